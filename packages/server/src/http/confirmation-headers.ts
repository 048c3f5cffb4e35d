import { HttpProblem } from './http-problem.ts';

/** Whether a request asks for a preview, or confirms one. Throws 400 for a wish that is neither. */
export function readConfirmationHeaders(headers: Headers): {
  wantsPreview: boolean;
  token: string | undefined;
} {
  const wish = headers.get('x-require-confirmation') ?? 'false';
  if (wish !== 'true' && wish !== 'false') {
    throw HttpProblem.invalid([{ field: 'X-Require-Confirmation', message: 'must be true or false' }]);
  }
  const token = headers.get('x-confirmation-token') ?? undefined;
  // A client that sends both headers confirms: the wish was granted by the preview.
  return { wantsPreview: wish === 'true' && token === undefined, token };
}
