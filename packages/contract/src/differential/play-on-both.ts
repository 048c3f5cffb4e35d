import type { Answer } from '../client/answer.ts';
import type { Call } from '../client/call.ts';
import type { Command } from '../model/command.ts';
import { type Play, toState } from '../model/play-commands.ts';
import { expectNext, type ProductModel } from '../model/product-model.ts';
import { toRequest } from '../model/to-request.ts';
import type { UpdateRequest } from '../model/update-request.ts';
import { type Difference, findDifference } from './find-difference.ts';
import { normalize } from './normalize.ts';
import { type Side, type Sides, sendToBoth } from './side.ts';

/** What a sequence has come to. */
interface Progress {
  model: ProductModel;
  readonly sent: UpdateRequest[];
  /** On each side. */
  readonly startVersions: ReadonlyMap<Side, number>;
  readonly versions: Map<Side, number>;
  readonly backorderIds: ReadonlyMap<Side, string[]>;
  readonly name: string;
}

/**
 * Sends one sequence to both servers, step by step, until their answers differ.
 *
 * @param name makes the sequence's keys, holds and adjustment ids its own.
 */
export async function playOnBoth(
  sides: Sides,
  { from, steps }: Play,
  name: string,
): Promise<Difference | undefined> {
  const begun = await Promise.all(sides.map(({ product }) => product.bring(from)));
  const [first] = begun;
  if (first === undefined) return undefined;
  const versions = new Map(sides.map((side, index) => [side, begun[index]?.version ?? 0]));
  const progress: Progress = {
    model: { state: toState(first), accepted: [] },
    sent: [],
    startVersions: new Map(versions),
    versions,
    backorderIds: new Map(sides.map((side) => [side, []])),
    name,
  };
  for (const step of steps) {
    const difference = await compare(sides, progress, toCalls(step, progress));
    if (difference !== undefined) return difference;
  }
  for (const target of finalReads(progress)) {
    const difference = await compare(sides, progress, ({ product }) => ({
      target: `${product.path}${target}`,
    }));
    if (difference !== undefined) return difference;
  }
  return undefined;
}

async function compare(
  sides: Sides,
  { startVersions, versions, backorderIds }: Progress,
  toCall: (side: Side) => Call,
): Promise<Difference | undefined> {
  const answers = await sendToBoth(sides, toCall);
  const [left, right] = sides.map((side, index) => {
    const answer = answers[index === 0 ? 0 : 1];
    remember(answer, side);
    return normalize(answer, startVersions.get(side) ?? 0);
  });
  return left === undefined || right === undefined ? undefined : findDifference(left, right);

  function remember({ status, body }: Answer, side: Side) {
    const { version, backorder_id: backorderId } = Object(body);
    if (status === 200 && typeof version === 'number') versions.set(side, version);
    if (typeof backorderId === 'string') backorderIds.get(side)?.push(backorderId);
  }
}

/** The call of a step, which differs between the sides only in what each server made up itself. */
function toCalls(step: Command, progress: Progress): (side: Side) => Call {
  const read = ({ product }: Side): Call => ({ target: product.path });
  if (step.kind === 'fulfill') {
    return (side) => {
      const id = progress.backorderIds.get(side)?.[step.backorder];
      if (id === undefined) return read(side);
      return { method: 'POST', target: `/inventory/backorders/${encodeURIComponent(id)}/fulfill` };
    };
  }
  if (step.kind === 'read') return read;
  const request = step.kind === 'repeat' ? progress.sent.at(-step.back) : toOwnRequest(step, progress);
  if (request === undefined) return read;
  progress.sent.push(request);
  [, progress.model] = expectNext(progress.model, request);
  const { key, body } = request;
  const versionsBack =
    step.kind === 'change' && step.ifMatch !== undefined ? isPrevious(step.ifMatch) : undefined;
  return (side) => ({
    method: 'PATCH',
    target: side.product.path,
    headers: {
      ...(key !== undefined && { 'idempotency-key': key }),
      ...(versionsBack !== undefined && {
        'if-match': `"inv-${(progress.versions.get(side) ?? 0) - versionsBack}"`,
      }),
    },
    json: body,
  });
}

const isPrevious = (ifMatch: 'current' | 'previous') => (ifMatch === 'previous' ? 1 : 0);

function toOwnRequest(step: Extract<Command, { kind: 'change' }>, { model, name }: Progress): UpdateRequest {
  return toRequest(step, model, (label) => `${name}-${label}`);
}

/** What can be seen of the product when the sequence is over. */
function finalReads({ sent }: Progress): string[] {
  const holds = sent.flatMap(({ body }) => body.reservation?.id ?? []);
  return [
    '',
    `/history?limit=${sent.length + 1}`,
    ...[...new Set(holds)].map((id) => `/reservations/${encodeURIComponent(id)}`),
  ];
}
