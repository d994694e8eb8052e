/**
 * Learners' devices, their tabs and an LMS, all in this process: pages are opened, hidden, put to sleep,
 * left and killed, and each act of a learner's is noted with what it replaces.
 */
import type { Answer } from '../../../../src/course/model/answer.ts';
import type { PackageData } from '../../../../src/course/model/package-data.ts';
import type { LmsBehaviour } from '../../../../src/fakes/behaviours.ts';
import { SCORM12 } from '../../../../src/fakes/lms/scorm12.ts';
import { SCORM2004 } from '../../../../src/fakes/lms/scorm2004.ts';
import { createLmsServer, type LmsServer } from '../../../../src/fakes/lms/server.ts';
import type { Standard } from '../../../../src/fakes/lms/standard.ts';
import { createNetwork, type Network } from '../../../../src/fakes/network.ts';
import {
  decodeState,
  emptyState,
  encodeFixed,
  readTag,
  type SavedState,
} from '../../../../src/state/codec.ts';
import { SCORM12 as DIALECT12 } from '../../../../src/targets/scorm12/dialect.ts';
import { SCORM2004 as DIALECT2004 } from '../../../../src/targets/scorm2004/dialect.ts';
import { createObjectives } from '../../../../src/targets/scorm2004/objectives.ts';
import { createClock } from '../../../../src/tracking/clock.ts';
import type { JournalChannel } from '../../../../src/tracking/journal/journal.ts';
import type { Dialect } from '../../../../src/tracking/scorm/dialect.ts';
import { createScormSession, type ScormSurroundings } from '../../../../src/tracking/scorm/session.ts';
import type { Launch, Sync, Tracking } from '../../../../src/tracking/tracking.ts';
import { type LmsPage, openPage } from '../../../support/lms/page.ts';
import { COURSE, type Disk, disk, locks } from '../../../support/tracking.ts';
import { historyCourse } from './course.ts';
import { createLearner, type Learner, learningTime } from './learner.ts';
import { type Load, MOST_STATE } from './load.ts';
import { type SharedTime, shareTime, type Timed } from './time.ts';

export const LEARNER = 'ada';

/** A standard as an LMS has it, and as we speak it. */
interface Spoken {
  lms: Standard;
  dialect: Dialect;
  objectives?: ScormSurroundings['objectives'];
}

export const STANDARDS = {
  scorm12: { lms: SCORM12, dialect: DIALECT12 as Dialect },
  scorm2004: { lms: SCORM2004, dialect: DIALECT2004 as Dialect, objectives: createObjectives },
} satisfies Record<Standard['name'], Spoken>;

/** Something that a learner did. */
export interface Act {
  block: number;
  answer: Answer;
  device: Device;
  /** The page's own record in the journal. */
  record: string;
  /** Attempt of the LMS in which its page was opened. */
  attempt: number;
  at: number;
  /** No LMS had been found yet, so that whichever attempt comes first has it. */
  isLocal: boolean;
  /** What is gone by it: what was shown, and what was done in other tabs of the device before. */
  replaces: ReadonlySet<Act>;
}

export interface Device {
  readonly name: string;
  /** Milliseconds by which its clock is wrong. */
  readonly skew: number;
  readonly store: Disk;
  readonly tabs: (Tab | undefined)[];
  /** The record that took over another, by the name of that. */
  readonly heirs: Map<string, string>;
  /** Of the last visit. */
  mode: Launch['mode'];
  /** Offered at the last visit, by the records that it is in. */
  offered: ReadonlyMap<string, SavedState>;
  /** Times that something was written to the disk, and characters of JSON in them. */
  writes: number;
  written: number;
  /** The LMS's pages that were ever open on it. */
  readonly pages: LmsPage[];
  /** Pages of the package that were ever open on it. */
  visits: number;
  /** Its browser gives no locks: records that were joined stay. */
  readonly isPlain: boolean;
  /** Each page could say which others are open, and was told by the LMS what it holds, and of whom. */
  isClear: boolean;
  /** Opens the course in this tab. */
  open(tab: number, options?: { mode?: 'normal' | 'browse' }): Promise<void>;
  sleep(milliseconds: number): void;
}

/** The course in a tab: whatever page of the package is there now. */
export interface Tab extends Learner {
  readonly page: LmsPage;
  readonly launch: Launch;
  readonly state: SavedState;
  readonly sync: Sync | undefined;
  readonly record: string;
  /** How often the package, or the LMS's page, started itself anew. */
  readonly reloads: number;
  /** The learner can do something. */
  readonly isOpen: boolean;
  hide(): void;
  show(): void;
  wake(): void;
  exit(): Promise<void>;
  leave(): Promise<void>;
  kill(): Promise<void>;
}

export interface SceneOptions {
  /** SCORM 1.2 where left out. */
  standard?: Standard['name'];
  behaviour: LmsBehaviour;
  /** What learners answer when they are asked. */
  answers?: 'go-on' | 'anew';
  devices: readonly { skew?: number; isPlain?: boolean }[];
}

export interface LmsScene {
  readonly spoken: Spoken;
  readonly time: SharedTime;
  readonly network: Network;
  readonly server: LmsServer;
  readonly data: PackageData;
  readonly devices: readonly Device[];
  readonly acts: readonly Act[];
  /** What each step of the history cost. */
  readonly loads: Load[];
  /** What was shown or stored against a promise. */
  readonly wrongs: string[];
  /** Where a status or score fell, and not for the two commits of a wash. */
  readonly lowered: readonly Lowered[];
  /**
   * A page's LMS knew neither learner nor attempt: the page may be anybody's, begins an attempt of its own, and
   * replaces what others have told of another. Never seen where the run-time comes late.
   */
  readonly hasNobody: boolean;
  /** The highest that the LMS ever held of an attempt, and by whose tag. */
  best(stored: object): { standing: readonly number[]; tag: number };
  state(attempt?: number): SavedState | undefined;
  close(): void;
}

export interface Lowered {
  what: string;
  /** By a page of the attempt, as tags tell them apart, that had reached more. */
  isOfOne: boolean;
}

/** Milliseconds in which a page has started, whenever its LMS comes. */
const START = 2500;
/** Milliseconds for which a line may be gone before a browser that does not know of it tells the learner. */
const UNNOTICED = 61_000;

export function createScene({
  standard = 'scorm12',
  behaviour,
  answers = 'go-on',
  devices,
}: SceneOptions): LmsScene {
  const spoken: Spoken = STANDARDS[standard];
  const time = shareTime(Date.UTC(2026, 4, 5));
  const network = createNetwork();
  const server = createLmsServer(behaviour, network, spoken.lms);
  const data = historyCourse();
  const acts: Act[] = [];
  const wrongs: string[] = [];
  const lowered: Lowered[] = [];
  /** Answers that the LMS was ever seen to hold, as `block answer`. */
  const stored = new Set<string>();
  let brokenSince: number | undefined;
  let seed = 0;

  network.onChange(() => {
    brokenSince = network.lineTo('content') === 'up' ? undefined : (brokenSince ?? time.now());
  });

  const scene: LmsScene = {
    spoken,
    time,
    network,
    server,
    data,
    acts,
    loads: [],
    wrongs,
    lowered,
    get hasNobody() {
      const isLate = server.behaviour.apiAfter !== undefined;
      return !isLate && scene.devices.some(({ pages }) => pages.some(({ api }) => api.knowsNobody));
    },
    devices: [],
    best: (stored) => highest.get(stored) ?? { standing: [], tag: 0 },
    state: (attempt) => read(server.stored(LEARNER, attempt)['cmi.suspend_data'] ?? ''),
    close: time.restore,
  };

  const highest = new Map<object, { standing: number[]; tag: number; washes: number }>();
  server.onStored = (values) => {
    const state = read(values['cmi.suspend_data'] ?? '');
    for (const [block, answer] of state?.answers ?? []) stored.add(keyOf(block, answer));
    const fixed = state === undefined ? 0 : encodeFixed(state).length;
    if (fixed > MOST_STATE) wrongs.push(`a state of ${fixed} characters, not ${MOST_STATE} at most`);
    const now = spoken.lms.standing(values);
    const before = highest.get(values) ?? { standing: now.map(() => -1), tag: 0, washes: 0 };
    const isLower = isBelow(now, before.standing);
    // A wash is two commits: the first says something else, and the next says what is so. Each open page may wash.
    const pages = scene.devices.flatMap(({ tabs }) => tabs.filter((tab) => tab !== undefined)).length;
    const washes = isLower ? before.washes + 1 : 0;
    if (washes > Math.max(1, pages))
      lowered.push({
        what: `lowered to ${now} from ${before.standing}`,
        isOfOne: (state?.attempt?.tag ?? 0) === before.tag,
      });
    highest.set(values, {
      standing: now.map((part, at) => Math.max(part, before.standing[at] ?? -1)),
      // The score, last of them, says nothing of whose it is.
      tag: isBelow(before.standing.slice(0, -1), now) ? (state?.attempt?.tag ?? 0) : before.tag,
      washes,
    });
  };

  function random(): number {
    seed = (seed + 0.6180339887) % 1;
    return seed;
  }

  function makeDevice(
    name: string,
    { skew = 0, isPlain = false }: { skew?: number; isPlain?: boolean },
  ): Device {
    const store = disk();
    const held = locks();
    const channels = new Map<string, Set<JournalChannel>>();
    let asleepUntil = 0;
    const device: Device = {
      name,
      skew,
      store,
      tabs: [],
      heirs: new Map(),
      mode: 'normal',
      offered: new Map(),
      writes: 0,
      written: 0,
      pages: [],
      visits: 0,
      isPlain,
      isClear: !isPlain,
      sleep(milliseconds) {
        asleepUntil = time.now() + milliseconds;
      },
      open: (tab, options) => openTab(tab, options),
    };

    async function openTab(
      tab: number,
      { mode = 'normal' }: { mode?: 'normal' | 'browse' } = {},
    ): Promise<void> {
      if (device.tabs[tab] !== undefined) return;
      asleepUntil = 0;
      // Nothing is served where nothing arrives.
      if (network.lineTo('content') !== 'up') return;
      const made = makeTab(tab, mode, server.lastAttempt(LEARNER));
      device.tabs[tab] = made.tab;
      await made.started();
    }

    function makeTab(tab: number, mode: 'normal' | 'browse', attempt: number) {
      let page: LmsPage;
      let content: Content;
      let reloads = 0;

      function load(): void {
        page = openPage(server, { learner: LEARNER, mode, attempt, tab: `${name}-${tab}` });
        device.pages.push(page);
        Object.assign(page.window.parent, { location: { reload: () => setTimeout(reloadAll, 1) } });
        page.onLeave((event) => {
          if (event === 'beforeunload') content.tracking.flush();
          else content.tracking.close();
        });
        start();
      }

      function reloadAll(): void {
        if (page.gone) return;
        reloads++;
        page.leave();
        endContent();
        load();
      }

      function start(): void {
        content = makeContent(page, tab, () => {
          if (content.gone || page.gone) return;
          reloads++;
          content.tracking.close();
          endContent();
          start();
        });
      }

      /** A browser gives back the locks of a page that is gone. */
      function endContent(): void {
        content.end();
        held.drop([content.record]);
      }

      async function end(how: () => void): Promise<void> {
        time.within(content, how);
        await time.settle();
        endContent();
        device.tabs[tab] = undefined;
      }

      const inside = (run: (learner: Learner) => void): void => {
        if (made.tab.isOpen) time.within(content, () => run(content.learner));
      };
      const made = {
        tab: {
          get page() {
            return page;
          },
          get launch() {
            return content.launch as Launch;
          },
          get state() {
            return content.state;
          },
          get sync() {
            return content.sync;
          },
          get record() {
            return content.record;
          },
          get reloads() {
            return reloads;
          },
          get isOpen() {
            const status = content.sync?.status;
            return content.launch !== undefined && status !== 'asleep' && status !== 'ended' && !page.gone;
          },
          choose: (block, isRight) => inside((learner) => learner.choose(block, isRight)),
          write: () => inside((learner) => learner.write()),
          lesson: (number) => inside((learner) => learner.lesson(number)),
          attempt: () => inside((learner) => learner.attempt()),
          pass: () => inside((learner) => learner.pass()),
          hide: () => {
            page.hidden = true;
            time.within(content, () => content.tracking.flush());
          },
          show: () => {
            page.hidden = false;
          },
          wake: () => time.within(content, () => content.tracking.wake()),
          async exit() {
            const exiting = time.within(content, () => content.tracking.exit());
            await time.pass(9000);
            await exiting;
            await end(() => page.leave());
          },
          leave: () => end(() => page.leave()),
          kill: () => end(() => page.kill()),
        } satisfies Tab as Tab,
        async started() {
          await time.pass(START);
          if (content.launch === undefined) wrongs.push('a page did not start');
        },
      };
      load();
      return made;
    }

    function makeContent(page: LmsPage, tab: number, reload: () => void): Content {
      const mine: Timed & { ended: boolean; record: string } = {
        skew,
        ended: false,
        record: '',
        get gone() {
          return mine.ended;
        },
        get asleepUntil() {
          return asleepUntil;
        },
      };
      device.visits++;
      if (brokenSince !== undefined || network.lineTo('lms') !== 'up') device.isClear = false;
      const before = new Set(device.store.records.keys());
      const opened = time.now();
      const now = (): number => time.now() + skew;
      let channel: JournalChannel | undefined;
      const learning = learningTime(time.now);
      /** Calls to the LMS before an act. */
      const told = new Map<Act, number>();
      const tracking = time.within(mine, () =>
        createScormSession(data, spoken.dialect, {
          window: page.window,
          objectives: spoken.objectives,
          site: 'https://lms.example/course/',
          tab: `${name}-${tab}`,
          openStore: async () => ({
            entries: (prefix) => store.entries(prefix),
            write: async (change) => {
              if (mine.ended) return;
              device.writes++;
              device.written += JSON.stringify([...change.put, ...change.remove]).length;
              for (const key of change.put.keys()) if (!key.includes('/')) mine.record = key;
              for (const key of change.remove)
                if (before.has(key) && !key.includes('/')) device.heirs.set(key, mine.record);
              await store.write(change);
            },
          }),
          locks: isPlain
            ? undefined
            : { request: (key, run) => held.request(key, run), query: () => held.query() },
          openChannel: (key) => {
            const others = channels.get(key) ?? new Set();
            channels.set(key, others);
            const own: JournalChannel = {
              onmessage: null,
              postMessage: (message) => {
                const data = structuredClone(message);
                for (const other of others)
                  if (other !== own) setTimeout(() => other.onmessage?.({ data } as MessageEvent), 1);
              },
            };
            others.add(own);
            channel = own;
            return own;
          },
          clock: createClock(
            () => time.now() - opened,
            () => now(),
          ),
          random,
          reload: () => setTimeout(reload, 1),
          head: () => network.head(page),
          isOnline: () => network.onLine,
          isHidden: () => page.hidden,
          onNetwork: (changed) =>
            network.onChange(() => {
              if (!mine.ended) time.within(mine, changed);
            }),
        }),
      );

      const content: Content = {
        get skew() {
          return skew;
        },
        get gone() {
          return mine.gone;
        },
        get asleepUntil() {
          return asleepUntil;
        },
        get record() {
          return mine.record;
        },
        tracking,
        launch: undefined,
        state: emptyState(COURSE, 'es'),
        sync: undefined,
        end() {
          mine.ended = true;
          if (channel !== undefined) for (const others of channels.values()) others.delete(channel);
        },
        get learner() {
          return learner;
        },
      };

      const learner = createLearner({
        ...{ data, acts, device, page, time, now, learning, tracking, content },
        note: (act) => void told.set(act, page.api.calls.length),
      });

      /** What was done here since the line broke, or is not known of, is not "saved". */
      function listen(sync: Sync): void {
        content.sync = sync;
        if (sync.status !== 'saved' || content.launch?.mode !== 'normal') return;
        for (const act of acts.filter(({ record, at }) => record === mine.record && at >= opened)) {
          if (stored.has(keyOf(act.block, act.answer))) continue;
          if (acts.some((other) => other.replaces.has(act))) continue;
          const isUnnoticed = network.unnoticed && time.now() - (brokenSince ?? 0) < UNNOTICED;
          const isTold = page.api.calls
            .slice(told.get(act))
            .some(([name, , said]) => name === spoken.lms.calls.commit && said === 'true');
          if (!isTold || (brokenSince !== undefined && act.at >= brokenSince && !isUnnoticed))
            wrongs.push(`"saved" without ${keyOf(act.block, act.answer)}`);
        }
      }

      tracking.onStatus(listen);
      void time
        .within(mine, () => tracking.start(learning, async () => answers))
        .then((launch) => {
          content.launch = launch;
          device.mode = launch.mode;
          device.offered = new Map(launch.earlier.map(({ id, state }) => [id, state]));
          const found = read(launch.state ?? '');
          if (found !== undefined) content.state = found;
          // What the player cannot read stays until the learner does something.
          const isUntouched = found === undefined && (launch.state ?? '') !== '';
          if (!mine.ended && !isUntouched)
            time.within(mine, () => content.learner.lesson(content.state.place || 1));
        });
      return content;
    }
    return device;
  }

  (scene.devices as Device[]).push(
    ...devices.map((device, number) => makeDevice(String.fromCharCode(65 + number), device)),
  );
  return scene;
}

/** One page of the package, with its learner. */
interface Content extends Timed {
  readonly record: string;
  tracking: Tracking;
  launch: Launch | undefined;
  state: SavedState;
  sync: Sync | undefined;
  end(): void;
  readonly learner: Learner;
}

/** In one of its parts. */
export function isBelow(standing: readonly number[], other: readonly number[]): boolean {
  return standing.some((part, at) => part < (other[at] ?? -1));
}

/** An answer that nobody else gave; of an attempt at a quiz what it began with. */
export function keyOf(block: number, answer: Answer): string {
  const value = answer.kind === 'quiz' ? [answer.attempts, answer.seed] : answer;
  return `${block} ${JSON.stringify(value)}`;
}

function read(text: string): SavedState | undefined {
  const decoded = decodeState(text, COURSE);
  return 'state' in decoded ? decoded.state : undefined;
}

/** Of the attempt to which the work of a page belongs, as the journal of its device has it; 0: not known. */
export function tagOf(device: Device, record: string): number {
  const kept = device.store.records.get(heirOf(device, record)) as { body: { state: string } } | undefined;
  return readTag(kept?.body.state ?? '') ?? 0;
}

/** The record that holds now what a page had kept. */
export function heirOf({ heirs }: Device, record: string): string {
  let name = record;
  for (let next = heirs.get(name); next !== undefined && next !== name; next = heirs.get(name)) name = next;
  return name;
}
