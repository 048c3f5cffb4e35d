/** Something that belongs to a user. */
interface Owned {
  readonly subject: string;
}

/** Whether there is room for one more; if not, whose room is used up. */
export type Room = 'free' | 'user-full' | 'server-full';

/** What is open, and whose it is. */
export interface Roster<Item extends Owned> {
  readonly items: ReadonlySet<Item>;
  findRoom(subject: string): Room;
  add(item: Item): void;
  /** Whether it was there. */
  remove(item: Item): boolean;
}

export function createRoster<Item extends Owned>(max: number, maxPerUser: number): Roster<Item> {
  const items = new Set<Item>();
  const countByUser = new Map<string, number>();
  const countOf = (subject: string) => countByUser.get(subject) ?? 0;

  return {
    items,
    findRoom(subject) {
      if (items.size >= max) return 'server-full';
      return countOf(subject) >= maxPerUser ? 'user-full' : 'free';
    },
    add(item) {
      items.add(item);
      countByUser.set(item.subject, countOf(item.subject) + 1);
    },
    remove(item) {
      if (!items.delete(item)) return false;
      const count = countOf(item.subject) - 1;
      if (count === 0) countByUser.delete(item.subject);
      else countByUser.set(item.subject, count);
      return true;
    },
  };
}
