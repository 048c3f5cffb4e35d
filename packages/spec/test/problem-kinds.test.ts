import { defaultProblemTypeBase, problemKinds } from '@onhand/spec';
import { describe, expect, it } from 'vitest';
import { document, type JsonSchema, resolveReference } from './openapi-document.ts';

interface ProblemResponse {
  readonly content: {
    readonly 'application/problem+json'?: {
      readonly schema: JsonSchema;
      readonly examples: Readonly<
        Record<string, { readonly summary: string; readonly value: ExampleProblem }>
      >;
    };
  };
}
interface ExampleProblem {
  readonly code: string;
  readonly status: number;
  readonly type: string;
  readonly title: string;
}

const responses = Object.values(document.components.responses as Record<string, ProblemResponse>);
const examples = responses.flatMap((response) =>
  Object.values(response.content['application/problem+json']?.examples ?? {}),
);
// Answered to unknown paths and methods, which belong to no operation and so to no response of the document.
const withoutExample = ['route-not-found', 'method-not-allowed'];

/** The `code`s that a problem's schema allows, through its references. */
function codesOf(schema: JsonSchema): unknown[] {
  const resolved = resolveReference<JsonSchema>(schema);
  const own = resolved.properties?.code?.enum ?? [];
  return [...own, ...[...(resolved.allOf ?? []), ...(resolved.oneOf ?? [])].flatMap(codesOf)];
}

it('knows every code of openapi.yaml, and no other', () => {
  const documented = Object.values(document.components.schemas).flatMap((schema) =>
    (schema.allOf ?? []).flatMap((part) => part.properties?.code?.enum ?? []),
  );

  expect(Object.keys(problemKinds).sort()).toEqual([...documented].sort());
});

it('has an example in openapi.yaml for every code that an operation answers with', () => {
  const shown = examples.map(({ value }) => value.code);

  expect([...new Set(shown)].sort()).toEqual(
    Object.keys(problemKinds)
      .filter((code) => !withoutExample.includes(code))
      .sort(),
  );
});

it('shows one example for each code of a response', () => {
  for (const { content } of responses) {
    const media = content['application/problem+json'];
    if (media === undefined) continue;
    const shown = Object.values(media.examples).map(({ value }) => value.code);
    expect(shown.sort()).toEqual(codesOf(media.schema).sort());
  }
});

describe.each(examples)('$summary', ({ summary, value }) => {
  it('has the status, type and title of its code', () => {
    const kind: { status: number; type: string; title: string } | undefined =
      problemKinds[value.code as keyof typeof problemKinds];

    expect({ status: value.status, type: value.type, title: value.title }).toEqual({
      status: kind?.status,
      type: `${defaultProblemTypeBase}${kind?.type}`,
      title: kind?.title,
    });
    expect(summary).toContain(`\`${value.code}\``);
  });
});

it('answers each code with a status that has that response', () => {
  const byStatus = new Map<number, Set<unknown>>();
  for (const item of Object.values(document.paths)) {
    for (const operation of Object.values(item)) {
      for (const [status, response] of Object.entries(operation.responses ?? {})) {
        const media = resolveReference<ProblemResponse>(response as ProblemResponse).content?.[
          'application/problem+json'
        ];
        if (media === undefined) continue;
        const codes = byStatus.get(Number(status)) ?? new Set();
        byStatus.set(Number(status), codes);
        for (const code of codesOf(media.schema)) codes.add(code);
      }
    }
  }

  for (const [code, { status }] of Object.entries(problemKinds)) {
    if (withoutExample.includes(code)) continue;
    expect(byStatus.get(status), code).toContain(code);
  }
});
