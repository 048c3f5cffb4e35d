/** Remembers so many at most, and forgets the oldest: a proxy may run for days. */
export function createRecent<Value>(most: number): Map<string, Value> {
  const map = new Map<string, Value>();
  const { set } = Map.prototype;
  return Object.assign(map, {
    set: (key: string, value: Value) => {
      map.delete(key);
      set.call(map, key, value);
      const [oldest] = map.keys();
      if (map.size > most && oldest !== undefined) map.delete(oldest);
      return map;
    },
  });
}
