import type { RealtimeEvent } from './event-log.ts';
import type { Defer } from './realtime-options.ts';
import type { RealtimeText } from './realtime-socket.ts';

/** Somebody who follows products. */
export interface Listener {
  readonly productIds: ReadonlySet<string>;
  /** Takes the same array as all that follow the same products. */
  readonly take: (messages: readonly RealtimeText[]) => void;
}

/** The listeners that follow the same products, and so are told the same. */
interface Channel<Member extends Listener> {
  readonly members: Set<Member>;
  /** Events that nobody was told yet. */
  pending: RealtimeEvent[];
  /** The number of the event that was told last. */
  lastSeq: number;
  /** The versions of the products, added up. */
  versionSum: number;
}

/** How far a listener should have come. */
interface Standing {
  /** The number of the event that was told last; 0 before the first. */
  readonly lastSeq: number;
  /** The versions of what is followed, added up. */
  readonly versionSum: number;
}

/** Who is told what. */
export interface Audience<Member extends Listener> {
  /** Makes somebody a listener, who is told of what is published from now on. The versions of what is followed add up to this. */
  join(member: Member, versionSum: number): void;
  leave(member: Member): void;
  /** Tells all who follow the product, once the present turn is over. */
  publish(events: readonly RealtimeEvent[]): void;
  /** Tells what is still to be told, now. */
  flush(): void;
  /** How far a listener should have come with what was told. */
  standingOf(member: Member): Standing;
}

/**
 * Listeners by what they follow. The work for an event grows with the number of different sets of products that it is in; for a
 * listener it is one call for all events of a turn.
 */
export function createAudience<Member extends Listener>(defer: Defer): Audience<Member> {
  const channels = new Map<string, Channel<Member>>();
  const byProduct = new Map<string, Set<Channel<Member>>>();
  let waiting: Channel<Member>[] = [];

  const channelOf = new Map<Member, Channel<Member>>();

  const keyOf = ({ productIds }: Listener) => JSON.stringify([...productIds].sort());

  function openChannel(productIds: ReadonlySet<string>): Channel<Member> {
    const channel: Channel<Member> = { members: new Set(), pending: [], lastSeq: 0, versionSum: 0 };
    for (const id of productIds) byProduct.set(id, (byProduct.get(id) ?? new Set()).add(channel));
    return channel;
  }

  function closeChannel(channel: Channel<Member>, productIds: ReadonlySet<string>): void {
    for (const id of productIds) {
      const following = byProduct.get(id);
      following?.delete(channel);
      if (following?.size === 0) byProduct.delete(id);
    }
  }

  function flush(): void {
    const told = waiting;
    waiting = [];
    for (const channel of told) {
      const messages = channel.pending.map(({ message }) => message);
      channel.lastSeq = channel.pending.at(-1)?.seq ?? channel.lastSeq;
      channel.pending = [];
      for (const member of channel.members) member.take(messages);
    }
  }

  return {
    join(member, versionSum) {
      // What is still to be told is in what a new listener begins with.
      flush();
      const key = keyOf(member);
      const channel = channels.get(key) ?? openChannel(member.productIds);
      channel.versionSum = versionSum;
      channels.set(key, channel);
      channel.members.add(member);
      channelOf.set(member, channel);
    },
    leave(member) {
      const channel = channelOf.get(member);
      channelOf.delete(member);
      if (!channel?.members.delete(member) || channel.members.size > 0) return;
      channels.delete(keyOf(member));
      closeChannel(channel, member.productIds);
    },
    publish(events) {
      for (const event of events) {
        for (const channel of byProduct.get(event.productId) ?? []) {
          if (waiting.length === 0) defer(flush);
          if (channel.pending.length === 0) waiting.push(channel);
          channel.pending.push(event);
          if (event.isChange) channel.versionSum++;
        }
      }
    },
    flush,
    standingOf: (member) => channelOf.get(member) ?? { lastSeq: 0, versionSum: 0 },
  };
}
