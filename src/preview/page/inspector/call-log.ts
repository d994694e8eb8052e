/** The log of what a package asked its LMS or LRS: bounded, and with questions for the last error folded. */

/** A call of a run-time, or a request to an LRS. */
export interface Call {
  /** Milliseconds since 1970. */
  at: number;
  /** `LMSSetValue`, or `PUT`. */
  name: string;
  /** What it was called with, or which address. */
  about: string;
  answer: string;
  /** In words, empty where all went well. */
  error: string;
  /** Milliseconds. */
  took: number;
  /** Code of the last error after it, where the standard has one. */
  code?: string;
}

export interface Entry extends Call {
  /** Counts from 1 on. */
  number: number;
  /** Times that the last error was asked for behind it, with the same answer. */
  asked: number;
}

/** Entries that are kept. */
export const MOST = 2000;

export class CallLog {
  #count = 0;
  #entries: Entry[] = [];

  /** The oldest first. */
  get entries(): readonly Entry[] {
    return this.#entries;
  }

  add(call: Call): void {
    this.#entries.push({ ...call, number: ++this.#count, asked: 0 });
    if (this.#entries.length > MOST) this.#entries.shift();
  }

  /** Notes a question for the last error: with the call before it, where its answer tells nothing more. */
  ask(call: Call): void {
    const before = this.#entries.at(-1);
    if (before === undefined || before.code !== call.code) this.add(call);
    else before.asked += 1;
  }

  clear(): void {
    this.#entries = [];
  }
}

/** Whether an entry has all words of a filter somewhere, in any case. */
export function isFound({ name, about, answer, error }: Entry, filter: string): boolean {
  const text = `${name} ${about} ${answer} ${error}`.toLowerCase();
  return filter
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
