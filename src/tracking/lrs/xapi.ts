/**
 * xAPI 1.0.3: statements for the LRS's reports, a state document to go on from. Everything is in the
 * journal before it is sent, and leaves it when the LRS has answered.
 */
import type { Response } from '../../course/interaction.ts';
import { betterSuccess } from '../../course/news.ts';
import { type Outcome, reportOf, type Score } from '../../course/outcome.ts';
import type { PackageData } from '../../course/package-data.ts';
import { createReportedOutcome } from '../../course/xapi-outcome.ts';
import { decodeState, emptyState, encodeState, type SavedState } from '../../state/codec.ts';
import { type Journal, openJournal } from '../journal/journal.ts';
import { followPlayer, joinBySession, mergeStates } from '../merge.ts';
import { createNone } from '../none.ts';
import { syncTeller } from '../sync.ts';
import type {
  Launch,
  LearningTime,
  LessonEvent,
  Sync,
  SyncStatus,
  Tracking,
  VideoReport,
} from '../tracking.ts';
import type { VideoStatements } from '../video-parts.ts';
import type { StateDocument } from './client.ts';
import { type Connection, createConnection } from './connection.ts';
import { type Agent, type LaunchParameters, takeLaunchParameters } from './launch-parameters.ts';
import { createLeaving } from './leaving.ts';
import { createRemoteState, type RemoteState } from './remote-state.ts';
import { createSending, type Sending } from './sending.ts';
import { createSession, type XapiSession } from './session.ts';
import { createStatementQueue, type StatementQueue } from './statement-queue.ts';
import { createStatementWriter, type Statement, type StatementWriter } from './statements.ts';
import { type XapiSurroundings, xapiSurroundings } from './surroundings.ts';

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
  readonly #session: XapiSession;
  readonly #sending: Sending;
  readonly #sendLeaving: ReturnType<typeof createLeaving>;
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
    this.#session = createSession(this.#writer, (statement) => this.#queue.add(statement));
    this.#sending = createSending(
      {
        send: () => this.#sendAll(),
        unsent: () => this.#unsent(),
        tell: (status) =>
          this.#tell(status === 'offline' && this.#journal?.durable === false ? 'unsaved' : status),
      },
      surroundings.timing,
      surroundings.clock,
    );
    this.#sendLeaving = createLeaving({
      remote: this.#remote,
      queue: () => this.#queue,
      document: () => (this.#stateDirty ? this.#document() : undefined),
      arrived: () => {
        if (!this.#unsent()) this.#tell('saved');
      },
      failed: () => this.#sending.soon(),
    });
    this.#state = emptyState(data.course.id, data.course.language);
    this.#queue = createStatementQueue([], [], () => this.#record());
  }

  onStatus(listener: (sync: Sync) => void): void {
    this.#tell = syncTeller(listener, () => this.#queue.waiting.length + Number(this.#stateDirty));
  }

  async start(time: LearningTime): Promise<Launch> {
    const { site, openStore, locks, openChannel, timing } = this.#around;
    const learner = agentKey(this.#launch.actor);
    const key = [site, this.#data.course.id, `${this.#launch.endpoint} ${learner}`];
    this.#journal = await openJournal<XapiEntry>([key], openStore, locks, openChannel);
    this.#journal.onOther((entry) => this.#learnFrom(entry));
    const begun = this.#takeOver();
    const reading = this.#readState().catch((failure) => this.#sending.failed(failure));
    await Promise.race([reading, delay(timing.startWait)]);
    if (!this.#remote.read && !this.#sending.denied && !this.#sending.failing) this.#tell('offline');
    // As it came, so that the player sees what is wrong with it.
    const state = begun ? encodeState(this.#state) : this.#received;
    this.#goOn(time, state !== undefined);
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
    if (this.#session.show(event)) {
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
    this.#session.wake();
    for (const statement of this.#videos.tell(report)) this.#queue.add(statement);
    this.#queue.confirm(this.#videos.spare(this.#queue.waiting));
    this.#changed();
  }

  score(score: Score): void {
    this.#score = score;
  }

  finish(outcome: Outcome): void {
    const { time } = this.#session;
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
    if (!this.#session.open) return;
    this.#record();
    this.#leave();
  }

  close(): void {
    if (!this.#session.open) return;
    this.#end();
    this.#leave();
  }

  async exit(): Promise<void> {
    if (this.#session.open) this.#end();
    await Promise.race([this.#sending.all(), delay(this.#around.timing.startWait)]);
    await this.#journal?.settled();
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

  #goOn(time: LearningTime, known: boolean): void {
    this.#sessions = this.#state.sessions + 1;
    this.#reported.goOnFrom(this.#state, reportOf(this.#data.rule));
    this.#session.begin(time, known);
    this.#changed();
  }

  #launchKey(): string {
    return `${this.#writer.courseId} ${this.#launch.registration ?? ''}`;
  }

  #decode(text: string): SavedState | undefined {
    const decoded = decodeState(text, this.#data.course.id);
    return 'state' in decoded ? decoded.state : undefined;
  }

  #say(statement: Statement): void {
    this.#session.wake();
    this.#queue.add(statement);
    this.#changed();
  }

  #end(): void {
    this.#session.end(this.#reported.completion === 'completed');
  }

  #stateChanged(): void {
    this.#stateDirty = true;
    this.#state.sessions = Math.max(this.#state.sessions, this.#sessions);
    this.#record();
    this.#changed();
  }

  #changed(): void {
    if (this.#sending.denied) this.#tell('denied');
    else if (!this.#sending.failing) this.#tell('pending');
    this.#sending.soon();
  }

  #record(): void {
    const { waiting, rejected } = this.#queue;
    // A killed tab leaves no lesson and no video: its next start tells how far the learner had come.
    const last = [...(this.#videos?.lastWords() ?? []), ...this.#session.lastWords()];
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

  async #sendAll(): Promise<void> {
    await this.#readState();
    const client = await this.#connection.connect();
    await this.#queue.drain((statements) => client.send(statements));
    if (this.#stateDirty) await this.#remote.put(client);
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
    if (!this.#session.open) this.#state = joinBySession(this.#state, remote, quizzes);
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

  /** Sends what is waiting so that it outlives the page. */
  #leave(): void {
    const { client } = this.#connection;
    if (this.#sending.denied || client === undefined) return;
    this.#connection.leaving(() => this.#sendLeaving(client));
  }
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The one identifier of an agent, as text. */
function agentKey({ mbox, mbox_sha1sum, openid, account }: Agent): string {
  return mbox ?? mbox_sha1sum ?? openid ?? `${account?.homePage}|${account?.name}`;
}
