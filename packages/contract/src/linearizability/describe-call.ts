import type { ProductState } from '../model/product-state.ts';
import { toHeaders } from '../model/update-request.ts';
import type { Call } from './fit-call.ts';
import { memberOf } from './fit-call.ts';

/** A call and its answer in one line. */
export function describeCall({ number, asked, answer }: Call): string {
  const outcome = answer === undefined ? 'no answer' : describeAnswer(answer.status, answer.body);
  if (asked.kind === 'read') return `${number}. GET inventory → ${outcome}`;
  const headers = Object.entries(toHeaders(asked.request)).map(([name, value]) => ` ${name}: ${value}`);
  return `${number}. PATCH ${JSON.stringify(asked.request.body)}${headers.join('')} → ${outcome}`;
}

/** The numbers of a product that the answers speak of. */
export function describeState({ stock, reserved, backordered, version }: ProductState): string {
  return `stock ${stock}, reserved ${reserved}, backordered ${backordered}, version ${version}`;
}

function describeAnswer(status: number, body: unknown): string {
  const told = ['code', 'stock', 'reserved', 'backordered', 'version', 'current_version'].flatMap((name) => {
    const value = memberOf(body, name);
    return value === undefined ? [] : [`${name} ${value}`];
  });
  return [status, told.join(', ')].join(' ').trim();
}
