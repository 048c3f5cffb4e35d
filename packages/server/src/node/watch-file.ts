import { unwatchFile, watchFile as watchByLooking } from 'node:fs';

/** Calls the listener after each change of a file until it is told to stop. */
export type WatchFile = (file: string, onChange: () => Promise<void>) => () => void;

const intervalMs = 300;

/**
 * Looks at the file three times a second. Notifications of the system get lost where an editor puts a new file in the
 * place of the old one, and do not come at all from many folders that are mounted from elsewhere.
 */
export const watchFile: WatchFile = (file, onChange) => {
  const listener = () => void onChange();
  watchByLooking(file, { interval: intervalMs }, listener);
  return () => unwatchFile(file, listener);
};
