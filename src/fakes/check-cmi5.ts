/**
 * Checks one statement against cmi5 (Quartz, 1st edition) and gives what is wrong with it, with the section that says
 * so. Written from the specification and from what adlnet/CATAPULT enforces; imports nothing of what writes statements.
 */

// biome-ignore lint/suspicious/noExplicitAny: what a foreign program sent
type Json = any;

export interface Cmi5Session {
  actor: Json;
  registration: string;
  activityId: string;
  mode: 'Normal' | 'Browse' | 'Review';
  masteryScore: number | undefined;
  template: Json;
  /** Both documents were read. */
  isPrepared: boolean;
  /** Of this session, in their order. */
  statements: Json[];
}

const CONTEXT = 'https://w3id.org/xapi/cmi5/context/';
const CMI5 = `${CONTEXT}categories/cmi5`;
const MOVE_ON = `${CONTEXT}categories/moveon`;
const SESSION = `${CONTEXT}extensions/sessionid`;
const MASTERY = `${CONTEXT}extensions/masteryscore`;
const PROGRESS = 'https://w3id.org/xapi/cmi5/result/extensions/progress';
const DEFINED = ['initialized', 'completed', 'passed', 'failed', 'terminated'];
const DURATION = /^PT(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?$/;

const nameOf = ({ verb }: Json): string => String(verb?.id).replace('http://adlnet.gov/expapi/verbs/', '');
const categories = ({ context }: Json): string[] =>
  (context?.contextActivities?.category ?? []).map(({ id }: Json) => id);
const isDefined = (statement: Json): boolean => categories(statement).includes(CMI5);

/** @param registered what the registration holds of earlier sessions */
export function checkCmi5(statement: Json, session: Cmi5Session, registered: readonly Json[]): string[] {
  return [
    ...checkEach(statement, session),
    ...checkTemplate(statement.context ?? {}, session),
    ...(isDefined(statement)
      ? [...checkDefined(statement, session), ...checkOnce(statement, session, registered)]
      : checkAllowed(statement, registered)),
  ];
}

function checkEach(statement: Json, session: Cmi5Session): string[] {
  const { id, actor, timestamp, context } = statement;
  const [first] = session.statements;
  return wrong({
    '11.0: the learner preferences and the launch data were not read': session.isPrepared,
    '9.1: no id': typeof id === 'string',
    '9.7: the timestamp is not in UTC': /Z$/.test(String(timestamp)),
    '8.1.3: another actor': JSON.stringify(actor) === JSON.stringify(session.actor),
    '9.6.1: another registration': context?.registration === session.registration,
    '9.6.3.1: no session id': typeof context?.extensions?.[SESSION] === 'string',
    '9.3: something before initialized':
      first === undefined ? isDefined(statement) && nameOf(statement) === 'initialized' : true,
    '9.3: earlier than initialized': first === undefined || first.timestamp <= timestamp,
    '9.3: something after terminated': !session.statements.some(
      (one) => isDefined(one) && nameOf(one) === 'terminated',
    ),
    '6.3: an AU voids nothing': nameOf(statement) !== 'voided',
  });
}

/** 10.2.1: lists begin with those of the template, and what it says stands. */
function checkTemplate(context: Json, { template }: Cmi5Session): string[] {
  return Object.entries<Json>(template).flatMap(([name, value]) => {
    if (name === 'contextActivities')
      return Object.entries<Json>(value).flatMap(([group, activities]) =>
        activities.flatMap(({ id }: Json, index: number) =>
          context.contextActivities?.[group]?.[index]?.id === id ? [] : [`10.2.1: ${group} ${index}`],
        ),
      );
    if (typeof value !== 'object') return context[name] === value ? [] : [`10.2.1: ${name}`];
    return Object.entries(value).flatMap(([key, one]) =>
      JSON.stringify(context[name]?.[key]) === JSON.stringify(one) ? [] : [`10.2.1: ${name} ${key}`],
    );
  });
}

function checkDefined(statement: Json, session: Cmi5Session): string[] {
  const name = nameOf(statement);
  const { result = {}, object, actor, context } = statement;
  const { completion, success, score, duration } = result;
  const judged = name === 'passed' || name === 'failed';
  const { masteryScore } = session;
  return wrong({
    '9.2: an agent without an account': actor.account !== undefined,
    '8.1.5: another activity': object.id === session.activityId,
    [`9.3: ${name} is not defined`]: DEFINED.includes(name),
    [`10.2.2: ${name} in ${session.mode}`]:
      session.mode === 'Normal' || name === 'initialized' || name === 'terminated',
    '9.5.3: completion': completion === (name === 'completed' ? true : undefined),
    '9.5.2: success': success === (judged ? name === 'passed' : undefined),
    '9.5.1: a score outside passed and failed': score === undefined || judged,
    '9.5.1: raw without min and max':
      score?.raw === undefined || (score.min !== undefined && score.max !== undefined),
    '9.5.1: points that are no integers': [score?.raw, score?.min, score?.max].every(
      (points) => points === undefined || Number.isInteger(points),
    ),
    '9.5.5.1: progress with or after completed': !isProgress(statement) || name !== 'completed',
    '9.5.4: no duration': name === 'initialized' || DURATION.test(String(duration)),
    '9.6.2.2: moveOn category': categories(statement).includes(MOVE_ON) === (judged || name === 'completed'),
    '9.6.3.2: the mastery score':
      masteryScore === undefined || score === undefined || context.extensions[MASTERY] === masteryScore,
    '9.3.4: passed below the mastery score': name !== 'passed' || !(score?.scaled < (masteryScore ?? 0)),
    '9.3.5: failed at the mastery score': name !== 'failed' || !(score?.scaled >= (masteryScore ?? 2)),
  });
}

function checkOnce(statement: Json, session: Cmi5Session, registered: readonly Json[]): string[] {
  const name = nameOf(statement);
  const said = session.statements.filter(isDefined).map(nameOf);
  const ever = registered.filter(isDefined).map(nameOf);
  return wrong({
    [`9.3: ${name} twice in a session`]: !said.includes(name),
    '9.3: passed and failed in a session':
      !(name === 'passed' && said.includes('failed')) && !(name === 'failed' && said.includes('passed')),
    [`9.3: ${name} twice in a registration`]: !['completed', 'passed'].includes(name) || !ever.includes(name),
    '9.3: failed after passed': name !== 'failed' || !ever.includes('passed'),
  });
}

function checkAllowed(statement: Json, registered: readonly Json[]): string[] {
  const isCompleted = registered.some((one) => isDefined(one) && nameOf(one) === 'completed');
  return wrong({
    '9.6.2.2: moveOn without cmi5': !categories(statement).includes(MOVE_ON),
    '9.5.5.1: progress with or after completed': !isProgress(statement) || !isCompleted,
  });
}

function isProgress({ result }: Json): boolean {
  return result?.extensions?.[PROGRESS] !== undefined;
}

/** Names of the rules that do not hold. */
function wrong(rules: Record<string, boolean>): string[] {
  return Object.entries(rules).flatMap(([rule, holds]) => (holds ? [] : [rule]));
}
