import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { InventoryUpdate } from '@onhand/spec';
import { expectedReservation, expectedResult } from '../../src/model/expected-result.ts';
import { type ExpectedAnswer, expectNext, type ProductModel } from '../../src/model/product-model.ts';
import { availableOf, type ProductState } from '../../src/model/product-state.ts';

/** Where a store waits between two halves of what should be one step. */
export type Race =
  /** Nowhere. */
  | 'none'
  /** Between reading the product and writing what was made of it. */
  | 'store'
  /** Between comparing the version, the key and the adjustment id, and a change that is atomic in itself. */
  | 'condition'
  /** It answers reads from a copy that is three changes behind. */
  | 'read';

/** A store of one product, and the race in it. */
interface Store {
  readonly model: ProductModel;
  readonly copy: ProductState;
}

/**
 * Serves one product over HTTP by the rules of the model, with a store that is right but for its race. With `none` it is
 * right altogether, which shows that it is the race that is caught.
 */
export async function serveRacily(start: ProductState, race: Race) {
  let store: Store = { model: { state: start, accepted: [] }, copy: start };
  const write = (model: ProductModel) => {
    store = { model, copy: race === 'read' ? (model.accepted.at(-4)?.after ?? start) : model.state };
  };

  async function change(request: IncomingMessage): Promise<ExpectedAnswer> {
    const asked = toRequest(request, await readBody(request));
    const before = store.model;
    if (race === 'none' || race === 'read') return commit(before);
    await untilAnotherComes();
    if (race === 'store') return commit(before);
    const [early] = expectNext(before, asked);
    const { ifVersion: _checked, key: _claimed, ...unconditional } = asked;
    return early.kind === 'applied' ? commit(store.model, unconditional) : early;

    function commit(model: ProductModel, what = asked): ExpectedAnswer {
      const [expected, after] = expectNext(model, what);
      if (expected.kind === 'applied') write(after);
      return expected;
    }
  }

  let arrived = 0;
  /** Waits as a slow disk would, but not for a time: until another change has been begun, or none seems to come. */
  async function untilAnotherComes() {
    const own = ++arrived;
    for (let turns = 0; turns < 1_000 && arrived === own; turns++) await turn();
  }

  const server = createServer((request, response) => {
    if (request.method === 'GET') {
      answerJson(response, 200, toInventory(store.copy));
      return;
    }
    change(request).then(
      (expected) => answerExpected(response, expected),
      () => answerJson(response, 500, {}),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    url: `http://127.0.0.1:${port}/inventory`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** One turn of the event loop, in which whatever has come in is taken up. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

function toRequest({ headers }: IncomingMessage, body: InventoryUpdate) {
  const key = headers['idempotency-key'];
  const version = /^"inv-(\d+)"$/.exec(headers['if-match'] ?? '')?.[1];
  return {
    body,
    ...(typeof key === 'string' && { key }),
    ...(version !== undefined && { ifVersion: Number(version) }),
  };
}

async function readBody(request: IncomingMessage): Promise<InventoryUpdate> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

function answerExpected(response: ServerResponse, expected: ExpectedAnswer): void {
  if (expected.kind === 'refused') {
    // The checker looks at the code; which status goes with it is another promise.
    answerJson(response, 422, { code: expected.code, ...expected.members });
    return;
  }
  if (expected.kind === 'replayed') response.setHeader('idempotent-replayed', 'true');
  const { change } = expected;
  answerJson(response, 200, { ...expectedResult(change), reservation: expectedReservation(change) });
}

function answerJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function toInventory(state: ProductState) {
  return {
    stock: state.stock,
    reserved: state.reserved,
    available: availableOf(state),
    backordered: state.backordered,
    reorder_threshold: state.reorderThreshold,
    backorder_allowed: state.backorderAllowed,
    version: state.version,
  };
}
