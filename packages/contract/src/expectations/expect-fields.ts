import { BrokenPromise } from './broken-promise.ts';
import { isSameJson } from './is-same-json.ts';

/** Expects these members of a JSON object and says all that differ at once; other members may be anything. */
export function expectFields(
  subject: string,
  actual: object,
  expected: Readonly<Record<string, unknown>>,
): void {
  const present = new Map<string, unknown>(Object.entries(actual));
  const wrong = Object.entries(expected).filter(([name, value]) => !isSameJson(present.get(name), value));
  if (wrong.length === 0) return;
  const differences = wrong.map(
    ([name, value]) => `${name} to be ${JSON.stringify(value)}, got ${JSON.stringify(present.get(name))}`,
  );
  throw new BrokenPromise(`In ${subject}: expected ${differences.join('; ')}.`);
}
