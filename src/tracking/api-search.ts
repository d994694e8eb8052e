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
