/**
 * Finds the SCORM 1.2 run-time: an object named `API` in the window, its parents, its opener, or the
 * opener's parents. Each access is guarded: a window of another origin throws.
 */
export interface ScormApi {
  LMSInitialize(parameter: string): unknown;
  LMSFinish(parameter: string): unknown;
  LMSGetValue(element: string): unknown;
  LMSSetValue(element: string, value: string): unknown;
  LMSCommit(parameter: string): unknown;
  LMSGetLastError(): unknown;
}

/** Guards against windows that are each other's parent. */
const MAX_DEPTH = 500;

export function findApi(window: unknown): ScormApi | undefined {
  return searchUp(window) ?? searchUp(read(window, 'opener')) ?? searchUp(read(topOf(window), 'opener'));
}

/** Nobody stands around the page who could still offer a run-time. */
export function isAlone(window: unknown): boolean {
  const [parent, opener] = [read(window, 'parent'), read(window, 'opener')];
  return (!isObject(parent) || parent === window) && !isObject(opener);
}

/** Milliseconds for which an LMS's page may take to offer its run-time, and between two looks. */
const LATE = { wait: 2000, look: 100 };

export async function waitForApi(window: unknown): Promise<ScormApi | undefined> {
  for (let waited = 0; waited < LATE.wait; waited += LATE.look) {
    await new Promise((resolve) => setTimeout(resolve, LATE.look));
    const api = findApi(window);
    if (api !== undefined) return api;
  }
  return undefined;
}

function searchUp(start: unknown): ScormApi | undefined {
  let current = start;
  for (let depth = 0; depth < MAX_DEPTH && isObject(current); depth++) {
    const api = read(current, 'API');
    if (isObject(api)) return api as ScormApi;
    const parent = read(current, 'parent');
    if (parent === current) return undefined;
    current = parent;
  }
  return undefined;
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
