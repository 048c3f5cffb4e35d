/**
 * Whether an idle connection was closed by the server at the moment when it was used again, which breaks no promise. A
 * read can be sent once more. Of a change nobody knows whether it was made, so that its check has to begin anew.
 */
export function isReset(error: unknown): boolean {
  const code: unknown = Object(Object(error).cause).code;
  return code === 'ECONNRESET' || code === 'UND_ERR_SOCKET';
}
