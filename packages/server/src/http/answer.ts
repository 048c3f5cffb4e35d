/** An answer in plain values, whichever door it leaves by: what every answer carries is added in one place. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** The answer to a read. Inventory is true only now, so caches have to ask again before they use it. */
export function answerJson(body: unknown, headers: Record<string, string> = {}): Answer {
  return {
    status: 200,
    headers: { 'content-type': 'application/json', 'cache-control': 'private, no-cache', ...headers },
    body: JSON.stringify(body),
  };
}
