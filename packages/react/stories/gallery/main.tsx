import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../../src/styles.css';
import './gallery.css';
import { Gallery } from './gallery.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element to show the stories in.');
createRoot(root).render(
  <StrictMode>
    <Gallery />
  </StrictMode>,
);
