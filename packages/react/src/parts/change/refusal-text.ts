import type { Words } from '../words/use-words.tsx';
import type { Refusal } from './foresee-refusal.ts';

/** Why a change cannot be made, in a sentence. */
export function toRefusalText(refusal: Refusal, { labels, format }: Words): string {
  switch (refusal.code) {
    case 'insufficient-stock':
      return labels.refusals['insufficient-stock'](format.amount(refusal.stock));
    case 'below-reserved':
      return labels.refusals['below-reserved'](format.amount(refusal.reserved));
    default:
      return labels.refusals[refusal.code](format.amount(refusal.limit));
  }
}
