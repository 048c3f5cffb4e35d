import { expect } from 'vitest';
import type { Answered } from '../start-world.ts';
import { availableOf, change, fulfill, type Reference } from './reference.ts';
import type { Forecast, SentChange, SequenceWorld } from './sequence-world.ts';
import type { ChangeStep, ProductId, Step } from './step.ts';

/** Plays one step on the server and in the reference, and expects that the two agree about it. */
export async function playStep(world: SequenceWorld, step: Step): Promise<void> {
  switch (step.kind) {
    case 'wait':
      return world.wait(step.seconds);
    case 'fulfill':
      return playFulfillment(world, step.index);
    case 'batch':
      return playBatch(world, step);
    case 'repeat': {
      const again = world.sent.at(-step.back);
      return again === undefined ? undefined : playChange(world, again);
    }
    case 'change':
      return step.isConfirmed
        ? playConfirmation(world, toSent(world, { ...step, key: undefined }))
        : playChange(world, toSent(world, step));
  }
}

function toSent(world: SequenceWorld, { product, body, key, ifMatch }: ChangeStep): SentChange {
  const { version } = world.reference(product);
  return {
    product,
    body,
    key: key === undefined ? undefined : `key-${key}`,
    ifVersion: ifMatch === undefined ? undefined : version - (ifMatch === 'stale' ? 1 : 0),
  };
}

const pathOf = (product: ProductId) => `/products/${product}/inventory`;

function send(
  world: SequenceWorld,
  { product, body, key, ifVersion }: SentChange,
  more: Record<string, string> = {},
) {
  const headers = {
    ...(key !== undefined && { 'idempotency-key': key }),
    ...(ifVersion !== undefined && { 'if-match': `"inv-${ifVersion}"` }),
    ...more,
  };
  return world.send('PATCH', pathOf(product), { body, headers });
}

/** What must come of a change, and the product after it where it is applied. */
function foresee(world: SequenceWorld, sent: SentChange): { forecast: Forecast; after: Reference } {
  const before = world.reference(sent.product);
  const forecast = world.forecast(sent);
  if (forecast !== undefined) return { forecast, after: before };
  const after = change(before, sent.body, world.clock.nowMs);
  return after === undefined ? { forecast: 'refused', after: before } : { forecast: 'applied', after };
}

async function playChange(world: SequenceWorld, sent: SentChange): Promise<void> {
  const { forecast, after } = foresee(world, sent);
  const seen = await world.observe(sent.product);
  const answer = await send(world, sent);
  world.sent.push(sent);
  expectForecast(answer, forecast);
  if (forecast === 'applied') {
    expectExact(answer.body, world.reference(sent.product), after);
    world.commit(sent, after, answer.body);
  } else {
    expect(await world.observe(sent.product)).toEqual(seen);
  }
  await world.expectAgreement(sent.product);
}

function expectForecast({ status, body, headers }: Answered, forecast: Forecast): void {
  if (forecast === 'applied') {
    expect({ status, code: body.code }).toEqual({ status: 200, code: undefined });
    expect(headers.get('idempotent-replayed')).toBeNull();
  } else if (forecast === 'refused') {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  } else if ('replay' in forecast) {
    expect({ status, body }).toEqual({ status: 200, body: forecast.replay });
    expect(headers.get('idempotent-replayed')).toBe('true');
  } else {
    expect({ status, code: body.code, original: body.original }).toEqual({
      status: 409,
      code: 'adjustment-already-processed',
      original: forecast.original,
    });
  }
}

/** Exactly what was asked for: refused or applied, but never a part of it or a little more. */
function expectExact(result: Answered['body'], before: Reference, after: Reference): void {
  expect(result).toMatchObject({
    previous_stock: before.stock,
    stock: after.stock,
    adjustment: after.stock - before.stock,
    previous_reserved: before.reserved,
    reserved: after.reserved,
    reserved_adjustment: after.reserved - before.reserved,
    available: availableOf(after),
    backordered: after.backordered,
    backorder_quantity: Math.max(0, after.backordered - before.backordered),
    reorder_threshold: after.reorderThreshold,
    backorder_allowed: after.backorderAllowed,
    version: before.version + 1,
  });
}

/** A preview changes nothing; its token applies it once, and only once. */
async function playConfirmation(world: SequenceWorld, sent: SentChange): Promise<void> {
  const { forecast, after } = foresee(world, sent);
  const seen = await world.observe(sent.product);
  const preview = await send(world, sent, { 'x-require-confirmation': 'true' });
  expect(await world.observe(sent.product)).toEqual(seen);
  if (forecast !== 'applied') return expectForecast(preview, forecast);

  const { stock, reserved, backordered } = after;
  expect(preview).toMatchObject({ status: 202, body: { preview: { stock, reserved, backordered } } });
  const token = { 'x-confirmation-token': preview.body.confirmation_token };
  const { body } = await send(world, sent, token);
  expectExact(body, world.reference(sent.product), after);
  world.commit(sent, after, body);
  expect((await send(world, sent, token)).status).toBe(sent.body.adjustment_id === undefined ? 412 : 409);
  await world.expectAgreement(sent.product);
}

type BatchStep = Extract<Step, { kind: 'batch' }>;

async function playBatch(world: SequenceWorld, { mode, stopOnError, items }: BatchStep): Promise<void> {
  const changes = items.map(({ product, body: { adjustment_id: _id, ...body } }): SentChange => {
    return { product, body, key: undefined, ifVersion: undefined };
  });
  const updates = changes.map(({ product, body }) => ({ product_id: product, ...body }));
  const foreseen = foreseeBatch(world, changes, mode === 'per_item' && !stopOnError);
  const { status, body } = await world.send('POST', '/inventory/batch-update', {
    body: { mode, stop_on_error: mode === 'per_item' && stopOnError, updates },
  });

  const isRefused = mode === 'atomic' && foreseen.some((after) => after === undefined);
  if (isRefused) {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  } else {
    const applied = foreseen.flatMap((after, index) => (after === undefined ? [] : [index]));
    expect(body.successful.map(({ index }: { index: number }) => index)).toEqual(applied);
    for (const { index, result } of body.successful)
      commitItem(world, result, { sent: changes[index], after: foreseen[index] });
  }
  for (const product of new Set(changes.map(({ product }) => product))) await world.expectAgreement(product);
}

/** The product after each item, `undefined` for the ones that are refused or come after one that stops the batch. */
function foreseeBatch(world: SequenceWorld, changes: readonly SentChange[], goesOn: boolean) {
  const products = new Map<ProductId, Reference>();
  let isStopped = false;
  return changes.map(({ product, body }) => {
    const before = products.get(product) ?? world.reference(product);
    const after = isStopped ? undefined : change(before, body, world.clock.nowMs);
    if (after === undefined) isStopped = !goesOn;
    else products.set(product, after);
    return after;
  });
}

function commitItem(
  world: SequenceWorld,
  result: Answered['body'],
  { sent, after }: { sent: SentChange | undefined; after: Reference | undefined },
): void {
  if (sent === undefined || after === undefined) throw new Error('The batch applied what it had to refuse.');
  expectExact(result, world.reference(sent.product), after);
  world.commit(sent, after, result);
}

async function playFulfillment(world: SequenceWorld, index: number): Promise<void> {
  const backorder = world.backorders[index];
  if (backorder === undefined) return;
  const { id, product, quantity, isOpen } = backorder;
  const before = world.reference(product);
  const after = isOpen ? fulfill(before, quantity) : undefined;

  const { status } = await world.send('POST', `/inventory/backorders/${id}/fulfill`);

  expect(status).toBe(isOpen ? (after === undefined ? 422 : 200) : 409);
  if (after !== undefined) {
    world.replace(product, after);
    backorder.isOpen = false;
  }
  await world.expectAgreement(product);
}
