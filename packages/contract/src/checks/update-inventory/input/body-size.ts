import { limits } from '@onhand/spec';
import { expectProblem } from '../../../expectations/expect-problem.ts';
import { expectUpdated } from '../../../expectations/expect-updated.ts';
import type { Check } from '../../check.ts';

/** A right change, followed by as many spaces as it takes. */
const ofBytes = (length: number) => {
  const bytes = new Uint8Array(length).fill(0x20);
  bytes.set(new TextEncoder().encode('{"stock":1}'));
  return bytes;
};

export const bodySize: Check = {
  id: 'update-inventory/input/body-size',
  promise: 'takes a body of 1 MiB and refuses one byte more with 413',
  source: 'openapi.yaml components/responses/PayloadTooLarge',
  why: 'A server that reads whatever comes can be filled up by one caller.',
  async run({ product, send }) {
    await product.bring({ stock: 10 });
    const headers = { 'content-type': 'application/json' };
    const update = (bytes: Uint8Array<ArrayBuffer>) =>
      send({ method: 'PATCH', target: product.path, headers, bytes });

    expectUpdated(await update(ofBytes(limits.maxBodyBytes)));
    expectProblem(await update(ofBytes(limits.maxBodyBytes + 1)), 'payload-too-large');
  },
};
