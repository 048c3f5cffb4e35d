/** One event of a `text/event-stream`. */
export interface ServerSentEvent {
  /** `message` when none was named. */
  readonly event: string;
  readonly id: string | undefined;
  readonly data: string;
}

/** Reads a `text/event-stream` piece by piece (WHATWG HTML, section 9.2.6): returns the events that a piece completes. */
export function createEventParser(): (piece: string) => ServerSentEvent[] {
  let rest = '';
  let fields: [name: string, value: string][] = [];
  return (piece) => {
    // A CR at the end may be the first half of a CRLF.
    const lines = (rest + piece).split(/\r\n|\n|\r(?=[^\n])/);
    rest = lines.pop() ?? '';
    const events: ServerSentEvent[] = [];
    for (const line of lines) {
      if (line !== '') {
        const [, name = '', value = ''] = /^([^:]*)(?:: ?(.*))?$/.exec(line) ?? [];
        fields.push([name, value]);
        continue;
      }
      const event = toEvent(fields);
      fields = [];
      if (event !== undefined) events.push(event);
    }
    return events;
  };
}

/** An event without data is none: a comment, or a change of the time to wait. */
function toEvent(fields: readonly (readonly [string, string])[]): ServerSentEvent | undefined {
  const valuesOf = (wanted: string) => fields.flatMap(([name, value]) => (name === wanted ? [value] : []));
  const data = valuesOf('data');
  if (data.length === 0) return undefined;
  return { event: valuesOf('event').at(-1) ?? 'message', id: valuesOf('id').at(-1), data: data.join('\n') };
}
