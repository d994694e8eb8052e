/**
 * xAPI 1.0.3: statements for the LRS's reports, a state document to go on from. Everything is in the
 * journal before it is sent, and leaves it when the LRS has answered.
 */
import type { Response } from '../course/interaction.ts';
import type { Outcome, Score } from '../course/outcome.ts';
import type { PackageData } from '../course/package-data.ts';
import { decodeState, emptyState, encodeState, type SavedState } from '../state/codec.ts';
import { createFetchAdapter, HttpFailure } from './fetch-adapter.ts';
import { type Journal, openJournal } from './journal.ts';
import {
  type Address,
  type Agent,
  authorization,
  keepLaunch,
  type LaunchParameters,
  takeLaunchParameters,
} from './launch-parameters.ts';
import { utf8Bytes } from './lms-calls.ts';
import { betterSuccess, joinBySession, mergeStates } from './merge.ts';
import { createNone } from './none.ts';
import { createStatementQueue, type StatementQueue } from './statement-queue.ts';
import { createStatementWriter, type Statement, type StatementWriter } from './statements.ts';
import { browserSurroundings, type Surroundings } from './surroundings.ts';
import type { Launch, LessonEvent, SyncStatus, Tracking } from './tracking.ts';
import { type Condition, createXapiClient, type StateDocument, type XapiClient } from './xapi-client.ts';

/** Milliseconds. */
export interface XapiTiming {
  /** Between two sendings while the learner works. */
  interval: number;
  /** The parts of one action are waited for. */
  gather: number;
  retryFirst: number;
  retryLast: number;
  /** A request that takes longer is not answered. */
  timeout: number;
  /** The course opens without the LRS after this. */
  startWait: number;
}

export interface XapiSurroundings extends Surroundings {
  address: Address;
  fetch: typeof fetch;
  timing: XapiTiming;
}

const TIMING: XapiTiming = {
  interval: 2000,
  gather: 200,
  retryFirst: 2000,
  retryLast: 60_000,
  timeout: 20_000,
  startWait: 8000,
};

/** Browsers drop more than 64 KiB of all requests that outlive the page together. */
const LEAVING_BYTES = 60 * 1024;

/** What the journal holds of one page. */
export interface XapiEntry {
  /** The state belongs to this activity and registration; statements carry their own. */
  launch: string;
  /** Encoded. */
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

export function xapiSurroundings(): XapiSurroundings {
  const around = browserSurroundings();
  return {
    ...around,
    address: {
      search: location.search,
      replace: (search) => replaceSearch(search),
      storage: storageOfTab(),
      key: `coursewright-launch:${around.site}`,
    },
    fetch: (...request) => fetch(...request),
    timing: TIMING,
  };
}

function replaceSearch(search: string): void {
  try {
    history.replaceState(history.state, '', location.pathname + search + location.hash);
  } catch {
    // Some frames forbid it; the course works all the same.
  }
}

function storageOfTab(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}

class Xapi implements Tracking {
  readonly #data: PackageData;
  readonly #around: XapiSurroundings;
  readonly #launch: LaunchParameters;
  readonly #writer: StatementWriter;
  #tell: (status: SyncStatus) => void = () => {};
  #client: XapiClient | undefined;
  #journal: Journal<XapiEntry> | undefined;
  #queue: StatementQueue;

  #state: SavedState;
  /** A state the LRS holds and this version cannot read. */
  #unreadable: string | undefined;
  #hadState = false;
  #stateDirty = false;
  #sessions = 1;
  /** What the LRS's document was read or written as last. */
  #etag: string | undefined;
  #absent = false;
  #read = false;
  /** The LRS shows its ETags to pages of other origins. */
  #showsEtag = false;
  /** False after a conditional request got no answer: some LRSs forbid the header to other origins. */
  #conditional = true;

  #score: Score | undefined;
  #reported: Pick<SavedState, 'completion' | 'success'> = { completion: 'incomplete', success: 'undecided' };
  /** Between `initialized` and `terminated`. */
  #inSession = false;
  #openedAt = 0;

  #denied = false;
  #failures = 0;
  #lastSync = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #syncing: Promise<void> | undefined;
  #leaving = false;
  /** Bytes of requests that outlive the page and have no answer yet. */
  #outliving = 0;

  constructor(data: PackageData, launch: LaunchParameters, surroundings: XapiSurroundings) {
    this.#data = data;
    this.#launch = launch;
    this.#around = surroundings;
    this.#writer = createStatementWriter(data, launch);
    this.#state = emptyState(data.course.id, data.course.language);
    this.#queue = createStatementQueue([], [], () => this.#record());
  }

  onStatus(listener: (status: SyncStatus) => void): void {
    this.#tell = listener;
  }

  async start(): Promise<Launch> {
    const { site, openStore, locks, timing } = this.#around;
    const learner = agentKey(this.#launch.actor);
    const key = [site, this.#data.course.id, `${this.#launch.endpoint} ${learner}`];
    this.#journal = await openJournal<XapiEntry>([key], openStore, locks);
    const begun = this.#takeOver();
    const reading = this.#readState().catch((failure) => this.#failed(failure));
    await Promise.race([reading, delay(timing.startWait)]);
    if (!this.#read && !this.#denied && this.#failures === 0) this.#tell('offline');
    const unreadable = begun ? undefined : this.#unreadable;
    const known = begun || this.#hadState;
    this.#goOn(known);
    return {
      learner: { id: learner, name: this.#launch.actor.name ?? '' },
      mode: 'normal',
      state: known ? (unreadable ?? encodeState(this.#state)) : undefined,
      texts: {},
    };
  }

  save(state: SavedState): void {
    this.#state = mergeStates(state, this.#state);
    this.#stateChanged();
  }

  lesson(event: LessonEvent, first: boolean): void {
    this.#say(this.#writer.experienced(event));
    if (first) this.#say(this.#writer.progressed(event.progress));
  }

  answer(response: Response): void {
    this.#say(this.#writer.answered(response));
  }

  score(score: Score): void {
    this.#score = score;
  }

  /** Completion and success are each reported once; `failed` may become `passed`, and a pass may become a better one. */
  finish({ completion, success, report }: Outcome): void {
    const time = this.#sessionTime();
    const before = this.#reported;
    const judged =
      success === 'undecided' && completion === 'completed' && report === 'passed' ? 'passed' : success;
    this.#reported = {
      completion: completion === 'completed' ? completion : before.completion,
      success: betterSuccess(judged, before.success),
    };
    if (this.#reported.completion !== before.completion) this.#say(this.#writer.completed(time));
    const score = success === 'undecided' ? undefined : this.#score;
    const hundredths = score === undefined ? undefined : Math.round(score.scaled * 10_000);
    const better = hundredths !== undefined && hundredths > (this.#state.score ?? 0);
    const passedBetter = before.success === 'passed' && judged === 'passed' && better;
    if (this.#reported.success !== before.success || passedBetter) {
      this.#say(this.#writer.judged(judged === 'passed', score, time));
      if (hundredths !== undefined) this.#state.score = hundredths;
    }
    this.#state = {
      ...this.#state,
      completion: this.#reported.completion,
      success: betterSuccess(success, this.#state.success),
    };
    this.#stateChanged();
  }

  flush(): void {
    // `visibilitychange` comes after `pagehide` too: what could be sent is on its way then.
    if (this.#inSession) this.#leave();
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
    for (const state of states) this.#state = joinBySession(state, this.#state);
    this.#stateDirty = gone.some((entry) => !entry.confirmed && entry.launch === this.#launchKey());
    this.#queue = createStatementQueue(
      gone.flatMap((entry) => entry.waiting),
      gone.flatMap((entry) => entry.rejected),
      () => this.#record(),
    );
    return states.length > 0;
  }

  #goOn(known: boolean): void {
    this.#sessions = this.#state.sessions + 1;
    const { completion, success } = this.#state;
    const passed = completion === 'completed' && this.#data.rule.report === 'passed';
    this.#reported = { completion, success: passed ? 'passed' : success };
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
    return this.#around.clock.elapsed() - this.#openedAt;
  }

  /** The learner goes on after leaving was announced: a new session begins. */
  #say(statement: Statement): void {
    if (!this.#inSession) {
      this.#inSession = true;
      this.#openedAt = this.#around.clock.elapsed();
      this.#queue.add(this.#writer.initialized());
      this.#queue.add(this.#writer.resumed());
    }
    this.#queue.add(statement);
    this.#changed();
  }

  #end(): void {
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
    const entry = {
      launch: this.#launchKey(),
      state: encodeState(this.#state),
      confirmed: !this.#stateDirty,
      waiting: [...waiting],
      rejected: [...rejected],
    };
    if (this.#unsent() || rejected.length > 0) this.#journal?.write(entry);
    else this.#journal?.clear();
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
      const client = await this.#connected();
      await this.#queue.drain((statements) => client.send(statements));
      if (this.#stateDirty) await this.#putState(client);
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

  async #connected(): Promise<XapiClient> {
    if (this.#client !== undefined) return this.#client;
    if (this.#launch.auth === '') await this.#fetchToken();
    return this.#connect();
  }

  #connect(): XapiClient {
    const { fetch, timing } = this.#around;
    const adapter = createFetchAdapter({ fetch, timeout: timing.timeout, leaving: () => this.#leaving });
    this.#client = createXapiClient(this.#launch, this.#launch.auth, this.#writer.courseId, adapter);
    return this.#client;
  }

  /** The address gives a token once only, so it is kept for a reload. */
  async #fetchToken(): Promise<void> {
    const answer = await this.#around.fetch(this.#launch.fetch ?? '', { method: 'POST' }).catch(() => {
      throw new HttpFailure(0, undefined);
    });
    const body = (await answer.json().catch(() => ({}))) as Record<string, unknown>;
    const token = body['auth-token'];
    // An error may come with status 200.
    if (typeof token !== 'string')
      throw new HttpFailure(answer.status < 500 ? 403 : answer.status, undefined);
    this.#launch.auth = authorization(token);
    keepLaunch(this.#around.address, this.#launch);
  }

  async #readState(): Promise<void> {
    if (this.#read) return;
    await this.#readRemote(await this.#connected());
    this.#read = true;
  }

  async #readRemote(client: XapiClient): Promise<void> {
    try {
      const { document, etag } = await client.getState();
      this.#absent = false;
      this.#etag = etag;
      this.#showsEtag ||= etag !== undefined;
      this.#mergeRemote(document);
    } catch (failure) {
      if (!(failure instanceof HttpFailure) || failure.status !== 404) throw failure;
      this.#absent = true;
      this.#etag = undefined;
    }
  }

  #mergeRemote(document: unknown): void {
    const text = (document as Partial<StateDocument> | undefined)?.state;
    // Some LRSs answer with an object of their own where there is nothing.
    if (typeof text !== 'string') return;
    this.#hadState = true;
    const remote = this.#decode(text);
    if (remote === undefined) this.#unreadable = text;
    else this.#state = joinBySession(this.#state, remote);
  }

  async #putState(client: XapiClient, tries = 3): Promise<void> {
    if (this.#conditional && this.#showsEtag && this.#etag === undefined) await this.#readRemote(client);
    const document = this.#document();
    const condition = this.#condition();
    try {
      this.#stored(document.state, await client.putState(document, condition));
    } catch (failure) {
      const status = failure instanceof HttpFailure ? failure.status : undefined;
      if (status === 0 && condition !== undefined) this.#conditional = false;
      if (status !== 412 || tries <= 1) throw failure;
      // Another tab or device wrote meanwhile.
      await this.#readRemote(client);
      await this.#putState(client, tries - 1);
    }
  }

  #condition(): Condition {
    if (!this.#conditional) return undefined;
    if (this.#absent) return { header: 'If-None-Match', etag: '*' };
    return this.#etag === undefined ? undefined : { header: 'If-Match', etag: this.#etag };
  }

  #document(): StateDocument {
    return { version: 1, state: encodeState(this.#state) };
  }

  #stored(state: string, etag: string | undefined): void {
    this.#absent = false;
    this.#etag = etag;
    if (state === encodeState(this.#state)) this.#stateDirty = false;
    this.#record();
  }

  /**
   * Sends what is waiting so that it outlives the page. What is on its way already goes again, with
   * the same ids: the browser may drop that, and nothing may overtake it.
   */
  #leave(): void {
    if (this.#denied || this.#client === undefined) return;
    const client = this.#client;
    const document = this.#document();
    // What the LRS holds is unknown before it was read, and not to be overwritten.
    const stateBytes = this.#stateDirty && this.#read ? utf8Bytes(JSON.stringify(document)) : 0;
    this.#leaving = true;
    if (stateBytes > 0 && this.#outliving + stateBytes <= LEAVING_BYTES) {
      const put = client
        .putState(document, this.#condition())
        .then((etag) => this.#stored(document.state, etag));
      this.#outlive(stateBytes, put);
    }
    const statements = this.#queue.fitting(LEAVING_BYTES - this.#outliving);
    if (statements.length > 0) {
      const sent = client.send(statements).then(() => this.#queue.confirm(statements));
      this.#outlive(utf8Bytes(JSON.stringify(statements)), sent);
    }
    this.#leaving = false;
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
