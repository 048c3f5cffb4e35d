import { openRealtimeStreamQuerySchema } from '@onhand/spec/schemas';
import { HttpProblem } from '../http-problem.ts';
import { readQuery } from '../read-query.ts';
import type { Route } from '../route.ts';

export const openRealtimeStream: Route = async (_setting, { request }) => {
  readQuery(openRealtimeStreamQuerySchema, request, { numeric: ['since'], lists: ['product_id'] });
  throw HttpProblem.of('overloaded', {
    detail: 'This server opens no streams yet.',
    headers: { 'retry-after': '1' },
  });
};
