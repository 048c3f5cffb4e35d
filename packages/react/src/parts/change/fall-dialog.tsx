import { ConfirmAdjustment } from '../confirm-dialog.tsx';
import type { Adjustment } from '../part-props.ts';
import { pickWords, type WordsProps } from '../words/use-words.tsx';
import { toAdjustedStock } from './adjusted-stock.ts';
import type { FallQuestion } from './use-fall-question.ts';

interface FallDialogProps extends WordsProps {
  readonly question: Pick<FallQuestion<Adjustment>, 'asked' | 'answer'>;
  readonly stock: number | undefined;
}

/** Asks, as long as there is something to ask about. */
export function FallDialog({ question: { asked, answer }, stock, ...words }: FallDialogProps) {
  if (asked === undefined || stock === undefined) return null;
  return (
    <ConfirmAdjustment
      {...pickWords(words)}
      adjustment={asked}
      from={stock}
      to={toAdjustedStock(stock, asked)}
      onConfirm={() => answer(true)}
      onCancel={() => answer(false)}
    />
  );
}
