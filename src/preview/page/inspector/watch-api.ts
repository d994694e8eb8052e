/** Hears every call of a run-time in the page, and answers it as before. */
import type { Standard } from '../../../fakes/lms/standard.ts';
import type { Call } from './call-log.ts';

export interface ApiHearer {
  call(call: Call): unknown;
  /** The last error was asked for. */
  asked(call: Call): unknown;
  /** Taken by the run-time, not yet by its server. */
  set(element: string, value: string): void;
  got(element: string, value: string): void;
  /** After all that one call has told. */
  heard(): void;
}

type Run = (...given: unknown[]) => unknown;

/** @param api of any maker: an object with the calls of the standard */
export function watchApi(api: object, { calls }: Standard, hearer: ApiHearer): void {
  const own = api as Record<string, unknown>;
  const unwatched = (name: string): Run | undefined => {
    const run = own[name];
    return typeof run === 'function' ? run.bind(api) : undefined;
  };
  const lastError = unwatched(calls.lastError);
  const errorString = unwatched(calls.errorString);
  const questions: string[] = [calls.lastError, calls.errorString, calls.diagnostic];
  const codeNow = (): string => {
    const code = String(lastError?.() ?? '');
    // The fake of an LMS remembers each call; here nobody reads that, and a preview may run for days.
    if (Array.isArray(own.calls)) own.calls.length = 0;
    return code;
  };
  const note = (name: string, given: unknown[], answer: string, began: number): void => {
    const code = questions.includes(name) ? answer : codeNow();
    const isError = !['', '0'].includes(code) && !questions.includes(name);
    const call: Call = {
      at: Date.now(),
      name,
      about: argumentsOf(given),
      answer,
      error: isError ? `${code} ${String(errorString?.(code) ?? '')}`.trim() : '',
      took: performance.now() - began,
      code,
    };
    if (name === calls.lastError) hearer.asked(call);
    else hearer.call(call);
    if (name === calls.set && answer === 'true') hearer.set(String(given[0]), String(given[1]));
    if (name === calls.get && code === '0') hearer.got(String(given[0]), answer);
    hearer.heard();
  };
  for (const name of Object.values(calls)) {
    const run = unwatched(name);
    if (run === undefined) continue;
    own[name] = (...given: unknown[]): unknown => {
      const began = performance.now();
      try {
        const answer: unknown = run(...given);
        note(name, given, String(answer), began);
        return answer;
      } catch (error) {
        note(name, given, String(error), began);
        throw error;
      }
    };
  }
}

/** Names of elements as they are, all else in quotation marks. */
function argumentsOf(given: readonly unknown[]): string {
  const shown = given.map((one) => (ELEMENT.test(String(one)) ? String(one) : JSON.stringify(String(one))));
  return `(${shown.join(', ')})`;
}

const ELEMENT = /^(cmi|adl)\.[\w.]+$/;
