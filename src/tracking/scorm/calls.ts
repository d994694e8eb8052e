/**
 * Calls of a SCORM 1.2 run-time, guarded: nothing thrown gets out, values go out only when changed, and
 * what one commit sends is kept small enough to be sent while the page is left.
 */
import type { ScormApi } from './api-search.ts';

/** SCORM 1.2 error codes that are told apart. */
export const LMS_ERROR = { general: 101, argument: 201, notInitialized: 301 } as const;

/** Bytes of UTF-8; browsers drop more than 64 KiB sent on leaving. */
export const MAX_COMMIT_BYTES = 60 * 1024;

export interface LmsCalls {
  /** False where the run-time refuses or throws. */
  initialize(): boolean;
  /** Empty where the value is unknown. */
  get(element: string): string;
  /** Undefined where the run-time throws, as opposed to holding nothing. */
  read(element: string): string | undefined;
  /** False where the run-time cannot say anything at all. */
  answers(): boolean;
  set(element: string, value: string): boolean;
  /** `verify`: the error is asked for too, where a journal is to be cleared. */
  commit(options: { verify: boolean }): boolean;
  finish(): boolean;
  /** Error code of the last call that failed; 0 where the run-time told none. */
  readonly error: number;
  /**
   * A commit has failed on this page. A later "true" then proves little: Moodle takes what a failed
   * commit carried for sent and leaves it out of the next one.
   */
  readonly commitFailed: boolean;
}

/** `find` looks for the run-time again when it throws: the page around may have made a new one. */
export function createLmsCalls(first: ScormApi, find: () => ScormApi | undefined = () => first): LmsCalls {
  let api = first;
  const accepted = new Map<string, string>();
  let bytes = 0;
  let error = 0;
  let commitFailed = false;

  function call(run: () => unknown): boolean {
    try {
      const answer = String(run()).toLowerCase();
      if (answer === 'true') return true;
      error = lastError();
      return answer !== 'false' && error === 0;
    } catch {
      error = LMS_ERROR.general;
      api = find() ?? api;
      return false;
    }
  }

  function lastError(): number {
    try {
      return Number.parseInt(String(api.LMSGetLastError()), 10) || 0;
    } catch {
      return LMS_ERROR.general;
    }
  }

  function read(element: string): string | undefined {
    try {
      return String(api.LMSGetValue(element) ?? '');
    } catch {
      return undefined;
    }
  }

  function commit({ verify }: { verify: boolean }): boolean {
    bytes = 0;
    const done = call(() => api.LMSCommit('')) && !(verify && failedSilently());
    if (!done) {
      commitFailed = true;
      accepted.clear();
    }
    return done;
  }

  /** "true" is no proof: the error may tell. Other codes may be left over from an earlier LMSGetValue. */
  function failedSilently(): boolean {
    error = lastError();
    return error === LMS_ERROR.general || error === LMS_ERROR.notInitialized;
  }

  return {
    initialize() {
      accepted.clear();
      if (call(() => api.LMSInitialize(''))) return true;
      if (error !== LMS_ERROR.general) return false;
      // 101 also says "initialised already": then elements can be read.
      return call(() => api.LMSGetValue('cmi.core.student_id'));
    },
    get: (element) => read(element) ?? '',
    read,
    answers: () => read('cmi.core.student_id') !== undefined && !failedSilently(),
    set(element, value) {
      if (accepted.get(element) === value) return true;
      const size = utf8Bytes(element) + utf8Bytes(value);
      if (bytes > 0 && bytes + size > MAX_COMMIT_BYTES && !commit({ verify: true })) return false;
      if (!call(() => api.LMSSetValue(element, value))) {
        accepted.delete(element);
        return false;
      }
      bytes += size;
      accepted.set(element, value);
      return true;
    },
    commit,
    finish: () => call(() => api.LMSFinish('')),
    get error() {
      return error;
    },
    get commitFailed() {
      return commitFailed;
    },
  };
}

/** The LMS does not take this element or value at all; sending it again would not help. */
export function isRefusal(error: number): boolean {
  return error >= LMS_ERROR.argument && error !== LMS_ERROR.notInitialized;
}

export function utf8Bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
