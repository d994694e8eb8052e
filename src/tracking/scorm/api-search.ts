/**
 * Finds the run-time of SCORM: an object of the standard's name in the window, its parents, its opener, or
 * the opener's parents, that has the standard's functions. Each access is guarded: a window of another
 * origin throws.
 */
import type { Dialect } from './dialect.ts';

/** The run-time as it lies in a window: functions by name. */
export type ScormApi = Record<string, (...values: string[]) => unknown>;

export interface FoundApi {
  api: ScormApi;
  /** Where it was found. */
  window: unknown;
  /** How: below this page's own parents a reload makes both anew. */
  isAround: boolean;
}

type Names = Pick<Dialect, 'api' | 'calls'>;

/** Guards against windows that are each other's parent. */
const MAX_DEPTH = 500;

export function findApi(window: unknown, names: Names): FoundApi | undefined {
  return (
    searchUp(window, names, true) ??
    searchUp(read(window, 'opener'), names, false) ??
    searchUp(read(topOf(window), 'opener'), names, false)
  );
}

/** Nobody stands around the page who could still offer a run-time. */
export function isAlone(window: unknown): boolean {
  const [parent, opener] = [read(window, 'parent'), read(window, 'opener')];
  return (!isObject(parent) || parent === window) && !isObject(opener);
}

/** Milliseconds: between two looks while the page waits with its start, while it may still come, and from then on. */
const LOOKS = { first: 100, later: 1000, rare: 15_000 } as const;
/** Milliseconds after which the page starts without it, and after which it is looked for rarely. */
const WAITS = { start: 2000, later: 60_000 } as const;

/** Resolves after two seconds at the latest. */
export async function waitForApi(window: unknown, names: Names): Promise<FoundApi | undefined> {
  for (let waited = 0; waited < WAITS.start; waited += LOOKS.first) {
    const found = findApi(window, names);
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, LOOKS.first));
  }
  return findApi(window, names);
}

/** Looks on, for as long as the page is open: single-page LMSs and slow servers offer it late. */
export function watchForApi(window: unknown, names: Names, found: (found: FoundApi) => void): void {
  let waited = 0;
  const look = (): void => {
    const late = findApi(window, names);
    if (late !== undefined) {
      found(late);
      return;
    }
    const pause = waited < WAITS.later ? LOOKS.later : LOOKS.rare;
    waited += pause;
    setTimeout(look, pause);
  };
  setTimeout(look, LOOKS.later);
}

function searchUp(start: unknown, names: Names, isAround: boolean): FoundApi | undefined {
  let current = start;
  for (let depth = 0; depth < MAX_DEPTH && isObject(current); depth++) {
    const api = read(current, names.api);
    if (isRunTime(api, names)) return { api: api as ScormApi, window: current, isAround };
    const parent = read(current, 'parent');
    if (parent === current) return undefined;
    current = parent;
  }
  return undefined;
}

/** Elements and clients of other services are named `API` too. What explains errors is not asked for: some lack it. */
function isRunTime(api: unknown, { calls }: Names): boolean {
  const { initialize, finish, get, set, commit } = calls;
  return isObject(api) && [initialize, finish, get, set, commit].every((name) => isCallable(read(api, name)));
}

/** Functions of plug-ins and Java applets are no functions by `typeof`. */
function isCallable(value: unknown): boolean {
  return typeof value === 'function' || (typeof value === 'object' && value !== null && 'call' in value);
}

/** A pop-up may frame the course: then the top window has the opener. */
function topOf(window: unknown): unknown {
  let current = window;
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    const parent = read(current, 'parent');
    if (!isObject(parent) || parent === current) return current;
    current = parent;
  }
  return current;
}

function read(object: unknown, name: string): unknown {
  try {
    return (object as Record<string, unknown>)[name];
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): boolean {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}
