/** What the rules decide: a value, or the reason for none. */
export type Outcome<Value, Reason> = { ok: true; value: Value } | { ok: false; rejection: Reason };

export const accept = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });

export const reject = <Reason>(rejection: Reason): { ok: false; rejection: Reason } => ({
  ok: false,
  rejection,
});
