import type { InventoryMock } from '@onhand/msw';
import type { TimeMachine } from '../../shop/time-machine.ts';
import {
  type Chronicle,
  onChronicle,
  type RecordedChange,
  readChronicle,
  writeChronicle,
} from './chronicle.ts';

/**
 * A mock lives in one page. So that the tabs of a browser are in one world, and a reload brings it back, each page makes all
 * changes that were made since the world began: the same requests, in the same order, at the same times.
 */
export class SharedWorld {
  readonly #beganAtMs: number;
  readonly #mock: InventoryMock;
  readonly #time: TimeMachine;
  #made = 0;

  constructor(beganAtMs: number, mock: InventoryMock, time: TimeMachine) {
    this.#beganAtMs = beganAtMs;
    this.#mock = mock;
    this.#time = time;
  }

  /** Makes what was made before and in other tabs, now and from now on. */
  async join(): Promise<void> {
    onChronicle(() => void alone(() => this.#catchUp()));
    await alone(() => this.#catchUp());
  }

  /** Makes a change here, and so that the other tabs make it too. */
  async change(request: Request): Promise<Response> {
    const { method, url } = request;
    const asked = { method, url, headers: Object.fromEntries(request.headers), body: await request.text() };
    return alone(async () => {
      const chronicle = await this.#catchUp();
      const change = { ...asked, atMs: Date.now() };
      const answer = await this.#make(change);
      if (answer.ok) {
        writeChronicle({ ...chronicle, changes: [...chronicle.changes, change] });
        this.#made += 1;
      }
      return answer;
    });
  }

  async #catchUp(): Promise<Chronicle> {
    const chronicle = readChronicle();
    if (chronicle.beganAtMs !== this.#beganAtMs) location.reload();
    for (const change of chronicle.changes.slice(this.#made)) await this.#make(change);
    this.#made = chronicle.changes.length;
    return chronicle;
  }

  #make({ atMs, url, ...init }: RecordedChange): Promise<Response> {
    return this.#time.at(atMs, () => this.#mock.fetch(url, init));
  }
}

/** One tab at a time. */
function alone<Result>(run: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request('onhand-admin demo', run);
}
