/** How time grows with size: a ratio of two amounts of work, which no other load of the machine turns over. */

const ROUNDS = 5;

/**
 * How many times as long as `small` the other takes, by the processor's time: the best of five each, in turn, once both
 * are warm.
 */
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
  const start = process.cpuUsage();
  work();
  return processorTimeSince(start);
}

/**
 * The same for work that is awaited. The larger one is repeated only while the ratio is `limit` or more, for its best
 * could but bring that lower.
 */
export async function timesAsLongAwaited(
  small: () => Promise<unknown>,
  large: () => Promise<unknown>,
  limit: number,
): Promise<number> {
  await small();
  let long = await processorTimeOf(large);
  let short = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) short = Math.min(short, await processorTimeOf(small));
  for (let round = 1; round < ROUNDS && long / short >= limit; round++)
    long = Math.min(long, await processorTimeOf(large));
  return long / short;
}

async function processorTimeOf(work: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage();
  await work();
  return processorTimeSince(start);
}

/** What else runs on the machine counts less. */
function processorTimeSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return user + system;
}
