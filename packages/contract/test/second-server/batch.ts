import { findWrongFields, flag, isObject, oneOf, text } from './fields.ts';
import { fingerprintOf, once, readKey } from './identity.ts';
import { type FieldError, invalid, Refusal, toProblem } from './refusal.ts';
import { type Call, findItem, type Reply } from './shop.ts';
import { applyIntent, expectUpdate, type Intent } from './update.ts';

const mostItems = 1_000;

interface BatchItem extends Intent {
  readonly productId: string;
}

interface Done {
  readonly index: number;
  readonly product_id: string;
  readonly result: { readonly adjustment: number };
}

export function batchUpdateInventory(call: Call): Reply {
  const body = call.body();
  const updates = expectBatch(body);
  const intent = {
    key: readKey(call.headers['idempotency-key']),
    place: 'POST /inventory/batch-update',
    fingerprint: fingerprintOf(body),
  };
  return once(call, intent, () =>
    body.mode === 'atomic' ? applyAll(call, updates) : applyEach(call, updates, body.stop_on_error === true),
  );
}

function expectBatch(body: Readonly<Record<string, unknown>>): unknown[] {
  const { updates, ...rest } = body;
  const errors = findWrongFields(rest, { mode: oneOf('per_item', 'atomic'), stop_on_error: flag }, []);
  const isList = Array.isArray(updates) && updates.length >= 1 && updates.length <= mostItems;
  if (!isList) throw invalid([...errors, { field: 'updates', message: `must be 1 to ${mostItems} items` }]);
  if (errors.length > 0) throw invalid(errors);
  return updates;
}

/** An item in either of its two forms. */
function readItem(item: unknown): BatchItem {
  if (!isObject(item)) throw invalid([{ field: 'updates', message: 'must be objects' }]);
  if (isObject(item.data)) {
    const { productId, data, ...unknown } = item;
    expectMembers({ productId, ...unknown }, { productId: text(0, Infinity) }, ['productId']);
    return { productId: String(productId), body: data, key: undefined, ifMatch: undefined };
  }
  const { product_id: productId, idempotency_key: key, if_match: ifMatch, ...body } = item;
  const fields = {
    product_id: text(0, Infinity),
    idempotency_key: text(1, 255),
    if_match: text(0, Infinity),
  };
  const given = Object.entries({ product_id: productId, idempotency_key: key, if_match: ifMatch });
  const present = Object.fromEntries(given.filter(([, value]) => value !== undefined));
  expectMembers(present, fields, ['product_id']);
  return {
    productId: String(productId),
    body,
    key: readKey(typeof key === 'string' ? key : undefined),
    ifMatch: typeof ifMatch === 'string' ? ifMatch : undefined,
  };
}

function expectMembers(...args: Parameters<typeof findWrongFields>): void {
  const errors = findWrongFields(...args);
  if (errors.length > 0) throw invalid(errors);
}

const productOf = (item: unknown): string | null => {
  const { product_id: id, productId }: Record<string, unknown> = Object(item);
  return ([id, productId].find((name) => typeof name === 'string') as string | undefined) ?? null;
};

function applyOne(call: Call, item: unknown): { id: string; result: Done['result'] } {
  const { productId, ...intent } = readItem(item);
  const found = findItem(call.shop, productId, call.nowMs);
  expectUpdate(intent.body);
  const { body } = applyIntent(call, found, intent);
  return { id: productId, result: { adjustment: 0, ...Object(body) } };
}

function applyEach(call: Call, updates: readonly unknown[], stopsOnError: boolean): Reply {
  const successful: Done[] = [];
  const failed: unknown[] = [];
  const skipped: unknown[] = [];
  for (const [index, item] of updates.entries()) {
    const product = productOf(item);
    if (stopsOnError && failed.length > 0) {
      skipped.push({ index, product_id: product });
      continue;
    }
    try {
      const { id, result } = applyOne(call, item);
      successful.push({ index, product_id: id, result });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const problem = toProblem(error, `/products/${product}/inventory`, call.requestId);
      failed.push({ index, product_id: product, status: problem.status, error: problem });
    }
  }
  return { status: 200, body: { mode: 'per_item', ...sumUp(call, updates, successful), failed, skipped } };
}

/** All or none: what was changed is put back when one is refused. */
function applyAll(call: Call, updates: readonly unknown[]): Reply {
  const items = updates.map(readInside);
  const wrong = items.flatMap(({ errors }) => errors);
  if (wrong.length > 0) throw invalid(wrong);
  const saved = new Map<string, ReturnType<typeof structuredClone>>();
  for (const { productId } of items) {
    const item = call.shop.items.get(productId);
    if (item !== undefined) saved.set(productId, structuredClone(item));
  }
  const successful: Done[] = [];
  for (const [index, item] of updates.entries()) {
    try {
      const { id, result } = applyOne(call, item);
      successful.push({ index, product_id: id, result });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      for (const [id, state] of saved) Object.assign(call.shop.items.get(id) ?? {}, state);
      throw refuseBatch(error, index, productOf(item));
    }
  }
  const body = { mode: 'atomic', ...sumUp(call, updates, successful), failed: [], skipped: [] };
  return { status: 200, body };
}

function readInside(item: unknown, index: number): { productId: string; errors: FieldError[] } {
  try {
    const { productId, body } = readItem(item);
    expectUpdate(body);
    return { productId, errors: [] };
  } catch (error) {
    if (!(error instanceof Refusal) || !Array.isArray(error.members.errors)) throw error;
    const errors = error.members.errors.map(({ field, message }: FieldError) => ({
      field: `updates.${index}.${field}`,
      message,
    }));
    return { productId: '', errors };
  }
}

function refuseBatch(why: Refusal, index: number, product: string | null): Refusal {
  const error = {
    index,
    product_id: product,
    code: why.code,
    field: `updates.${index}`,
    message: why.message,
  };
  return new Refusal('batch-refused', "1 of the batch's changes cannot be made, so none was.", {
    members: { errors: [error] },
  });
}

function sumUp({ shop }: Call, updates: readonly unknown[], successful: readonly Done[]) {
  const total = successful.reduce((sum, { result }) => sum + result.adjustment, 0);
  const products = new Set(successful.map(({ product_id: id }) => id));
  const stocks = [...products].map((id) => shop.items.get(id)?.stock ?? 0);
  return {
    total: updates.length,
    successful,
    summary: {
      total_adjustment: total,
      average_adjustment: successful.length === 0 ? 0 : total / successful.length,
      affected_products: products.size,
      total_stock_after: stocks.reduce((sum, stock) => sum + stock, 0),
    },
  };
}
