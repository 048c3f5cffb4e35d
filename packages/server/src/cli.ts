#!/usr/bin/env node
import { runCli } from './node/run-cli.ts';
import { watchFile } from './node/watch-file.ts';

// Whoever reads the output may leave first, as `head` does. That must not end what the server does for others.
for (const output of [process.stdout, process.stderr]) output.on('error', () => {});

const exitCode = await runCli(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
  env: process.env,
  onSignal: (listener) => {
    process.on('SIGINT', listener);
    process.on('SIGTERM', listener);
  },
  watchFile,
});
// A second signal leaves requests in hand behind, which would keep the process alive.
process.exit(exitCode);
