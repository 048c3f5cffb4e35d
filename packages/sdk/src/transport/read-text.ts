const utf8 = /* @__PURE__ */ new TextDecoder();

/**
 * The body of an answer as text, or `undefined` when it is larger than may be. It is read piece by piece, so that no more
 * than that is ever held, whatever the server or a compressed body makes of it.
 */
export async function readText(response: Response, maxBytes: number): Promise<string | undefined> {
  // Nothing has no stream, and in React Native nothing else has one.
  if (!response.body) return response.text();
  const reader = response.body.getReader();
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      await reader.cancel();
      return undefined;
    }
    pieces.push(value);
  }
  // Nearly every answer is one piece.
  const [first] = pieces;
  if (first?.byteLength === bytes) return utf8.decode(first);
  const decoder = new TextDecoder();
  return pieces.map((piece) => decoder.decode(piece, { stream: true })).join('') + decoder.decode();
}
