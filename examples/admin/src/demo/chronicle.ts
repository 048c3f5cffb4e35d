/** A change as it was asked for, so that it can be made again. */
export interface RecordedChange {
  readonly atMs: number;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** When the demo's world began, and what was changed in it since, oldest first. */
export interface Chronicle {
  readonly beganAtMs: number;
  readonly changes: readonly RecordedChange[];
}

const key = 'onhand-admin demo';
/** About 1 MB, of the 5 that a browser keeps for a page. */
const maxChanges = 2_000;

/** Reads what the tabs of this browser have done; begins anew where there is nothing, or too much. */
export function readChronicle(): Chronicle {
  const text = localStorage.getItem(key);
  const kept: Chronicle | undefined = text === null ? undefined : JSON.parse(text);
  return kept !== undefined && kept.changes.length < maxChanges ? kept : beginChronicle();
}

export function beginChronicle(): Chronicle {
  return writeChronicle({ beganAtMs: Date.now(), changes: [] });
}

/** The other tabs hear of it, and this one does not. */
export function writeChronicle(chronicle: Chronicle): Chronicle {
  localStorage.setItem(key, JSON.stringify(chronicle));
  return chronicle;
}

/** Tells whenever another tab has written. */
export function onChronicle(listener: () => void): void {
  addEventListener('storage', (event) => {
    if (event.key === key) listener();
  });
}
