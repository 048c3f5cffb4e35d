import { ControlError } from './control-error.ts';
import { type Fault, type FaultEffect, faultSchema, simpleEffects } from './fault.ts';
import { parseArgument } from './parse-argument.ts';
import { operationIds } from './request-match.ts';

/** A fault in words that is still being read. */
interface Draft {
  readonly match: Record<string, string>;
  readonly fault: Record<string, number>;
  readonly status: Record<string, string | number>;
  readonly effects: unknown[];
}

type ReadValue = (draft: Draft, value: string) => void;

const readers: Readonly<Record<string, ReadValue>> = {
  product: ({ match }, value) => {
    match.productId = value;
  },
  times: ({ fault }, value) => {
    fault.times = Number(value);
  },
  rate: ({ fault }, value) => {
    fault.rate = Number(value);
  },
  seed: ({ fault }, value) => {
    fault.seed = Number(value);
  },
  code: ({ status }, value) => {
    status.code = value;
  },
  'retry-after': ({ status }, value) => {
    status.retryAfterSeconds = Number(value);
  },
  latency: ({ effects }, value) => {
    effects.push({ kind: 'latency', ms: Number(value) } satisfies FaultEffect);
  },
};

/**
 * Reads a fault from a command line: its JSON, or words in any order. The words are a method, a path, an operation and
 * `product=` for the requests; `times=`, `rate=` and `seed=`; and one effect, which is a status with `code=` and
 * `retry-after=`, `latency=` in milliseconds, or the name of another.
 *
 * @throws ControlError that names the word, or what is wrong.
 * @example
 * parseFaultText('PATCH /products/** drop-after-commit rate=0.1 seed=7');
 */
export function parseFaultText(text: string): Fault {
  return parseArgument('fault', faultSchema, text.startsWith('{') ? parseJson(text) : parseWords(text));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ControlError('invalid', 'The fault is not valid JSON.');
  }
}

function parseWords(text: string): unknown {
  const draft: Draft = { match: {}, fault: {}, status: {}, effects: [] };
  for (const word of text.split(/\s+/).filter((part) => part !== '')) readWord(draft, word);
  const [effect, ...others] = draft.effects;
  if (effect === undefined || others.length > 0) {
    throw new ControlError(
      'invalid',
      `The fault must have one effect, not ${draft.effects.length}: a status from 400, latency=200, ${simpleEffects.join(', ')}.`,
    );
  }
  return { match: draft.match, ...draft.fault, effect: { ...Object(effect), ...draft.status } };
}

function readWord(draft: Draft, word: string): void {
  const { match, effects } = draft;
  const [name = '', value] = word.split('=', 2);
  const read = Object.hasOwn(readers, name) ? readers[name] : undefined;
  if (value !== undefined && read !== undefined) read(draft, value);
  else if (/^[A-Z]+$/.test(word)) match.method = word;
  else if (word.startsWith('/')) match.path = word;
  else if (/^\d{3}$/.test(word)) effects.push({ kind: 'status', status: Number(word) });
  else if (simpleEffects.some((effect) => effect === word)) effects.push({ kind: word });
  else if (operationIds.some((operation) => operation === word)) match.operation = word;
  else throw new ControlError('invalid', `The fault has a word that means nothing here: '${word}'.`);
}
