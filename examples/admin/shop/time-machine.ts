/** A clock that runs with the browser's, except while something is made to happen at another moment. */
export interface TimeMachine {
  readonly now: () => number;
  readonly at: <Result>(momentMs: number, run: () => Promise<Result>) => Promise<Result>;
}

export function createTimeMachine(): TimeMachine {
  let elsewhenMs: number | undefined;
  return {
    now: () => elsewhenMs ?? Date.now(),
    async at(momentMs, run) {
      elsewhenMs = momentMs;
      try {
        return await run();
      } finally {
        elsewhenMs = undefined;
      }
    },
  };
}
