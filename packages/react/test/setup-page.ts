import { onlineManager } from '@tanstack/react-query';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// The whole page in each message would be written anew each time that something is not there yet.
configure({
  getElementError: (message) => new Error(message ?? 'It is not in the page.'),
  defaultHidden: true,
});

afterEach(() => {
  cleanup();
  onlineManager.setOnline(true);
});
