/** Seconds of the film that a player may be off without having jumped. */
export const SLACK = 0.5;
/** A clock that is told in steps runs ahead of ours by no more than this. */
const AHEAD = 1.25;
/**
 * Seconds of the film that late news may be behind: those of a busy computer arrive late, and the next ones soon
 * after them, so what the clock allowed and was not used until then is allowed later, up to this.
 */
const MOST_UNUSED = 2;

/** Tells what was played from what was jumped over, where a player only says now and then where it stands. */
export interface Pace {
  /**
   * Whether the film can have come on by `step` in the time that has passed.
   * @param step seconds of the film
   * @param passed seconds of our clock
   */
  allows(step: number, passed: number, speed: number): boolean;
}

export function createPace(): Pace {
  let unused = SLACK;
  return {
    allows: (step, passed, speed) => {
      const left = passed * speed * AHEAD + Math.max(unused, SLACK) - step;
      unused = left < 0 ? SLACK : Math.min(MOST_UNUSED, left);
      return left >= 0;
    },
  };
}
