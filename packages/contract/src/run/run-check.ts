import type { Check, CheckContext, Scene } from '../checks/check.ts';
import { createSend, type See } from '../client/create-send.ts';
import { isReset } from '../client/is-reset.ts';
import { toShownExchange } from '../client/shown-exchange.ts';
import { createTranscript, type Transcript } from '../client/transcript.ts';
import { BrokenPromise } from '../expectations/broken-promise.ts';
import { createProductUnderTest } from '../product/product-under-test.ts';
import { profileOf } from '../profiles/profile.ts';
import { createStreams, type Streams } from '../realtime/create-streams.ts';
import type { CheckFacts, CheckResult } from './check-result.ts';
import type { CheckedServer } from './checked-server.ts';
import { chooseEvidence } from './choose-evidence.ts';
import { createEachAtOnce } from './each-at-once.ts';
import { formatBrokenPromise } from './format-broken-promise.ts';
import { refuseWrites } from './refuse-writes.ts';
import { formatReplay } from './replay.ts';
import { type Objection, whyNotRun } from './why-not-run.ts';

/** A server that falls over one request may be back for the next check; after so many in silence it is gone. */
const mostSilentChecks = 5;
const noMoreAnswers: Objection = { because: 'stopped', reason: 'the server no longer answers' };

/**
 * Runs one check. A failure that is not the server's, a fault of the check itself, is thrown.
 *
 * @param products the ids that the check may use; nothing else uses them meanwhile.
 */
export async function runCheck(
  check: Check,
  server: CheckedServer,
  products: readonly string[],
): Promise<CheckResult> {
  const { options } = server;
  const facts = toFacts(check);
  // Each further check would only say once more that nobody answers.
  const objection = server.silence.checks < mostSilentChecks ? await whyNotRun(check, server) : noMoreAnswers;
  if (objection !== undefined) return { ...facts, status: 'not-run', ...objection };

  const transcript = createTranscript();
  const names: string[] = [];
  const streams = openStreams(server, transcript);
  const startedMs = options.clock();
  const { answers } = server.silence;
  let broken = await attempt();
  if (isReset(broken?.cause) && server.freshStarts.left > 0) {
    server.freshStarts.left -= 1;
    broken = await attempt();
  }
  const durationMs = options.clock() - startedMs;
  if (server.silence.answers > answers) server.silence.checks = 0;
  // A check that sends nothing is not answered either; what was sent in vain says why.
  else if (broken?.cause !== undefined) server.silence.checks += 1;
  if (broken === undefined) return { ...facts, status: 'held', durationMs };
  if (options.signal?.aborted) return { ...facts, status: 'not-run', because: 'stopped', reason: 'stopped' };
  return { ...(await describe(broken)), status: 'broken', durationMs };

  async function attempt(): Promise<BrokenPromise | undefined> {
    try {
      const context = createContext(server, { transcript, names, streams }, products);
      if (products.length > 0) await context.product.clear();
      if (check.needs?.products === 2) await context.otherProduct().clear();
      transcript.restart();
      await check.run(context);
      return undefined;
    } catch (error) {
      if (!(error instanceof BrokenPromise)) throw error;
      for (const id of products) server.openPromises.suspect(id);
      return error;
    } finally {
      streams.closeAll();
    }
  }

  async function describe(error: BrokenPromise) {
    const { secrets, seed } = options;
    const all = error.exchanges ?? transcript.exchanges;
    // What a check chose itself has been shrunk already.
    const exchanges = error.exchanges ?? (await chooseEvidence(all, { server, products, names }));
    const path = error.path;
    return {
      ...facts,
      ...formatBrokenPromise({
        check,
        sentence: error.message,
        exchanges,
        leftOut: all.length - exchanges.length,
        tokens: secrets,
      }),
      exchanges: exchanges.map((exchange) => toShownExchange(exchange, secrets)),
      replay: path === undefined ? null : formatReplay({ checkId: check.id, seed, path }),
    };
  }
}

/** What is known of a check before it runs. */
function toFacts({ id, promise, source, why }: Check): CheckFacts {
  return { id, profile: profileOf(id), promise, source, why };
}

/** Stands in for what `needs` would have asked for. */
function unasked(name: string): never {
  throw new Error(`A check that uses ${name} must say that it needs it.`);
}

/** What is written down and opened while a check runs. */
interface Notes {
  readonly transcript: Transcript;
  readonly names: string[];
  readonly streams: Streams;
}

function openStreams(server: CheckedServer, transcript: Transcript): Streams {
  const { options, capabilities, watch } = server;
  const { hear } = watch;
  const see = toSee(server);
  const send = createSend(options, transcript, see);
  return createStreams({ options, transcript, send, see, hear }, capabilities.transports);
}

function toSee({ silence, watch }: CheckedServer): See {
  return (exchange, answer) => {
    silence.answers += 1;
    watch.see(exchange, answer);
  };
}

function createContext(
  server: CheckedServer,
  { transcript, names, streams }: Notes,
  products: readonly string[],
): CheckContext {
  const { options, capabilities, openPromises, anyProduct, watch } = server;
  const see = toSee(server);
  const { seed, runs, replay, clock, ids } = options;
  const [first, second] = products;
  const toAccess = (own: Transcript) => {
    const sender = openPromises.watch(createSend(options, own, see));
    return { send: first === undefined ? refuseWrites(sender) : sender, capabilities, openPromises };
  };
  const toScene = (own: Transcript): Scene => {
    const access = toAccess(own);
    return { send: access.send, product: createProductUnderTest(first ?? anyProduct, access) };
  };
  return {
    ...toScene(transcript),
    eachAtOnce: createEachAtOnce(transcript, toScene),
    streams,
    otherProduct: () => {
      if (second === undefined)
        throw new Error('A check that uses otherProduct must say that it needs 2 products.');
      return createProductUnderTest(second, toAccess(transcript));
    },
    productIds: options.products,
    capabilities,
    newId: (label) => {
      const name = `${label}-${ids()}`;
      names.push(name);
      return name;
    },
    adminToken: options.tokens.get('admin') ?? unasked('adminToken'),
    get expiredToken() {
      return options.expiredToken ?? unasked('expiredToken');
    },
    issueToken: (lifeSeconds) => (options.issueToken ?? unasked('issueToken'))(lifeSeconds),
    passTime: (milliseconds) => (options.passTime ?? unasked('passTime'))(milliseconds),
    seed,
    runs,
    path: replay?.path,
    clock,
    transcript,
    watch,
  };
}
