/** No LMS and no LRS: the course runs, saves in this browser, and says that nothing is reported. */
import type { PackageData } from '../course/package-data.ts';
import { decodeState, encodeState, type SavedState } from '../state/codec.ts';
import { type Journal, openJournal } from './journal/journal.ts';
import { mergeStates } from './merge.ts';
import { browserSurroundings, type Surroundings } from './surroundings.ts';
import { syncTeller } from './sync.ts';
import type { SyncStatus, Tracking } from './tracking.ts';

interface LocalEntry {
  /** Encoded state. */
  state: string;
}

export function createNone(data: PackageData, surroundings: Surroundings = browserSurroundings()): Tracking {
  let journal: Journal<LocalEntry> | undefined;
  let tell: (status: SyncStatus) => void = () => {};
  const status = (): SyncStatus => (journal?.durable === false ? 'unsaved' : 'local');

  return {
    onStatus: (listener) => {
      tell = syncTeller(listener, () => 0);
    },
    start: async () => {
      const key = [surroundings.site, data.course.id, ''];
      journal = await openJournal<LocalEntry>([key], surroundings.openStore, surroundings.locks);
      tell(status());
      const state = mergeFound(journal, data);
      if (state !== undefined) journal.write({ state });
      return { learner: { id: '', name: '' }, mode: 'normal', state, texts: {} };
    },
    save: (state: SavedState) => {
      journal?.write({ state: encodeState(state) });
      void journal?.settled().then(() => tell(status()));
    },
    exit: async () => journal?.settled(),
    lesson: () => {},
    answer: () => {},
    video: () => {},
    score: () => {},
    finish: () => {},
    flush: () => {},
    close: () => {},
  };
}

function mergeFound(journal: Journal<LocalEntry>, { course, rule }: PackageData): string | undefined {
  const readable = journal.found.flatMap(({ entry }) => {
    const decoded = decodeState(entry.state, course.id);
    return 'state' in decoded ? [decoded.state] : [];
  });
  const [oldest, ...later] = readable;
  if (oldest === undefined) return journal.found.at(-1)?.entry.state;
  return encodeState(later.reduce((older, newer) => mergeStates(newer, older, rule.quizzes), oldest));
}
