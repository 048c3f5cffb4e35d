/**
 * Starts so many calls in the same turn, before any of them can have an answer, and waits for all, also when one fails: what
 * is still under way would change the product of the next check.
 */
export async function inParallel<T>(count: number, call: (index: number) => Promise<T>): Promise<T[]> {
  const outcomes = await Promise.allSettled(Array.from({ length: count }, (_, index) => call(index)));
  return outcomes.map((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  });
}
