/**
 * The body of an answer as text, or `undefined` when it is larger than may be. It is read piece by piece, so that no more
 * than that is ever held, whatever the server or a compressed body makes of it.
 */
export async function readText(response: Response, maxBytes: number): Promise<string | undefined> {
  // Nothing has no stream, and in React Native nothing else has one.
  if (!response.body) return response.text();
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}
