import { type OperationId, operations } from '@onhand/spec';
import { documentedProblemCodes, documentedStatuses, requiredHeaders } from '@onhand/spec/answers';
import type { Breach } from './breach.ts';
import type { AnswerParts } from './find-breaches.ts';

/** How often one thing that openapi.yaml says of an answer was looked at, and how often it was not so. */
export interface ConstraintCoverage {
  /** `status`, `header ETag`, `media type`, `body`, `code insufficient-stock`. */
  readonly constraint: string;
  readonly checked: number;
  readonly broken: number;
}

/** What was seen of one documented answer: one operation with one status. */
export interface AnswerCoverage {
  readonly operation: OperationId;
  readonly status: number;
  /** How many such answers were seen. */
  readonly answers: number;
  readonly constraints: readonly ConstraintCoverage[];
}

/** Counts what was looked at. */
export interface CoverageCounter {
  count(operation: OperationId, answer: AnswerParts, breaches: readonly Breach[]): void;
  /** Every documented answer but the server errors, which nobody wants to see covered; those never seen with 0. */
  read(): AnswerCoverage[];
}

interface Counted {
  readonly operation: OperationId;
  readonly status: number;
  answers: number;
  readonly byConstraint: Map<string, { checked: number; broken: number }>;
}

/** A counter that begins at 0. */
export function createCoverageCounter(): CoverageCounter {
  const counted = new Map(listDocumentedAnswers().map((answer) => [toKey(answer), answer]));
  return {
    count: (operation, answer, breaches) => {
      const entry = counted.get(toKey({ operation, status: answer.status }));
      if (entry === undefined) return;
      entry.answers += 1;
      const broken = new Set(breaches.map(({ constraint }) => constraint));
      for (const constraint of whatWasLookedAt(entry, answer)) {
        const counts = entry.byConstraint.get(constraint);
        if (counts === undefined) continue;
        counts.checked += 1;
        if (broken.has(constraint)) counts.broken += 1;
      }
    },
    read: () => [...counted.values()].map(toCoverage),
  };
}

const isOperationId = (name: string): name is OperationId => name in operations;

function listDocumentedAnswers(): Counted[] {
  return Object.keys(operations)
    .filter(isOperationId)
    .flatMap((operation) =>
      documentedStatuses(operation)
        .filter((status) => status < 500)
        .map((status) => ({ operation, status, answers: 0, byConstraint: countNothing(operation, status) })),
    );
}

function countNothing(operation: OperationId, status: number): Counted['byConstraint'] {
  const headers = (requiredHeaders(operation, status) ?? []).map((name) => `header ${name}`);
  const codes = documentedProblemCodes(operation, status).map((code) => `code ${code}`);
  const content = status === 304 ? [] : ['media type', 'body'];
  return new Map(
    ['status', ...headers, ...content, ...codes].map((name) => [name, { checked: 0, broken: 0 }]),
  );
}

/** Everything that is said of the answer; of the codes only its own. */
function whatWasLookedAt({ byConstraint }: Counted, { body }: AnswerParts): string[] {
  const code = `code ${Object(body).code}`;
  return [...byConstraint.keys()].filter(
    (constraint) => !constraint.startsWith('code ') || constraint === code,
  );
}

function toKey({ operation, status }: { operation: OperationId; status: number }): string {
  return `${operation} ${status}`;
}

function toCoverage({ operation, status, answers, byConstraint }: Counted): AnswerCoverage {
  const constraints = [...byConstraint].map(([constraint, counts]) => ({ constraint, ...counts }));
  return { operation, status, answers, constraints };
}
