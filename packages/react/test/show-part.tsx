import '../src/styles.css';
import '../stories/gallery/gallery.css';
import { type ReactNode, StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { WordsProvider } from '../src/index.ts';
import { now } from '../stories/sample-data.ts';

let root: Root | undefined;
let stage: HTMLElement | undefined;

/** Shows a part on an otherwise empty page, and returns the element that it is in. */
export function showPart(part: ReactNode): HTMLElement {
  clearPage();
  stage = document.createElement('main');
  document.body.append(stage);
  root = createRoot(stage);
  changePart(part);
  return stage;
}

/** Shows other props of the part that is there. */
export function changePart(part: ReactNode): void {
  flushSync(() =>
    root?.render(
      <StrictMode>
        <WordsProvider now={now} timeZone="Europe/Berlin">
          {part}
        </WordsProvider>
      </StrictMode>,
    ),
  );
}

/** Takes the last part away. */
export function clearPage(): void {
  root?.unmount();
  stage?.remove();
  root = undefined;
}
