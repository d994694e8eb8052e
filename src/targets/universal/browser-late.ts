/** A tracker that is loaded at the start: until then there is nothing to be told, for the player has not begun. */
import type { PackageData } from '../../course/model/package-data.ts';
import { part } from '../../player/page.ts';
import type { Sync, Tracking } from '../../tracking/tracking.ts';

/** @param script sets `window.coursewrightTracking` to the real one */
export function lateTracking(data: PackageData, script: string): Tracking {
  let tracker: Tracking | undefined;
  let listener: (sync: Sync) => void = () => {};
  return {
    onStatus: (listen) => {
      listener = listen;
    },
    start: async (time, ask) => {
      tracker = await loadTracker(data, script);
      tracker.onStatus(listener);
      return tracker.start(time, ask);
    },
    save: (state) => tracker?.save(state),
    lesson: (event, first) => tracker?.lesson(event, first),
    answer: (response) => tracker?.answer(response),
    video: (report) => tracker?.video(report),
    resource: (use) => tracker?.resource?.(use),
    score: (score) => tracker?.score(score),
    finish: (outcome) => tracker?.finish(outcome),
    exit: async () => tracker?.exit(),
    get cutTexts() {
      return tracker?.cutTexts;
    },
    get returnAddress() {
      return tracker?.returnAddress;
    },
    wake: () => tracker?.wake(),
    adopt: async (id) => tracker?.adopt(id),
    forget: async () => tracker?.forget(),
    refused: () => tracker?.refused() ?? [],
    flush: () => tracker?.flush(),
    close: () => tracker?.close(),
  };
}

/** Asked for twice; without it nothing can be kept, so the page says that it cannot start. */
async function loadTracker(data: PackageData, script: string): Promise<Tracking> {
  const load = async () => window.coursewrightLoad?.(script, 'mixedScripts');
  try {
    await load().catch(load);
  } catch {
    part('mixed').hidden = false;
    return new Promise(() => {});
  }
  const create = window.coursewrightTracking;
  if (create === undefined) throw new Error(`${script} brings no tracker`);
  return create(data);
}
