import type { OperationId } from '@onhand/spec';
import {
  answerSchema,
  documentedProblemCodes,
  documentedStatuses,
  problemSchema,
  requiredHeaders,
} from '@onhand/spec/answers';
import { realtimeMessageSchema } from '@onhand/spec/schemas';
import { byteOrderMark } from '../client/byte-order-mark.ts';
import type { HeardMessage } from '../realtime/stream.ts';
import type { Breach } from './breach.ts';
import { describeIssue, type Issue } from './describe-issue.ts';
import { headersWithValues, whatIsWrongWith } from './header-values.ts';

/** What there is to know of an answer. */
export interface AnswerParts {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body read as JSON; `undefined` when it is not JSON. */
  readonly body: unknown;
}

/**
 * Everything in which an answer differs from what openapi.yaml documents for the operation; empty when it does not.
 *
 * A server error is the one breach of its answer: what else is wrong with it helps nobody. The same goes for a status
 * that is not documented, as there is nothing to compare the rest with.
 */
export function findBreaches(operation: OperationId, answer: AnswerParts): Breach[] {
  const { status } = answer;
  if (status >= 500) return [serverError(answer)];
  const required = requiredHeaders(operation, status);
  if (required === undefined) {
    const documented = documentedStatuses(operation).join(', ');
    return [
      {
        kind: 'status',
        constraint: 'status',
        message: `The status ${status} is not documented; documented are ${documented}.`,
      },
    ];
  }
  const headers = findHeaderBreaches(required, answer.headers);
  return status === 304 ? headers : [...headers, ...findContentBreaches(operation, answer)];
}

function serverError({ status, text }: AnswerParts): Breach {
  const why =
    status === 503 ? 'The server says that it is overloaded' : 'The server failed without saying why';
  const said = text === '' ? '' : `: ${text.slice(0, 200)}`;
  return { kind: 'server-error', constraint: 'status', message: `${why} (${status})${said}` };
}

function findHeaderBreaches(required: readonly string[], headers: Headers): Breach[] {
  const breach = (name: string, message: string): Breach => ({
    kind: 'header',
    constraint: `header ${name}`,
    message,
  });
  const missing = required.filter((name) => !headers.has(name));
  const wrong = headersWithValues.flatMap((name) => {
    const value = headers.get(name);
    const words = value === null ? undefined : whatIsWrongWith(name, value);
    return words === undefined
      ? []
      : [breach(name, `The header ${name} has to be ${words}, got "${value}".`)];
  });
  return [...missing.map((name) => breach(name, `The header ${name} is missing.`)), ...wrong];
}

function findContentBreaches(operation: OperationId, answer: AnswerParts): Breach[] {
  const { status, headers } = answer;
  const isStream = operation === 'openRealtimeStream' && status === 200;
  const ofSuccess = isStream ? 'text/event-stream' : 'application/json';
  const wanted = status < 400 ? ofSuccess : 'application/problem+json';
  const given = headers.get('content-type');
  const inBody = isStream
    ? []
    : status < 400
      ? judgeSuccess(operation, answer)
      : judgeProblem(operation, answer);
  if (given?.split(';')[0]?.trim().toLowerCase() === wanted) return inBody;
  const message = `The media type has to be ${wanted}, got ${given ?? 'none'}.`;
  return [{ kind: 'media-type', constraint: 'media type', message }, ...inBody];
}

function judgeSuccess(operation: OperationId, answer: AnswerParts): Breach[] {
  return judgeBody(answer, 'body', answerSchema(operation, answer.status));
}

function judgeProblem(operation: OperationId, answer: AnswerParts): Breach[] {
  const codes = documentedProblemCodes(operation, answer.status);
  const given: unknown = Object(answer.body).code;
  const code = codes.find((documented) => documented === given);
  if (code !== undefined) return judgeBody(answer, `code ${code}`, problemSchema(code));
  const got = JSON.stringify(given) ?? 'none';
  const message = `The code of a ${answer.status} has to be ${codes.join(' or ')}, got ${got}.`;
  return [{ kind: 'body', constraint: 'body', member: 'code', message }];
}

/** Everything in which a message of a stream differs from what openapi.yaml documents. */
export function findMessageBreaches(message: HeardMessage): Breach[] {
  const { text, body } = message;
  // A client ignores types that it does not know, and so does this.
  if (typeof body.type === 'string' && !messageTypes.has(body.type)) return [];
  const breaches = judgeBody({ text, body }, `message ${body.type}`, realtimeMessageSchema);
  return breaches.map((breach) => ({ ...breach, kind: 'message' }));
}

const messageTypes: ReadonlySet<string> = new Set([
  'snapshot',
  'inventory.updated',
  'inventory.low_stock',
  'inventory.recovered',
  'inventory.out_of_stock',
  'resumed',
  'resync',
  'ping',
]);

interface Schema {
  safeParse(value: unknown): { readonly error?: { readonly issues: readonly Issue[] } | undefined };
}

function judgeBody(
  { text, body }: Pick<AnswerParts, 'text' | 'body'>,
  constraint: string,
  schema: Schema,
): Breach[] {
  if (body === undefined) {
    const got = text === '' ? 'nothing' : `"${text.slice(0, 80)}"`;
    return [{ kind: 'body', constraint, member: '', message: `The body has to be JSON, got ${got}.` }];
  }
  const byMember = new Map<string, Breach>();
  if (text.startsWith(byteOrderMark)) {
    const message =
      'The body begins with a byte order mark, which JSON must not have and many clients cannot read.';
    byMember.set('', { kind: 'body', constraint, member: '', message });
  }
  for (const issue of schema.safeParse(body).error?.issues ?? []) {
    const member = issue.path.map((part) => (typeof part === 'number' ? '*' : String(part))).join('.');
    const message = `In the body, ${describeIssue(issue, body)}.`;
    // What is wrong with a member is often wrong with the same member of every item of a list.
    if (!byMember.has(member)) byMember.set(member, { kind: 'body', constraint, member, message });
  }
  return [...byMember.values()];
}
