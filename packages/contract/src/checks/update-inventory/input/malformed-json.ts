import { expectProblem } from '../../../expectations/expect-problem.ts';
import { expectStatus } from '../../../expectations/expect-status.ts';
import type { Check } from '../../check.ts';

const ascii = (text: string) => new TextEncoder().encode(text);
const notUtf8 = new Uint8Array([...ascii('{"stock":1,"notes":"'), 0xff, ...ascii('"}')]);

export const malformedJson: Check = {
  id: 'update-inventory/input/malformed-json',
  promise: 'refuses a body that is not a JSON object in UTF-8 with 400, not 500',
  source: 'openapi.yaml components/responses/BadRequest',
  why: 'The fault is the caller’s, and a caller can only mend what it is told.',
  async run({ product, eachAtOnce }) {
    await product.bring({ stock: 10 });
    const broken = [ascii('{"stock":'), ascii("{'stock':1}"), ascii('{"stock":1}}'), ascii(''), notUtf8];
    await eachAtOnce(broken, async (bytes, { send }) => {
      const headers = { 'content-type': 'application/json' };
      expectProblem(await send({ method: 'PATCH', target: product.path, headers, bytes }), 'malformed-body');
    });
    await eachAtOnce([[], 'text', 5, null], async (json, { send }) => {
      expectStatus(await send({ method: 'PATCH', target: product.path, json }), 400);
    });
  },
};
