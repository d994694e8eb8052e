/** Interactions on their way to a SCORM 1.2 LMS: each until a commit has confirmed it, at an index of its own. */
import type { Response } from '../../course/interaction.ts';
import { isRefusal, LMS_ERROR, type LmsCalls } from './calls.ts';
import { createLongTexts } from './long-text.ts';
import { identifier, interactionValues, timeOfDay, timespan } from './scorm12-values.ts';

/** An interaction that the LMS has not confirmed. `number` counts all of this learner's. */
export interface PendingInteraction {
  number: number;
  response: Response;
}

export interface InteractionList {
  /** How many this learner has made; the number of the next one. */
  readonly count: number;
  /** What the journal must hold, in order. */
  readonly unconfirmed: readonly PendingInteraction[];
  /** How many no commit has carried. */
  readonly waiting: number;
  add(response: Response): void;
  /** What an earlier visit reported of a text. */
  knowText(key: string, text: string): void;
  /** Those that an earlier page left behind. */
  takeOver(left: readonly PendingInteraction[]): void;
  /** Counting goes on behind `count` of an earlier visit. */
  goOnFrom(count: number): void;
  /** The LMS opened a new session, and numbers its list anew. */
  reopened(): void;
  /** Sets all that are waiting; false where a value could not be set and trying again may help. */
  send(): boolean;
  /** A commit carried them. In `doubt` they are kept until the next start shows whether the LMS has them. */
  confirm(doubt: boolean): void;
}

export function createInteractionList(lms: LmsCalls): InteractionList {
  let pending: PendingInteraction[] = [];
  const doubtful: PendingInteraction[] = [];
  let count = 0;
  /** Index of the next record at the LMS; undefined until it was asked. */
  let next: number | undefined;
  const indexes = new Map<PendingInteraction, number>();
  const longTexts = createLongTexts();

  function nextIndex(): number {
    if (next === undefined) {
      const told = lms.get('cmi.interactions._count');
      next = /^\d+$/.test(told) ? Number(told) : (pending[0]?.number ?? 0);
    }
    return next++;
  }

  function sendOne(item: PendingInteraction): boolean {
    const index = indexes.get(item) ?? nextIndex();
    if (setInteraction(lms, index, item.response)) {
      indexes.set(item, index);
      return true;
    }
    if (lms.error !== LMS_ERROR.argument || index === 0) return isRefusal(lms.error);
    // ILIAS does not give interactions back: its list starts empty at each visit.
    next = 0;
    indexes.delete(item);
    return sendOne(item);
  }

  return {
    get waiting() {
      return pending.length;
    },
    get count() {
      return count;
    },
    get unconfirmed() {
      return [...doubtful, ...pending];
    },
    add: (response) => {
      for (const part of longTexts.split(response)) pending.push({ number: count++, response: part });
    },
    knowText: longTexts.know,
    takeOver: (left) => void pending.push(...left),
    goOnFrom: (known) => {
      count = Math.max(known, ...pending.map(({ number }) => number + 1));
    },
    reopened: () => {
      next = undefined;
    },
    send: () => pending.map(sendOne).every((accepted) => accepted),
    confirm: (doubt) => {
      if (doubt) doubtful.push(...pending);
      pending = [];
      indexes.clear();
    },
  };
}

function setInteraction(lms: LmsCalls, index: number, response: Response): boolean {
  const at = `cmi.interactions.${index}`;
  const values = interactionValues(response);
  if (!lms.set(`${at}.id`, identifier(response.key))) return false;
  const rest: [string, string][] = [
    ['type', values.type],
    ['time', timeOfDay(response.at)],
    ...values.patterns.map((pattern, n): [string, string] => [`correct_responses.${n}.pattern`, pattern]),
    ...(response.score === undefined
      ? []
      : [['weighting', weighting(response.score.max)] as [string, string]]),
    ['student_response', values.response],
    ['result', values.result],
    ['latency', timespan(response.latency)],
  ];
  return rest.every(([name, value]) => lms.set(`${at}.${name}`, value) || isRefusal(lms.error));
}

function weighting(points: number): string {
  return String(Math.min(100, Math.round(points * 100) / 100));
}
