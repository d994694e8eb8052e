/** How time grows with size: a ratio of two amounts of work, which no other load of the machine turns over. */

const ROUNDS = 5;

/** How many times as long as `small` the other takes: by the best of five each, in turn, once both are warm. */
export function timesAsLong(small: () => unknown, large: () => unknown): number {
  small();
  const best = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, work] of [small, large].entries())
      best[at] = Math.min(best[at] ?? Number.POSITIVE_INFINITY, timeOf(work));
  }
  const [short = 0, long = 0] = best;
  return long / short;
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The same for work that is awaited, by the time of the processor: what else runs on the machine counts less. */
export async function timesAsLongAwaited(
  small: () => Promise<unknown>,
  large: () => Promise<unknown>,
): Promise<number> {
  await small();
  const best = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, work] of [small, large].entries()) {
      const start = process.cpuUsage();
      await work();
      const { user, system } = process.cpuUsage(start);
      best[at] = Math.min(best[at] ?? Number.POSITIVE_INFINITY, user + system);
    }
  }
  const [short = 0, long = 0] = best;
  return long / short;
}
