import { useEffect, useState } from 'react';

/**
 * The time, in milliseconds, renewed every half minute. `undefined` where a server renders and when a page begins, so that both
 * say the same.
 */
export function useNow(): number | undefined {
  const [now, setNow] = useState<number>();
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
