/** Why a text is no quantity. */
export type QuantityProblem =
  | 'empty'
  | 'negative'
  | 'fraction'
  | 'separator'
  | 'foreign-digits'
  | 'not-a-number'
  | 'too-large';

export type ParsedQuantity =
  | { readonly ok: true; readonly quantity: number }
  | { readonly ok: false; readonly problem: QuantityProblem };

/**
 * Reads whole pieces from what a person typed: the digits 0 to 9 and spaces around them, nothing else. What might be
 * meant by anything else is not guessed: `1e3` is not 1, and `1.500` is neither 1.5 nor 1500.
 */
export function parseQuantity(text: string): ParsedQuantity {
  const digits = text.trim();
  if (!/^[0-9]+$/.test(digits)) return { ok: false, problem: toProblem(digits) };
  const quantity = Number(digits);
  return Number.isSafeInteger(quantity) ? { ok: true, quantity } : { ok: false, problem: 'too-large' };
}

function toProblem(text: string): QuantityProblem {
  if (text === '') return 'empty';
  if (/^[-−–][0-9]/.test(text)) return 'negative';
  if (/^[0-9]{1,3}([., '’\u00a0\u202f][0-9]{3})+$/.test(text)) return 'separator';
  if (/^[0-9]*[.,][0-9]+$/.test(text)) return 'fraction';
  return /^\p{Nd}+$/u.test(text) ? 'foreign-digits' : 'not-a-number';
}
