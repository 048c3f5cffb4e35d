#!/usr/bin/env node
import { setTimeout } from 'node:timers/promises';
import { runCli } from './node/run-cli.ts';
import { watchFile } from './node/watch-file.ts';

/** How long what was said last waits for whoever is slow to read it. */
const patienceMs = 5_000;

// Whoever reads the output may leave first, as `head` does. That must not end what the server does for others.
const outputs = [process.stdout, process.stderr];
for (const output of outputs) output.on('error', () => {});

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
// What was said has to get through a pipe, if somebody still reads it.
const said = outputs.map((output) => new Promise((resolve) => output.write('', resolve)));
await Promise.race([Promise.all(said), setTimeout(patienceMs)]);
// A second signal leaves requests in hand behind, which would keep the process alive.
process.exit(exitCode);
