/**
 * Begins to measure; the returned function tells how many milliseconds have passed. Two clocks are read and the one that went
 * further counts: one cannot be set, the other does not stand still while the machine sleeps.
 */
export function startStopwatch(): () => number {
  const [steady, wall] = [performance.now(), Date.now()];
  return () => Math.max(performance.now() - steady, Date.now() - wall);
}
