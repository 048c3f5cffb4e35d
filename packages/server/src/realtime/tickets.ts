/** How long a ticket is good, in milliseconds. */
const ticketMs = 60_000;

/** Tickets of one user that can be open at a time; the oldest gives way. */
const maxPerUser = 100;

/** A ticket as it is given out. */
interface IssuedTicket {
  readonly ticket: string;
  readonly expiresAtMs: number;
}

/** Who a ticket stands for. */
interface Holder {
  readonly subject: string;
}

/** Tickets that stand for a caller, each for one stream. */
export interface Tickets<Caller extends Holder> {
  issue(caller: Caller): IssuedTicket;
  /** Whether a ticket was issued here and is not used up. */
  has(ticket: string): boolean;
  /** The caller that a ticket stands for, and uses it up; `undefined` for one that is unknown, used up or expired. */
  redeem(ticket: string): Caller | undefined;
}

/** Keeps the tickets of a world. `ids` must give texts that nobody can guess. */
export function createTickets<Caller extends Holder>(
  clock: () => number,
  ids: () => string,
): Tickets<Caller> {
  // A Map iterates in order of insertion, which is the order of expiry: the oldest are at the front.
  const open = new Map<string, { readonly caller: Caller; readonly expiresAtMs: number }>();
  const byUser = new Map<string, Set<string>>();

  function forget(ticket: string): void {
    const subject = open.get(ticket)?.caller.subject;
    open.delete(ticket);
    if (subject === undefined) return;
    const ofUser = byUser.get(subject);
    ofUser?.delete(ticket);
    if (ofUser?.size === 0) byUser.delete(subject);
  }

  function forgetExpired(): void {
    const nowMs = clock();
    for (const [ticket, { expiresAtMs }] of open) {
      if (expiresAtMs > nowMs) return;
      forget(ticket);
    }
  }

  return {
    issue(caller) {
      forgetExpired();
      const ofUser = byUser.get(caller.subject) ?? new Set<string>();
      const [oldest] = ofUser;
      if (ofUser.size >= maxPerUser && oldest !== undefined) forget(oldest);
      const issued = { ticket: `rt_${ids()}`, expiresAtMs: clock() + ticketMs };
      open.set(issued.ticket, { caller, expiresAtMs: issued.expiresAtMs });
      byUser.set(caller.subject, ofUser.add(issued.ticket));
      return issued;
    },
    has: (ticket) => open.has(ticket),
    redeem(ticket) {
      const found = open.get(ticket);
      forget(ticket);
      return found !== undefined && found.expiresAtMs > clock() ? found.caller : undefined;
    },
  };
}
