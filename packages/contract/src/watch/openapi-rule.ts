import type { OperationId } from '@onhand/spec';
import {
  inventoryUpdateSchema,
  listAuditRecordsQuerySchema,
  listBackordersQuerySchema,
  listInventoryHistoryQuerySchema,
  listLowStockQuerySchema,
  listProductsQuerySchema,
  listReservationsQuerySchema,
} from '@onhand/spec/schemas';
import { describeIssue, type Issue } from '../schema/describe-issue.ts';
import { findBreaches } from '../schema/find-breaches.ts';
import { findOperation } from '../schema/find-operation.ts';
import { parseJson } from './parse-json.ts';
import type { Finding, Rule, WatchedExchange } from './watched-exchange.ts';

interface Schema {
  safeParse(value: unknown): { readonly error?: { readonly issues: readonly Issue[] } | undefined };
}

const querySchemas: Readonly<Partial<Record<OperationId, Schema>>> = {
  listProducts: listProductsQuerySchema,
  listInventoryHistory: listInventoryHistoryQuerySchema,
  listReservations: listReservationsQuerySchema,
  listBackorders: listBackordersQuerySchema,
  listLowStock: listLowStockQuerySchema,
  listAuditRecords: listAuditRecordsQuerySchema,
};

/** Holds requests and answers against openapi.yaml. */
export const openapiRule: Rule = (exchange) => {
  const operation = findOperation(exchange.method, exchange.path);
  if (operation === undefined) {
    const sentence = `openapi.yaml has no ${exchange.method} ${exchange.path}.`;
    return exchange.method === 'OPTIONS' || exchange.method === 'HEAD' ? [] : [client('operation', sentence)];
  }
  return [...judgeRequest(operation, exchange), ...judgeAnswer(operation, exchange)];
};

function judgeRequest(operation: OperationId, exchange: WatchedExchange): Finding[] {
  const { actor, query } = exchange;
  const unauthorized = actor === undefined ? [client('token', 'The request carries no bearer token.')] : [];
  const schema = querySchemas[operation];
  const inQuery =
    schema === undefined ? [] : judge(schema, Object.fromEntries([...query].map(readNumber)), 'query');
  return [...unauthorized, ...inQuery, ...judgeBody(operation, exchange)];
}

const readNumber = ([name, text]: [string, string]): [string, string | number] => [
  name,
  /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text,
];

function judgeBody(operation: OperationId, { headers, body }: WatchedExchange): Finding[] {
  if (operation !== 'updateInventory' || body === undefined) return [];
  const type = headers.get('content-type') ?? 'none';
  if (!/^application\/([\w.-]+\+)?json\b/i.test(type)) {
    return [client('media-type', `The body's media type has to be application/json, got ${type}.`)];
  }
  const value = parseJson(body);
  if (value === undefined) return [client('body', 'The body is not JSON.')];
  return judge(inventoryUpdateSchema, value, 'body');
}

function judge(schema: Schema, value: unknown, where: 'query' | 'body'): Finding[] {
  return (schema.safeParse(value).error?.issues ?? []).map((issue) => {
    const sentence =
      issue.code === 'unrecognized_keys'
        ? `The ${where} has ${nameKeys(issue)}, which is not documented.`
        : `In the ${where}, ${describeIssue(issue, value)}.`;
    return client(where, sentence);
  });
}

const mostNamed = 3;

function nameKeys({ path, keys = [] }: Issue): string {
  const named = keys
    .slice(0, mostNamed)
    .map((key) => `"${[...path, key].map(String).join('.').slice(0, 80)}"`);
  return keys.length > mostNamed ? `${named.join(', ')} and more` : named.join(', ');
}

function judgeAnswer(operation: OperationId, { answer }: WatchedExchange): Finding[] {
  if (answer?.text === undefined) return [];
  const { status, headers, text } = answer;
  return findBreaches(operation, { status, headers, text, body: parseJson(text) }).map(({ message }) => ({
    side: 'server' as const,
    rule: 'openapi',
    sentence: `${operation} was answered with ${status}: ${message}`,
  }));
}

function client(rule: string, sentence: string): Finding {
  return { side: 'client', rule: `openapi-${rule}`, sentence };
}
