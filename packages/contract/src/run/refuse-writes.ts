import type { Send } from '../client/call.ts';

/** A sender that sends nothing but GET: where no product was named, nothing is touched, whatever a check does. */
export function refuseWrites(send: Send): Send {
  return (call) => {
    const { method = 'GET' } = call;
    if (method !== 'GET') throw new Error(`A check that sends ${method} must not say that it is read-only.`);
    return send(call);
  };
}
