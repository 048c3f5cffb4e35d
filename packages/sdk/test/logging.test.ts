import { createLogHooks } from '@onhand/sdk/logging';
import { describe, expect, it, vi } from 'vitest';
import { answer, problem, result } from './answers.ts';
import { createManager } from './create-manager.ts';
import { resultOf } from './settle-on-clock.ts';

const change = { stock: 1 };

describe('a log', () => {
  function createLog(level?: 'debug' | 'info' | 'warn') {
    const lines: [string, string, object][] = [];
    const at = (name: string) => (message: string, details: object) =>
      void lines.push([name, message, details]);
    const logger = { debug: at('debug'), info: at('info'), warn: at('warn') };
    return { hooks: createLogHooks({ logger, level }), lines };
  }

  const steps = [problem('overloaded'), answer(result)] as const;

  it.each([
    [undefined, ['warn']],
    ['warn', ['warn']],
    ['info', ['info', 'warn']],
    ['debug', ['debug', 'info', 'warn', 'debug', 'debug']],
  ] as const)('from the level %s on holds %j', async (level, expected) => {
    const { hooks, lines } = createLog(level);
    const { inventory, clock } = createManager(steps, { hooks });

    await resultOf(inventory.update('mug', change), clock);

    expect(lines.map(([name]) => name)).toEqual(expected);
  });

  it('is a line for people, and an object for programs', async () => {
    const { hooks, lines } = createLog();
    const { inventory, clock } = createManager(steps, { hooks });

    await resultOf(inventory.update('mug', change), clock);

    expect(lines).toEqual([
      [
        'warn',
        'inventory PATCH /products/{productId}/inventory, attempt 1: overloaded, again in 100 ms',
        {
          method: 'PATCH',
          template: '/products/{productId}/inventory',
          attempt: 1,
          idempotencyKey: 'key-1',
          reason: 'overloaded',
          status: 503,
          delayMs: 100,
        },
      ],
    ]);
  });

  it('goes to the console unless told otherwise', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { inventory, clock } = createManager(steps, { hooks: createLogHooks() });

    await resultOf(inventory.update('mug', change), clock);

    expect(warn).toHaveBeenCalledOnce();
    warn.mockRestore();
  });
});
