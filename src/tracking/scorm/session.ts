/**
 * A session with a SCORM LMS, driven by a dialect. The course's own state is the truth: status, score and
 * interactions are told for the LMS's reports, from what this session has read or done alone. What an LMS
 * answers "true" to is told; it is there when a later start has read it. Until then the journal keeps it.
 */
import type { Response } from '../../course/model/interaction.ts';
import type { PackageData } from '../../course/model/package-data.ts';
import { type Outcome, reportOf, type Score } from '../../course/outcome/outcome.ts';
import { isOver } from '../../course/outcome/over.ts';
import { encodeState, type SavedState } from '../../state/codec.ts';
import { type Absence, watchAbsence } from '../absence.ts';
import { type Journal, openJournal } from '../journal/journal.ts';
import { isSameWork, readBody, type WorkBody } from '../kept-work.ts';
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
import { changedTexts } from './changed-keys.ts';
import type { Dialect } from './dialect.ts';
import type { CreateObjectives } from './objectives.ts';
import { createReporter, type Reading, type Reporter, type Rest } from './reporter.ts';
import { createSending, type Occasion, type Sending } from './sending.ts';
import { createTakingUp, newVisit, type TakingUp } from './taking-up.ts';

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
  readonly #visit = newVisit();
  readonly #work: Work;
  readonly #sending: Sending;
  readonly #takingUp: TakingUp;
  /** Undefined in a package without videos. */
  readonly #videos: VideoRecords | undefined;
  #tell: (status: SyncStatus) => void = () => {};
  #time: LearningTime | undefined;
  #absence: Absence | undefined;

  #phase: 'before' | 'open' | 'asleep' | 'ended' | 'over' = 'before';
  /** What it held was read after the start, and is being joined. */
  #isGoingOver = false;
  /** This page goes and comes back at once: the session with the LMS goes on. */
  #isReloading = false;

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
    this.#sending = createSending({
      around: surroundings,
      lms: () => this.#visit.lms,
      mode: () => this.#visit.mode,
      isRead: () => this.#visit.isRead,
      isReady: (lms) => this.#isReady(lms),
      rest: (why) => this.#rest(why),
      keep: () => this.#record(),
      say: () => this.#say(),
    });
    this.#takingUp = createTakingUp({
      data,
      around: surroundings,
      visit: this.#visit,
      work: this.#work,
      sending: this.#sending,
      reach: () => this.#reach(),
      record: () => this.#record(),
      changed: () => this.#changed(),
      reload: () => this.#reload(),
    });
    this.#videos = surroundings.videos?.();
  }

  onStatus(listener: (sync: Sync) => void): void {
    this.#tell = syncTeller(listener, () =>
      this.#visit.mode === 'normal' ? (this.#visit.lms?.channels(this.#isOffline) ?? []) : [],
    );
  }

  async start(time: LearningTime, ask: Ask): Promise<Launch> {
    this.#time = time;
    const { window } = this.#around;
    const found = await waitForApi(window, this.#dialect);
    const reading = found === undefined ? undefined : this.#meet(found);
    this.#visit.journal = await this.#openJournal();
    this.#visit.journal.onOther((body) => this.#takingUp.learnFrom(body));
    const launch = await this.#takingUp.begin(reading, ask);
    this.#phase = 'open';
    if (found === undefined) watchForApi(window, this.#dialect, (late) => this.#arrived(late));
    this.#absence = watchAbsence(
      time,
      () => this.#around.clock.elapsed(),
      ({ slept }) => this.#sleep(slept),
    );
    if (this.#visit.lms !== undefined && !this.#visit.isRead) this.#sending.failed();
    this.#say();
    return launch;
  }

  save(state: SavedState): void {
    if (!this.#mayKeep) return;
    const before = this.#work.state;
    this.#work.follow(state);
    this.#visit.isUntouched = false;
    if (this.#visit.lms !== undefined) {
      this.#visit.lms.isStateDue = true;
      this.#visit.lms.interactions.mark(changedTexts(this.#data, before, this.#work.state));
    }
    this.#changed();
  }

  lesson(event: LessonEvent): void {
    this.#place = this.#dialect.place(event.id);
    this.#progress = event.progress;
  }

  answer(response: Response): void {
    if (!this.#mayKeep) return;
    this.#visit.lms?.interactions.add(response);
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
    if (this.#visit.lms !== undefined) this.#visit.lms.isStateDue ||= !isSameWork(before, this.#work.state);
    this.#changed();
  }

  get cutTexts(): ReadonlyMap<number, number> {
    return this.#visit.lms?.cutTexts ?? new Map();
  }

  wake(): void {
    if (this.#phase !== 'asleep') return;
    if (!this.#reloadAround()) this.#phase = 'ended';
    this.#say();
  }

  async adopt(id: string): Promise<void> {
    const earlier = this.#visit.kept.find(({ found }) => found.key === id);
    if (earlier === undefined) return;
    const state = encodeState(this.#work.adopted(earlier.state));
    const { found } = earlier;
    await this.#visit.journal?.put(found.told, { ...found.body, state, isLocal: false }, found);
    this.#reload();
  }

  async forget(): Promise<void> {
    const journal = this.#visit.journal;
    // Nothing is written again, whatever is still under way.
    this.#visit.journal = undefined;
    await journal?.forget();
  }

  refused(): readonly string[] {
    const refused = this.#visit.lms?.interactions.refused ?? [];
    return refused.map(({ prompt, response }) => `${prompt}: ${response.join(', ')}`);
  }

  flush(): void {
    if (this.#phase !== 'open') return;
    this.#askVideos();
    this.#sending.send('leaving');
  }

  close(): void {
    // What ends the session carries time and place itself; a browser queues few beacons.
    if (this.#phase === 'open') this.#askVideos();
    if (!this.#sending.hasLeft) this.flush();
    this.#end();
  }

  async exit(): Promise<void> {
    if (this.#phase === 'open') {
      this.#askVideos();
      this.#sending.send('exit');
      if (this.#canReport) await this.#sending.check();
    }
    this.#end(this.#visit.mode === 'normal');
    await this.#visit.journal?.settled();
  }

  get #canReport(): boolean {
    return this.#visit.lms !== undefined && this.#visit.mode === 'normal';
  }

  get #mayKeep(): boolean {
    return this.#visit.mode === 'normal' && (this.#phase === 'open' || this.#phase === 'before');
  }

  get #isOffline(): boolean {
    return this.#sending.isFailing || !this.#visit.isRead;
  }

  #rest(why: Occasion): Rest {
    const { mode, isUntouched } = this.#visit;
    const leaving = { time: this.#time?.total() ?? 0, place: this.#place };
    const isLast = why === 'leaving' || why === 'exit';
    return { mode, isUntouched, leaving: isLast ? leaving : undefined, progress: this.#progress };
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
      learner: this.#visit.learner.id,
      openStore,
      locks,
      openChannel,
      readBody,
    });
  }

  /** Opens the session with an LMS; what it holds, or undefined where that cannot be known. */
  #meet(found: FoundApi): Reading | undefined {
    this.#sending.meet(found.window);
    this.#visit.lms = createReporter(found, {
      window: this.#around.window,
      data: this.#data,
      dialect: this.#dialect,
      work: this.#work,
      objectives: this.#around.objectives,
      keep: (index, kept) => {
        if (this.#visit.mode === 'normal') this.#visit.journal?.part(String(index), kept);
      },
      hasCompany: () => this.#visit.hasCompany,
    });
    return this.#visit.lms.open() ? this.#read(this.#visit.lms) : undefined;
  }

  #read(lms: Reporter): Reading | undefined {
    const reading = lms.read();
    if (reading === undefined) return undefined;
    this.#visit.isRead = true;
    this.#visit.learner = reading.learner;
    this.#visit.mode = reading.mode;
    return reading;
  }

  /** An LMS was found after the page had begun without one: the session goes over to it with all that was done. */
  #arrived(found: FoundApi): void {
    if (this.#phase !== 'open') return;
    const reading = this.#meet(found);
    if (reading === undefined) this.#sending.failed();
    else void this.#takingUp.goOver(reading);
  }

  #changed(): void {
    if (this.#visit.mode !== 'normal') return;
    this.#reach();
    this.#sending.acted();
    this.#record();
    if (this.#visit.hasCompany) this.#work.expose();
    this.#say();
  }

  #record(): void {
    // What the LMS holds cannot be read, and there is nothing yet to keep beside it.
    const isIdle = this.#visit.isUntouched && !this.#visit.beganWith;
    if (this.#visit.mode !== 'normal' || isIdle) return;
    this.#visit.journal?.write(() => ({
      told: this.#sending.told,
      body: {
        state: this.#work.text,
        reached: this.#sending.reached,
        tab: this.#around.tab,
        isLocal: this.#visit.lms === undefined,
      },
    }));
  }

  /** What the LMS is to be told of the result, in so far as it is decided. */
  #reach(): void {
    const { state } = this.#work;
    const { completion, success } = state;
    const { rule, lessons } = this.#data;
    const isDecided = success !== 'undecided' || completion === 'completed';
    this.#visit.lms?.result.reached({
      outcome: { completion, success, report: this.#report },
      isOver: isOver(
        rule,
        state,
        lessons.map(({ number }) => number),
      ),
      score: isDecided ? (state.score ?? this.#score) : undefined,
    });
  }

  /** Opens the session where it is not, and reads what was not read. */
  #isReady(lms: Reporter): boolean {
    if (!lms.open()) return false;
    if (this.#visit.isRead) return true;
    const reading = this.#read(lms);
    if (reading === undefined || this.#isGoingOver) return false;
    this.#isGoingOver = true;
    queueMicrotask(() => {
      this.#isGoingOver = false;
      void this.#takingUp.goOver(reading);
    });
    return false;
  }

  /** Ends the session of a learner who is not there. */
  #sleep(slept: boolean): void {
    if (this.#phase !== 'open' || !this.#canReport) return;
    if (slept) this.#visit.lms?.abandon();
    else {
      this.#askVideos();
      this.#sending.send('exit');
      this.#visit.lms?.finish(this.#rest('exit'));
      // Whether that has arrived is said once it is known.
      void this.#sending.check();
    }
    this.#sending.stop();
    this.#phase = 'asleep';
    this.#say();
  }

  /** Starts the LMS's page anew, which reads what it holds; false where a page may not do that. */
  #reloadAround(): boolean {
    const { window, isAround } = this.#visit.lms?.found ?? {};
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
    if (!this.#isReloading) this.#visit.lms?.finish(this.#rest('exit'), asked);
  }

  #say(): void {
    this.#tell(this.#status());
  }

  #status(): SyncStatus {
    if (this.#phase === 'asleep' || this.#phase === 'ended') return this.#phase;
    const isKept = this.#visit.journal?.durable !== false;
    if (this.#visit.lms === undefined) return isKept ? 'local' : 'unsaved';
    if (this.#isOffline || this.#visit.lms.isStateRefused) {
      if (!isKept) return 'unsaved';
      return this.#sending.isSignedOut ? 'denied' : 'offline';
    }
    return this.#visit.lms.isWaiting || this.#sending.isUnsure ? 'pending' : 'saved';
  }
}
