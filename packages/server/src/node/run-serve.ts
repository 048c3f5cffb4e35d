import { createJsonReporter, createPrettyReporter, type Reporter } from './create-reporter.ts';
import { followProducts } from './follow-products.ts';
import { type CliOptions, type CliServeOptions, readServeOptions } from './read-serve-options.ts';
import { type ServedInventory, serveInventory } from './serve-inventory.ts';
import type { Terminal } from './terminal.ts';

/** `onhand-server`: serves until it is told to stop, then finishes the requests in hand. */
export async function runServe(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = await readServeOptions(args, terminal);
  const reporter = options.log === 'json' ? createJsonReporter(terminal) : createPrettyReporter(terminal);
  const served = await serveOrExplain({ ...options.serve, onError: reporter.failed });
  const stopWatching = watchProducts(options, { served, reporter, terminal });
  await reporter.started(served.url, options);
  await untilSignal(terminal);
  stopWatching();
  reporter.stopping();
  const stoppedAtOnce = untilSignal(terminal);
  await Promise.race([served.close(), stoppedAtOnce]);
  return 0;
}

interface Running {
  readonly served: ServedInventory;
  readonly reporter: Reporter;
  readonly terminal: Terminal;
}

function watchProducts(
  { productsFile, isWatched, serve }: CliOptions,
  { served, reporter, terminal }: Running,
): () => void {
  if (!isWatched || productsFile === undefined) return () => {};
  const source = { products: serve.products, control: served.control.products };
  const listener = { onNews: reporter.productsTaken, onBroken: reporter.productsBroken };
  return terminal.watchFile(productsFile, followProducts(productsFile, source, listener));
}

async function serveOrExplain(options: CliServeOptions): Promise<ServedInventory> {
  try {
    return await serveInventory(options);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const why = whyByCode[code] ?? `${message}. Check --host and --port.`;
    throw new Error(`Failed to listen on ${options.host}:${options.port}: ${why}`);
  }
}

const whyByCode: Readonly<Record<string, string>> = {
  EADDRINUSE: 'the port is in use. Stop the other program or pass another --port.',
  EACCES: 'this user may not use the port. Pass a --port from 1024.',
  EADDRNOTAVAIL: 'this machine has no such address. Pass another --host, or 127.0.0.1.',
  ENOTFOUND: 'there is no host of that name. Pass another --host, or 127.0.0.1.',
};

function untilSignal(terminal: Terminal): Promise<void> {
  return new Promise((resolve) => terminal.onSignal(resolve));
}
