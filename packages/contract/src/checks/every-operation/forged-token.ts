import { expectProblem } from '../../expectations/expect-problem.ts';
import { expectUnchanged } from '../../product/observation.ts';
import type { Check } from '../check.ts';

const toText = (part: string) => atob(part.replaceAll('-', '+').replaceAll('_', '/'));
const toPart = (value: object) =>
  btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

/** Tokens that anybody can make who has seen one: other claims under the old signature, and none at all. */
function forge(token: string): Readonly<Record<string, string>> {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const claims: unknown = JSON.parse(toText(payload));
  const inTenYears = 4_102_444_800;
  const altered = toPart({ ...Object(claims), exp: inTenYears });
  const flipped = (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1);
  return {
    'with other claims': `${header}.${altered}.${signature}`,
    'with another signature': `${header}.${payload}.${flipped}`,
    'with its signature cut off': `${header}.${payload}.`,
    'with the algorithm "none"': `${toPart({ alg: 'none', typ: 'JWT' })}.${payload}.`,
  };
}

export const forgedToken: Check = {
  id: 'every-operation/forged-token',
  promise: 'refuses a token that was altered, or whose signature does not fit, with 401',
  source: 'openapi.yaml components/responses/Unauthorized',
  why: 'A server that reads the claims and does not look at the signature lets everybody be the admin.',
  needs: { jwt: true },
  async run({ product, adminToken, eachAtOnce }) {
    await product.bring({ stock: 10 });
    const before = await product.observe();
    await eachAtOnce(Object.values(forge(adminToken)), async (token, scene) => {
      const headers = { authorization: `Bearer ${token}` };
      const change = { operation: 'increment', stock: 1 };
      expectProblem(await scene.product.update(change, { as: 'nobody', headers }), 'unauthorized');
    });
    expectUnchanged(before, await product.observe(), 'requests with a forged token');
  },
};
