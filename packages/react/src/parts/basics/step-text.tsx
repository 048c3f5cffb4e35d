import type { Words } from '../words/use-words.tsx';
import { Icon } from './icon.tsx';

interface StepTextProps {
  readonly from: number;
  readonly to: number;
  readonly words: Words;
}

/** "100 → 110" to the eye, "from 100 to 110" to the ear. The arrow is drawn: few fonts have one, and none turns it round. */
export function StepText({ from, to, words: { labels, format } }: StepTextProps) {
  const step = { from: format.amount(from), to: format.amount(to) };
  return (
    <span className="onhand-step">
      <span aria-hidden="true">
        <span>{step.from.text}</span>
        <Icon name="arrow" />
        <span>{step.to.text}</span>
      </span>
      <span className="onhand-hidden">{labels.change.spokenStep(step)}</span>
    </span>
  );
}
