/**
 * Learners' devices, their tabs and an LRS, all in this process and on a clock that tests put forward: call
 * `vi.useFakeTimers()` before.
 */
import { vi } from 'vitest';
import type { PackageData } from '../../../../src/course/model/package-data.ts';
import { lrsBehaviourOf } from '../../../../src/fakes/behaviours.ts';
import { type Cmi5LaunchOptions, type Cmi5Lms, createCmi5Lms } from '../../../../src/fakes/lrs/cmi5-lms.ts';
import type { Lrs } from '../../../../src/fakes/lrs/exchange.ts';
import { createLrs } from '../../../../src/fakes/lrs/lrs.ts';
import type { SavedState } from '../../../../src/state/codec.ts';
import { decodeState } from '../../../../src/state/codec.ts';
import { createCmi5 } from '../../../../src/tracking/cmi5/cmi5.ts';
import type { Statement } from '../../../../src/tracking/lrs/statements.ts';
import { BROWSER_TIMING, type XapiSurroundings } from '../../../../src/tracking/lrs/surroundings.ts';
import { createVideoStatements } from '../../../../src/tracking/lrs/video-statements.ts';
import { createXapi } from '../../../../src/tracking/lrs/xapi.ts';
import type { Ask } from '../../../../src/tracking/tracking.ts';
import { connectLrs } from '../../../support/lrs/connect.ts';
import {
  COURSE,
  disk,
  goOn,
  isMilestone,
  locks,
  samplePackage,
  surroundingsOf,
  type Visit,
  visit,
} from '../../../support/tracking.ts';
import { type Entry, entriesOf } from './entries.ts';

export const REGISTRATION = '5b1b0ba4-5b6a-4b2e-9b6c-2f9a1e4d7c10';
export const OTHER_REGISTRATION = 'c0ffee00-5b6a-4b2e-9b6c-2f9a1e4d7c10';

export interface Tab extends Visit {
  /** `beforeunload`, then `pagehide`, as the player hears them. */
  leave(): Promise<void>;
  /** The process ends; only what the disk has is left. */
  kill(): Promise<void>;
  /** How often the page was started anew by its tracker. */
  reloads(): number;
  /** The page is loaded anew: it leaves, and what the tab keeps is found again. */
  reload(): Promise<Tab>;
}

export type Standard = 'xapi' | 'cmi5';

export interface Device {
  records: Map<string, unknown>;
  /** Entries of the journal. */
  entries(): Entry[];
  /** Characters of JSON that were written to the journal so far, names and removals with them. */
  written(): number;
  /** Characters of JSON that the journal holds. */
  kept(): number;
  /** `search`: of a launch that was made before. */
  open(options?: Cmi5LaunchOptions & { ask?: Ask }, search?: string): Promise<Tab>;
}

export interface LrsScene {
  lrs: Lrs;
  /** Launches cmi5; plain xAPI needs none. */
  lms: Cmi5Lms | undefined;
  device(): Device;
  /** Of an xAPI launch. */
  search(): string;
  /** As a page of the LRS's own origin asks. */
  fetch: typeof fetch;
  /** Of all but what was reached on the way. */
  verbs(): string[];
  /** What lies at the LRS under the registration. */
  state(registration?: string): SavedState | undefined;
  puts(): number;
}

/** Lets so many milliseconds pass, with all that happens in them. */
export async function pass(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
}

/** `data`: of the package that is opened there. */
export function createScene(
  behaviour: string,
  standard: Standard = 'xapi',
  data: () => PackageData = samplePackage,
): LrsScene {
  const lrs = createLrs(lrsBehaviourOf(behaviour));
  const lms = standard === 'cmi5' ? createCmi5Lms(lrs, { masteryScore: 0.6 }) : undefined;
  // Whoever comes meanwhile does not find what is being stored.
  lrs.turn = () => new Promise((resolve) => setTimeout(resolve, 50));
  let random = 0;
  return {
    lrs,
    lms,
    search: () => searchOf(lrs),
    fetch: (url, init) => connectLrs(lrs, { sameOrigin: true }).fetch(url, init),
    device: () =>
      createDevice(data, lrs, lms, () => {
        random = (random + 0.618) % 1;
        return random;
      }),
    verbs: () =>
      lrs.statements
        .filter((one) => !isMilestone(one))
        .map(({ verb }) => String(verb.id).split('/').at(-1) ?? ''),
    state(registration = REGISTRATION) {
      const [, document] = [...lrs.states].find(([key]) => key.includes(registration)) ?? [];
      const text = (document?.body as { state?: string } | undefined)?.state ?? '';
      const decoded = decodeState(text, COURSE);
      return 'state' in decoded ? decoded.state : undefined;
    },
    puts: () => lrs.requests.filter(({ method }) => method === 'PUT').length,
  };
}

function createDevice(
  data: () => PackageData,
  lrs: Lrs,
  lms: Cmi5Lms | undefined,
  random: () => number,
): Device {
  const store = disk();
  const held = locks();
  let written = 0;

  async function open(search: string, ask: Ask, kept: Map<string, string>): Promise<Tab> {
    const page = connectLrs(lrs, { sameOrigin: true });
    let reloads = 0;
    let ended = false;
    const names: string[] = [];
    const around: XapiSurroundings = {
      ...surroundingsOf({ site: 'https://content.example/course/', random }),
      openStore: async () => ({
        entries: (prefix) => store.entries(prefix),
        // Nothing of a process that has ended reaches the disk.
        async write(change) {
          if (ended) return;
          written += sizeOf([...change.put, ...change.remove]);
          await store.write(change);
        },
      }),
      locks: {
        request: (name, until) => {
          names.push(name);
          return held.request(name, until);
        },
        query: () => held.query(),
      },
      reload: () => {
        reloads++;
      },
      address: {
        search,
        replace: () => {},
        storage: {
          getItem: (key) => kept.get(key) ?? null,
          setItem: (key, value) => void kept.set(key, value),
        },
        key: '',
      },
      fetch: page.fetch,
      timing: BROWSER_TIMING,
      videos: (writer) => createVideoStatements(writer, { agent: 'Browser/1.0', screen: () => [1280, 800] }),
    };
    const create = lms === undefined ? createXapi : createCmi5;
    const tracking = create(data(), around);
    const opening = visit(tracking, undefined, ask);
    await pass(9000);
    const learner = await opening;
    page.onLeave((event) => (event === 'pagehide' ? tracking.close() : tracking.flush()));
    /** `last` milliseconds pass before the process is gone. */
    const end = async (how: () => void, last: number): Promise<void> => {
      how();
      if (last > 0) await pass(last);
      ended = true;
      await pass(100);
      held.drop(names);
    };
    const leave = () => end(() => page.leave(), 10);
    return Object.assign(learner, {
      reloads: () => reloads,
      leave,
      async reload() {
        await leave();
        return open('', ask, kept);
      },
      kill: () => end(() => page.kill(), 0),
    });
  }

  return {
    records: store.records,
    entries: () => entriesOf(store.records),
    written: () => written,
    kept: () => sizeOf([...store.records]),
    open: ({ ask = goOn, ...launch } = {}, search) =>
      open(search ?? lms?.launch(launch) ?? searchOf(lrs, launch.registration), ask, new Map()),
  };
}

function searchOf(lrs: Lrs, registration = REGISTRATION): string {
  return `?${new URLSearchParams({
    endpoint: lrs.endpoint,
    auth: lrs.auth,
    actor: '{"mbox":"mailto:ada@example.org"}',
    registration,
  })}`;
}

function sizeOf(value: unknown): number {
  return JSON.stringify(value).length;
}

export function responses(statements: readonly Statement[]): (string | undefined)[] {
  return statements.filter(({ verb }) => verb.id.endsWith('/answered')).map(({ result }) => result?.response);
}
