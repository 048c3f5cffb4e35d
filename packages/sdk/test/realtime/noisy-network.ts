import type { Socket } from '@onhand/sdk';
import type { InventoryServer } from '@onhand/server';

/** What becomes of one message: it arrives, not at all, twice, or after the next one. */
export type Noise = 'none' | 'lose' | 'repeat' | 'delay';

/** A class of sockets that lead to a server in this process, over a line that does to each message what `nextNoise` says. */
export function createNoisySockets(server: InventoryServer, nextNoise: () => Noise) {
  return class NoisySocket extends EventTarget implements Socket {
    readonly #stream: { end(): void };
    #delayed: string[] = [];

    constructor(url: string) {
      super();
      this.#stream = server.realtime.open(
        { url },
        {
          send: (messages) => {
            for (const { text } of messages) this.#carry(text);
          },
          bufferedBytes: () => 0,
          close: (code) => this.#end(code),
          drop: () => this.#end(1006),
        },
      );
    }

    close(): void {
      this.#stream.end();
    }

    #carry(text: string): void {
      const noise = nextNoise();
      if (noise === 'lose') return;
      if (noise === 'delay') {
        this.#delayed.push(text);
        return;
      }
      const late = this.#delayed;
      this.#delayed = [];
      for (const each of [text, ...late, ...(noise === 'repeat' ? [text] : [])])
        this.dispatchEvent(new MessageEvent('message', { data: each }));
    }

    #end(code: number): void {
      this.dispatchEvent(Object.assign(new Event('close'), { code }));
    }
  };
}
