import { describe, expect, it } from 'vitest';
import { parseFaultText } from '../../src/control/parse-fault-text.ts';

describe('a fault in words', () => {
  it.each([
    [
      'PATCH drop-after-commit rate=0.1 seed=7',
      { match: { method: 'PATCH' }, rate: 0.1, seed: 7, effect: { kind: 'drop-after-commit' } },
    ],
    [
      'times=3 503 code=overloaded retry-after=2 updateInventory',
      {
        match: { operation: 'updateInventory' },
        times: 3,
        effect: { kind: 'status', status: 503, code: 'overloaded', retryAfterSeconds: 2 },
      },
    ],
    [
      ' latency=200  /products/** product=prod_789 ',
      { match: { path: '/products/**', productId: 'prod_789' }, effect: { kind: 'latency', ms: 200 } },
    ],
    ['{"effect":{"kind":"truncate"}}', { effect: { kind: 'truncate' } }],
  ])('%s', (text, fault) => {
    expect(parseFaultText(text)).toEqual(fault);
  });

  it.each([
    ['', 'must have one effect, not 0'],
    ['truncate malformed', 'must have one effect, not 2'],
    ['truncate sometimes', "means nothing here: 'sometimes'"],
    ['truncate rate=often', 'rate must be a number'],
    ['truncate code=overloaded', 'effect.code is not a known field'],
    ['503 code=tired', 'effect.code must be one of'],
    ['200', 'effect.status must be greater than or equal to 400'],
    ['truncate toString=1', "means nothing here: 'toString=1'"],
    ['{"effect"', 'not valid JSON'],
  ])('refuses %j', (text, sentence) => {
    expect(() => parseFaultText(text)).toThrow(sentence);
  });
});
