import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { loadConfig } from './config.ts';
import { PageProblem } from './page-problem.tsx';
import '@onhand/react/styles.css';
import './app.css';

const root = createRoot(document.getElementById('root') ?? document.body, {
  onUncaughtError(problem) {
    reportError(problem);
    root.render(<PageProblem problem={problem} />);
  },
});

/** In a build for a server nothing of the demo is left. */
const load = import.meta.env.MODE === 'demo' ? (await import('./demo/start-demo.tsx')).startDemo : loadConfig;

load().then(
  (config) =>
    root.render(
      <StrictMode>
        <App {...config} />
      </StrictMode>,
    ),
  (problem: unknown) => root.render(<PageProblem problem={problem} />),
);
