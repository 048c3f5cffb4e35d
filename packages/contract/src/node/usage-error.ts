/** The command was called wrongly; the message says how and what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
