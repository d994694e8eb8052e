/** No LMS and no LRS: the course runs, saves in this browser, and says where the work is kept. */
import type { PackageData } from '../course/model/package-data.ts';
import type { SavedState } from '../state/codec.ts';
import { type Journal, openJournal } from './journal/journal.ts';
import type { Told } from './journal/record.ts';
import { keptWork, readBody, type WorkBody } from './kept-work.ts';
import { browserSurroundings, type Surroundings } from './surroundings.ts';
import { syncTeller } from './sync.ts';
import type { SyncStatus, Tracking } from './tracking.ts';
import { createWork } from './work.ts';

/** @param told `at-home` where the work belongs here, and so stays long; else an LMS was missing */
export function createNone(
  data: PackageData,
  surroundings: Surroundings = browserSurroundings(),
  told: Extract<Told, 'never' | 'at-home'> = 'never',
): Tracking {
  const work = createWork(data, surroundings);
  const { site, tab, openStore, locks } = surroundings;
  let journal: Journal<WorkBody> | undefined;
  let tell: (status: SyncStatus) => void = () => {};
  const status = (): SyncStatus => (journal?.durable === false ? 'unsaved' : 'local');

  function record(): void {
    journal?.write(() => ({
      told,
      body: { state: work.text, reached: 'never', tab, isLocal: true },
    }));
  }

  /** What cannot be read is given as it was left: the player says what is wrong with it. */
  function resume(found: Journal<WorkBody>): string | undefined {
    const local = keptWork(found, work.read, { learner: '', tab }).filter(({ isLocal }) => isLocal);
    work.gather(
      undefined,
      local.map(({ state }) => state),
    );
    work.tag();
    if (local.length === 0) return found.found.findLast(({ body }) => body.isLocal)?.body.state;
    found.takeOver(local.map((one) => one.found));
    record();
    return work.text;
  }

  return {
    onStatus: (listener) => {
      tell = syncTeller(listener, () => []);
    },
    start: async () => {
      const course = data.course.id;
      journal = await openJournal({ site, course, learner: '', openStore, locks, readBody });
      tell(status());
      return {
        learner: { id: '', name: '' },
        mode: 'normal',
        state: resume(journal),
        texts: {},
        earlier: [],
      };
    },
    save: (state: SavedState) => {
      work.follow(state);
      record();
      void journal?.settled().then(() => tell(status()));
    },
    exit: async () => journal?.settled(),
    forget: async () => journal?.forget(),
    adopt: async () => {},
    refused: () => [],
    wake: () => {},
    lesson: () => {},
    answer: () => {},
    video: () => {},
    score: () => {},
    finish: () => {},
    flush: () => {},
    close: () => {},
  };
}
