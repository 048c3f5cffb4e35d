import { StepText } from '../basics/step-text.tsx';
import { isLargeFall, toAdjustedStock, toFallShare } from '../change/adjusted-stock.ts';
import type { Adjustment } from '../part-props.ts';
import type { Words } from '../words/use-words.tsx';

interface StockPreviewProps {
  readonly stock: number | undefined;
  /** The change as it stands; `undefined` as long as it could not be sent. */
  readonly adjustment: Adjustment | undefined;
  /** The server would refuse it. */
  readonly isRefused: boolean;
  readonly largeFallShare: number | null;
  readonly htmlFor: string;
  readonly words: Words;
}

/** What the stock comes to. It is only shown: what is sent is the quantity, and the server does the sum. */
export function StockPreview(props: StockPreviewProps) {
  const { stock, adjustment, words } = props;
  const { labels, format } = words;
  const isKnown = stock !== undefined && adjustment !== undefined && !props.isRefused;
  const to = isKnown ? toAdjustedStock(stock, adjustment) : undefined;
  return (
    <output className="onhand-preview" htmlFor={props.htmlFor}>
      <span className="onhand-preview-label">{labels.form.preview}</span>{' '}
      {stock === undefined || to === undefined ? (
        <span className="onhand-muted">
          {props.isRefused ? labels.form.previewRefused : labels.form.previewWaits}
        </span>
      ) : (
        <>
          <StepText from={stock} to={to} words={words} />{' '}
          <span className="onhand-delta">
            {to === stock ? labels.change.unchanged : format.signed(to - stock)}
          </span>
          {isLargeFall(stock, to, props.largeFallShare) && (
            <span className="onhand-preview-warning">
              {labels.change.largeFall(format.amount(stock - to), format.percent(toFallShare(stock, to)))}
            </span>
          )}
        </>
      )}
    </output>
  );
}
