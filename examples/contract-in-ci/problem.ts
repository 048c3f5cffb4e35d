/** Status, title and type of each problem that this server has. */
const kinds: Readonly<Record<string, readonly [status: number, title: string, type: string]>> = {
  'invalid-request': [400, 'Bad Request', 'bad-request'],
  'malformed-body': [400, 'Bad Request', 'bad-request'],
  unauthorized: [401, 'Unauthorized', 'unauthorized'],
  forbidden: [403, 'Forbidden', 'forbidden'],
  'product-not-found': [404, 'Not Found', 'not-found'],
  'route-not-found': [404, 'Not Found', 'not-found'],
  'method-not-allowed': [405, 'Method Not Allowed', 'method-not-allowed'],
  'adjustment-already-processed': [409, 'Conflict', 'conflict'],
  'version-mismatch': [412, 'Precondition Failed', 'precondition-failed'],
  'confirmation-invalid': [412, 'Precondition Failed', 'precondition-failed'],
  'payload-too-large': [413, 'Payload Too Large', 'payload-too-large'],
  'unsupported-media-type': [415, 'Unsupported Media Type', 'unsupported-media-type'],
  internal: [500, 'Internal Server Error', 'internal'],
};
/** Every other code is that of a rule. */
const ofRules = [422, 'Validation failed', 'validation'] as const;

/** Why a request is refused. Whoever throws it has changed nothing. */
export class Problem extends Error {
  readonly code: string;
  /** What else is in the document. */
  readonly members: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: string,
    detail: string,
    more: { members?: Problem['members']; headers?: Problem['headers'] } = {},
  ) {
    super(detail);
    this.code = code;
    this.members = more.members ?? {};
    this.headers = more.headers ?? {};
  }

  get status(): number {
    return (kinds[this.code] ?? ofRules)[0];
  }

  toDocument(instance: string, requestId: string): object {
    const [status, title, type] = kinds[this.code] ?? ofRules;
    return {
      type: `https://shop.example/problems/${type}`,
      title,
      status,
      detail: this.message,
      instance,
      code: this.code,
      request_id: requestId,
      ...this.members,
    };
  }
}

/** A field that is not as documented. */
export function invalid(field: string, message: string): Problem {
  const detail =
    field === 'stock' && message === 'must be at least 0'
      ? 'Stock cannot be negative.'
      : `${field} ${message}.`;
  return new Problem('invalid-request', detail, { members: { errors: [{ field, message }] } });
}

/** A change that is well-formed and cannot be made now. */
export function impossible(code: string, field: string, detail: string, members: object = {}): Problem {
  return new Problem(code, detail, { members: { errors: [{ field, message: detail }], ...members } });
}
