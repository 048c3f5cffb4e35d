import type { Answer } from '../client/answer.ts';
import type { ProductUnderTest } from '../product/product-under-test.ts';
import type { Command } from './command.ts';
import { type ExpectedAnswer, expectFulfillment, expectNext, type ProductModel } from './product-model.ts';
import { toRequest } from './to-request.ts';
import { toHeaders, type UpdateRequest } from './update-request.ts';

/** A sequence that is being played. */
interface Progress {
  readonly model: ProductModel;
  readonly sent: readonly UpdateRequest[];
  readonly backorderIds: readonly string[];
  /** Makes the sequence's names its own. */
  readonly name: string;
}

/** One step that the server answers. */
export interface Turn {
  readonly step: Command;
  readonly expected: readonly [ExpectedAnswer, ProductModel];
  readonly request?: UpdateRequest;
  send(product: ProductUnderTest): Promise<Answer>;
}

/** `undefined` for a repeat of what was never sent, and for shipping a backorder that there is not. */
export function nextTurn(step: Exclude<Command, { kind: 'read' }>, progress: Progress): Turn | undefined {
  const { model, sent, backorderIds, name } = progress;
  if (step.kind === 'fulfill') {
    const id = backorderIds[step.backorder];
    if (id === undefined) return undefined;
    return {
      step,
      expected: expectFulfillment(model, step.backorder),
      send: (product) => product.fulfill(id),
    };
  }
  const request =
    step.kind === 'repeat'
      ? sent[sent.length - step.back]
      : toRequest(step, model, (label) => `${name}-${label}`);
  if (request === undefined || (step.kind === 'repeat' && isRenewal(request))) return undefined;
  return {
    step,
    expected: expectNext(model, request),
    request,
    send: (product) => product.update(request.body, { headers: toHeaders(request) }),
  };
}

/** The hold may have been closed meanwhile, and the description does not say what renewing a closed hold means. */
function isRenewal({ body }: UpdateRequest): boolean {
  return body.operation === 'increment' && body.reserved === 0 && body.reservation !== undefined;
}

/** Whether the server must leave everything as it is. */
export const changesNothing = ({ expected }: Turn): boolean => expected[0].kind !== 'applied';

/**
 * Whether both may be sent at the same moment; `undefined` is a read. Neither may change anything, and they must not have a
 * name in common: a key that is in use at the moment may be refused for that.
 */
export function mayBeBeside(one: Turn | undefined, other: Turn | undefined): boolean {
  if (one === undefined || other === undefined)
    return [one, other].every((turn) => turn === undefined || changesNothing(turn));
  return changesNothing(one) && changesNothing(other) && !sharesName(one, other);
}

function sharesName({ request: one }: Turn, { request: other }: Turn): boolean {
  const isShared = (name: string | undefined, same: string | undefined) =>
    name !== undefined && name === same;
  return isShared(one?.key, other?.key) || isShared(one?.body.adjustment_id, other?.body.adjustment_id);
}
