import type { Answer } from '../client/answer.ts';
import type { Call, Send } from '../client/call.ts';
import { BrokenPromise } from '../expectations/broken-promise.ts';
import type { ResolvedContractOptions } from '../run/contract-options.ts';
import { ContractPreflightError } from './contract-preflight-error.ts';
import { explainFailure } from './explain-failure.ts';
import { explainOtherRole, explainToken } from './explain-token.ts';
import { explainWrongAnswer } from './explain-wrong-answer.ts';
import { findLimits } from './find-limits.ts';

/** The answer to this shows whether the API is there. */
const firstTarget = '/products?limit=1';

/**
 * Makes sure that the server is there, takes the tokens, has the products and may be asked as often as it takes.
 *
 * Without it one wrong address would read like sixty broken promises.
 *
 * @returns the id of a product: the first that was named, or otherwise one that the server has.
 * @throws ContractPreflightError with what is wrong and what to do, in a sentence each.
 */
export async function preflight(send: Send, options: ResolvedContractOptions): Promise<string> {
  const { baseUrl, tokens, products } = options;
  if (!URL.canParse(baseUrl) || !/^https?:$/.test(new URL(baseUrl).protocol)) {
    throw refuse(`'${baseUrl}' is no address.`, 'Give one like http://localhost:8000/api.');
  }
  const list = await expectApi(send, options);
  for (const [role, token] of tokens) {
    const answer = await reach(send, { target: firstTarget, as: role }, baseUrl);
    if (answer.status === 401) throw refuse(...explainToken(role, token));
    const otherRole = explainOtherRole(role, token);
    if (otherRole !== undefined) throw refuse(...otherRole);
    if (role === 'admin' && answer.status === 403) {
      throw refuse('The token for admin may not list products (403).', 'Give a token with the role admin.');
    }
  }
  await Promise.all(products.map((id) => expectProduct(send, id, baseUrl)));
  if (products.length > 0) await expectNoLimits(send, baseUrl);
  const anyProduct = products[0] ?? firstId(list);
  if (anyProduct !== undefined) return anyProduct;
  throw refuse('The server has no products, so there is nothing to look at.', 'Create one, and name it.');
}

async function expectApi(
  send: Send,
  { baseUrl, products }: Pick<ResolvedContractOptions, 'baseUrl' | 'products'>,
): Promise<Answer> {
  const answer = await reach(send, { target: firstTarget }, baseUrl);
  const isList = answer.status === 200 && Array.isArray(answer.body);
  if (isList || answer.status === 401 || answer.status === 403) {
    // A proxy that wants a login also says 401, but not as a problem document or in a list.
    if (!looksLikeHtml(answer)) return answer;
  }
  throw refuse(...(await explainWrongAnswer(answer, { baseUrl, products, send })));
}

function looksLikeHtml({ headers }: Answer): boolean {
  return headers.get('content-type')?.includes('html') ?? false;
}

async function expectProduct(send: Send, id: string, baseUrl: string): Promise<void> {
  const answer = await reach(send, { target: `/products/${encodeURIComponent(id)}/inventory` }, baseUrl);
  if (answer.status === 404) {
    throw refuse(`There is no product '${id}'.`, 'Name products that exist and that the checks may change.');
  }
  if (answer.status !== 200) {
    throw refuse(`The inventory of product '${id}' was answered with ${answer.status}.`, 'Expected 200.');
  }
}

async function expectNoLimits(send: Send, baseUrl: string): Promise<void> {
  const limits = findLimits(await reach(send, { target: '/inventory/rules' }, baseUrl));
  if (limits.length === 0) return;
  throw refuse(
    `The server enforces limits under which most checks cannot be made: ${limits.join(', ')}.`,
    'Check it without them (policy "open", not strict); they are rules of a business, not of the API.',
  );
}

async function reach(send: Send, call: Call, baseUrl: string): Promise<Answer> {
  try {
    return await send(call);
  } catch (error) {
    if (!(error instanceof BrokenPromise)) throw error;
    const [why, whatToDo] = explainFailure(error.cause, baseUrl);
    throw refuse(
      why === '' ? `The server at ${baseUrl} cannot be reached. ${error.message}.` : why,
      whatToDo,
    );
  }
}

function firstId({ body }: Answer): string | undefined {
  const first: unknown = Array.isArray(body) ? body[0] : undefined;
  const id: unknown = Object(first).id;
  return typeof id === 'string' ? id : undefined;
}

function refuse(why: string, whatToDo: string): ContractPreflightError {
  return new ContractPreflightError(`Failed to check the contract: ${why} ${whatToDo}`);
}
