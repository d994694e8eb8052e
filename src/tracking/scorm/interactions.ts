/**
 * Interactions on their way to a SCORM LMS. Each question has an index for good, so what is set twice is
 * set over, and two tabs never meet. An LMS need not give them back, so at a session's first time all that
 * are answered go out, from the first index on and without a gap.
 */
import type { Response } from '../../course/model/interaction.ts';
import type { LmsCalls } from './calls.ts';
import type { Dialect, ElementValue } from './dialect.ts';
import type { KeptInteraction } from './kept-interactions.ts';
import { emptyParts, partsOf } from './long-text.ts';
import type { Slot, Slots } from './slots.ts';

export interface Interactions {
  /** How many no commit has carried. */
  readonly waiting: number;
  /** What was set for this commit are other values: the right ones are to follow at once. */
  readonly isWashing: boolean;
  /** Those that the LMS refused for what they are. */
  readonly refused: readonly Response[];
  add(response: Response): void;
  /** To be told, as the state says; by key. */
  owe(keys: Iterable<string>): void;
  /** To be told once they are answered; where that never comes, by the next page. By key. */
  mark(keys: Iterable<string>): void;
  /** Those of an earlier page, by index. */
  takeOver(kept: ReadonlyMap<number, KeptInteraction>): void;
  /** The LMS opened a new session, and its list may be empty. */
  opened(): void;
  /** What the LMS held of the answers when this session began: no words of a longer text are to stay. */
  holds(responses: Iterable<Response>): void;
  /**
   * Sets what is to be set with this commit, in so many bytes; false where trying again may help.
   * @param mayWash another commit surely follows at once
   */
  send(room: number, mayWash: boolean): boolean;
  /** The commit of this number was answered "true"; 0: no state went with it that could prove it. */
  told(commit: number): void;
  /** The LMS surely has what it was told. */
  checked(): void;
  /** What was told since the last `checked` may be lost. */
  failed(): void;
}

export interface InteractionsHost {
  lms: LmsCalls;
  dialect: Pick<
    Dialect,
    'elements' | 'errors' | 'interaction' | 'placeholder' | 'other' | 'pieces' | 'mostBytes'
  >;
  slots(): Slots;
  /** What the state says of the block that has this place; nothing where there is none. */
  answered(slot: Slot | undefined): readonly Response[];
  /** Keeps an interaction in the journal; undefined: no longer. */
  keep(index: number, kept: KeptInteraction | undefined): void;
  /** Another page of this learner is open, or was. */
  hasCompany(): boolean;
}

export function createInteractions(host: InteractionsHost): Interactions {
  const { lms, dialect, slots, keep } = host;
  const given = new Map<number, Response>();
  const due = new Set<number>();
  /** Told by the commit of this number, not yet surely there. */
  const unsure = new Map<number, number>();
  /** A commit that carried them may be lost: an LMS may send only what differs from what it sent last. */
  const lost = new Set<number>();
  /** Those of them that were set again with a commit that was no wash: they wait for one that may be. */
  const postponed = new Set<number>();
  const refused = new Map<number, Response>();
  /** Into how many parts a text fell when it was last told; by key. */
  const texts = new Map<string, number>();
  /** Kept for the next page since it was told last: that what was told has arrived says nothing of it. */
  const marked = new Set<number>();
  /** Set so that the list has no gap, though not answered it may be. */
  const placed = new Set<number>();
  let isFirst = true;
  /** Entries of the LMS's list; undefined: nobody knows, and it may take gaps. */
  let length: number | undefined;
  /** It refused a gap: whether all from the first on were set then. */
  let gap: 'none' | 'found' | 'filled' = 'none';
  let sent: number[] = [];
  let isWashing = false;

  /** One question may be told by several indexes: a long text. */
  function byIndex(parts: Iterable<Response>): Map<number, Response> {
    return new Map(
      [...parts].flatMap((part): [number, Response][] => {
        const index = slots().indexes.get(part.key);
        return index === undefined ? [] : [[index, part]];
      }),
    );
  }

  function pieces(response: Response): Response[] {
    return partsOf(response, dialect.pieces);
  }

  /** What the state says at an index: of thousands only what is to be told is made. */
  function answered(index: number): Response | undefined {
    const slot = slots().list[index];
    return host
      .answered(slot)
      .flatMap(pieces)
      .find(({ key }) => key === slot?.key);
  }

  /** What the state says of a whole question. */
  function answer(key: string): Response | undefined {
    return host.answered(slots().list[slots().indexes.get(key) ?? -1]).find((one) => one.key === key);
  }

  /** With those that hold no more of a text that was longer. */
  function allParts(response: Response): Response[] {
    const parts = pieces(response);
    const before = texts.get(response.key) ?? 0;
    if (response.interaction.type === 'long-fill-in') texts.set(response.key, parts.length);
    return [...parts, ...emptyParts(response, parts.length, before)];
  }

  /** What was answered in this browser knows its time, unless the state has moved on. */
  function current(index: number): Response | undefined {
    const own = given.get(index);
    const state = answered(index);
    return own !== undefined && (state === undefined || isSame(own, state)) ? own : (state ?? own);
  }

  function set(index: number, values: readonly ElementValue[]): boolean {
    const [id, ...rest] = values.map(([name, value]): ElementValue => {
      const element = `${dialect.elements.interactions}.${index}.${name}`;
      return [element, isWashing ? dialect.other(element, value) : value];
    });
    if (id === undefined || !lms.set(...id)) return false;
    return rest.every((value) => lms.set(...value) || lms.isRefusal());
  }

  /** Those that hold no more of a text as it is now, though they were told of it when it was longer. */
  function emptied(key: string): Response[] {
    const before = texts.get(key) ?? 0;
    const response = before > 1 ? answer(key) : undefined;
    return response === undefined ? [] : emptyParts(response, pieces(response).length, before);
  }

  function leave(index: number, response: Response | undefined): void {
    if (due.has(index)) return;
    marked.add(index);
    keep(index, { commit: 0, response });
  }

  function wait(index: number, response: Response | undefined): void {
    due.add(index);
    marked.delete(index);
    keep(index, { commit: 0, response });
  }

  function count(): number | undefined {
    const counted = Number.parseInt(lms.get(`${dialect.elements.interactions}._count`), 10);
    return counted >= 0 ? counted : undefined;
  }

  /** LMSs refuse gaps, so what stands before goes too, as whole as it can be. */
  function fillGaps(): void {
    const last = Math.max(...due);
    for (let index = length ?? last; index < last; index++) {
      due.add(index);
      placed.add(index);
    }
  }

  function valuesOf(index: number): readonly ElementValue[] | undefined {
    const response = current(index);
    const slot = placed.has(index) ? slots().list[index] : undefined;
    return response ? dialect.interaction(response) : slot && dialect.placeholder(slot);
  }

  function sendOne(index: number): boolean {
    const values = valuesOf(index);
    if (values === undefined) {
      due.delete(index);
      keep(index, undefined);
      return true;
    }
    if (set(index, values)) {
      sent.push(index);
      if (length !== undefined) length = Math.max(length, index + 1);
      return true;
    }
    if (index > 0 && gap === 'none' && dialect.errors.gaps.includes(lms.error)) {
      gap = 'found';
      return true;
    }
    if (!lms.isRefusal()) return false;
    due.delete(index);
    const response = current(index);
    if (response !== undefined) refused.set(index, response);
    return true;
  }

  /** What was lost goes first, with other values, in a commit of its own. */
  function sendDue(least: number, mayWash: boolean): boolean {
    const waiting = [...due].sort((a, b) => a - b);
    const washed = mayWash ? waiting.filter((index) => lost.has(index)) : [];
    isWashing = washed.length > 0;
    let isDone = true;
    for (const index of isWashing ? washed : waiting) {
      // The largest is far smaller than what is kept free for it.
      if (lms.room - dialect.mostBytes < least || gap === 'found') break;
      isDone = sendOne(index) && isDone;
    }
    return isDone;
  }

  /** Whatever ends the session now, even the LMS by itself, sends what it was given last. */
  function setRight(): void {
    isWashing = false;
    for (const index of sent) {
      const values = valuesOf(index);
      if (values !== undefined) set(index, values);
    }
  }

  return {
    get waiting() {
      return due.size;
    },
    get isWashing() {
      return isWashing;
    },
    get refused() {
      return [...refused.values()];
    },
    add(response) {
      for (const [index, part] of byIndex(allParts(response))) {
        given.set(index, part);
        refused.delete(index);
        wait(index, part);
      }
    },
    owe(keys) {
      const responses = [...keys].flatMap((key) => answer(key) ?? []);
      for (const [index, part] of byIndex(responses.flatMap(allParts))) {
        if (answered(index) === undefined) given.set(index, part);
        wait(index, given.get(index));
      }
    },
    mark(keys) {
      for (const key of keys) {
        const index = slots().indexes.get(key);
        if (index !== undefined) leave(index, undefined);
        for (const [later, part] of byIndex(emptied(key))) leave(later, part);
      }
    },
    takeOver(kept) {
      for (const [index, { response }] of kept) {
        if (index >= slots().list.length) continue;
        if (response !== undefined) given.set(index, response);
        // What only kept its place may have been left with another value.
        else placed.add(index);
        wait(index, response);
      }
    },
    opened() {
      isFirst = true;
      length = undefined;
      gap = 'none';
    },
    holds(responses) {
      for (const response of responses) allParts(response);
    },
    send(bytes, mayWash) {
      sent = [];
      if (mayWash) {
        for (const index of postponed) due.add(index);
        postponed.clear();
      }
      if (due.size === 0) return true;
      if (isFirst)
        for (const index of slots().list.keys())
          if (!refused.has(index) && answered(index) !== undefined) due.add(index);
      isFirst = false;
      const least = lms.room - bytes;
      length ??= count();
      fillGaps();
      let isDone = sendDue(least, mayWash);
      if (gap === 'found') {
        // Whatever it says of its length, it holds nothing of which it could know.
        gap = 'filled';
        length = 0;
        lost.clear();
        fillGaps();
        isDone = sendDue(least, mayWash);
      }
      return isDone;
    },
    told(commit) {
      if (isWashing) {
        for (const index of sent) lost.delete(index);
        setRight();
        sent = [];
        return;
      }
      for (const index of sent) {
        due.delete(index);
        if (lost.has(index)) {
          postponed.add(index);
          continue;
        }
        unsure.set(index, commit);
        if (current(index) !== undefined) keep(index, { commit, response: given.get(index) });
      }
      sent = [];
    },
    checked() {
      // Of an LMS that stores all that a page has as one, another page removes what it knows nothing of.
      const gone = host.hasCompany() ? [] : [...unsure.keys()].filter((index) => !marked.has(index));
      for (const index of gone) keep(index, undefined);
      unsure.clear();
    },
    failed() {
      // Arrived or not, what is right differs from what a wash has carried last.
      const washed = new Set(isWashing ? sent : []);
      if (isWashing) setRight();
      for (const index of new Set([...sent, ...unsure.keys()])) {
        wait(index, given.get(index));
        if (washed.has(index)) lost.delete(index);
        else lost.add(index);
      }
      unsure.clear();
      sent = [];
      // It may have forgotten what it was told, or count it.
      length = undefined;
      gap = 'none';
    },
  };
}

function isSame(a: Response, b: Response): boolean {
  return a.response.length === b.response.length && a.response.every((part, at) => part === b.response[at]);
}
