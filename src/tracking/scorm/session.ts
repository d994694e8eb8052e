/**
 * SCORM 1.2. The course's own state is the truth and lies in `cmi.suspend_data`; status, score and
 * interactions are sent for the LMS's reports and never read back. What the LMS has not confirmed lies
 * in the journal and is sent again, now or at the next start.
 */
import type { Response } from '../../course/interaction.ts';
import { betterSuccess } from '../../course/news.ts';
import { type Outcome, reportOf, type Score } from '../../course/outcome.ts';
import type { PackageData } from '../../course/package-data.ts';
import { type LessonStatus, lessonStatus, STATUS_ORDER } from '../../course/scorm12-status.ts';
import { decodeState, emptyState, encodeState, type SavedState, textsOf } from '../../state/codec.ts';
import { type Journal, openJournal } from '../journal/journal.ts';
import { followPlayer, mergeStates } from '../merge.ts';
import { createNone } from '../none.ts';
import { browserSurroundings, type Surroundings } from '../surroundings.ts';
import { syncTeller } from '../sync.ts';
import { trackLater } from '../track-later.ts';
import type {
  Launch,
  LearningTime,
  LessonEvent,
  Sync,
  SyncStatus,
  Tracking,
  VideoReport,
} from '../tracking.ts';
import type { CreateVideoRecords, VideoRecords } from '../video-parts.ts';
import { findApi, isAlone, type ScormApi, waitForApi } from './api-search.ts';
import { createLmsCalls, LMS_ERROR, type LmsCalls } from './calls.ts';
import { createInteractionList, type InteractionList } from './interactions.ts';
import { replay, type Scorm12Entry } from './replay.ts';
import { identifier, timespan } from './scorm12-values.ts';
import { createStatusReport, type StatusReport } from './status.ts';
import { createSuspendData, type SuspendData } from './suspend-data.ts';

/** Milliseconds between two commits while the learner works. */
const COMMIT_INTERVAL = 2000;
/** Milliseconds that the parts of one action (state, answer, score) are waited for. */
const GATHER = 200;
/** Milliseconds until the first retry; doubled with each, up to the last. */
const RETRY = { first: 2000, last: 60_000 };

export interface Scorm12Surroundings extends Surroundings {
  videos?: CreateVideoRecords | undefined;
}

/** Tracks to the LMS around the page, or locally where there is none. */
export function createScorm12(
  data: PackageData,
  surroundings: Scorm12Surroundings = {
    ...browserSurroundings(),
    videos: window.coursewrightVideoRecords,
  },
): Tracking {
  const around = surroundings.window;
  const track = (api: ScormApi | undefined): Tracking =>
    api === undefined ? createNone(data, surroundings) : new Scorm12(data, api, surroundings);
  const api = findApi(around);
  if (api !== undefined || isAlone(around)) return track(api);
  return trackLater(async () => track(await waitForApi(around)));
}

class Scorm12 implements Tracking {
  readonly #data: PackageData;
  readonly #around: Surroundings;
  readonly #lms: LmsCalls;
  readonly #interactions: InteractionList;
  readonly #suspendData: SuspendData;
  readonly #report: StatusReport;
  /** Undefined in a package without videos. */
  readonly #videos: VideoRecords | undefined;
  #tell: (status: SyncStatus) => void = () => {};
  #journal: Journal<Scorm12Entry> | undefined;
  #time: LearningTime | undefined;

  /** Between a successful LMSInitialize and LMSFinish. */
  #open = false;
  /** The LMS was reached at least once, and what it held has been read. */
  #read = false;
  /** Not in review or browse. */
  #recording = true;
  #known = false;
  #learner = '';

  #state: SavedState;
  /** What the LMS held when it answered at last, after the player had begun without it. */
  #unseen: SavedState | undefined;
  #sessions = 1;
  /** What a learner passed with is never lowered, in hundredths of a percent. */
  #passedWith = 0;
  /** Status and score go out again, though the LMS may know them. */
  #resend = false;
  #location = '';

  #dirty = false;
  /** There is something of the learner's to be kept. */
  #touched = false;
  /** The page goes: the session ends once everything is sent. */
  #closing = false;
  #failures = 0;
  #lastCommit = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(data: PackageData, api: ScormApi, surroundings: Scorm12Surroundings) {
    this.#data = data;
    this.#around = surroundings;
    this.#lms = createLmsCalls(api, () => findApi(surroundings.window));
    this.#interactions = createInteractionList(this.#lms);
    this.#suspendData = createSuspendData(this.#lms);
    this.#report = createStatusReport(this.#lms);
    this.#videos = surroundings.videos?.();
    this.#state = emptyState(data.course.id, data.course.language);
  }

  onStatus(listener: (sync: Sync) => void): void {
    this.#tell = syncTeller(listener, () => this.#interactions.waiting + Number(this.#dirty));
  }

  async start(time: LearningTime): Promise<Launch> {
    this.#time = time;
    this.#open = this.#lms.initialize();
    const id = this.#get('cmi.core.student_id');
    const name = this.#get('cmi.core.student_name');
    this.#learner = id;
    const mode = this.#mode();
    const held = this.#readHeld();
    this.#journal = await this.#openJournal(id);
    this.#journal.onOther((entry) => this.#learnFrom(entry));
    const launch: Launch = { learner: { id, name }, mode, state: held === '' ? undefined : held, texts: {} };
    if (this.#recording) Object.assign(launch, this.#replay(held));
    if (!this.#read) this.#failed();
    else if (!this.#dirty) this.#tell('saved');
    return launch;
  }

  save(state: SavedState): void {
    this.#state = followPlayer(state, this.#state, this.#unseen, this.#data.rule.quizzes);
    if (this.#passedWith > 0) this.#state.score = Math.max(this.#passedWith, this.#state.score ?? 0);
    this.#changed();
  }

  /** Another tab of this learner: its work is not to be overwritten by what this one sends. */
  #learnFrom(entry: Scorm12Entry): void {
    const other = entry.learner === this.#learner ? this.#decode(entry.state) : undefined;
    if (other === undefined) return;
    const { quizzes } = this.#data.rule;
    this.#unseen = this.#unseen === undefined ? other : mergeStates(other, this.#unseen, quizzes);
    this.#state = mergeStates(this.#state, other, quizzes);
  }

  lesson(event: LessonEvent): void {
    this.#location = identifier(event.id);
    this.#closing = false;
  }

  answer(response: Response): void {
    this.#interactions.add(response);
    this.#closing = false;
    this.#changed();
  }

  video(report: VideoReport): void {
    for (const response of this.#videos?.tell(report) ?? []) this.answer(response);
  }

  score(score: Score): void {
    this.#report.score = Math.max(this.#passedWith, Math.round(score.scaled * 10_000));
    this.#changed();
  }

  finish(outcome: Outcome): void {
    this.#report.outcome = outcome;
    if (outcome.completion === 'completed') this.#state.completion = 'completed';
    this.#state.success = betterSuccess(outcome.success, this.#state.success);
    if (outcome.success !== 'undecided') this.#state.score = this.#report.score ?? this.#state.score;
    if (outcome.success === 'passed') this.#passedWith = this.#state.score ?? 0;
    this.#changed();
  }

  get cutTexts(): ReadonlyMap<number, number> {
    return this.#suspendData.cutTexts;
  }

  flush(): void {
    if (!this.#closing) for (const response of this.#videos?.leaving() ?? []) this.answer(response);
    // `visibilitychange` comes after `pagehide` too: then nothing may be opened again.
    if (this.#open || (this.#dirty && !this.#closing)) this.#send(true);
  }

  close(): void {
    this.flush();
    this.#closing = true;
    this.#end();
  }

  async exit(): Promise<void> {
    this.close();
    await this.#journal?.settled();
  }

  /** A learner whom the LMS did not name is only known as whoever sits at this tab. */
  #openJournal(id: string): Promise<Journal<Scorm12Entry>> {
    const { site, tab, openStore, locks, openChannel } = this.#around;
    const nameless = [site, this.#data.course.id, `?${tab}`];
    const keys = id === '' ? [nameless] : [[site, this.#data.course.id, id], nameless];
    return openJournal(keys, openStore, locks, openChannel);
  }

  #get(element: string): string {
    return this.#open ? this.#lms.get(element) : '';
  }

  #mode(): Launch['mode'] {
    const mode = this.#get('cmi.core.lesson_mode');
    this.#recording = mode !== 'review' && mode !== 'browse';
    return this.#recording ? 'normal' : (mode as Launch['mode']);
  }

  /** Reads what the LMS holds and, at the first start, says at once that the course is under way. */
  #readHeld(): string {
    const known = this.#open ? this.#lms.read('cmi.suspend_data') : undefined;
    const held = known ?? '';
    // Taking a failure for "nothing" would destroy what the LMS holds.
    this.#read = known !== undefined && (held !== '' || this.#learner !== '' || this.#lms.answers());
    this.#known = held !== '';
    this.#report.told = this.#heldStatus(this.#decode(held));
    if (this.#read && this.#recording && held === '') this.#begin();
    return held;
  }

  /** Without a state of ours the LMS's word counts: a finished learner stays finished. */
  #heldStatus(state: SavedState | undefined): LessonStatus | undefined {
    // An earlier release may have reported its end in the other word.
    if (state !== undefined) return lessonStatus({ ...state, report: 'completed' });
    const status = this.#get('cmi.core.lesson_status');
    return STATUS_ORDER.find((known) => known === status);
  }

  #begin(): void {
    this.#report.told ??= 'incomplete';
    if (this.#report.told === 'incomplete') this.#lms.set('cmi.core.lesson_status', 'incomplete');
    this.#lms.set('cmi.core.exit', 'suspend');
    this.#lms.commit({ verify: false });
    this.#lastCommit = this.#now();
  }

  /** Joins what the LMS holds with what journals hold, and takes over what was not sent. */
  #replay(held: string): Partial<Launch> {
    const replayed = replay(this.#decode(held), this.#journal?.found ?? [], {
      course: this.#data.course.id,
      quizzes: this.#data.rule.quizzes,
      learner: this.#learner,
      isOldAttempt: (entry) => this.#isOldAttempt(entry),
    });
    this.#state = replayed.state ?? this.#state;
    this.#interactions.takeOver(replayed.interactions);
    if (replayed.unsent) {
      this.#dirty = true;
      this.#resend = true;
    }
    this.#goOnFrom(this.#state);
    if (!replayed.fromJournal) return {};
    return { state: encodeState(this.#state), texts: Object.fromEntries(replayed.texts) };
  }

  /** The LMS kept this learner's states and now has none: the learner was given a new attempt. */
  #isOldAttempt(entry: Scorm12Entry): boolean {
    if (!entry.known || this.#known || !this.#read) return false;
    return this.#lms.get('cmi.core.entry') === 'ab-initio';
  }

  #goOnFrom(state: SavedState): void {
    this.#sessions = state.sessions + 1;
    this.#interactions.goOnFrom(state.interactions);
    this.#knowTexts(state);
    if (state.success === 'passed') this.#passedWith = state.score ?? 0;
    if (!this.#dirty) return;
    const { completion, success, score } = state;
    this.#report.outcome = { completion, success, report: reportOf(this.#data.rule) };
    this.#report.score = score;
    this.#changed();
  }

  #knowTexts(state: SavedState): void {
    const texts = textsOf(state);
    for (const { key, blocks } of this.#data.lessons) {
      for (const { id, number } of blocks) {
        const text = texts.get(number);
        if (text !== undefined) this.#interactions.knowText(`${key}/${id}`, text);
      }
    }
  }

  #decode(text: string): SavedState | undefined {
    const decoded = decodeState(text, this.#data.course.id);
    return 'state' in decoded ? decoded.state : undefined;
  }

  #changed(): void {
    if (!this.#recording) return;
    this.#touched = true;
    this.#dirty = true;
    this.#state.sessions = Math.max(this.#state.sessions, this.#sessions);
    this.#state.interactions = this.#interactions.count;
    this.#record();
    if (this.#failures === 0) this.#tell('pending');
    this.#schedule();
  }

  #record(confirmed = false): void {
    this.#journal?.write({
      state: encodeState(this.#state),
      learner: this.#learner,
      interactions: [...this.#interactions.unconfirmed],
      confirmed,
      known: this.#known,
    });
  }

  #schedule(): void {
    if (this.#timer !== undefined) return;
    const due =
      this.#failures === 0 ? this.#lastCommit + COMMIT_INTERVAL - this.#now() : retryDelay(this.#failures);
    this.#timer = setTimeout(() => this.#send(false), Math.max(GATHER, due));
  }

  #now(): number {
    return this.#around.clock.elapsed();
  }

  /** Sends what has changed; on leaving also time and place. */
  #send(leaving: boolean): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const sent = this.#ready() && this.#sendAll(leaving);
    this.#lastCommit = this.#now();
    if (sent) this.#confirmed();
    else this.#failed();
  }

  #sendAll(leaving: boolean): boolean {
    if (this.#recording) this.#lms.set('cmi.core.exit', 'suspend');
    const interactions = !this.#recording || this.#interactions.send();
    const values = !this.#recording || this.#sendValues();
    if (leaving) this.#sendLeaving();
    const committed = this.#lms.commit({ verify: true });
    // The LMS has them, whatever becomes of the rest.
    if (committed && interactions) this.#interactions.confirm(this.#lms.commitFailed);
    return committed && interactions && values;
  }

  #sendValues(): boolean {
    // What could not be read stays where it is until the learner has done something.
    const state = !this.#touched || this.#suspendData.send(this.#state);
    return this.#report.send(this.#resend) && state;
  }

  /** Opens the session where it is not: the LMS did not answer at the start, or the page came back. */
  #ready(): boolean {
    if (!this.#open) {
      this.#open = this.#lms.initialize();
      if (!this.#open) return false;
      this.#interactions.reopened();
    }
    if (this.#read) return true;
    this.#mode();
    const lms = this.#decode(this.#readHeld());
    if (lms !== undefined) {
      this.#unseen = lms;
      this.#state = mergeStates(this.#state, lms, this.#data.rule.quizzes);
    }
    return this.#read;
  }

  /** For the LMS's reports: one that refuses them lacks nothing that the learner did. */
  #sendLeaving(): void {
    this.#lms.set('cmi.core.session_time', timespan(this.#time?.total() ?? 0));
    if (this.#recording && this.#location !== '') this.#lms.set('cmi.core.lesson_location', this.#location);
  }

  #confirmed(): void {
    const doubt = this.#lms.commitFailed;
    this.#failures = 0;
    this.#dirty = false;
    this.#resend = false;
    if (this.#recording && (doubt || this.#suspendData.cutTexts.size > 0)) this.#record(!doubt);
    else this.#journal?.clear();
    this.#tell('saved');
    if (this.#closing) this.#end();
  }

  #failed(): void {
    this.#failures++;
    this.#resend = true;
    if (this.#dirty) this.#record();
    if (this.#lms.error === LMS_ERROR.notInitialized) this.#open = false;
    this.#tell(this.#journal?.durable === false ? 'unsaved' : 'offline');
    if (this.#dirty || !this.#read) this.#schedule();
  }

  #end(): void {
    if (!this.#open) return;
    // "false" is no end; nothing is lost by it, for everything was committed.
    if (!this.#lms.finish()) this.#lms.finish();
    this.#open = false;
  }
}

function retryDelay(failures: number): number {
  return Math.min(RETRY.last, RETRY.first * 2 ** (failures - 1));
}
