import '../src/styles.css';
import '../stories/gallery/gallery.css';
import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { WordsProvider } from '../src/index.ts';
import { type LoadedStory, loadStories } from '../stories/load-stories.ts';
import { now } from '../stories/sample-data.ts';

export const stories: readonly LoadedStory[] = loadStories();

export type Theme = 'light' | 'dark';

let root: Root | undefined;

/** Shows one story on an otherwise empty page, and returns the element that it is in. */
export function showStory(id: string, theme: Theme = 'light'): HTMLElement {
  const story = stories.find((candidate) => candidate.id === id);
  if (story === undefined) throw new Error(`There is no story ${id}.`);
  clearPage();
  const stage = document.createElement('main');
  document.body.append(stage);
  document.documentElement.dataset.theme = theme;
  const created = createRoot(stage);
  root = created;
  flushSync(() =>
    created.render(
      <StrictMode>
        <WordsProvider now={now} timeZone="Europe/Berlin">
          {story.render()}
        </WordsProvider>
      </StrictMode>,
    ),
  );
  return stage;
}

/** Takes the last story away. */
export function clearPage(): void {
  root?.unmount();
  root = undefined;
  document.body.replaceChildren();
}
