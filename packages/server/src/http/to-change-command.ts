import type { Digest } from '../digest.ts';
import type { ChangeCommand } from '../engine/decide-change.ts';
import { toChange, type ValidUpdate } from '../wire.ts';
import type { Caller } from './auth/caller.ts';
import { matchesStrongly, parseEntityTags } from './etag.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Permits } from './permissions.ts';
import { checkReservationUse } from './reservation-use.ts';

/** What a body is read with. */
export interface CommandSetting {
  readonly permits: Permits;
  readonly digest: Digest;
}

/** A valid body as the rules take it. Throws 400 for a precondition or reservation that makes no sense in any state. */
export function toChangeCommand(
  update: ValidUpdate,
  ifMatch: string | null,
  { caller, permits, digest }: CommandSetting & { caller: Caller },
): ChangeCommand {
  checkReservationUse(update);
  const tags = parseEntityTags('If-Match', ifMatch);
  return {
    change: toChange(update),
    fingerprint: fingerprintOf(update, digest),
    actor: { subject: caller.subject, may: (permission) => permits(caller.role, permission) },
    ...(tags !== undefined && { acceptsVersion: (version: number) => matchesStrongly(tags, version) }),
  };
}
