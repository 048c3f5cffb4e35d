/** An answer whose body breaks off in the middle: what was sent can be read, then reading fails. */
export class TruncatedResponse extends Response {
  /** The bytes before the break. */
  readonly sent: Uint8Array<ArrayBuffer>;
  /** How many bytes there should have been. */
  readonly promisedBytes: number;

  constructor(body: Uint8Array<ArrayBuffer>, answer: Response) {
    const sent = body.slice(0, Math.floor(body.byteLength / 2));
    super(breakOffAfter(sent), { status: answer.status, headers: answer.headers });
    this.sent = sent;
    this.promisedBytes = body.byteLength;
  }
}

function breakOffAfter(sent: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let isSent = false;
  return new ReadableStream({
    pull(controller) {
      if (isSent) controller.error(new TypeError('terminated: the body was truncated by a fault.'));
      else controller.enqueue(sent);
      isSent = true;
    },
  });
}
