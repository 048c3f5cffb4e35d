import type { Answer } from '../client/answer.ts';
import type { Send } from '../client/call.ts';
import { BrokenPromise } from '../expectations/broken-promise.ts';
import type { ResolvedContractOptions } from './contract-options.ts';
import { ContractPreflightError } from './contract-preflight-error.ts';

/**
 * Makes sure that the server is there, takes the tokens and has the products.
 *
 * Without it one wrong address would read like sixty broken promises.
 *
 * @throws ContractPreflightError with what is wrong and what to do, in a sentence each.
 */
export async function preflight(send: Send, options: ResolvedContractOptions): Promise<void> {
  const { baseUrl, tokens, products } = options;
  for (const role of tokens.keys()) {
    const answer = await reach(send, { target: '/products?limit=1', as: role }, baseUrl);
    if (answer.status === 401)
      throw refuse(`The server refused the token for ${role} (401).`, 'Give one that is valid.');
    if (role === 'admin') expectApi(answer, baseUrl);
  }
  for (const id of products) {
    const answer = await reach(send, { target: `/products/${encodeURIComponent(id)}/inventory` }, baseUrl);
    if (answer.status === 404) {
      throw refuse(
        `There is no product '${id}'.`,
        'Name products that exist and that the checks may change.',
      );
    }
    if (answer.status !== 200) {
      throw refuse(`The inventory of product '${id}' was answered with ${answer.status}.`, 'Expected 200.');
    }
  }
}

async function reach(send: Send, call: Parameters<Send>[0], baseUrl: string): Promise<Answer> {
  try {
    return await send(call);
  } catch (error) {
    if (!(error instanceof BrokenPromise)) throw error;
    throw refuse(
      `The server at ${baseUrl} cannot be reached. ${error.message}.`,
      'Start it, or correct baseUrl.',
    );
  }
}

function expectApi({ status, body }: Answer, baseUrl: string): void {
  if (status === 403)
    throw refuse('The token for admin may not list products (403).', 'Give a token with the role admin.');
  if (status === 200 && Array.isArray(body)) return;
  const got = `${baseUrl}/products was answered with ${status}, and not with a list of products.`;
  throw refuse(got, 'Correct baseUrl; it must hold the base path.');
}

function refuse(why: string, whatToDo: string): ContractPreflightError {
  return new ContractPreflightError(`Failed to check the contract: ${why} ${whatToDo}`);
}
