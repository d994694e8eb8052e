/**
 * xAPI 1.0.3: statements for the LRS's reports, a state document to go on from. Everything is in the
 * journal before it is sent, and leaves it when the LRS has answered.
 */
import type { Response } from '../course/interaction.ts';
import { betterSuccess } from '../course/news.ts';
import { type Outcome, reportOf, type Score } from '../course/outcome.ts';
import type { PackageData } from '../course/package-data.ts';
import { createReportedOutcome } from '../course/xapi-outcome.ts';
import { decodeState, emptyState, encodeState, type SavedState } from '../state/codec.ts';
import { HttpFailure } from './fetch-adapter.ts';
import { type Journal, openJournal } from './journal.ts';
import { type Agent, type LaunchParameters, takeLaunchParameters } from './launch-parameters.ts';
import { type LessonVisit, startVisit } from './lesson-visit.ts';
import { utf8Bytes } from './lms-calls.ts';
import { followPlayer, joinBySession, mergeStates } from './merge.ts';
import { createNone } from './none.ts';
import { createRemoteState, type RemoteState } from './remote-state.ts';
import { createStatementQueue, type StatementQueue } from './statement-queue.ts';
import { createStatementWriter, type Statement, type StatementWriter } from './statements.ts';
import { syncTeller } from './sync.ts';
import type {
  Launch,
  LearningTime,
  LessonEvent,
  Sync,
  SyncStatus,
  Tracking,
  VideoReport,
} from './tracking.ts';
import type { VideoStatements } from './video-parts.ts';
import type { StateDocument, XapiClient } from './xapi-client.ts';
import { type Connection, createConnection } from './xapi-connection.ts';
import { type XapiSurroundings, xapiSurroundings } from './xapi-surroundings.ts';

/** Browsers drop more than 64 KiB of all requests that outlive the page together. */
const LEAVING_BYTES = 60 * 1024;

/** What the journal holds of one page. */
export interface XapiEntry {
  /** The state belongs to this activity and registration; statements carry their own. */
  launch: string;
  /** Encoded; empty where nothing but the time of a lesson is left to tell. */
  state: string;
  /** The LRS has this state. */
  confirmed: boolean;
  waiting: Statement[];
  rejected: Statement[];
}

/** Tracks to the LRS of the launch, or locally where the launch names none. */
export function createXapi(data: PackageData, surroundings: XapiSurroundings = xapiSurroundings()): Tracking {
  const launch = takeLaunchParameters(surroundings.address);
  return launch === undefined ? createNone(data, surroundings) : new Xapi(data, launch, surroundings);
}

class Xapi implements Tracking {
  readonly #data: PackageData;
  readonly #around: XapiSurroundings;
  readonly #launch: LaunchParameters;
  readonly #writer: StatementWriter;
  /** Undefined in a package without videos. */
  readonly #videos: VideoStatements | undefined;
  readonly #connection: Connection;
  readonly #remote: RemoteState;
  #tell: (status: SyncStatus) => void = () => {};
  #journal: Journal<XapiEntry> | undefined;
  #queue: StatementQueue;

  #state: SavedState;
  /** What the LRS held of other pages, read after the player had begun. */
  #unseen: SavedState | undefined;
  /** The state as the LRS gave it, which this version may be unable to read. */
  #received: string | undefined;
  #stateDirty = false;
  #sessions = 1;
  #score: Score | undefined;
  readonly #reported = createReportedOutcome();
  /** Between `initialized` and `terminated`. */
  #inSession = false;
  /** Learning time at the session's beginning. */
  #openedAt = 0;
  #time: LearningTime | undefined;
  /** The lesson in sight, and, while the session lasts, the visit to it. */
  #lesson: LessonEvent | undefined;
  #visit: LessonVisit | undefined;

  #denied = false;
  #failures = 0;
  #lastSync = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #syncing: Promise<void> | undefined;
  /** Bytes of requests that outlive the page and have no answer yet. */
  #outliving = 0;

  constructor(data: PackageData, launch: LaunchParameters, surroundings: XapiSurroundings) {
    this.#data = data;
    this.#launch = launch;
    this.#around = surroundings;
    this.#writer = createStatementWriter(data, launch);
    this.#videos = surroundings.videos?.(this.#writer);
    this.#connection = createConnection(launch, this.#writer.courseId, surroundings);
    this.#remote = createRemoteState({
      document: () => this.#document(),
      received: (document) => this.#mergeRemote(document),
      stored: (state) => this.#stored(state),
    });
    this.#state = emptyState(data.course.id, data.course.language);
    this.#queue = createStatementQueue([], [], () => this.#record());
  }

  onStatus(listener: (sync: Sync) => void): void {
    this.#tell = syncTeller(listener, () => this.#queue.waiting.length + Number(this.#stateDirty));
  }

  async start(time: LearningTime): Promise<Launch> {
    this.#time = time;
    const { site, openStore, locks, openChannel, timing } = this.#around;
    const learner = agentKey(this.#launch.actor);
    const key = [site, this.#data.course.id, `${this.#launch.endpoint} ${learner}`];
    this.#journal = await openJournal<XapiEntry>([key], openStore, locks, openChannel);
    this.#journal.onOther((entry) => this.#learnFrom(entry));
    const begun = this.#takeOver();
    const reading = this.#readState().catch((failure) => this.#failed(failure));
    await Promise.race([reading, delay(timing.startWait)]);
    if (!this.#remote.read && !this.#denied && this.#failures === 0) this.#tell('offline');
    // As it came, so that the player sees what is wrong with it.
    const state = begun ? encodeState(this.#state) : this.#received;
    this.#goOn(state !== undefined);
    return {
      learner: { id: learner, name: this.#launch.actor.name ?? '' },
      mode: 'normal',
      state,
      texts: {},
    };
  }

  save(state: SavedState): void {
    this.#state = followPlayer(state, this.#state, this.#unseen, this.#data.rule.quizzes);
    this.#stateChanged();
  }

  lesson(event: LessonEvent, first: boolean): void {
    // Another place in the lesson in sight is no other lesson.
    if (event.id !== this.#visit?.lesson.id) {
      this.#endVisit();
      this.#lesson = event;
      this.#wake();
      this.#startVisit();
      this.#record();
      this.#changed();
    }
    if (first) this.#say(this.#writer.progressed(event.progress));
  }

  answer(response: Response): void {
    this.#say(this.#writer.answered(response));
  }

  video(report: VideoReport): void {
    if (this.#videos === undefined) return;
    this.#wake();
    for (const statement of this.#videos.tell(report)) this.#queue.add(statement);
    this.#queue.confirm(this.#videos.spare(this.#queue.waiting));
    this.#changed();
  }

  score(score: Score): void {
    this.#score = score;
  }

  finish(outcome: Outcome): void {
    const time = this.#sessionTime();
    const news = this.#reported.news(outcome, this.#score, this.#state.score);
    if (news.completed) this.#say(this.#writer.completed(time));
    if (news.judged !== undefined) {
      this.#say(this.#writer.judged(news.judged.passed, news.score, time));
      if (news.hundredths !== undefined) this.#state.score = news.hundredths;
    }
    this.#state = {
      ...this.#state,
      completion: this.#reported.completion,
      success: betterSuccess(outcome.success, this.#state.success),
    };
    this.#stateChanged();
  }

  flush(): void {
    // `visibilitychange` comes after `pagehide` too: what could be sent is on its way then.
    if (!this.#inSession) return;
    this.#record();
    this.#leave();
  }

  close(): void {
    if (!this.#inSession) return;
    this.#end();
    this.#leave();
  }

  async exit(): Promise<void> {
    if (this.#inSession) this.#end();
    await Promise.race([this.#syncAll(), delay(this.#around.timing.startWait)]);
    await this.#journal?.settled();
  }

  async #syncAll(): Promise<void> {
    do await this.#sync();
    while (this.#unsent() && this.#failures === 0 && !this.#denied);
  }

  #unsent(): boolean {
    return this.#queue.waiting.length > 0 || this.#stateDirty;
  }

  /** What other pages left behind; true when a state was among it. */
  #takeOver(): boolean {
    const found = this.#journal?.found ?? [];
    const gone = found.filter(({ live }) => !live).map(({ entry }) => entry);
    const states = found.flatMap(({ entry }) => {
      const state = entry.launch === this.#launchKey() ? this.#decode(entry.state) : undefined;
      return state === undefined ? [] : [state];
    });
    for (const state of states) this.#state = joinBySession(state, this.#state, this.#data.rule.quizzes);
    this.#stateDirty = gone.some((entry) => !entry.confirmed && entry.launch === this.#launchKey());
    this.#queue = createStatementQueue(
      gone.flatMap((entry) => entry.waiting),
      gone.flatMap((entry) => entry.rejected),
      () => this.#record(),
    );
    return states.length > 0;
  }

  /** Another tab of this learner: its work is not to be overwritten by what this one sends. */
  #learnFrom(entry: XapiEntry): void {
    const other = entry.launch === this.#launchKey() ? this.#decode(entry.state) : undefined;
    if (other === undefined) return;
    const { quizzes } = this.#data.rule;
    this.#unseen = this.#unseen === undefined ? other : mergeStates(other, this.#unseen, quizzes);
    this.#state = mergeStates(this.#state, other, quizzes);
  }

  #goOn(known: boolean): void {
    this.#sessions = this.#state.sessions + 1;
    this.#reported.goOnFrom(this.#state, reportOf(this.#data.rule));
    this.#inSession = true;
    this.#queue.add(this.#writer.initialized());
    if (known) this.#queue.add(this.#writer.resumed());
    this.#changed();
  }

  #launchKey(): string {
    return `${this.#writer.courseId} ${this.#launch.registration ?? ''}`;
  }

  #decode(text: string): SavedState | undefined {
    const decoded = decodeState(text, this.#data.course.id);
    return 'state' in decoded ? decoded.state : undefined;
  }

  #sessionTime(): number {
    return (this.#time?.total() ?? 0) - this.#openedAt;
  }

  #startVisit(): void {
    if (this.#lesson === undefined || this.#time === undefined) return;
    this.#visit = startVisit(this.#lesson, this.#writer, this.#time);
  }

  #endVisit(): void {
    const visit = this.#visit;
    this.#visit = undefined;
    if (visit !== undefined) this.#queue.add(visit.experienced());
  }

  #say(statement: Statement): void {
    this.#wake();
    this.#queue.add(statement);
    this.#changed();
  }

  /** The learner goes on after leaving was announced: a new session begins. */
  #wake(): void {
    if (this.#inSession) return;
    this.#inSession = true;
    this.#openedAt = this.#time?.total() ?? 0;
    this.#startVisit();
    this.#queue.add(this.#writer.initialized());
    this.#queue.add(this.#writer.resumed());
  }

  #end(): void {
    this.#endVisit();
    this.#inSession = false;
    const time = this.#sessionTime();
    if (this.#reported.completion !== 'completed') this.#queue.add(this.#writer.suspended(time));
    this.#queue.add(this.#writer.terminated(time));
  }

  #stateChanged(): void {
    this.#stateDirty = true;
    this.#state.sessions = Math.max(this.#state.sessions, this.#sessions);
    this.#record();
    this.#changed();
  }

  #changed(): void {
    if (this.#denied) this.#tell('denied');
    else if (this.#failures === 0) this.#tell('pending');
    this.#schedule();
  }

  #record(): void {
    const { waiting, rejected } = this.#queue;
    // A killed tab leaves no lesson and no video: its next start tells how far the learner had come.
    const last = this.#videos?.lastWords() ?? [];
    if (this.#visit !== undefined) last.push(this.#visit.experienced());
    const unsent = this.#unsent() || rejected.length > 0;
    if (!unsent && last.length === 0) return void this.#journal?.clear();
    this.#journal?.write({
      launch: this.#launchKey(),
      state: unsent ? encodeState(this.#state) : '',
      confirmed: !this.#stateDirty,
      waiting: [...waiting, ...last],
      rejected: [...rejected],
    });
  }

  #schedule(wait = this.#wait()): void {
    if (this.#timer !== undefined || this.#denied) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#sync();
    }, wait);
  }

  #wait(): number {
    const { interval, gather, retryFirst, retryLast } = this.#around.timing;
    if (this.#failures > 0) return Math.min(retryLast, retryFirst * 2 ** (this.#failures - 1));
    return Math.max(gather, this.#lastSync + interval - this.#around.clock.elapsed());
  }

  /** One chain: never two sendings at once, so that order is kept. */
  #sync(): Promise<void> {
    this.#syncing ??= this.#sendAll().finally(() => {
      this.#syncing = undefined;
    });
    return this.#syncing;
  }

  async #sendAll(): Promise<void> {
    if (this.#denied) return;
    try {
      await this.#readState();
      const client = await this.#connection.connect();
      await this.#queue.drain((statements) => client.send(statements));
      if (this.#stateDirty) await this.#remote.put(client);
      this.#failures = 0;
      this.#lastSync = this.#around.clock.elapsed();
      if (this.#unsent()) this.#schedule();
      else this.#tell('saved');
    } catch (failure) {
      this.#failed(failure);
    }
  }

  #failed(failure: unknown): void {
    const { status, retryAfter } = failure instanceof HttpFailure ? failure : new HttpFailure(0, undefined);
    this.#failures++;
    this.#denied = status === 401 || status === 403;
    if (this.#denied) this.#tell('denied');
    else this.#retryLater(retryAfter ?? 0);
  }

  #retryLater(wait: number): void {
    this.#tell(this.#journal?.durable === false ? 'unsaved' : 'offline');
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#schedule(Math.max(this.#wait(), wait));
  }

  async #readState(): Promise<void> {
    if (!this.#remote.read) await this.#remote.readOnce(await this.#connection.connect());
  }

  #mergeRemote(document: unknown): void {
    const text = (document as Partial<StateDocument> | undefined)?.state;
    // Some LRSs answer with an object of their own where there is nothing.
    if (typeof text !== 'string') return;
    this.#received = text;
    const remote = this.#decode(text);
    if (remote === undefined) return;
    const { quizzes } = this.#data.rule;
    if (!this.#inSession) this.#state = joinBySession(this.#state, remote, quizzes);
    else {
      // An answer that comes late knows less of this visit than the learner's own page.
      this.#unseen = this.#unseen ? joinBySession(this.#unseen, remote, quizzes) : remote;
      this.#state = mergeStates(this.#state, remote, quizzes);
      this.#reported.goOnFrom(this.#state, reportOf(this.#data.rule));
    }
  }

  #document(): StateDocument {
    return { version: 1, state: encodeState(this.#state) };
  }

  #stored(state: string): void {
    if (state === encodeState(this.#state)) this.#stateDirty = false;
    this.#record();
  }

  /**
   * Sends what is waiting so that it outlives the page. What is on its way already goes again, with
   * the same ids: the browser may drop that, and nothing may overtake it.
   */
  #leave(): void {
    const { client } = this.#connection;
    if (this.#denied || client === undefined) return;
    this.#connection.leaving(() => {
      this.#leaveState(client);
      this.#leaveStatements(client);
    });
  }

  #leaveState(client: XapiClient): void {
    // What the LRS holds is unknown before it was read, and not to be overwritten.
    if (!this.#stateDirty || !this.#remote.read) return;
    const document = this.#document();
    const bytes = utf8Bytes(JSON.stringify(document));
    if (this.#outliving + bytes <= LEAVING_BYTES)
      this.#outlive(bytes, this.#remote.putOnce(client, document));
  }

  #leaveStatements(client: XapiClient): void {
    const statements = this.#queue.fitting(LEAVING_BYTES - this.#outliving);
    if (statements.length === 0) return;
    const sent = client.send(statements).then(() => this.#queue.confirm(statements));
    this.#outlive(utf8Bytes(JSON.stringify(statements)), sent);
  }

  #outlive(bytes: number, request: Promise<void>): void {
    this.#outliving += bytes;
    void request
      .then(() => this.#settledAfterLeaving())
      .catch(() => this.#schedule())
      .finally(() => {
        this.#outliving -= bytes;
      });
  }

  #settledAfterLeaving(): void {
    if (!this.#unsent()) this.#tell('saved');
  }
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The one identifier of an agent, as text. */
function agentKey({ mbox, mbox_sha1sum, openid, account }: Agent): string {
  return mbox ?? mbox_sha1sum ?? openid ?? `${account?.homePage}|${account?.name}`;
}
