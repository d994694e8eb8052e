/** A tracker that is only known once it starts. The player tells nothing before; leaving may come at any time. */
import type { Sync, Tracking } from './tracking.ts';

export function trackLater(find: () => Promise<Tracking>): Tracking {
  let tracking: Tracking | undefined;
  let tell: (sync: Sync) => void = () => {};
  return {
    onStatus: (listener) => {
      tell = listener;
    },
    start: async (time) => {
      tracking = await find();
      tracking.onStatus((sync) => tell(sync));
      return tracking.start(time);
    },
    save: (state) => tracking?.save(state),
    lesson: (event, first) => tracking?.lesson(event, first),
    answer: (response) => tracking?.answer(response),
    video: (report) => tracking?.video(report),
    score: (score) => tracking?.score(score),
    finish: (outcome) => tracking?.finish(outcome),
    get cutTexts() {
      return tracking?.cutTexts ?? new Map<number, number>();
    },
    flush: () => tracking?.flush(),
    close: () => tracking?.close(),
    exit: async () => tracking?.exit(),
  };
}
