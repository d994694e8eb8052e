/**
 * Calls of a SCORM run-time, guarded: nothing thrown gets out, a call's own answer decides, a value goes
 * out once with each commit, and how much that carries is known.
 */
import { utf8Bytes } from '../utf8.ts';
import type { ScormApi } from './api-search.ts';
import type { Dialect } from './dialect.ts';

/** Bytes of UTF-8; browsers drop more than 64 KiB sent on leaving. */
export const MAX_COMMIT_BYTES = 60 * 1024;

export interface LmsCalls {
  /** False where the run-time refuses or throws. */
  initialize(): boolean;
  /** Empty where the value is unknown. */
  get(element: string): string;
  /** Undefined where the run-time throws, as opposed to holding nothing. */
  read(element: string): string | undefined;
  set(element: string, value: string): boolean;
  commit(): boolean;
  finish(): boolean;
  /** What the run-time says of its last call; 0: no error. It may be left over from an earlier one. */
  reason(): number;
  /** Bytes that the next commit may still carry. */
  readonly room: number;
  /** Why the last call that failed did: a code of the standard, general where the run-time has none. */
  readonly error: number;
  /** The LMS does not take this element or value at all; sending it again would not help. */
  isRefusal(): boolean;
}

/** What LMSs answer where they have nothing: their own languages' words for it. */
const NOTHING = new Set(['', 'null', 'undefined', 'none']);

/** `find` looks for the run-time again when it throws: the page around may have made a new one. */
export function createLmsCalls(
  first: ScormApi,
  { calls, errors, elements }: Pick<Dialect, 'calls' | 'errors' | 'elements'>,
  find: () => ScormApi | undefined = () => first,
): LmsCalls {
  let api = first;
  const accepted = new Map<string, string>();
  let bytes = 0;
  let error = 0;

  /** A run-time that has gone, as its page may, has lost its functions; the one for errors may never have been there. */
  function ask(name: keyof typeof calls, ...values: string[]): unknown {
    const named = calls[name];
    if (api[named] === undefined && name !== 'lastError') throw new TypeError(`no ${named}`);
    // As a method: run-times have a `this`.
    return api[named]?.(...values);
  }

  /** Only a plain no is one: some answer with nothing at all, and an error may be left over from another call. */
  function call(name: keyof typeof calls, ...values: string[]): boolean {
    try {
      const answer = String(ask(name, ...values))
        .trim()
        .toLowerCase();
      if (answer !== 'false' && answer !== '0') return true;
      error = reason() || errors.general;
      return false;
    } catch {
      error = errors.general;
      api = find() ?? api;
      return false;
    }
  }

  function reason(): number {
    try {
      return Number.parseInt(String(ask('lastError')), 10) || 0;
    } catch {
      return 0;
    }
  }

  function read(element: string): string | undefined {
    try {
      const value = String(ask('get', element) ?? '');
      return NOTHING.has(value.trim().toLowerCase()) ? '' : value;
    } catch {
      return undefined;
    }
  }

  return {
    initialize() {
      accepted.clear();
      bytes = 0;
      if (call('initialize', '')) return true;
      // That may also say "initialised already": then elements can be read.
      return error <= errors.running && (read(elements.learner) ?? '') !== '';
    },
    get: (element) => read(element) ?? '',
    read,
    set(element, value) {
      if (accepted.get(element) === value) return true;
      if (!call('set', element, value)) {
        accepted.delete(element);
        return false;
      }
      bytes += utf8Bytes(element) + utf8Bytes(value);
      accepted.set(element, value);
      return true;
    },
    commit() {
      bytes = 0;
      // Some run-times forget what was committed: the next commit sets what it needs by itself.
      accepted.clear();
      return call('commit', '');
    },
    finish: () => call('finish', ''),
    get room() {
      return MAX_COMMIT_BYTES - bytes;
    },
    reason,
    get error() {
      return error;
    },
    isRefusal: () => error >= errors.refusals && !errors.notInitialized.includes(error),
  };
}
