import { hideToken } from './hide-token.ts';

/**
 * The words of what `fetch` or the token provider threw, as plain errors, without the token. What else it held is left
 * behind, such as the request with its headers, since every inspector and reporter of errors shows what a cause holds.
 */
export function toSafeCause(cause: unknown, token?: string, depth = 5): Error | undefined {
  if (cause === undefined || depth === 0) return undefined;
  const from: object = Object(cause);
  const words: Record<string, string> = {};
  for (const name of ['name', 'message', 'stack', 'code']) {
    const value: unknown = Reflect.get(from, name);
    if (typeof value === 'string') words[name] = hideToken(value, token);
  }
  const inner = toSafeCause(Reflect.get(from, 'cause'), token, depth - 1);
  return Object.assign(new Error('', inner && { cause: inner }), words);
}
