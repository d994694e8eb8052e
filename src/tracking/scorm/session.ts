/**
 * A session with a SCORM LMS, driven by a dialect. The course's own state is the truth: status, score and
 * interactions are told for the LMS's reports, from what this session has read or done alone. What an LMS
 * answers "true" to is told; it is there when a later start has read it. Until then the journal keeps it.
 */
import type { Response } from '../../course/interaction.ts';
import { type Outcome, reportOf, type Score } from '../../course/outcome.ts';
import { isOver } from '../../course/over.ts';
import type { PackageData } from '../../course/package-data.ts';
import { encodeState, type SavedState } from '../../state/codec.ts';
import { isOtherAttempt } from '../../state/join.ts';
import { type Absence, watchAbsence } from '../absence.ts';
import { type Decision, decideAlone, decideAttempt, furthest, isChoice } from '../attempt.ts';
import { type Journal, openJournal } from '../journal/journal.ts';
import {
  earlierWork,
  heldBy,
  isSameWork,
  type KeptWork,
  keptWork,
  readBody,
  type WorkBody,
} from '../kept-work.ts';
import { createNone } from '../none.ts';
import type { Surroundings } from '../surroundings.ts';
import { syncTeller } from '../sync.ts';
import type {
  Ask,
  Launch,
  LearningTime,
  LessonEvent,
  Sync,
  SyncStatus,
  Tracking,
  VideoReport,
} from '../tracking.ts';
import type { CreateVideoRecords, VideoRecords } from '../video-parts.ts';
import { createWork, type Work } from '../work.ts';
import { type FoundApi, findApi, isAlone, waitForApi, watchForApi } from './api-search.ts';
import { changedKeys, changedTexts } from './changed-keys.ts';
import type { Dialect } from './dialect.ts';
import { unseenInteractions } from './kept-interactions.ts';
import type { CreateObjectives } from './objectives.ts';
import { createReporter, type Reading, type Reporter, type Rest } from './reporter.ts';
import { createSending, type Sending } from './sending.ts';

export interface ScormSurroundings extends Surroundings {
  videos?: CreateVideoRecords | undefined;
  objectives?: CreateObjectives | undefined;
}

/** Tracks to whichever LMS is found around the page, now or later; locally where there can be none. */
export function createScormSession(
  data: PackageData,
  dialect: Dialect,
  surroundings: ScormSurroundings,
): Tracking {
  const { window } = surroundings;
  if (findApi(window, dialect) === undefined && isAlone(window)) return createNone(data, surroundings);
  return new ScormSession(data, dialect, surroundings);
}

class ScormSession implements Tracking {
  readonly #data: PackageData;
  readonly #dialect: Dialect;
  readonly #around: ScormSurroundings;
  /** Numbers of the package's lessons. */
  readonly #lessons: readonly number[];
  readonly #work: Work;
  readonly #sending: Sending;
  /** Undefined in a package without videos. */
  readonly #videos: VideoRecords | undefined;
  #tell: (status: SyncStatus) => void = () => {};
  #time: LearningTime | undefined;
  #absence: Absence | undefined;
  #journal: Journal<WorkBody> | undefined;
  #kept: readonly KeptWork[] = [];
  /** Undefined until an LMS is found. */
  #lms: Reporter | undefined;

  #phase: 'before' | 'open' | 'asleep' | 'ended' | 'over' = 'before';
  /** What the LMS holds has been read. */
  #isRead = false;
  /** What it held was read after the start, and is being joined. */
  #isGoingOver = false;
  /** This page goes and comes back at once: the session with the LMS goes on. */
  #isReloading = false;
  /** The page began with work of an earlier visit. */
  #beganWith = false;
  /** What the LMS held cannot be read, and stays until the learner does something. */
  #isUntouched = false;
  /** Another page of this learner was open. */
  #hasCompany = false;

  #mode: Launch['mode'] = 'normal';
  #learner: Launch['learner'] = { id: '', name: '' };
  /** The word for a course that is completed and has no pass mark. */
  #report: Outcome['report'];
  #score: number | undefined;
  #place = '';
  #progress: number | undefined;

  constructor(data: PackageData, dialect: Dialect, surroundings: ScormSurroundings) {
    this.#data = data;
    this.#dialect = dialect;
    this.#around = surroundings;
    this.#report = reportOf(data.rule);
    this.#work = createWork(data, surroundings);
    this.#lessons = data.lessons.map(({ number }) => number);
    this.#sending = createSending({
      around: surroundings,
      lms: () => this.#lms,
      mode: () => this.#mode,
      isRead: () => this.#isRead,
      isReady: (lms) => this.#isReady(lms),
      rest: (why) => ({
        mode: this.#mode,
        isUntouched: this.#isUntouched,
        leaving: why === 'leaving' || why === 'exit' ? this.#leaving() : undefined,
        progress: this.#progress,
      }),
      keep: () => this.#record(),
      say: () => this.#say(),
    });
    this.#videos = surroundings.videos?.();
  }

  onStatus(listener: (sync: Sync) => void): void {
    this.#tell = syncTeller(listener, () =>
      this.#mode === 'normal' ? (this.#lms?.channels(this.#isOffline) ?? []) : [],
    );
  }

  async start(time: LearningTime, ask: Ask): Promise<Launch> {
    this.#time = time;
    const { window } = this.#around;
    const found = await waitForApi(window, this.#dialect);
    const reading = found === undefined ? undefined : this.#meet(found);
    this.#journal = await this.#openJournal();
    this.#journal.onOther((body) => this.#learnFrom(body));
    const launch = await this.#begin(reading, ask);
    this.#phase = 'open';
    if (found === undefined) watchForApi(window, this.#dialect, (late) => this.#arrived(late));
    this.#absence = watchAbsence(
      time,
      () => this.#around.clock.elapsed(),
      ({ slept }) => this.#sleep(slept),
    );
    if (this.#lms !== undefined && !this.#isRead) this.#sending.failed();
    this.#say();
    return launch;
  }

  save(state: SavedState): void {
    if (!this.#mayKeep) return;
    const before = this.#work.state;
    this.#work.follow(state);
    this.#isUntouched = false;
    if (this.#lms !== undefined) {
      this.#lms.isStateDue = true;
      this.#lms.interactions.mark(changedTexts(this.#data, before, this.#work.state));
    }
    this.#changed();
  }

  lesson(event: LessonEvent): void {
    this.#place = this.#dialect.place(event.id);
    this.#progress = event.progress;
  }

  answer(response: Response): void {
    if (!this.#mayKeep) return;
    this.#lms?.interactions.add(response);
    this.#changed();
  }

  video(report: VideoReport): void {
    for (const response of this.#videos?.tell(report) ?? []) this.answer(response);
  }

  score(score: Score): void {
    this.#score = Math.round(score.scaled * 10_000);
  }

  finish(outcome: Outcome): void {
    if (!this.#mayKeep) return;
    this.#report = outcome.report;
    const before = this.#work.state;
    this.#work.reach({ ...outcome, score: outcome.success === 'undecided' ? undefined : this.#score });
    if (this.#lms !== undefined) this.#lms.isStateDue ||= !isSameWork(before, this.#work.state);
    this.#changed();
  }

  get cutTexts(): ReadonlyMap<number, number> {
    return this.#lms?.cutTexts ?? new Map();
  }

  wake(): void {
    if (this.#phase !== 'asleep') return;
    if (!this.#reloadAround()) this.#phase = 'ended';
    this.#say();
  }

  async adopt(id: string): Promise<void> {
    const earlier = this.#kept.find(({ found }) => found.key === id);
    if (earlier === undefined) return;
    const state = encodeState(this.#work.adopted(earlier.state));
    const { found } = earlier;
    await this.#journal?.put(found.told, { ...found.body, state, isLocal: false }, found);
    this.#reload();
  }

  async forget(): Promise<void> {
    const journal = this.#journal;
    // Nothing is written again, whatever is still under way.
    this.#journal = undefined;
    await journal?.forget();
  }

  refused(): readonly string[] {
    const refused = this.#lms?.interactions.refused ?? [];
    return refused.map(({ prompt, response }) => `${prompt}: ${response.join(', ')}`);
  }

  flush(): void {
    if (this.#phase !== 'open') return;
    this.#askVideos();
    this.#sending.send('leaving');
  }

  close(): void {
    this.flush();
    this.#end();
  }

  async exit(): Promise<void> {
    if (this.#phase === 'open') {
      this.#askVideos();
      this.#sending.send('exit');
      if (this.#canReport) await this.#sending.check();
    }
    this.#end(this.#mode === 'normal');
    await this.#journal?.settled();
  }

  get #canReport(): boolean {
    return this.#lms !== undefined && this.#mode === 'normal';
  }

  get #mayKeep(): boolean {
    return this.#mode === 'normal' && (this.#phase === 'open' || this.#phase === 'before');
  }

  get #isOffline(): boolean {
    return this.#sending.isFailing || !this.#isRead;
  }

  #leaving(): Rest['leaving'] {
    return { time: this.#time?.total() ?? 0, place: this.#place };
  }

  #askVideos(): void {
    for (const response of this.#videos?.leaving() ?? []) this.answer(response);
  }

  #openJournal(): Promise<Journal<WorkBody>> {
    const { site, openStore, locks, openChannel } = this.#around;
    const course = this.#data.course.id;
    return openJournal({
      site,
      course,
      learner: this.#learner.id,
      openStore,
      locks,
      openChannel,
      readBody,
    });
  }

  /** Opens the session with an LMS; what it holds, or undefined where that cannot be known. */
  #meet(found: FoundApi): Reading | undefined {
    this.#sending.meet(found.window);
    this.#lms = createReporter(found, {
      window: this.#around.window,
      data: this.#data,
      dialect: this.#dialect,
      work: this.#work,
      objectives: this.#around.objectives,
      keep: (index, kept) => {
        if (this.#mode === 'normal') this.#journal?.part(String(index), kept);
      },
      hasCompany: () => this.#hasCompany,
    });
    return this.#lms.open() ? this.#read(this.#lms) : undefined;
  }

  #read(lms: Reporter): Reading | undefined {
    const reading = lms.read();
    if (reading === undefined) return undefined;
    this.#isRead = true;
    this.#learner = reading.learner;
    this.#mode = reading.mode;
    return reading;
  }

  async #begin(reading: Reading | undefined, ask: Ask): Promise<Launch> {
    const launch: Launch = {
      learner: this.#learner,
      mode: this.#mode,
      state: reading?.state || undefined,
      texts: {},
      earlier: [],
    };
    if (this.#mode === 'browse') this.#sending.send('begin');
    if (this.#mode === 'browse' || this.#journal === undefined) return launch;
    const { tab } = this.#around;
    this.#kept = keptWork(this.#journal, this.#work.read, { learner: this.#learner.id, tab });
    if (this.#mode === 'review') return { ...launch, state: this.#lookBack(launch.state) };
    const decision = await this.#decide(reading, ask);
    launch.earlier = decision.earlier.map(earlierWork);
    if (this.#goOn(reading, decision)) launch.state = this.#work.text;
    this.#exceedUnknown();
    return launch;
  }

  /** Nobody knows yet of which attempt that is: what is done here later holds, should it be this one. */
  #exceedUnknown(): void {
    const now = this.#around.clock.now();
    // A clock that was ahead would make what is done here hold against later answers elsewhere.
    for (const { state, at } of this.#kept)
      if (state.attempt?.tag === 0 && at <= now) this.#work.exceed(state);
  }

  /** What this browser has kept of the attempt is shown, whatever another has put in its place: nothing is told. */
  #lookBack(text: string | undefined): string | undefined {
    const held = text === undefined ? undefined : this.#work.read(text);
    if (held?.attempt === undefined) return text;
    const { tag } = held.attempt;
    const states = this.#kept.map(({ state }) => state).filter(({ attempt }) => attempt?.tag === tag);
    if (tag === 0 || states.length === 0) return text;
    this.#work.gather(held, states);
    return this.#work.text;
  }

  async #decide(reading: Reading | undefined, ask: Ask): Promise<Decision<KeptWork>> {
    if (reading === undefined) return decideAlone(this.#kept, this.#lms === undefined);
    const held = heldBy(reading.state, this.#data.course.id, this.#work.read);
    const decided = decideAttempt(held, this.#kept, this.#learner.id !== '');
    if (!isChoice(decided)) return decided;
    return (await ask(decided.offer)) === 'go-on' ? decided.goOn : decided.anew;
  }

  /** Takes up the attempt. True: the player is to show what was joined, not simply what the LMS holds. */
  #goOn(reading: Reading | undefined, { from, join }: Decision<KeptWork>): boolean {
    const text = from === 'held' ? (reading?.state ?? '') : '';
    const held = text === '' ? undefined : this.#work.read(text);
    this.#isUntouched = text !== '' && held === undefined;
    this.#work.gather(
      held,
      join.map(({ state }) => state),
    );
    if (this.#isRead) this.#work.tag();
    this.#beganWith = held !== undefined || join.length > 0;
    this.#reach();
    if (held !== undefined && isSameResult(held, this.#work.state)) this.#lms?.result.seen();
    if (held !== undefined) this.#lms?.holds(held);
    this.#takeOver(held, join);
    if (this.#isRead && from === 'new') this.#begun();
    else if (this.#lms?.isWaiting) this.#changed();
    return join.length > 0;
  }

  /** The attempt has a tag from its first moment: at the LMS, and here. */
  #begun(): void {
    if (this.#lms !== undefined) this.#lms.isStateDue = true;
    this.#record();
    this.#sending.send('begin');
  }

  /** What earlier pages could not see arrive is this page's to tell. */
  #takeOver(held: SavedState | undefined, join: readonly KeptWork[]): void {
    if (join.length === 0) return;
    this.#hasCompany = join.some(({ found }) => found.live);
    const lms = this.#lms;
    if (lms !== undefined) {
      lms.isStateDue = !isSameWork(this.#work.state, held);
      // What has arrived an open page may yet replace.
      const seen = this.#hasCompany ? 0 : (held?.attempt?.commit ?? 0);
      // Of open pages too: where a browser gives no locks nobody knows whether they are, and twice does no harm.
      for (const { found } of join) lms.interactions.takeOver(unseenInteractions(found.parts, seen));
      lms.interactions.owe(changedKeys(this.#data, held, this.#work.state));
    }
    this.#sending.goOnFrom(furthest(join));
    this.#journal?.takeOver(join.map(({ found }) => found));
    this.#record();
  }

  /** An LMS was found after the page had begun without one: the session goes over to it with all that was done. */
  #arrived(found: FoundApi): void {
    if (this.#phase !== 'open') return;
    const reading = this.#meet(found);
    if (reading === undefined) this.#sending.failed();
    else void this.#goOver(reading);
  }

  /** What the LMS holds is known at last. */
  async #goOver({ state: text, mode }: Reading): Promise<void> {
    this.#isGoingOver = false;
    this.#journal?.belong(this.#learner.id);
    const held = this.#work.read(text);
    const isOther = held !== undefined && isOtherAttempt(held, this.#work.state) && this.#beganWith;
    const isUnclear = text === '' ? this.#beganWith : held === undefined;
    if (mode !== 'normal' || isOther || isUnclear) {
      // That is for a start to decide, which may ask.
      this.#record();
      await this.#journal?.settled();
      return this.#reload();
    }
    if (held !== undefined) {
      // Whoever has told it meanwhile may be there still.
      this.#hasCompany = true;
      this.#work.hear(held);
      this.#lms?.holds(held);
    }
    this.#work.tag();
    this.#reach();
    if (this.#lms !== undefined) {
      this.#lms.isStateDue = true;
      this.#lms.interactions.owe(changedKeys(this.#data, held, this.#work.state));
    }
    this.#record();
    this.#sending.send('begin');
    // What it holds is to be shown, and joined with what other pages of this learner have kept.
    if (!this.#sending.isFailing && held !== undefined) this.#reload();
  }

  /**
   * Another page of this learner: its work is not to be overwritten by what this one sends. Before both know
   * their attempt nobody can say whether it is the same; then what is done here later holds, should it be so.
   */
  #learnFrom(body: WorkBody): void {
    const other = this.#work.read(body.state);
    if (other === undefined) return;
    const isSame = this.#work.tagged && other.attempt?.tag === this.#work.state.attempt?.tag;
    if (!isSame) {
      this.#work.exceed(other);
      return;
    }
    this.#hasCompany = true;
    this.#work.hear(other);
    this.#work.expose();
    this.#reach();
  }

  #changed(): void {
    if (this.#mode !== 'normal') return;
    this.#reach();
    this.#sending.acted();
    this.#record();
    if (this.#hasCompany) this.#work.expose();
    this.#say();
  }

  #record(): void {
    // What the LMS holds cannot be read, and there is nothing yet to keep beside it.
    const isIdle = this.#isUntouched && !this.#beganWith;
    if (this.#mode !== 'normal' || isIdle) return;
    this.#journal?.write(() => ({
      told: this.#sending.told,
      body: {
        state: this.#work.text,
        reached: this.#sending.reached,
        tab: this.#around.tab,
        isLocal: this.#lms === undefined,
      },
    }));
  }

  /** What the LMS is to be told of the result, in so far as it is decided. */
  #reach(): void {
    const { state } = this.#work;
    const { completion, success } = state;
    const isDecided = success !== 'undecided' || completion === 'completed';
    this.#lms?.result.reached({
      outcome: { completion, success, report: this.#report },
      isOver: isOver(this.#data.rule, state, this.#lessons),
      score: isDecided ? (state.score ?? this.#score) : undefined,
    });
  }

  /** Opens the session where it is not, and reads what was not read. */
  #isReady(lms: Reporter): boolean {
    if (!lms.open()) return false;
    if (this.#isRead) return true;
    const reading = this.#read(lms);
    if (reading === undefined || this.#isGoingOver) return false;
    this.#isGoingOver = true;
    queueMicrotask(() => void this.#goOver(reading));
    return false;
  }

  /** Ends the session of a learner who is not there. */
  #sleep(slept: boolean): void {
    if (this.#phase !== 'open' || !this.#canReport) return;
    if (slept) this.#lms?.abandon();
    else {
      this.#askVideos();
      this.#sending.send('exit');
      this.#lms?.finish();
      // Whether that has arrived is said once it is known.
      void this.#sending.check();
    }
    this.#sending.stop();
    this.#phase = 'asleep';
    this.#say();
  }

  /** Starts the LMS's page anew, which reads what it holds; false where a page may not do that. */
  #reloadAround(): boolean {
    const { window, isAround } = this.#lms?.found ?? {};
    if (!isAround || window === this.#around.window) return false;
    try {
      (window as Window).location.reload();
      return true;
    } catch {
      return false;
    }
  }

  #reload(): void {
    this.#isReloading = true;
    this.#around.reload();
  }

  #end(asked = false): void {
    if (this.#phase !== 'open') return;
    this.#sending.stop();
    this.#absence?.stop();
    this.#phase = 'over';
    if (!this.#isReloading) this.#lms?.finish(asked);
  }

  #say(): void {
    this.#tell(this.#status());
  }

  #status(): SyncStatus {
    if (this.#phase === 'asleep' || this.#phase === 'ended') return this.#phase;
    const isKept = this.#journal?.durable !== false;
    if (this.#lms === undefined) return isKept ? 'local' : 'unsaved';
    if (this.#isOffline || this.#lms.isStateRefused) {
      if (!isKept) return 'unsaved';
      return this.#sending.isSignedOut ? 'denied' : 'offline';
    }
    return this.#lms.isWaiting || this.#sending.isUnsure ? 'pending' : 'saved';
  }
}

function isSameResult(a: SavedState, b: SavedState): boolean {
  return a.completion === b.completion && a.success === b.success && a.score === b.score;
}
