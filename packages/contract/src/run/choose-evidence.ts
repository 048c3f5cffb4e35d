import { createSend } from '../client/create-send.ts';
import type { Exchange } from '../client/exchange.ts';
import { createTranscript } from '../client/transcript.ts';
import { BrokenPromise } from '../expectations/broken-promise.ts';
import { createProductUnderTest } from '../product/product-under-test.ts';
import type { CheckedServer } from './checked-server.ts';
import { refuseWrites } from './refuse-writes.ts';
import { showTheSame } from './replay-evidence.ts';
import { shortenEvidence } from './shorten-evidence.ts';

/** What a check used. */
interface Used {
  readonly server: CheckedServer;
  readonly products: readonly string[];
  /** Names that it made for one use. */
  readonly names: readonly string[];
}

/**
 * What is shown of a failure: the few exchanges that show it, when the server answers them in the same way once more on
 * products where nothing is promised; otherwise all of them. It takes one more try and no further one.
 */
export async function chooseEvidence(all: readonly Exchange[], used: Used): Promise<readonly Exchange[]> {
  const few = shortenEvidence(all);
  if (few.length === all.length || all.some(({ isStream }) => isStream)) return all;
  try {
    return (await isSeenAgain(few, used)) ? few : all;
  } catch (error) {
    if (!(error instanceof BrokenPromise)) throw error;
    return all;
  }
}

async function isSeenAgain(few: readonly Exchange[], { server, products, names }: Used): Promise<boolean> {
  const { options, capabilities, openPromises } = server;
  const sender = openPromises.watch(createSend(options, createTranscript()));
  const send = products.length === 0 ? refuseWrites(sender) : sender;
  for (const id of products) await createProductUnderTest(id, { send, capabilities, openPromises }).clear();
  const renamed = names.map((name) => [name, name.replace(/-.*$/, `-${options.ids()}`)] as const);
  return showTheSame(few, { send, names: new Map(renamed) });
}
