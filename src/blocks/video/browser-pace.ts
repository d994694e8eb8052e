/** Seconds of the film that a player may be off without having jumped. */
export const SLACK = 0.5;
/** The same where it has just begun to play: at which speed, some hosts tell only when they are asked. */
const AT_FIRST = 1;
/** A clock that is told in steps runs ahead of ours by no more than this. */
const AHEAD = 1.25;
/**
 * Seconds of the film that late news may be behind: those of a busy computer arrive late, and the next ones soon
 * after them, so what the clock allowed and was not used until then is allowed later, up to this.
 */
const MOST_UNUSED = 2;

/** Tells what was played from what was jumped over, where a player only says now and then where it stands. */
export interface Pace {
  /** From here, in seconds of the film, it goes on now. */
  stand(time: number): void;
  /** It plays, and is at `time` by now: on a busy computer it was under way before anyone heard of it. */
  play(time: number): void;
  /** The seconds by which it has come on to `time`; undefined where it jumped. @param speed 0: it does not play */
  reach(time: number, speed: number): number | undefined;
}

export function createPace(): Pace {
  let place = 0;
  let since = 0;
  let unused = AT_FIRST;
  const stand = (time: number) => {
    place = time;
    since = performance.now();
    unused = AT_FIRST;
  };
  return {
    stand,
    play(time) {
      stand(time >= place && time <= place + AT_FIRST ? place : time);
    },
    reach(time, speed) {
      const step = time - place;
      const left = ((performance.now() - since) / 1000) * speed * AHEAD + (speed > 0 ? unused : SLACK) - step;
      stand(time);
      const isPlayed = left >= 0 && step >= -SLACK;
      unused = isPlayed ? Math.min(MOST_UNUSED, left) : SLACK;
      return isPlayed ? step : undefined;
    },
  };
}
