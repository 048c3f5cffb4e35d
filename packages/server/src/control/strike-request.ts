import type { Answer } from '../http/answer.ts';
import type { CorsOptions } from '../http/cors.ts';
import type { PlainRequest } from '../http/plain-request.ts';
import { ConnectionDropped } from './connection-dropped.ts';
import type { Sleep } from './control-options.ts';
import type { Strike } from './fault-list.ts';
import { writeInjectedProblem } from './injected-problem.ts';
import { strikeAnswer } from './strike-answer.ts';
import type { StruckAnswer } from './struck-answer.ts';

/** What a striker takes from its server. */
export interface StrikerSetting {
  readonly sleep: Sleep;
  readonly problemTypeBase: string | undefined;
  readonly cors: CorsOptions;
  readonly ids: () => string;
}

/** A request that faults strike, and what it would be without them. */
export interface StruckRequest {
  readonly request: PlainRequest;
  readonly run: () => Promise<Answer>;
  readonly overtake: () => Promise<void>;
}

/** Runs a request as the faults that strike it want it. Rejects with `ConnectionDropped` when they want no answer. */
export function createStriker(setting: StrikerSetting) {
  return async ({ request, run, overtake }: StruckRequest, strike: Strike): Promise<StruckAnswer> => {
    if (strike.latencyMs > 0) {
      await setting.sleep(strike.latencyMs, request.signal);
      // Whoever gave up on a slow way never reached the API.
      if (request.signal?.aborted) throw new ConnectionDropped();
    }
    return strikeAnswer(strike.effect, {
      run,
      overtake,
      refuse: (effect) => writeInjectedProblem(effect, request, setting),
    });
  };
}
