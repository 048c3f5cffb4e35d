import { once } from 'node:events';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { createColors } from '../reports/colors.ts';
import { formatFinding, formatFindings } from '../reports/format-findings.ts';
import { createWatch } from '../watch/create-watch.ts';
import { isLoopback } from './is-loopback.ts';
import { parseCount, parseFlags } from './parse-flags.ts';
import { readReporters } from './read-reporters.ts';
import { readUrl } from './read-run-options.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import { createWatchProxy } from './watch-proxy.ts';
import { writeDocument } from './write-reports.ts';

/** Watches clients until it is stopped, and resolves with the exit code: 0 nothing was found, 1 something was. */
export async function runProxy(args: readonly string[], terminal: Terminal): Promise<number> {
  const { target, port, host, reporters } = readProxyOptions(args, terminal);
  const colors = createColors(terminal.hasColors);
  const watch = createWatch();
  const server = createWatchProxy({
    target,
    clock: () => performance.now(),
    see: (exchange) => {
      for (const finding of watch.see(exchange)) terminal.err(`${formatFinding(finding, colors)}\n`);
    },
  });
  // Not `closeAllConnections`, which knows nothing of those that have become WebSockets.
  const connections = new Set<Socket>();
  server.on('connection', (connection) => {
    connections.add(connection);
    connection.on('close', () => connections.delete(connection));
  });
  await listen(server, port, host);
  const address = server.address();
  const taken = typeof address === 'object' && address !== null ? address.port : port;
  const { pathname } = new URL(target);
  terminal.err(
    `Watching http://${host}:${taken}${pathname} → ${target}. Point clients there; Ctrl-C ends it.\n`,
  );
  await new Promise<void>((resolve) => terminal.onSignal(resolve));
  server.close();
  for (const connection of connections) connection.destroy();
  const { seen, findings } = watch;
  for (const { name, file } of reporters) {
    const text =
      name === 'json'
        ? `${JSON.stringify({ target, seen, findings }, null, 2)}\n`
        : `${formatFindings({ seen, findings }, colors)}\n`;
    if (file === undefined) terminal.out(text);
    else await writeDocument(file, text);
  }
  return findings.length === 0 ? 0 : 1;
}

function readProxyOptions(args: readonly string[], terminal: Terminal) {
  const { values, positionals } = parseFlags(args, terminal.env, {
    target: { type: 'string' },
    port: { type: 'string', default: '8001' },
    host: { type: 'string', default: '127.0.0.1' },
    reporter: { type: 'string', multiple: true, default: ['pretty'] },
    output: { type: 'string' },
    yes: { type: 'boolean', default: false },
    'no-color': { type: 'boolean', default: false },
  });
  if (positionals.length > 0) throw new UsageError('Failed to start: the address stands after --target.');
  const target = readUrl(values.target === undefined ? [] : [values.target], '--target URL');
  const reporters = readReporters(values.reporter, values.output);
  const odd = reporters.find(({ name }) => name !== 'pretty' && name !== 'json');
  if (odd !== undefined)
    throw new UsageError(`Failed to start: the proxy has no report as ${odd.name}; use pretty or json.`);
  for (const url of [target, `http://${values.host.includes(':') ? `[${values.host}]` : values.host}`]) {
    if (isLoopback(url) || values.yes) continue;
    throw new UsageError(`Failed to start: ${url} is not this machine alone. If that is wanted, add --yes.`);
  }
  return {
    target,
    reporters,
    host: values.host,
    port: parseCount('--port', values.port, { min: 0, max: 65_535 }),
  };
}

async function listen(server: Server, port: number, host: string): Promise<void> {
  server.listen(port, host);
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    const why =
      error.code === 'EADDRINUSE' ? `port ${port} is taken. Choose another with --port.` : error.message;
    throw new UsageError(`Failed to listen at ${host}: ${why}`);
  });
}
