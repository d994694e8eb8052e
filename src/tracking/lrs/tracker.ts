/**
 * One learner at an LRS: statements for its reports, a state document to go on from. The two are sent each by
 * itself, and everything is in the journal before it is sent.
 */
import type { Response } from '../../course/model/interaction.ts';
import type { PackageData } from '../../course/model/package-data.ts';
import type { Outcome, Score } from '../../course/outcome/outcome.ts';
import type { SavedState } from '../../state/codec.ts';
import { type Absence, watchAbsence } from '../absence.ts';
import { syncTeller } from '../sync.ts';
import type {
  Ask,
  Launch,
  LearningTime,
  LessonEvent,
  ResourceUse,
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
import { attemptOf } from './milestones.ts';
import { type KeptStatements, openRecords, type Records, type XapiWork } from './records.ts';
import { refusedWords } from './refused-words.ts';
import { createRemoteState, type RemoteState } from './remote-state.ts';
import { createReports, type Reports } from './reports.ts';
import { createXapiState, type XapiState } from './saved-state.ts';
import { createSendings, type Sendings } from './sendings.ts';
import { createSession, type XapiSession } from './session.ts';
import { createStatementQueue, type StatementQueue } from './statement-queue.ts';
import { createStatementWriter, type Statement, type StatementWriter } from './statements.ts';
import type { XapiSurroundings } from './surroundings.ts';
import { takeOver } from './taking-over.ts';

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
  readonly #sendings: Sendings;
  readonly #reports: Reports;
  #tell: (status: SyncStatus) => void = () => {};
  #records: Records | undefined;
  #queue: StatementQueue;
  #time: LearningTime | undefined;
  #absence: Absence | undefined;
  #asleep = false;
  /** The learner took everything off this device, and has done nothing since. */
  #forgotten = false;

  constructor(
    data: PackageData,
    launch: LaunchParameters,
    surroundings: XapiSurroundings,
    dialect?: LrsDialect,
  ) {
    const { timing, clock } = surroundings;
    this.#data = data;
    this.#dialect = dialect;
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
      found: (state) => this.#reports.found(state),
      joined: () => {
        this.#reports.goOn();
        if (this.#session.open) this.#reach();
      },
    });
    this.#reports = createReports(data, this.#writer, this.#state, dialect !== undefined);
    this.#remote = createRemoteState(this.#state, clock);
    this.#session = createSession(
      this.#writer,
      (statement) => this.#add(statement),
      () => this.#begun(),
      dialect !== undefined,
    );
    this.#queue = this.#queueOf([], []);
    this.#sendings = createSendings(
      {
        connection: this.#connection,
        remote: this.#remote,
        state: this.#state,
        queue: () => this.#queue,
        isNormal: () => this.#isNormal,
        isOver: () => this.#isOver,
        ended: () => this.#tellStanding(),
      },
      timing,
      clock,
    );
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
      const reading = this.#readState().catch((failure) => this.#sendings.state.failed(failure));
      await this.#notLong(reading);
      if (!this.#remote.read && this.#sendings.state.trouble === undefined) this.#tell('offline');
    }
    await this.#state.begin(records.found, this.#launchKey(), this.#remote.read, ask);
    const sayCarried = this.#isNormal && !this.#isOver ? this.#takeOver(records) : () => {};
    this.#time = time;
    this.#reports.goOn();
    if (!this.#isOver) this.#session.begin(time, this.#state.given !== undefined, this.#dialect?.isBegun);
    sayCarried();
    this.#reach();
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
    // What else the action tells, such as the answers of a quiz that is handed in, comes before.
    queueMicrotask(() => this.#reach());
    this.#acted();
  }

  lesson(event: LessonEvent, first: boolean): void {
    if (this.#session.show(event)) this.#acted();
    // cmi5 9.5.5.1: no progress once the course is completed.
    const isTold = this.#dialect === undefined || !this.#reports.isCompleted;
    if (first && isTold) this.#say(this.#writer.progressed(event.progress));
    this.#reach();
  }

  answer(response: Response): void {
    this.#say(this.#writer.answered(response, attemptOf(this.#data, this.#state.work.state, response)));
  }

  video(report: VideoReport): void {
    if (this.#videos === undefined) return;
    this.#session.wake();
    for (const statement of this.#videos.tell(report)) this.#add(statement);
    this.#queue.confirm(this.#videos.spare(this.#queue.waiting));
    this.#acted();
  }

  resource(use: ResourceUse): void {
    this.#say(this.#writer.used(use));
  }

  score(score: Score): void {
    this.#reports.score(score);
  }

  finish(outcome: Outcome): void {
    this.#reach();
    for (const statement of this.#reports.outcome(outcome)) this.#say(statement);
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
    this.#reach();
    this.#record();
    this.#sendings.leave();
  }

  close(): void {
    if (!this.#session.open) return;
    this.#end();
    this.#sendings.leave();
  }

  async exit(): Promise<void> {
    // Where the end of the session is the end of all access, all else goes first.
    if (this.#dialect !== undefined) await this.#sendAll();
    if (this.#session.open) this.#end();
    // Nobody waits for the last words: what is left goes by requests that outlive a window closed meanwhile.
    this.#sendings.leave();
    await this.#sendAll();
    await this.#records?.settled();
  }

  async #sendAll(): Promise<void> {
    await this.#notLong(Promise.all([this.#sendings.state.all(), this.#sendings.statements.all()]));
  }

  /** Waits for it as long as a learner at a start or an end may wait. */
  #notLong(awaited: Promise<unknown>): Promise<unknown> {
    const { startWait } = this.#around.timing;
    return Promise.race([awaited, new Promise((resolve) => setTimeout(resolve, startWait))]);
  }

  #queueOf(waiting: readonly Statement[], refused: readonly Statement[]): StatementQueue {
    return createStatementQueue(waiting, refused, () => this.#record(), this.#dialect);
  }

  /** What is given says what had to wait for the beginning of this session. */
  #takeOver(records: Records): () => void {
    const { joined } = this.#state;
    const left = takeOver(
      records,
      this.#launchKey(),
      (record) => record.state === '' || joined.includes(record),
      this.#dialect,
    );
    this.#queue = this.#queueOf(left.waiting, left.refused);
    return () => {
      for (const { statement, isRefused } of left.carried)
        this.#queue.add(this.#afterBeginning(statement), isRefused);
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
  #afterBeginning(statement: Statement): Statement {
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

  /** Says what was reached meanwhile. */
  #reach(): void {
    if (this.#isNormal && this.#time !== undefined)
      for (const statement of this.#reports.milestones()) this.#say(statement);
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
    this.#reach();
    this.#absence?.stop();
    this.#session.end(this.#reports.isCompleted);
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
    this.#sendings.state.soon();
    this.#sendings.statements.soon();
  }

  #launchKey(): string {
    return `${this.#writer.courseId} ${this.#launch.registration ?? ''}`;
  }

  #standing(): Standing {
    return {
      stateWaits: this.#isNormal && !this.#state.told,
      stateTrouble: this.#sendings.state.trouble,
      waiting: this.#queue.waiting,
      refused: this.#queue.refused,
      statementTrouble: this.#sendings.statements.trouble,
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
}
