#!/usr/bin/env node
import { runCli } from './node/run-cli.ts';

const { env, stderr, stdout } = process;
const wantsColors = !process.argv.includes('--no-color') && (env.NO_COLOR ?? '') === '';

// Whoever reads the output may leave first, as `head` does. The products are still brought back.
for (const output of [stdout, stderr]) output.on('error', () => {});

const exitCode = await runCli(process.argv.slice(2), {
  out: (text) => stdout.write(text),
  err: (text) => stderr.write(text),
  env,
  isInteractive: stderr.isTTY === true && env.CI === undefined,
  hasColors: wantsColors && (stdout.isTTY === true || (env.FORCE_COLOR ?? '') !== ''),
  onSignal: (listener) => {
    process.on('SIGINT', listener);
    process.on('SIGTERM', listener);
  },
  leave: (code) => process.exit(code),
});
// Not at once: what was written to a pipe has to get through. Nothing else keeps the process alive for long.
process.exitCode = exitCode;
