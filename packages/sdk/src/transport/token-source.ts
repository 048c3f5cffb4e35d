import { AccessTokenError } from '../errors/access-token-error.ts';
import type { FailureContext, Outcome } from '../errors/inventory-error.ts';
import { toSafeCause } from '../errors/to-safe-cause.ts';
import { type AccessToken, isAccessToken } from './access-token.ts';
import type { TransportSettings } from './transport-settings.ts';

/** How long before its end a token is no longer used, for a request takes its time and clocks differ. */
const marginMs = 10_000;

/** What a provider gave. Without an end it is good for one attempt. */
interface Given {
  readonly token: unknown;
  readonly expiresAtMs: number;
}

/** A question to the provider that is not answered yet. */
interface Asking {
  readonly rejected: string | undefined;
  readonly askedAtMs: number;
  readonly answer: Promise<Given>;
}

/** Who asks, and what its failure is known by. */
interface Asker {
  failure(outcome: Outcome): FailureContext;
}

type TokenSettings = Pick<TransportSettings, 'accessToken' | 'runtime' | 'timeoutMs'>;

/** Gives out tokens: asks the provider once for all that wait, and once for each token that the server refuses. */
export class TokenSource {
  readonly #accessToken: AccessToken;
  readonly #now: () => number;
  /** How long an answer is waited for, before the provider is asked anew. */
  readonly #patienceMs: number;
  readonly #hear: (token: string) => void;
  #latest: Given | undefined;
  #asking: Asking | undefined;

  /** @param hear Told of every token that the provider gives, before it is used. */
  constructor(settings: TokenSettings, hear: (token: string) => void = () => {}) {
    this.#accessToken = settings.accessToken;
    this.#now = settings.runtime.now;
    this.#patienceMs = settings.timeoutMs;
    this.#hear = hear;
  }

  /** Whether there may be another token in place of one that was refused. */
  get canRefresh(): boolean {
    return typeof this.#accessToken === 'function';
  }

  /** The present token, or one in place of `rejected`. Throws `AccessTokenError` when there is none. */
  resolve(rejected: string | undefined, asker: Asker): string | Promise<string> {
    if (typeof this.#accessToken === 'string') return this.#accessToken;
    return this.#resolve(rejected, asker.failure('not-applied'));
  }

  async #resolve(rejected: string | undefined, failure: FailureContext): Promise<string> {
    const { token } = await this.ask(rejected).catch((cause: unknown) => {
      throw new AccessTokenError({
        ...failure,
        reason: 'accessToken() failed',
        cause: this.#toCause(cause, rejected),
      });
    });
    if (isAccessToken(token)) return token;
    const reason = `accessToken() must give a bare token of visible ASCII characters, or { token, expiresAtMs }, not ${describeUnusable(token)}`;
    throw new AccessTokenError({ ...failure, reason });
  }

  /** What the provider threw, without a token that it may have named. */
  #toCause(cause: unknown, rejected: string | undefined): Error | undefined {
    const token = rejected ?? this.#latest?.token;
    return toSafeCause(cause, isAccessToken(token) ? token : undefined);
  }

  /** The same as it is given, unchecked. Rejects with what the provider throws. */
  async ask(rejected?: string): Promise<Given> {
    const [latest, open] = [this.#latest, this.#asking];
    // After a refusal any other token will do: another call has asked for it meanwhile.
    if (latest !== undefined && (rejected === undefined ? this.#lasts(latest) : latest.token !== rejected))
      return latest;
    const nowMs = this.#now();
    const isOpen = open !== undefined && nowMs - open.askedAtMs < this.#patienceMs;
    if (isOpen && (rejected === undefined || open.rejected === rejected)) return open.answer;
    const asking = { rejected, askedAtMs: nowMs, answer: this.#askProvider(rejected) };
    this.#asking = asking;
    const finish = (given?: Given) => {
      // What comes too late may be older than what was asked for meanwhile.
      if (this.#asking !== asking) return;
      this.#asking = undefined;
      if (!isAccessToken(given?.token)) return;
      this.#latest = given;
      this.#hear(given.token);
    };
    await asking.answer.then(finish, () => finish());
    return asking.answer;
  }

  #lasts({ expiresAtMs }: Given): boolean {
    return expiresAtMs - marginMs > this.#now();
  }

  async #askProvider(rejected: string | undefined): Promise<Given> {
    const given: unknown =
      typeof this.#accessToken === 'function' ? await this.#accessToken({ rejected }) : this.#accessToken;
    const isExpiring =
      typeof given === 'object' && given !== null && 'token' in given && 'expiresAtMs' in given;
    return isExpiring
      ? { token: given.token, expiresAtMs: Number(given.expiresAtMs) }
      : { token: given, expiresAtMs: 0 };
  }
}

/** Says what is wrong without showing a token. */
function describeUnusable(token: unknown): string {
  if (typeof token !== 'string') return token === null ? 'null' : typeof token;
  if (token === '') return 'an empty string';
  return /^bearer /i.test(token)
    ? "one that begins with 'Bearer'"
    : 'a string with spaces or other characters';
}
