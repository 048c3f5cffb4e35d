import type { Answer } from '../../http/answer.ts';

/** A refusal of the control surface (RFC 9457). It is no part of the API, so it has no code of the API. */
export function writeControlProblem(status: number, detail: string): Answer {
  const body = { type: 'about:blank', title: titles[status] ?? `Status ${status}`, status, detail };
  const headers = { 'content-type': 'application/problem+json', 'cache-control': 'no-store' };
  return { status, headers, body: JSON.stringify(body) };
}

const titles: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
};
