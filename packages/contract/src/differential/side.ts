import type { Answer } from '../client/answer.ts';
import type { Call, Send } from '../client/call.ts';
import type { Transcript } from '../client/transcript.ts';
import type { ProductUnderTest } from '../product/product-under-test.ts';

/** One of the two servers, as a sequence uses it. */
export interface Side {
  readonly baseUrl: string;
  readonly send: Send;
  readonly product: ProductUnderTest;
  readonly transcript: Transcript;
}

/** The two servers. */
export type Sides = readonly [left: Side, right: Side];

/** Sends to both at the same time; each call may depend on the side. */
export async function sendToBoth(sides: Sides, toCall: (side: Side) => Call): Promise<[Answer, Answer]> {
  const [left, right] = sides;
  return Promise.all([left.send(toCall(left)), right.send(toCall(right))]);
}
