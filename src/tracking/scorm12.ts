/**
 * SCORM 1.2. The course's own state is the truth and lies in `cmi.suspend_data`; status, score and
 * interactions are sent for the LMS's reports and never read back. What the LMS has not confirmed lies
 * in the journal and is sent again, now or at the next start.
 */
import type { Response } from '../course/interaction.ts';
import type { Outcome, Score } from '../course/outcome.ts';
import type { PackageData } from '../course/package-data.ts';
import {
  decodeState,
  emptyState,
  encodeFixed,
  encodeState,
  type SavedState,
  textsOf,
} from '../state/codec.ts';
import { fitTexts } from '../state/free-texts.ts';
import { findApi, type ScormApi } from './api-search.ts';
import { type Journal, openJournal } from './journal.ts';
import { createLmsCalls, LMS_ERROR, type LmsCalls, MAX_COMMIT_BYTES, utf8Bytes } from './lms-calls.ts';
import { betterSuccess, joinBySession, mergeStates } from './merge.ts';
import { createNone } from './none.ts';
import {
  identifier,
  interactionValues,
  type LessonStatus,
  lessonStatus,
  MAX_SUSPEND_DATA,
  STATUS_ORDER,
  scoreRaw,
  timeOfDay,
  timespan,
} from './scorm12-values.ts';
import { browserSurroundings, type Surroundings } from './surroundings.ts';
import type { Launch, LessonEvent, SyncStatus, Tracking } from './tracking.ts';

/** Milliseconds between two commits while the learner works. */
const COMMIT_INTERVAL = 2000;
/** Milliseconds that the parts of one action (state, answer, score) are waited for. */
const GATHER = 200;
/** Milliseconds until the first retry; doubled with each, up to the last. */
const RETRY = { first: 2000, last: 60_000 };

/**
 * Milliseconds for which the work of a learner whom the LMS did not name counts as that of the next one
 * at the same tab: a reload, not the next lesson's class.
 */
const NAMELESS = 15 * 60_000;

/** An interaction that the LMS has not confirmed. `number` counts all of this learner's. */
interface PendingInteraction {
  number: number;
  response: Response;
}

/** What the journal holds of one page. */
export interface Scorm12Entry {
  /** Encoded, with whole texts. */
  state: string;
  /** Empty where the LMS named none. */
  learner: string;
  interactions: PendingInteraction[];
  /** The LMS confirmed everything; what is kept here are texts too long for it. */
  confirmed: boolean;
  /** The LMS gave a state back when the page was opened, so it does keep states. */
  known: boolean;
}

/** Tracks to the LMS around the page, or locally where there is none. */
export function createScorm12(
  data: PackageData,
  surroundings: Surroundings = browserSurroundings(),
): Tracking {
  const api = findApi(surroundings.window);
  return api === undefined ? createNone(data, surroundings) : new Scorm12(data, api, surroundings);
}

class Scorm12 implements Tracking {
  readonly #data: PackageData;
  readonly #around: Surroundings;
  readonly #lms: LmsCalls;
  #tell: (status: SyncStatus) => void = () => {};
  #journal: Journal<Scorm12Entry> | undefined;

  /** Between a successful LMSInitialize and LMSFinish. */
  #open = false;
  /** The LMS was reached at least once, and what it held has been read. */
  #read = false;
  /** Not in review or browse. */
  #recording = true;
  #known = false;
  #learner = '';

  #state: SavedState;
  #sessions = 1;
  #interactionCount = 0;
  #pending: PendingInteraction[] = [];
  /** Sent after a commit had failed: kept until the next start shows whether the LMS has them. */
  #doubtful: PendingInteraction[] = [];
  /** Index of the next record at the LMS; undefined until it was asked. */
  #index: number | undefined;
  readonly #indexes = new Map<PendingInteraction, number>();
  /** Hundredths of a percent. */
  #score: number | undefined;
  /** What a learner passed with is never lowered. */
  #passedWith = 0;
  #outcome: Outcome | undefined;
  /** What the LMS was last told or, by its own state, must know. */
  #status: LessonStatus | undefined;
  /** Status and score go out again, though the LMS may know them. */
  #resend = false;
  #location = '';

  /** Longest state that the LMS gave back whole. */
  #verified = MAX_SUSPEND_DATA;
  /** The LMS refused a state longer than the standard's limit. */
  #narrow = false;
  #textsCut = false;

  #dirty = false;
  /** The page goes: the session ends once everything is sent. */
  #closing = false;
  #failures = 0;
  #lastCommit = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(data: PackageData, api: ScormApi, surroundings: Surroundings) {
    this.#data = data;
    this.#around = surroundings;
    this.#lms = createLmsCalls(api);
    this.#state = emptyState(data.course.id, data.course.language);
  }

  onStatus(listener: (status: SyncStatus) => void): void {
    this.#tell = listener;
  }

  async start(): Promise<Launch> {
    this.#open = this.#lms.initialize();
    const id = this.#get('cmi.core.student_id');
    const name = this.#get('cmi.core.student_name');
    const mode = this.#mode();
    const held = this.#readHeld();
    this.#learner = id;
    this.#journal = await this.#openJournal(id);
    const launch: Launch = { learner: { id, name }, mode, state: held === '' ? undefined : held, texts: {} };
    if (this.#recording) Object.assign(launch, this.#replay(held));
    if (!this.#open) this.#failed();
    else if (!this.#dirty) this.#tell('saved');
    return launch;
  }

  save(state: SavedState): void {
    this.#state = mergeStates(state, this.#state);
    if (this.#passedWith > 0) this.#state.score = Math.max(this.#passedWith, this.#state.score ?? 0);
    this.#changed();
  }

  lesson(event: LessonEvent): void {
    this.#location = identifier(event.id);
    this.#closing = false;
  }

  answer(response: Response): void {
    this.#pending.push({ number: this.#interactionCount++, response });
    this.#closing = false;
    this.#changed();
  }

  score(score: Score): void {
    this.#score = Math.max(this.#passedWith, Math.round(score.scaled * 10_000));
    this.#changed();
  }

  finish(outcome: Outcome): void {
    this.#outcome = outcome;
    if (outcome.completion === 'completed') this.#state.completion = 'completed';
    this.#state.success = betterSuccess(outcome.success, this.#state.success);
    if (outcome.success !== 'undecided') this.#state.score = this.#score ?? this.#state.score;
    if (outcome.success === 'passed') this.#passedWith = this.#state.score ?? 0;
    this.#changed();
  }

  flush(): void {
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
    const { site, tab, openStore, locks } = this.#around;
    const nameless = [site, this.#data.course.id, `?${tab}`];
    const keys = id === '' ? [nameless] : [[site, this.#data.course.id, id], nameless];
    return openJournal(keys, openStore, locks);
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
    const held = this.#get('cmi.suspend_data');
    this.#read = this.#open;
    this.#known = held !== '';
    this.#status = this.#heldStatus(this.#decode(held));
    if (this.#open && this.#recording && held === '') this.#begin();
    return held;
  }

  /** Without a state of ours the LMS's word counts: a finished learner stays finished. */
  #heldStatus(state: SavedState | undefined): LessonStatus | undefined {
    if (state !== undefined) return lessonStatus({ ...state, report: this.#data.rule.report });
    const status = this.#get('cmi.core.lesson_status');
    return STATUS_ORDER.find((known) => known === status);
  }

  #begin(): void {
    this.#status ??= 'incomplete';
    if (this.#status === 'incomplete') this.#lms.set('cmi.core.lesson_status', 'incomplete');
    this.#lms.set('cmi.core.exit', 'suspend');
    this.#lms.commit({ verify: false });
    this.#lastCommit = this.#now();
  }

  /** Joins what the LMS holds with what journals hold, and takes over what was not sent. */
  #replay(held: string): Partial<Launch> {
    const lms = this.#decode(held);
    const found = (this.#journal?.found ?? []).flatMap(({ entry, at, live }) => {
      const foreign = entry.learner !== this.#learner && Date.now() - at > NAMELESS;
      const kept = foreign || this.#isOldAttempt(entry) ? undefined : this.#decode(entry.state);
      return kept === undefined ? [] : [{ entry, live, kept }];
    });
    const states = lms === undefined ? [] : [lms];
    for (const { entry, live, kept } of found) {
      states.push(kept);
      if (!live && !entry.confirmed) this.#takeOver(entry, kept, lms);
    }
    const [first, ...rest] = states;
    if (first !== undefined) this.#state = rest.reduce((state, kept) => joinBySession(kept, state), first);
    const texts = wholeTexts(
      lms,
      found.map(({ kept }) => kept),
    );
    for (const [block, text] of texts) this.#state.answers.set(block, { kind: 'text', text });
    this.#goOnFrom(this.#state);
    return found.length === 0 ? {} : { state: encodeState(this.#state), texts: Object.fromEntries(texts) };
  }

  /** What another page left behind is this page's to send. */
  #takeOver(entry: Scorm12Entry, kept: SavedState, lms: SavedState | undefined): void {
    this.#dirty = true;
    this.#resend = true;
    // Interactions and state go in one commit, so the LMS's own count tells which of them it has.
    const sent = lms?.sessions === kept.sessions ? lms.interactions : 0;
    this.#pending.push(...entry.interactions.filter(({ number }) => number >= sent));
  }

  /** The LMS kept this learner's states and now has none: the learner was given a new attempt. */
  #isOldAttempt(entry: Scorm12Entry): boolean {
    if (!entry.known || this.#known || !this.#read) return false;
    return this.#lms.get('cmi.core.entry') === 'ab-initio';
  }

  #goOnFrom(state: SavedState): void {
    this.#sessions = state.sessions + 1;
    this.#interactionCount = Math.max(state.interactions, ...this.#pending.map(({ number }) => number + 1));
    if (state.success === 'passed') this.#passedWith = state.score ?? 0;
    if (!this.#dirty) return;
    const { completion, success, score } = state;
    this.#outcome = { completion, success, report: this.#data.rule.report };
    this.#score = score;
    this.#changed();
  }

  #decode(text: string): SavedState | undefined {
    const decoded = decodeState(text, this.#data.course.id);
    return 'state' in decoded ? decoded.state : undefined;
  }

  #changed(): void {
    if (!this.#recording) return;
    this.#dirty = true;
    this.#state.sessions = Math.max(this.#state.sessions, this.#sessions);
    this.#state.interactions = this.#interactionCount;
    this.#record();
    if (this.#failures === 0) this.#tell('pending');
    this.#schedule();
  }

  #record(confirmed = false): void {
    this.#journal?.write({
      state: encodeState(this.#state),
      learner: this.#learner,
      interactions: [...this.#doubtful, ...this.#pending],
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
    const values = this.#recording
      ? [
          this.#lms.set('cmi.core.exit', 'suspend'),
          this.#sendInteractions(),
          this.#sendState(),
          this.#sendScore(),
          this.#sendStatus(),
        ]
      : [];
    if (leaving) values.push(this.#sendLeaving());
    return this.#lms.commit({ verify: true }) && values.every((accepted) => accepted);
  }

  /** Opens the session where it is not: the LMS did not answer at the start, or the page came back. */
  #ready(): boolean {
    if (this.#open) return true;
    this.#open = this.#lms.initialize();
    if (!this.#open) return false;
    this.#index = undefined;
    if (this.#read) return true;
    this.#mode();
    const lms = this.#decode(this.#readHeld());
    if (lms !== undefined) this.#state = mergeStates(this.#state, lms);
    return true;
  }

  #sendInteractions(): boolean {
    return this.#pending.map((item) => this.#sendInteraction(item)).every((accepted) => accepted);
  }

  #sendInteraction(item: PendingInteraction): boolean {
    const index = this.#indexes.get(item) ?? this.#nextIndex();
    if (this.#setInteraction(index, item.response)) {
      this.#indexes.set(item, index);
      return true;
    }
    if (this.#lms.error !== LMS_ERROR.argument || index === 0) return isRefusal(this.#lms.error);
    // ILIAS does not give interactions back: its list starts empty at each visit.
    this.#index = 0;
    this.#indexes.delete(item);
    return this.#sendInteraction(item);
  }

  #nextIndex(): number {
    if (this.#index === undefined) {
      const count = this.#lms.get('cmi.interactions._count');
      this.#index = /^\d+$/.test(count) ? Number(count) : (this.#pending[0]?.number ?? 0);
    }
    return this.#index++;
  }

  #setInteraction(index: number, response: Response): boolean {
    const at = `cmi.interactions.${index}`;
    const values = interactionValues(response);
    if (!this.#lms.set(`${at}.id`, identifier(response.key))) return false;
    const rest: [string, string][] = [
      ['type', values.type],
      ['time', timeOfDay(response.at)],
      ...values.patterns.map((pattern, n): [string, string] => [`correct_responses.${n}.pattern`, pattern]),
      ...(response.score === undefined
        ? []
        : [['weighting', weighting(response.score.max)] as [string, string]]),
      ['student_response', values.response],
      ['result', values.result],
      ['latency', timespan(response.latency)],
    ];
    return rest.every(([name, value]) => this.#lms.set(`${at}.${name}`, value) || isRefusal(this.#lms.error));
  }

  /** The full length once; where the LMS takes only the standard's limit, texts share what is left. */
  #sendState(): boolean {
    const whole = encodeState(this.#state);
    this.#textsCut = false;
    if (whole.length <= MAX_SUSPEND_DATA) return this.#lms.set('cmi.suspend_data', whole);
    if (!this.#narrow && this.#sendLong(whole)) return true;
    const room = MAX_SUSPEND_DATA - encodeFixed(this.#state).length - 1;
    const { texts } = fitTexts(textsOf(this.#state), Math.max(0, room));
    this.#narrow = this.#lms.set('cmi.suspend_data', encodeState(this.#state, texts));
    this.#textsCut = true;
    return this.#narrow;
  }

  #sendLong(whole: string): boolean {
    if (utf8Bytes(whole) > MAX_COMMIT_BYTES || !this.#lms.set('cmi.suspend_data', whole)) return false;
    if (whole.length <= this.#verified) return true;
    if (this.#lms.get('cmi.suspend_data') !== whole) return false;
    this.#verified = whole.length;
    return true;
  }

  /** Only once success is decided: an early score makes LMSs with a mastery score say `failed`. */
  #sendScore(): boolean {
    if (this.#score === undefined || this.#nextStatus() === 'incomplete') return true;
    return (
      this.#lms.set('cmi.core.score.min', '0') &&
      this.#lms.set('cmi.core.score.max', '100') &&
      this.#lms.set('cmi.core.score.raw', scoreRaw(this.#score / 10_000))
    );
  }

  #sendStatus(): boolean {
    const status = this.#nextStatus();
    if (status === undefined || (status === this.#status && !this.#resend)) return true;
    if (!this.#lms.set('cmi.core.lesson_status', status)) return false;
    this.#status = status;
    return true;
  }

  /** What is reported once is never undone. */
  #nextStatus(): LessonStatus | undefined {
    return this.#outcome === undefined ? this.#status : later(lessonStatus(this.#outcome), this.#status);
  }

  #sendLeaving(): boolean {
    const time = this.#lms.set('cmi.core.session_time', timespan(this.#now()));
    if (!this.#recording || this.#location === '') return time;
    return this.#lms.set('cmi.core.lesson_location', this.#location) && time;
  }

  #confirmed(): void {
    const doubt = this.#lms.commitFailed;
    if (doubt) this.#doubtful.push(...this.#pending);
    this.#failures = 0;
    this.#dirty = false;
    this.#resend = false;
    this.#pending = [];
    this.#indexes.clear();
    if (this.#recording && (doubt || this.#textsCut)) this.#record(!doubt);
    else this.#journal?.clear();
    this.#tell('saved');
    if (this.#closing) this.#end();
  }

  #failed(): void {
    this.#failures++;
    this.#resend = true;
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

function later(a: LessonStatus, b: LessonStatus | undefined): LessonStatus {
  return b === undefined || STATUS_ORDER.indexOf(a) > STATUS_ORDER.indexOf(b) ? a : b;
}

/** The LMS does not take this element or value at all; sending it again would not help. */
function isRefusal(error: number): boolean {
  return error >= 201 && error !== LMS_ERROR.notInitialized;
}

/** Texts of which the LMS holds the beginning only, by block number. */
function wholeTexts(lms: SavedState | undefined, kept: SavedState[]): Map<number, string> {
  const atLms = lms === undefined ? new Map<number, string>() : textsOf(lms);
  const whole = new Map<number, string>();
  for (const [block, text] of kept.flatMap((state) => [...textsOf(state)])) {
    const beginning = atLms.get(block) ?? '';
    if (text.length > beginning.length && text.startsWith(beginning)) whole.set(block, text);
  }
  return whole;
}

function weighting(points: number): string {
  return String(Math.min(100, Math.round(points * 100) / 100));
}

function retryDelay(failures: number): number {
  return Math.min(RETRY.last, RETRY.first * 2 ** (failures - 1));
}
