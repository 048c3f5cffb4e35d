import { limits } from '@onhand/spec';
import { HttpProblem } from './http-problem.ts';

export function bodyTooLarge(): HttpProblem {
  return HttpProblem.of('payload-too-large', {
    detail: `The request body is larger than ${limits.maxBodyBytes} bytes.`,
  });
}

export function bodyCutOff(): HttpProblem {
  return malformedBody('The request body ended before it was complete.');
}

export function malformedBody(detail: string): HttpProblem {
  return HttpProblem.of('malformed-body', {
    detail,
    errors: [{ field: 'body', message: 'must be a JSON object in UTF-8' }],
  });
}
