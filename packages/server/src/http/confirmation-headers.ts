import { HttpProblem } from './http-problem.ts';
import type { PlainRequest } from './plain-request.ts';

/** Whether a request asks for a preview, or confirms one. Throws 400 for a wish that is neither. */
export function readConfirmationHeaders(request: PlainRequest): {
  wantsPreview: boolean;
  token: string | undefined;
} {
  const wish = request.header('x-require-confirmation') ?? 'false';
  if (wish !== 'true' && wish !== 'false') {
    throw HttpProblem.invalid([{ field: 'X-Require-Confirmation', message: 'must be true or false' }]);
  }
  const token = request.header('x-confirmation-token') ?? undefined;
  // A client that sends both headers confirms: the wish was granted by the preview.
  return { wantsPreview: wish === 'true' && token === undefined, token };
}
