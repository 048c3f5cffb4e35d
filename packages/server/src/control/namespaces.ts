import { realtimeCloseCodes } from '@onhand/spec';
import { ControlError } from './control-error.ts';
import type { Namespace } from './create-namespace.ts';

const gaveWay = { code: realtimeCloseCodes.beganAnew, reason: 'The namespace gave way to another one.' };

const usable = /^[A-Za-z0-9._-]{1,64}$/;

/** Namespaces by name, at most `limit`: each is made at its first use, and the one used longest ago gives way. */
export function createNamespaces(limit: number, create: () => Namespace) {
  // A Map iterates in order of insertion: the one used longest ago is at the front.
  const byName = new Map<string, Namespace>();

  return {
    /** @throws ControlError when the name is not usable, or there are no namespaces. */
    find(name: string): Namespace {
      if (limit === 0) {
        throw new ControlError('invalid', 'This server has no namespaces. Start it with the option control.');
      }
      if (!usable.test(name)) {
        throw new ControlError(
          'invalid',
          'The name of a namespace must be 1 to 64 letters, digits, ".", "_" or "-".',
        );
      }
      const found = byName.get(name) ?? create();
      byName.delete(name);
      byName.set(name, found);
      const [oldest] = byName;
      if (byName.size > limit && oldest !== undefined) {
        byName.delete(oldest[0]);
        oldest[1].endStreams(gaveWay);
      }
      return found;
    },
    all: (): Iterable<Namespace> => byName.values(),
  };
}
