import { useEffect, useState } from 'react';
import { WordsProvider } from '../../src/index.ts';
import { type LoadedStory, loadStories } from '../load-stories.ts';
import { now } from '../sample-data.ts';

const stories = loadStories();
const parts = Map.groupBy(stories, ({ part }) => part);

const readAddress = () => decodeURIComponent(location.hash.slice(1));

/**
 * All stories of one part below each other, or one alone. The address says which: `#StockCard`, `#StockCard/Low`. With `?bare` there is
 * nothing around it, and `?theme=dark` sets the theme: for screenshots.
 */
export function Gallery() {
  const [address, setAddress] = useState(readAddress);
  useEffect(() => {
    const update = () => setAddress(readAddress());
    addEventListener('hashchange', update);
    return () => removeEventListener('hashchange', update);
  }, []);
  const search = new URLSearchParams(location.search);
  const [theme, setTheme] = useState(search.get('theme') ?? 'system');
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
  const shown = stories.filter(({ id, part }) => id === address || part === address);
  const stage = <Stage stories={shown.length > 0 ? shown : stories} isAlone={shown.length === 1} />;
  if (search.has('bare')) return stage;
  return (
    <div className="gallery">
      <nav>
        <h1>@onhand/react</h1>
        <label>
          Theme{' '}
          <select value={theme} onChange={(event) => setTheme(event.target.value)}>
            <option>system</option>
            <option>light</option>
            <option>dark</option>
          </select>
        </label>
        {[...parts].map(([part, ofPart]) => (
          <details key={part} open={address.split('/')[0] === part}>
            <summary>
              <a href={`#${part}`}>{part}</a>
            </summary>
            <ul>
              {ofPart.map(({ id, name }) => (
                <li key={id}>
                  <a href={`#${id}`} aria-current={id === address ? 'page' : undefined}>
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </details>
        ))}
      </nav>
      <main>{stage}</main>
    </div>
  );
}

function Stage({
  stories,
  isAlone,
}: {
  readonly stories: readonly LoadedStory[];
  readonly isAlone: boolean;
}) {
  // A dialog or a notification lies over all others, so it is shown only by itself.
  const shown = isAlone
    ? stories
    : stories.filter(({ id }) => !/^(ConfirmDialog|Notifications)\/(?!Opened)/.test(id));
  return (
    <WordsProvider now={now} timeZone="Europe/Berlin">
      {shown.map((story) => (
        <section key={story.id} className="story">
          {!isAlone && (
            <h2>
              <a href={`#${story.id}`}>{story.id}</a>
            </h2>
          )}
          <Shown story={story} />
        </section>
      ))}
    </WordsProvider>
  );
}

function Shown({ story }: { readonly story: LoadedStory }) {
  return story.render();
}
