/**
 * Which attempt a visit belongs to, and what of earlier and other pages goes with it: at the start, when an LMS
 * is found or can be read only later, and when another page of the learner says something.
 */
import type { PackageData } from '../../course/model/package-data.ts';
import type { SavedState } from '../../state/codec.ts';
import { isOtherAttempt } from '../../state/join.ts';
import { type Decision, decideAlone, decideAttempt, furthest, isChoice } from '../attempt.ts';
import type { Journal } from '../journal/journal.ts';
import { earlierWork, heldBy, isSameWork, type KeptWork, keptWork, type WorkBody } from '../kept-work.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Ask, Launch } from '../tracking.ts';
import type { Work } from '../work.ts';
import { changedKeys } from './changed-keys.ts';
import { unseenInteractions } from './kept-interactions.ts';
import type { Reading, Reporter } from './reporter.ts';
import type { Sending } from './sending.ts';

/** What is known of a visit; the session changes it too. */
export interface Visit {
  learner: Launch['learner'];
  mode: Launch['mode'];
  /** Undefined until an LMS is found. */
  lms: Reporter | undefined;
  journal: Journal<WorkBody> | undefined;
  /** What earlier visits have kept in this browser. */
  kept: readonly KeptWork[];
  /** What the LMS holds has been read. */
  isRead: boolean;
  /** The page began with work of an earlier visit. */
  beganWith: boolean;
  /** What the LMS held cannot be read, and stays until the learner does something. */
  isUntouched: boolean;
  /** Another page of this learner was open. */
  hasCompany: boolean;
}

export function newVisit(): Visit {
  return {
    learner: { id: '', name: '' },
    mode: 'normal',
    lms: undefined,
    journal: undefined,
    kept: [],
    isRead: false,
    beganWith: false,
    isUntouched: false,
    hasCompany: false,
  };
}

export interface TakingUp {
  /** @param reading undefined where it is not known what an LMS holds */
  begin(reading: Reading | undefined, ask: Ask): Promise<Launch>;
  goOver(reading: Reading): Promise<void>;
  learnFrom(body: WorkBody): void;
}

export interface TakingUpParts {
  data: PackageData;
  around: Pick<Surroundings, 'tab' | 'clock'>;
  visit: Visit;
  work: Work;
  sending: Sending;
  /** The LMS is to be told of the result, in so far as it is decided. */
  reach(): void;
  /** Keeps the work in the journal. */
  record(): void;
  /** There is something new to tell and to keep. */
  changed(): void;
  /** Starts the page anew, in the same session. */
  reload(): void;
}

export function createTakingUp(parts: TakingUpParts): TakingUp {
  const { data, around, visit, work, sending, reach, record, changed, reload } = parts;

  async function begin(reading: Reading | undefined, ask: Ask): Promise<Launch> {
    const launch: Launch = {
      learner: visit.learner,
      mode: visit.mode,
      state: reading?.state || undefined,
      texts: {},
      earlier: [],
    };
    if (visit.mode === 'browse') sending.send('begin');
    if (visit.mode === 'browse' || visit.journal === undefined) return launch;
    const { tab } = around;
    visit.kept = keptWork(visit.journal, work.read, { learner: visit.learner.id, tab });
    if (visit.mode === 'review') return { ...launch, state: lookBack(launch.state) };
    const decision = await decide(reading, ask);
    launch.earlier = decision.earlier.map(earlierWork);
    if (goOn(reading, decision)) launch.state = work.text;
    exceedUnknown();
    return launch;
  }

  /** Nobody knows yet of which attempt that is: what is done here later holds, should it be this one. */
  function exceedUnknown(): void {
    const now = around.clock.now();
    // A clock that was ahead would make what is done here hold against later answers elsewhere.
    for (const { state, at } of visit.kept) if (state.attempt?.tag === 0 && at <= now) work.exceed(state);
  }

  /** What this browser has kept of the attempt is shown, whatever another has put in its place: nothing is told. */
  function lookBack(text: string | undefined): string | undefined {
    const held = text === undefined ? undefined : work.read(text);
    if (held?.attempt === undefined) return text;
    const { tag } = held.attempt;
    const states = visit.kept.map(({ state }) => state).filter(({ attempt }) => attempt?.tag === tag);
    if (tag === 0 || states.length === 0) return text;
    work.gather(held, states);
    return work.text;
  }

  async function decide(reading: Reading | undefined, ask: Ask): Promise<Decision<KeptWork>> {
    if (reading === undefined) return decideAlone(visit.kept, visit.lms === undefined);
    const held = heldBy(reading.state, data.course.id, work.read);
    const decided = decideAttempt(held, visit.kept, visit.learner.id !== '');
    if (!isChoice(decided)) return decided;
    return (await ask(decided.offer)) === 'go-on' ? decided.goOn : decided.anew;
  }

  /** Takes up the attempt. True: the player is to show what was joined, not simply what the LMS holds. */
  function goOn(reading: Reading | undefined, { from, join }: Decision<KeptWork>): boolean {
    const text = from === 'held' ? (reading?.state ?? '') : '';
    const held = text === '' ? undefined : work.read(text);
    visit.isUntouched = text !== '' && held === undefined;
    work.gather(
      held,
      join.map(({ state }) => state),
    );
    if (visit.isRead) work.tag();
    visit.beganWith = held !== undefined || join.length > 0;
    reach();
    if (held !== undefined && isSameResult(held, work.state)) visit.lms?.result.seen();
    if (held !== undefined) visit.lms?.holds(held);
    takeOver(held, join);
    if (visit.isRead && from === 'new') begun();
    else if (visit.lms?.isWaiting) changed();
    return join.length > 0;
  }

  /** The attempt has a tag from its first moment: at the LMS, and here. */
  function begun(): void {
    if (visit.lms !== undefined) visit.lms.isStateDue = true;
    record();
    sending.send('begin');
  }

  /** What earlier pages could not see arrive is this page's to tell. */
  function takeOver(held: SavedState | undefined, join: readonly KeptWork[]): void {
    if (join.length === 0) return;
    visit.hasCompany = join.some(({ found }) => found.live);
    const lms = visit.lms;
    if (lms !== undefined) {
      lms.isStateDue = !isSameWork(work.state, held);
      // What has arrived an open page may yet replace.
      const seen = visit.hasCompany ? 0 : (held?.attempt?.commit ?? 0);
      // Of open pages too: where a browser gives no locks nobody knows whether they are, and twice does no harm.
      for (const { found } of join) lms.interactions.takeOver(unseenInteractions(found.parts, seen));
      lms.interactions.owe(changedKeys(data, held, work.state));
    }
    sending.goOnFrom(furthest(join));
    visit.journal?.takeOver(join.map(({ found }) => found));
    record();
  }

  /** What the LMS holds is known at last. */
  async function goOver({ state: text, mode }: Reading): Promise<void> {
    visit.journal?.belong(visit.learner.id);
    const held = work.read(text);
    const isOther = held !== undefined && isOtherAttempt(held, work.state) && visit.beganWith;
    const isUnclear = text === '' ? visit.beganWith : held === undefined;
    if (mode !== 'normal' || isOther || isUnclear) {
      // That is for a start to decide, which may ask.
      record();
      await visit.journal?.settled();
      return reload();
    }
    if (held !== undefined) {
      // Whoever has told it meanwhile may be there still.
      visit.hasCompany = true;
      work.hear(held);
      visit.lms?.holds(held);
    }
    work.tag();
    reach();
    if (visit.lms !== undefined) {
      visit.lms.isStateDue = true;
      visit.lms.interactions.owe(changedKeys(data, held, work.state));
    }
    record();
    sending.send('begin');
    // What it holds is to be shown, and joined with what other pages of this learner have kept.
    if (!sending.isFailing && held !== undefined) reload();
  }

  /**
   * Another page of this learner: its work is not to be overwritten by what this one sends. Before both know
   * their attempt nobody can say whether it is the same; then what is done here later holds, should it be so.
   */
  function learnFrom(body: WorkBody): void {
    const other = work.read(body.state);
    if (other === undefined) return;
    const isSame = work.tagged && other.attempt?.tag === work.state.attempt?.tag;
    if (!isSame) {
      work.exceed(other);
      return;
    }
    visit.hasCompany = true;
    work.hear(other);
    work.expose();
    reach();
  }

  return { begin, goOver, learnFrom };
}

function isSameResult(a: SavedState, b: SavedState): boolean {
  return a.completion === b.completion && a.success === b.success && a.score === b.score;
}
