import { confirms } from '../../engine/confirmation.ts';
import { type ChangeCommand, decideChange } from '../../engine/decide-change.ts';
import { withAdjustmentIdHeader } from '../adjustment-id.ts';
import { commitChange } from '../commit-change.ts';
import { readConfirmationHeaders } from '../confirmation-headers.ts';
import { readIdempotencyKey } from '../idempotency-key.ts';
import { previewChange } from '../preview-change.ts';
import { readJsonBody } from '../read-json-body.ts';
import { requireProduct } from '../require-product.ts';
import type { Route, RouteSetting } from '../route.ts';
import { readScope, runKeyed } from '../run-keyed.ts';
import { toChangeCommand } from '../to-change-command.ts';
import { validateUpdate } from '../validate-update.ts';

export const updateInventory: Route = async (setting, incoming) => {
  const { request, params, caller } = incoming;
  const { id: productId } = await requireProduct(setting.store, params);
  const body = validateUpdate(await readJsonBody(request));
  const update = withAdjustmentIdHeader(body, request);
  const command = toChangeCommand(update, request.header('if-match'), {
    caller,
    permits: setting.permits,
    digest: setting.digest,
  });
  const { wantsPreview, token } = readConfirmationHeaders(request);
  if (wantsPreview) return previewChange(setting, { productId, subject: caller.subject, command });

  const keyed = { scope: readScope(incoming), fingerprint: command.fingerprint };
  return runKeyed(setting, keyed, async () => {
    await setting.beforeCommit?.({ productIds: [productId], idempotencyKey: readIdempotencyKey(request) });
    const confirmed =
      token === undefined
        ? command
        : await confirmChange(setting, { productId, subject: caller.subject, command, token });
    return commitChange(setting, {
      ...keyed,
      productId,
      decide: (view, context) => decideChange(view, confirmed, context),
    });
  });
};

interface ConfirmedChange {
  readonly command: ChangeCommand;
  readonly token: string;
  readonly productId: string;
  readonly subject: string;
}

/** The change, bound to the version that was previewed; so a token has at most one effect. */
async function confirmChange(
  { store, clock }: RouteSetting,
  { command, token, ...asker }: ConfirmedChange,
): Promise<ChangeCommand> {
  const asked = { ...asker, fingerprint: command.fingerprint() };
  const confirmation = await store.readConfirmation(token);
  if (!confirms(confirmation, asked, clock())) return { ...command, isConfirmedWrongly: true };
  const { acceptsVersion = () => true } = command;
  return {
    ...command,
    acceptsVersion: (version) => version === confirmation.version && acceptsVersion(version),
  };
}
