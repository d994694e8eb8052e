/**
 * cmi.objectives (RTE 4.2.17): each objective of the course by its id, with completion, success and score. An LMS that
 * gives the list back has them at its own places, so they are found by id; what is new follows at the end.
 */
import { type ObjectiveStanding, objectiveStandings } from '../../course/outcome/objective-standings.ts';
import type { Progress } from '../../course/outcome/outcome.ts';
import type { ElementValue } from '../../tracking/scorm/dialect.ts';
import type { CreateObjectives } from '../../tracking/scorm/objectives.ts';
import { identifier } from '../scorm/names.ts';
import { bothScores, shortLine } from './values.ts';

const LIST = 'cmi.objectives';
/** Objectives that every LMS keeps (RTE 4.2.17: smallest permitted maximum). */
const MOST = 100;
/** Bytes of UTF-8 of one at most: an id, a description in three bytes a character, and names. */
const MOST_BYTES = 2 * 1024;

const [COMPLETION, SUCCESS, SCALED] = ['completion_status', 'success_status', 'score.scaled'] as const;
const NAMES = ['id', COMPLETION, SUCCESS, SCALED, 'score.raw', 'score.min', 'score.max'];

export const createObjectives: CreateObjectives = ({ lms, data, state }) => {
  /** Place in the LMS's list, by id. */
  const places = new Map<string, number>();
  /** What the LMS held when it was read, by element. */
  const held = new Map<string, string>();
  let length = 0;
  /** It does not take them. */
  let isRefused = false;
  let known: { state: Progress; standings: readonly ObjectiveStanding[] } | undefined;

  function standings(): readonly ObjectiveStanding[] {
    const now = state();
    if (known?.state !== now) known = { state: now, standings: objectiveStandings(data, now).slice(0, MOST) };
    return known.standings;
  }

  /** As it is now, unless the LMS holds more of it. */
  function valuesOf({ isReached, score, isPassed }: ObjectiveStanding, place: string): ElementValue[] {
    const holds = (name: string): string | undefined => held.get(`${place}.${name}`);
    const best = Math.max(score ?? -1, Number(holds(SCALED) || -1));
    const isDone = isReached || holds(COMPLETION) === 'completed';
    return [
      [COMPLETION, isDone ? 'completed' : 'incomplete'],
      ...(best < 0 ? [] : bothScores('score', Math.round(best * 10_000))),
      ...(isPassed || holds(SUCCESS) === 'passed' ? ([[SUCCESS, 'passed']] as const) : []),
    ];
  }

  /** What the LMS is still to be told of one; a place of its own, where it has none yet. */
  function dueOf(standing: ObjectiveStanding, at: number): ElementValue[] {
    const place = `${LIST}.${at}`;
    const id = identifier(standing.key);
    const description = shortLine(standing.text);
    const named: ElementValue[] = [
      ['id', id],
      ...(description === '' ? [] : [['description', description] as const]),
    ];
    const values = [...(told.get(`${place}.id`) === id ? [] : named), ...valuesOf(standing, place)];
    return values
      .map(([name, value]): ElementValue => [`${place}.${name}`, value])
      .filter(([element, value]) => told.get(element) !== value);
  }

  /** Those that stand in the list in its order, then those that are new. */
  function placed(): [at: number, standing: ObjectiveStanding][] {
    let next = length;
    return standings()
      .map((standing): [number, ObjectiveStanding] => [
        places.get(identifier(standing.key)) ?? next++,
        standing,
      ])
      .sort(([a], [b]) => a - b);
  }

  function set(due: readonly ElementValue[]): boolean {
    for (const [element, value] of due) {
      const isTaken = lms.set(element, value);
      if (!isTaken && !lms.isRefusal()) return false;
      if (!isTaken && element.endsWith('.id')) {
        isRefused = true;
        return true;
      }
      told.set(element, value);
    }
    return true;
  }

  function read(): void {
    const wanted = new Set(standings().map(({ key }) => identifier(key)));
    if (wanted.size === 0) return;
    length = Number.parseInt(lms.get(`${LIST}._count`), 10) || 0;
    for (let at = 0; at < Math.min(length, 2 * MOST); at++) {
      const id = lms.get(`${LIST}.${at}.id`);
      if (!wanted.delete(id)) continue;
      places.set(id, at);
      for (const name of NAMES) held.set(`${LIST}.${at}.${name}`, lms.get(`${LIST}.${at}.${name}`));
    }
  }

  read();
  const told = new Map(held);

  return {
    get waiting() {
      return !isRefused && placed().some(([at, standing]) => dueOf(standing, at).length > 0);
    },
    send(bytes) {
      const least = lms.room - bytes;
      for (const [at, standing] of isRefused ? [] : placed()) {
        const due = dueOf(standing, at);
        if (due.length === 0) continue;
        if (lms.room - MOST_BYTES < least) break;
        if (!set(due)) return false;
        if (isRefused) break;
        places.set(identifier(standing.key), at);
        length = Math.max(length, at + 1);
      }
      return true;
    },
    lost() {
      told.clear();
    },
  };
};
