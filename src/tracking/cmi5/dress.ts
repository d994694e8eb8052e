/** What cmi5 asks of a statement beyond xAPI: cmi5 9.0 and 10.2.1. */
import type { ScoreResult } from '../../course/outcome/outcome-news.ts';
import type { Result, Statement } from '../lrs/statements.ts';
import type { LaunchData } from './launch-data.ts';

type Activities = NonNullable<Statement['context']['contextActivities']>;
type Group = keyof Activities;
type Activity = NonNullable<Activities[Group]>[number];

const BASE = 'https://w3id.org/xapi/cmi5/context/';
const MASTERY_EXTENSION = `${BASE}extensions/masteryscore`;
const SMALLEST_SHARE = 0.0001;

/** A statement as it is sent: the template first, and of what the template says nothing changed. */
export function dressStatement(
  statement: Statement,
  courseId: string,
  registration: string | undefined,
  { template = {}, mastery }: LaunchData,
): Statement {
  const { context, result } = statement;
  const score = isJudgement(statement, courseId) ? result?.score : undefined;
  const isJudged = score !== undefined && mastery !== undefined;
  return {
    ...statement,
    ...(score !== undefined && { result: { ...result, score: judgedBy(mastery, { ...result, score }) } }),
    context: {
      ...context,
      ...template,
      ...(registration !== undefined && { registration }),
      contextActivities: joined(
        template.contextActivities as Activities | undefined,
        { category: categoriesOf(statement, courseId) },
        context.contextActivities,
      ),
      extensions: {
        ...context.extensions,
        ...(isJudged && { [MASTERY_EXTENSION]: mastery }),
        ...(template.extensions as object | undefined),
      },
    },
  };
}

/**
 * 9.3.4 and 9.3.5: rounded, a share may come to lie on the other side of the mastery score. 9.5.1: points are integers,
 * so others are left out.
 */
function judgedBy(
  mastery: number | undefined,
  { score, success }: Result & { score: ScoreResult },
): ScoreResult {
  const { scaled, ...points } = score;
  return {
    scaled: bounded(scaled, mastery, success),
    ...(Object.values(points).every(Number.isInteger) && points),
  };
}

function bounded(scaled: number, mastery: number | undefined, success: boolean | undefined): number {
  if (mastery === undefined) return scaled;
  return success ? Math.max(scaled, mastery) : Math.min(scaled, mastery - SMALLEST_SHARE);
}

/** 9.6.2: of those statements that cmi5 defines. */
function categoriesOf(statement: Statement, courseId: string): Activity[] {
  if (!isDefined(statement, courseId)) return [];
  const { completion, success } = statement.result ?? {};
  const isForMoveOn = completion !== undefined || success !== undefined;
  const names = isForMoveOn ? ['categories/cmi5', 'categories/moveon'] : ['categories/cmi5'];
  return names.map((name) => ({ objectType: 'Activity', id: `${BASE}${name}` }));
}

/** Each activity once in its list, in the order of the lists. */
function joined(...all: (Activities | undefined)[]): Activities {
  const groups = new Map<Group, Activity[]>();
  for (const activities of all)
    for (const [name, some] of Object.entries(activities ?? {})) {
      const list = groups.get(name as Group) ?? [];
      groups.set(name as Group, list);
      // Of one activity alone LMSs may write no list.
      for (const one of [some].flat()) if (list.every(({ id }) => id !== one.id)) list.push(one);
    }
  return Object.fromEntries([...groups].filter(([, list]) => list.length > 0));
}

/** 9.3: everything else is allowed, and bound by other rules. */
function isDefined(statement: Statement, courseId: string): boolean {
  return isSessionEnd(statement, courseId) || says(statement, courseId, ['completed', 'passed', 'failed']);
}

/** `initialized` or `terminated`. */
export function isSessionEnd(statement: Statement, courseId: string): boolean {
  return says(statement, courseId, ['initialized', 'terminated']);
}

export function isJudgement(statement: Statement, courseId: string): boolean {
  return says(statement, courseId, ['passed', 'failed']);
}

/** About one session, and nothing about the course. */
export function isOfSession(statement: Statement, courseId: string): boolean {
  return isSessionEnd(statement, courseId) || says(statement, courseId, ['resumed', 'suspended']);
}

function says({ verb, object }: Statement, courseId: string, verbs: readonly string[]): boolean {
  return object.id === courseId && verbs.includes(verb.id.split('/').at(-1) ?? '');
}
