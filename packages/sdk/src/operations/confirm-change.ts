import type { ConfirmationRequired } from '@onhand/spec';
import { isConfirmationRequired } from '../answers/is-confirmation-required.ts';
import { AbortedError } from '../errors/aborted-error.ts';
import { ConfirmationDeclinedError } from '../errors/confirmation-declined-error.ts';
import type { ApiRequest } from '../transport/api-request.ts';
import { settleOnAbort } from '../transport/settle-on-abort.ts';
import type { Transport } from '../transport/transport.ts';
import { sendWrite } from './send-write.ts';
import type { WriteOptions } from './write-options.ts';

/** The numbers before and after a change, and until when it can be confirmed. */
export type ChangePreview = ConfirmationRequired['preview'] & Pick<ConfirmationRequired, 'expires_at'>;

/** Decides on a change by what it would do; only `true` lets it be made. */
export type ConfirmChange = (preview: ChangePreview) => boolean | Promise<boolean>;

/** What a change takes that may be looked at first. */
export interface ConfirmOptions {
  /**
   * Asked before the change is made, with what it would do; anything but `true` ends the call with `ConfirmationDeclinedError`.
   * The change is made only of the version that was shown and within ten minutes: otherwise the call fails with
   * `VersionMismatchError` or `ConfirmationInvalidError`, and nothing is changed. No limit of the call counts the time that
   * it takes; what it throws is thrown.
   */
  readonly confirm?: ConfirmChange | undefined;
}

/** What a preview is asked for with: the key that the change will have. */
interface PreviewOptions extends WriteOptions {
  readonly idempotencyKey: string;
  readonly confirm: ConfirmChange;
}

/** Shows what a change would do, and gives back the token that confirms it, when it is wanted. */
export async function confirmChange(
  transport: Transport,
  request: ApiRequest<unknown>,
  { confirm, ...options }: PreviewOptions,
): Promise<string> {
  const { intent } = request;
  const { idempotencyKey, signal } = options;
  const headers = { ...request.headers, 'x-require-confirmation': 'true' };
  const { result } = await sendWrite(
    transport,
    { ...request, headers, isExpected: isConfirmationRequired },
    options,
  );
  if (!result.ok) throw result.error;
  const { confirmation_token: token, expires_at, preview } = result.body;
  const failure = { intent, idempotencyKey, outcome: 'not-applied' } as const;
  const answer = await settleOnAbort(
    (async () => confirm({ ...preview, expires_at }))(),
    signal,
    (cause) => new AbortedError({ ...failure, cause }),
  );
  if (answer !== true) throw new ConfirmationDeclinedError(failure);
  return token;
}
