/** A pattern in text would not do: MSW 2 reads `[::1]` as a parameter and fails on a path such as `/%ZZ`. */
export function atOrBelow(root: string): RegExp {
  return new RegExp(`^${root.replace(/[.[\]]/g, '\\$&')}(?:/|$)`);
}
