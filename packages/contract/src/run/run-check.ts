import type { Check, CheckContext } from '../checks/check.ts';
import type { Capabilities } from '../client/capabilities.ts';
import { createSend } from '../client/create-send.ts';
import { createTranscript, type Transcript } from '../client/transcript.ts';
import { BrokenPromise } from '../expectations/broken-promise.ts';
import { createProductUnderTest } from '../product/product-under-test.ts';
import type { SchemaWatch } from '../schema/schema-watch.ts';
import type { ResolvedContractOptions } from './contract-options.ts';
import type { CheckResult } from './contract-report.ts';
import { formatBrokenPromise } from './format-broken-promise.ts';

/** The server as far as a check depends on it. */
interface CheckedServer {
  readonly options: ResolvedContractOptions;
  readonly capabilities: Capabilities;
  readonly watch: SchemaWatch;
}

/** Runs one check. A failure that is not the server's, a fault of the check itself, is thrown. */
export async function runCheck(check: Check, server: CheckedServer): Promise<CheckResult> {
  const { id, promise } = check;
  const { options } = server;
  const reason = await whyNotRun(check, server);
  if (reason !== undefined) return { id, promise, status: 'not-run', reason };

  const transcript = createTranscript();
  const startedMs = options.clock();
  try {
    const context = createContext(server, transcript);
    await context.product.clear();
    if (check.needs?.products === 2) await context.otherProduct().clear();
    transcript.restart();
    await check.run(context);
    return { id, promise, status: 'held', durationMs: options.clock() - startedMs };
  } catch (error) {
    if (!(error instanceof BrokenPromise)) throw error;
    const durationMs = options.clock() - startedMs;
    const exchanges = error.exchanges ?? transcript.exchanges;
    const message = formatBrokenPromise({
      check,
      sentence: error.message,
      exchanges,
      tokens: options.tokens,
    });
    return { id, promise, status: 'broken', durationMs, message };
  }
}

async function whyNotRun(
  { needs = {} }: Check,
  { options: { tokens, products }, capabilities }: CheckedServer,
): Promise<string | undefined> {
  for (const id of needs.operations ?? []) {
    if (!(await capabilities.has(id))) return `not implemented: ${id}`;
  }
  const missing = (needs.roles ?? []).filter((role) => !tokens.has(role));
  if (missing.length > 0) return `needs a token for ${missing.join(', ')}`;
  if (products.length < (needs.products ?? 1)) return `needs ${needs.products} products`;
  return undefined;
}

function createContext(
  { options, capabilities, watch }: CheckedServer,
  transcript: Transcript,
): CheckContext {
  const { products, seed, runs, ids } = options;
  const send = createSend(options, transcript, watch.see);
  const [first, second] = products;
  return {
    send,
    product: createProductUnderTest(send, first, capabilities),
    otherProduct: () => {
      if (second === undefined)
        throw new Error('A check that uses otherProduct must say that it needs 2 products.');
      return createProductUnderTest(send, second, capabilities);
    },
    productIds: products,
    capabilities,
    newId: (label) => `${label}-${ids()}`,
    seed,
    runs,
    transcript,
    watch,
  };
}
