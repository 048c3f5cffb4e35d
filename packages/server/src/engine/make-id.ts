/**
 * An id of its kind and what no other id of that kind holds.
 *
 * Joined as a list on purpose: V8 keeps a text that was added up, as every random UUID is, as a tree of its parts until
 * somebody looks into it, and of an id that is only remembered the tree would be several times as large as the text.
 */
export function makeId(kind: string, unique: string): string {
  return [kind, unique].join('_');
}
