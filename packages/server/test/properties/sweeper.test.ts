import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Answered, startWorld } from '../start-world.ts';
import { productIds, type Step, steps } from './step.ts';

/** Everything that can be read, and so settles what is due. */
const looks = [
  '/products',
  '/products/mug',
  ...productIds.flatMap((id) => {
    const path = `/products/${id}/inventory`;
    return [path, `${path}/history?limit=1000`, `${path}/reservations`, `${path}/backorders`];
  }),
  '/inventory/low-stock?threshold=1000',
  '/inventory/audit?limit=1000',
];

const playedSteps = fc.array(fc.oneof(...steps), { minLength: 1, maxLength: 130, size: 'max' });
/** After each step, which looks are taken; mostly none, so that holds of several deadlines are due at once. */
const looksTaken = fc.array(fc.oneof(fc.constant([]), fc.subarray(looks)), {
  minLength: 130,
  maxLength: 130,
  size: 'max',
});

/** Plays steps without a look at what became of them, but for the looks, and tells all that was answered. */
async function play(played: readonly Step[], taken: readonly (readonly string[])[]) {
  let scope = 'begin';
  let count = 0;
  const world = startWorld({
    checkResponses: false,
    ids: () => `${scope}-${count++}`,
    products: [
      { id: 'mug', name: 'Mug', stock: 12, reserved: 2 },
      { id: 'cup', name: 'Cup', stock: 4, backorder_allowed: true },
    ],
  });
  const answers: unknown[] = [];
  const backorders: string[] = [];
  for (const [index, step] of played.entries()) {
    // What a look is given as its id must not shift the ids of the steps.
    [scope, count] = [`step-${index}`, 0];
    const answer = await playOne(world, step, backorders);
    if (answer !== undefined) {
      answers.push([answer.status, answer.headers.get('etag'), answer.body]);
      if (answer.body?.backorder_id) backorders.push(answer.body.backorder_id);
    }
    [scope, count] = [`look-${index}`, 0];
    for (const path of taken[index] ?? []) await world.get(path);
  }
  const endings = [];
  for (const path of looks) endings.push((await world.get(path)).body);
  return { answers, endings };
}

async function playOne(
  { send, clock }: ReturnType<typeof startWorld>,
  step: Step,
  backorders: readonly string[],
): Promise<Answered | undefined> {
  switch (step.kind) {
    case 'wait':
      clock.nowMs += step.seconds * 1_000;
      return undefined;
    case 'repeat':
      return undefined;
    case 'fulfill': {
      const id = backorders[step.index];
      return id === undefined ? undefined : send('POST', `/inventory/backorders/${id}/fulfill`);
    }
    case 'batch': {
      const updates = step.items.map(({ product, body }) => ({ product_id: product, ...body }));
      return send('POST', '/inventory/batch-update', { body: { mode: step.mode, updates } });
    }
    case 'change':
      return send('PATCH', `/products/${step.product}/inventory`, {
        body: step.body,
        headers: {
          ...(step.key !== undefined && { 'idempotency-key': `key-${step.key}` }),
          ...(step.isConfirmed && { 'x-require-confirmation': 'true' }),
        },
      });
  }
}

it('when the sweeper runs cannot be seen: a world that was looked at at any moments answers as one that never was', async () => {
  let expired = 0;
  await fc.assert(
    fc.asyncProperty(playedSteps, looksTaken, async (played, taken) => {
      const watched = await play(played, taken);
      const unwatched = await play(played, []);
      expect(watched).toEqual(unwatched);
      expired += JSON.stringify(watched.endings).split('"reservation_expired"').length - 1;
    }),
    { numRuns: 40 },
  );
  expect(expired).toBeGreaterThan(100);
});
