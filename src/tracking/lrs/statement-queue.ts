/**
 * Statements on their way to the LRS: in order, each until the LRS has it. An id is fixed once, so a
 * statement may be sent again without being counted twice.
 */

import { utf8Bytes } from '../scorm/calls.ts';
import { HttpFailure } from './fetch-adapter.ts';
import type { Statement } from './statements.ts';

/** Small enough for every LRS's limit of a request. */
const BATCH = 25;
/** Answers to what a request says, not to who says it or when. 409: "this id is stored already". */
const ABOUT_CONTENT = [400, 409, 413, 422];

export interface StatementQueue {
  readonly waiting: readonly Statement[];
  /** Refused by the LRS at this visit: tried once more at the next, in case the LRS was at fault. */
  readonly rejected: readonly Statement[];
  add(statement: Statement): void;
  confirm(statements: readonly Statement[]): void;
  /** Sends everything in order; rejects with `HttpFailure` where it has to stop. */
  drain(send: (statements: readonly Statement[]) => Promise<void>): Promise<void>;
  /** The first of those waiting whose JSON together takes at most so many bytes. */
  fitting(bytes: number): readonly Statement[];
}

/** `rejected` at an earlier visit get their last chance, in the order in which all things happened. */
export function createStatementQueue(
  waiting: readonly Statement[],
  rejected: readonly Statement[],
  changed: () => void,
): StatementQueue {
  let queue = [...rejected, ...waiting].sort((a, b) => Date.parse(a.timestamp) - Date.parse(b.timestamp));
  const lastChance = new Set(rejected.map(({ id }) => id));
  const refused: Statement[] = [];
  /** How many go one by one, because the LRS refused them together. */
  let singly = 0;

  function confirm(statements: readonly Statement[]): void {
    const ids = new Set(statements.map(({ id }) => id));
    queue = queue.filter(({ id }) => !ids.has(id));
    changed();
  }

  async function sendNext(send: (statements: readonly Statement[]) => Promise<void>): Promise<void> {
    const batch = queue.slice(0, singly > 0 ? 1 : BATCH);
    singly = Math.max(0, singly - 1);
    try {
      await send(batch);
      confirm(batch);
    } catch (failure) {
      if (!(failure instanceof HttpFailure) || !ABOUT_CONTENT.includes(failure.status)) throw failure;
      if (batch.length > 1) singly = batch.length;
      else {
        refused.push(...batch.filter(({ id }) => !lastChance.has(id)));
        confirm(batch);
      }
    }
  }

  return {
    get waiting() {
      return queue;
    },
    rejected: refused,
    add(statement) {
      queue.push(statement);
      changed();
    },
    confirm,
    async drain(send) {
      while (queue.length > 0) await sendNext(send);
    },
    fitting(bytes) {
      let left = bytes;
      const first = queue.findIndex((statement) => {
        left -= utf8Bytes(JSON.stringify(statement)) + 1;
        return left < 0;
      });
      return first < 0 ? [...queue] : queue.slice(0, first);
    },
  };
}
