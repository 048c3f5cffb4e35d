import { ConfigurationError } from '../errors/configuration-error.ts';

/** The signal, when it can be listened to, unlike the controller that it belongs to. */
export function checkSignal<Signal extends AbortSignal | undefined>(signal: Signal, intent: string): Signal {
  if (!signal || typeof signal.addEventListener === 'function') return signal;
  throw new ConfigurationError({ intent, argument: 'signal', rule: 'must be an AbortSignal' });
}
