/**
 * One learner at an LRS: statements for its reports, a state document to go on from. The two are sent each by
 * itself, and everything is in the journal before it is sent.
 */
import type { Response } from '../../course/interaction.ts';
import { type Outcome, reportOf, type Score } from '../../course/outcome.ts';
import { createReportedOutcome, type ReportedOutcome } from '../../course/outcome-news.ts';
import type { PackageData } from '../../course/package-data.ts';
import type { SavedState } from '../../state/codec.ts';
import { type Absence, watchAbsence } from '../absence.ts';
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
import type { VideoStatements } from '../video-parts.ts';
import { channelsOf, overallStatus, type Standing } from './channels.ts';
import { type Connection, createConnection } from './connection.ts';
import type { LrsDialect } from './dialect.ts';
import { agentKey, type LaunchParameters } from './launch-parameters.ts';
import { createLeaving } from './leaving.ts';
import { type KeptRecord, type KeptStatements, openRecords, type Records, type XapiWork } from './records.ts';
import { refusedWords } from './refused-words.ts';
import { createRemoteState, type RemoteState } from './remote-state.ts';
import { createXapiState, type XapiState } from './saved-state.ts';
import { createSending, type Line, type Sending } from './sending.ts';
import { createSession, type XapiSession } from './session.ts';
import { createStatementQueue, type StatementQueue } from './statement-queue.ts';
import { createStatementWriter, type Statement, type StatementWriter } from './statements.ts';
import type { XapiSurroundings } from './surroundings.ts';

export class LrsTracker implements Tracking {
  readonly #data: PackageData;
  /** Undefined: plain xAPI. */
  readonly #dialect: LrsDialect | undefined;
  readonly #around: XapiSurroundings;
  readonly #launch: LaunchParameters;
  readonly #writer: StatementWriter;
  /** Undefined in a package without videos. */
  readonly #videos: VideoStatements | undefined;
  readonly #connection: Connection;
  readonly #state: XapiState;
  readonly #remote: RemoteState;
  readonly #session: XapiSession;
  readonly #stateSending: Sending;
  readonly #statementSending: Sending;
  readonly #sendLeaving: ReturnType<typeof createLeaving>;
  #tell: (status: SyncStatus) => void = () => {};
  #records: Records | undefined;
  #queue: StatementQueue;
  #time: LearningTime | undefined;
  #absence: Absence | undefined;
  #asleep = false;
  /** The learner took everything off this device, and has done nothing since. */
  #forgotten = false;
  #score: Score | undefined;
  readonly #reported: ReportedOutcome;

  constructor(
    data: PackageData,
    launch: LaunchParameters,
    surroundings: XapiSurroundings,
    dialect?: LrsDialect,
  ) {
    const { timing, clock } = surroundings;
    this.#data = data;
    this.#dialect = dialect;
    this.#reported = createReportedOutcome(dialect !== undefined);
    this.#launch = launch;
    this.#around = surroundings;
    this.#writer = createStatementWriter(data, launch);
    this.#videos = surroundings.videos?.(this.#writer);
    this.#connection = createConnection(
      launch,
      this.#writer.courseId,
      surroundings,
      dialect && ((client) => dialect.prepare(client)),
    );
    this.#state = createXapiState(data, surroundings, {
      changed: () => this.#record(),
      joined: () => this.#goOnFromState(),
    });
    this.#remote = createRemoteState(this.#state, clock);
    this.#session = createSession(
      this.#writer,
      (statement) => this.#add(statement),
      () => this.#begun(),
      dialect !== undefined,
    );
    this.#queue = this.#queueOf([], []);
    const line: Line = { signedOut: false };
    const ended = (): void => this.#tellStanding();
    this.#stateSending = createSending(
      {
        send: async () => this.#remote.put(await this.#connection.connect()),
        unsent: () => !this.#isOver && (!this.#remote.read || (this.#isNormal && this.#state.unsent())),
        ended,
      },
      line,
      timing,
      clock,
    );
    this.#statementSending = createSending(
      {
        send: () => this.#sendStatements(),
        unsent: () => !this.#isOver && this.#queue.waiting.length > 0,
        ended,
      },
      line,
      timing,
      clock,
    );
    this.#sendLeaving = createLeaving({
      remote: this.#remote,
      state: () => (this.#state.unsent() ? this.#state.kept : undefined),
      stateSending: this.#stateSending,
      queue: () => this.#queue,
      statementSending: this.#statementSending,
    });
  }

  onStatus(listener: (sync: Sync) => void): void {
    this.#tell = syncTeller(listener, () => channelsOf(this.#standing()));
  }

  async start(time: LearningTime, ask: Ask): Promise<Launch> {
    const learner = agentKey(this.#launch.actor);
    const records = await openRecords(
      this.#around,
      this.#data.course.id,
      `${this.#launch.endpoint} ${learner}`,
    );
    this.#records = records;
    records.onOther((work) => this.#learnFrom(work));
    if (!this.#isOver) {
      const reading = this.#readState().catch((failure) => this.#stateSending.failed(failure));
      await this.#notLong(reading);
      if (!this.#remote.read && this.#stateSending.trouble === undefined) this.#tell('offline');
    }
    await this.#state.begin(records.found, this.#launchKey(), this.#remote.read, ask);
    const sayCarried = this.#isNormal && !this.#isOver ? this.#takeOver(records) : () => {};
    this.#time = time;
    this.#goOnFromState();
    if (!this.#isOver) this.#session.begin(time, this.#state.given !== undefined, this.#dialect?.isBegun);
    sayCarried();
    this.#acted();
    return {
      learner: { id: learner, name: this.#launch.actor.name ?? '' },
      mode: this.#dialect?.mode ?? 'normal',
      state: this.#state.given,
      texts: {},
      earlier: this.#state.earlier,
    };
  }

  save(state: SavedState): void {
    this.#state.follow(state);
    this.#acted();
  }

  lesson(event: LessonEvent, first: boolean): void {
    if (this.#session.show(event)) this.#acted();
    if (first) this.#say(this.#writer.progressed(event.progress));
  }

  answer(response: Response): void {
    this.#say(this.#writer.answered(response));
  }

  video(report: VideoReport): void {
    if (this.#videos === undefined) return;
    this.#session.wake();
    for (const statement of this.#videos.tell(report)) this.#add(statement);
    this.#queue.confirm(this.#videos.spare(this.#queue.waiting));
    this.#acted();
  }

  score(score: Score): void {
    this.#score = score;
  }

  finish(outcome: Outcome): void {
    const { activeSeconds, score } = this.#state.work.state;
    // What was reached was reached over all sessions, and so is the time that it took.
    const time = 1000 * activeSeconds;
    const news = this.#reported.news(outcome, this.#score, score);
    if (news.completed) this.#say(this.#writer.completed(time));
    if (news.judged !== undefined) this.#say(this.#writer.judged(news.judged.passed, news.score, time));
    this.#state.reach({
      completion: this.#reported.completion,
      success: outcome.success,
      score: news.judged === undefined ? undefined : news.hundredths,
    });
    this.#acted();
  }

  wake(): void {
    this.#session.wake();
    this.#acted();
  }

  async adopt(id: string): Promise<void> {
    const record = this.#records?.found.find((one) => one.id === id);
    const state = record && this.#state.adopted(record.state);
    if (record === undefined || state === undefined) return;
    const launch = this.#launchKey();
    // Another launch's work stays its own, and so does that of a page which is open.
    const isMoved = !record.live && (record.launch === launch || record.launch === '');
    await this.#records?.put({ launch, state, told: false }, isMoved ? record : undefined);
    this.#record();
    await this.#records?.settled();
    this.#around.reload();
  }

  async forget(): Promise<void> {
    this.#forgotten = true;
    await this.#records?.forget();
  }

  refused(): readonly string[] {
    return this.#queue.refused.map((one) => refusedWords(one, this.#data.course.language));
  }

  get returnAddress(): string | undefined {
    return this.#dialect?.returnAddress;
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
    // Where the end of the session is the end of all access, the state goes first.
    if (this.#dialect !== undefined && this.#session.open) await this.#notLong(this.#stateSending.all());
    if (this.#session.open) this.#end();
    await this.#notLong(Promise.all([this.#stateSending.all(), this.#statementSending.all()]));
    await this.#records?.settled();
  }

  /** Waits for it as long as a learner at a start or an end may wait. */
  #notLong(awaited: Promise<unknown>): Promise<unknown> {
    const { startWait } = this.#around.timing;
    return Promise.race([awaited, new Promise((resolve) => setTimeout(resolve, startWait))]);
  }

  #queueOf(waiting: readonly Statement[], refused: readonly Statement[]): StatementQueue {
    return createStatementQueue(waiting, refused, () => this.#record(), this.#dialect);
  }

  /**
   * What pages that are gone have left to send, whatever their launch. A state stays where it is not of this one.
   * What is given says what had to wait for the beginning of this session.
   */
  #takeOver(records: Records): () => void {
    const dialect = this.#dialect;
    const isOurs = ({ launch }: KeptRecord): boolean => dialect === undefined || launch === this.#launchKey();
    const gone = records.found.filter((record) => !record.live && isOurs(record));
    const waiting = gone.flatMap((record) => record.waiting);
    const refused = gone.flatMap((record) => record.refused);
    const isOwn = (statement: Statement): boolean => dialect?.isOwn(statement) ?? true;
    this.#queue = this.#queueOf(waiting.filter(isOwn), refused.filter(isOwn));
    const isDone = (record: KeptRecord): boolean =>
      record.state === '' || this.#state.joined.includes(record);
    records.takeOver(gone.filter(isDone));
    records.takeStatements(gone);
    return () => {
      for (const one of [...refused, ...waiting])
        if (!isOwn(one) && dialect?.isCarried(one)) this.#queue.add(this.#told(one), refused.includes(one));
    };
  }

  /** The launch is known to be one in which work counts. */
  get #isNormal(): boolean {
    return (this.#dialect?.mode ?? 'normal') === 'normal';
  }

  /** The launch's only session had ended before this page came. */
  get #isOver(): boolean {
    return this.#dialect?.isOver === true;
  }

  /** No earlier than the session's beginning. */
  #told(statement: Statement): Statement {
    const first = this.#queue.waiting[0]?.timestamp ?? statement.timestamp;
    return { ...statement, timestamp: first > statement.timestamp ? first : statement.timestamp };
  }

  #add(statement: Statement): void {
    if (this.#dialect?.hear(statement) !== false) this.#queue.add(statement);
  }

  /** Another tab of this learner: its work is not to be overwritten by what this one sends. */
  #learnFrom({ launch, state }: XapiWork): void {
    if (launch === this.#launchKey()) this.#state.hear(state);
  }

  #goOnFromState(): void {
    this.#reported.goOnFrom(this.#state.work.state, reportOf(this.#data.rule));
  }

  #begun(): void {
    this.#asleep = false;
    this.#absence?.stop();
    // An LMS that knows one session a launch ends it itself.
    if (this.#time === undefined || this.#dialect !== undefined) return;
    this.#absence = watchAbsence(
      this.#time,
      () => this.#around.clock.elapsed(),
      () => this.#sleep(),
    );
  }

  /** Others may go on with the course elsewhere: the session ends well, and nothing is written unread. */
  #sleep(): void {
    this.#asleep = true;
    this.#remote.forget();
    this.#end();
    this.#acted();
  }

  #end(): void {
    this.#absence?.stop();
    this.#session.end(this.#reported.completion === 'completed');
  }

  #say(statement: Statement): void {
    this.#session.wake();
    this.#add(statement);
    this.#acted();
  }

  #acted(): void {
    this.#forgotten = false;
    this.#record();
    this.#tellStanding();
    this.#stateSending.soon();
    this.#statementSending.soon();
  }

  #launchKey(): string {
    return `${this.#writer.courseId} ${this.#launch.registration ?? ''}`;
  }

  #standing(): Standing {
    return {
      stateWaits: this.#isNormal && !this.#state.told,
      stateTrouble: this.#stateSending.trouble,
      waiting: this.#queue.waiting,
      refused: this.#queue.refused,
      statementTrouble: this.#statementSending.trouble,
    };
  }

  #tellStanding(): void {
    if (this.#asleep) this.#tell('asleep');
    else if (this.#state.superseded || this.#isOver) this.#tell('ended');
    else this.#tell(overallStatus(this.#standing(), this.#records?.durable !== false));
  }

  #record(): void {
    if (!this.#forgotten && this.#isNormal) this.#records?.write(() => this.#written());
  }

  #written(): [XapiWork, KeptStatements] {
    const { waiting, retried } = this.#queue;
    // A killed tab leaves no lesson and no video: its next start tells how far the learner had come.
    const last = [...(this.#videos?.lastWords() ?? []), ...this.#session.lastWords()];
    this.#state.work.expose();
    return [
      { launch: this.#launchKey(), state: this.#state.kept, told: this.#state.told },
      { waiting: [...waiting, ...last], refused: retried },
    ];
  }

  async #readState(): Promise<void> {
    await this.#remote.readOnce(await this.#connection.connect());
  }

  async #sendStatements(): Promise<void> {
    const client = await this.#connection.connect();
    await this.#queue.drain((statements) => client.send(statements));
  }

  /** Sends what is waiting so that it outlives the page. */
  #leave(): void {
    const { client } = this.#connection;
    if (client !== undefined) this.#connection.leaving(() => this.#sendLeaving(client));
  }
}
