import type { InventoryServer, RealtimeSocket, RealtimeStream } from '@onhand/server';
import type { RealtimeMessage } from '@onhand/spec';
import { realtimeMessageSchema } from '@onhand/spec/schemas';

/** A connection in this process, and what came over it. */
export interface Followed {
  readonly messages: RealtimeMessage[];
  /** `type version` of a product's message, `type` of a mark. */
  readonly told: () => string[];
  /** How the server ended it. */
  readonly ending: () => { code: number; reason: string } | 'dropped' | undefined;
  readonly stream: RealtimeStream;
}

/** What to follow, and how. */
export interface Following {
  /** `product_id=…`, and whatever else is in the query. */
  readonly query: string;
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly path?: string;
  readonly socket?: Partial<RealtimeSocket>;
}

/** Follows products over a connection in this process. Each message has to be as openapi.yaml says. */
export async function follow(
  { realtime }: Pick<InventoryServer, 'realtime'>,
  following: Following,
): Promise<Followed> {
  const { query, token = 'admin', path = '/inventory/realtime', headers } = following;
  const messages: RealtimeMessage[] = [];
  let ending: ReturnType<Followed['ending']>;
  const socket: RealtimeSocket = {
    send: (sent) => messages.push(...sent.map(({ text }) => realtimeMessageSchema.parse(JSON.parse(text)))),
    bufferedBytes: () => 0,
    close: (code, reason) => {
      ending = { code, reason };
    },
    drop: () => {
      ending = 'dropped';
    },
    ...following.socket,
  };
  const stream = realtime.open(
    {
      url: `http://localhost/api${path}?${query}`,
      headers: token === '' ? { ...headers } : { authorization: `Bearer ${token}`, ...headers },
    },
    socket,
  );
  await settle();
  const told = () =>
    messages.map((message) => ('version' in message ? `${message.type} ${message.version}` : message.type));
  return { messages, told, ending: () => ending, stream };
}

/** Lets everything run that waits for nothing. */
export function settle(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
