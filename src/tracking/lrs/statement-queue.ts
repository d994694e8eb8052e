/**
 * Statements on their way to the LRS: in order, each until the LRS has it. An id is fixed once, so a
 * statement may be sent again without being counted twice; but never beside a request that carries it and
 * has no answer yet, for some LRSs then store it twice.
 */

import { utf8Bytes } from '../utf8.ts';
import { isAboutContent, statusOf } from './http-failure.ts';
import type { Statement } from './statements.ts';

/** Small enough for every LRS's limit of a request. */
const BATCH = 25;

/** How statements are sent. */
export interface Way {
  /** A statement as it is sent, always the same; undefined: it may not be. */
  dress(statement: Statement): Statement | undefined;
  /** Nothing may be sent in one request with it. */
  goesAlone(statement: Statement): boolean;
}

const PLAIN: Way = { dress: (statement) => statement, goesAlone: () => false };

type Send = (statements: readonly Statement[]) => Promise<void>;

export interface StatementQueue {
  readonly waiting: readonly Statement[];
  /** Refused by the LRS for their content at this visit. */
  readonly refused: readonly Statement[];
  /** What is tried once more at the next visit: refused for the first time, or said to be known (409). */
  readonly retried: readonly Statement[];
  /** @param isLast it was refused before, and is tried no more after that */
  add(statement: Statement, isLast?: boolean): void;
  confirm(statements: readonly Statement[]): void;
  /** Sends everything in order; rejects with `HttpFailure` where it has to stop. */
  drain(send: Send): Promise<void>;
  /**
   * Sends the first of those that are on no way yet, at most so many bytes of JSON, in one request without
   * a second try. Undefined where there are none.
   */
  sendOnce(send: Send, bytes: number): { bytes: number; request: Promise<void> } | undefined;
}

/**
 * `refused` at an earlier visit get their last chance, in the order in which all things happened.
 */
export function createStatementQueue(
  waiting: readonly Statement[],
  refusedBefore: readonly Statement[],
  changed: () => void,
  { dress, goesAlone }: Way = PLAIN,
): StatementQueue {
  let queue = [...refusedBefore, ...waiting].sort(
    (a, b) => Date.parse(a.timestamp) - Date.parse(b.timestamp),
  );
  const lastChance = new Set(refusedBefore.map(({ id }) => id));
  const refused: Statement[] = [];
  const known: Statement[] = [];
  const onTheWay = new Set<string>();
  /** How many go one by one, because the LRS refused them together. */
  let singly = 0;

  const free = (): Statement[] => queue.filter(({ id }) => !onTheWay.has(id));

  function confirm(statements: readonly Statement[]): void {
    const ids = new Set(statements.map(({ id }) => id));
    queue = queue.filter(({ id }) => !ids.has(id));
    changed();
  }

  async function carry(statements: readonly Statement[], send: Send): Promise<void> {
    for (const { id } of statements) onTheWay.add(id);
    try {
      const dressed = statements.flatMap((one) => dress(one) ?? []);
      if (dressed.length > 0) await send(dressed);
      confirm(statements);
    } finally {
      for (const { id } of statements) onTheWay.delete(id);
    }
  }

  async function sendNext(batch: readonly Statement[], send: Send): Promise<void> {
    singly = Math.max(0, singly - 1);
    try {
      await carry(batch, send);
    } catch (failure) {
      if (!isAboutContent(failure)) throw failure;
      if (batch.length > 1) singly = batch.length;
      else {
        // 409: the LRS says that it has this id already, and whoever wrote it said the same.
        (statusOf(failure) === 409 ? known : refused).push(...batch);
        confirm(batch);
      }
    }
  }

  /** How many of them may share a request, of those that stand first. */
  function together([first]: readonly Statement[]): number {
    return first !== undefined && goesAlone(first) ? 1 : Number.POSITIVE_INFINITY;
  }

  return {
    get waiting() {
      return queue;
    },
    refused,
    get retried() {
      return [...refused, ...known].filter(({ id }) => !lastChance.has(id));
    },
    add(statement, isLast) {
      if (isLast) lastChance.add(statement.id);
      queue.push(statement);
      changed();
    },
    confirm,
    async drain(send) {
      for (let batch = free(); batch.length > 0; batch = free()) {
        await sendNext(batch.slice(0, singly > 0 ? 1 : Math.min(BATCH, together(batch))), send);
      }
    },
    sendOnce(send, most) {
      const waiting = free();
      const all = waiting.slice(0, together(waiting));
      const fit = fitting(
        all.map((one) => dress(one) ?? one),
        most,
      );
      if (fit.length === 0) return undefined;
      return { bytes: sizeOf(fit), request: carry(all.slice(0, fit.length), send) };
    },
  };
}

function fitting(statements: readonly Statement[], bytes: number): readonly Statement[] {
  let left = bytes - 2;
  const first = statements.findIndex((statement) => {
    left -= sizeOf(statement) + 1;
    return left < 0;
  });
  return first < 0 ? statements : statements.slice(0, first);
}

function sizeOf(value: unknown): number {
  return utf8Bytes(JSON.stringify(value));
}
