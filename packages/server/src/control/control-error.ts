/**
 * Thrown when the control surface is asked for something that it cannot do. Nothing was changed.
 *
 * `invalid`: the arguments are wrong. `not-found`: there is no snapshot, fault or hold with this id. `no-journal`: the
 * server keeps none.
 */
export class ControlError extends Error {
  override readonly name = 'ControlError';
  readonly code: 'invalid' | 'not-found' | 'no-journal';

  constructor(code: ControlError['code'], message: string) {
    super(message);
    this.code = code;
  }
}
