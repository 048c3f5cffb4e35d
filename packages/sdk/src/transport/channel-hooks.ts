import type { Hooks } from './hooks.ts';

/** As much as is used of a channel of `node:diagnostics_channel`. */
interface Channel {
  readonly hasSubscribers: boolean;
  publish(message: object): void;
}

/** As much as is used of a global that Node and others have. */
interface Platform {
  readonly process?: { getBuiltinModule?(id: string): { channel(name: string): Channel } | undefined };
}

/**
 * Hooks that publish each attempt on `diagnostics_channel`, where there is one: `onhand:attempt:start`, `onhand:attempt:end` and
 * `onhand:retry`. The module is asked for at run time, so that nothing has to be bundled or polyfilled for a browser. A hook is
 * there only while somebody listens.
 */
export function createChannelHooks(): Hooks | undefined {
  const { process }: Platform = Object(globalThis);
  const diagnostics = process?.getBuiltinModule?.('node:diagnostics_channel');
  if (diagnostics === undefined) return undefined;
  const open = (name: string) => {
    const channel = diagnostics.channel(`onhand:${name}`);
    const publish = (attempt: object, told?: object) => channel.publish({ attempt, ...told });
    return () => (channel.hasSubscribers ? publish : undefined);
  };
  const [start, end, retry] = [open('attempt:start'), open('attempt:end'), open('retry')];
  return {
    get beforeAttempt() {
      return start();
    },
    get afterAttempt() {
      return end();
    },
    get onRetry() {
      return retry();
    },
  };
}
