import type { CheckContext } from '../checks/check.ts';
import { BrokenPromise } from '../expectations/broken-promise.ts';
import type { BreachKind } from './breach.ts';
import type { SeenBreach } from './schema-watch.ts';
import { seeEveryOperation } from './see-every-operation.ts';

/** More would not help to see what is wrong. */
const shownExchanges = 5;
const shownBreaches = 20;

/**
 * Expects that no answer so far, to whichever check, broke openapi.yaml in this way. Operations that nobody has asked for
 * yet are asked once.
 *
 * Each kind of breach is told once, with how often it was seen and the first exchange that showed it.
 */
export async function expectNoBreach(context: CheckContext, kind: BreachKind): Promise<void> {
  await seeEveryOperation(context);
  const hasVersions = await context.capabilities.traits.has('preconditions');
  const found = context.watch.breaches.filter(
    (breach) => breach.kind === kind && (hasVersions || breach.constraint !== 'header ETag'),
  );
  if (found.length === 0) return;
  const lines = found.slice(0, shownBreaches).map(toLine);
  if (found.length > lines.length) lines.push(`and ${found.length - lines.length} more`);
  const exchanges = new Set(found.map(({ exchange }) => exchange));
  throw new BrokenPromise(lines.join('\n'), {
    exchanges: [...exchanges].slice(0, shownExchanges),
  });
}

function toLine({ operation, status, message, count }: SeenBreach): string {
  const often = count === 1 ? 'seen once' : `seen ${count} times`;
  return `${operation} answered with ${status}: ${message} (${often})`;
}
