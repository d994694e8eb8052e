/**
 * Checks one statement against the xAPI 1.0.3 specification (xAPI-Data, part 2) and gives what is wrong
 * with it. Written from the specification; imports nothing of what writes statements.
 */

type Json = Record<string, unknown>;
type Report = (problem: string) => void;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const IRI = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i;
const LANGUAGE = /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i;
/** RFC 3339, with time zone and milliseconds. */
const TIMESTAMP = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3,})?(Z|[+-]\d{2}:\d{2})$/;
/** ISO 8601, seconds with at most two decimals. */
const DURATION = /^P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/;
const NUMBER = /^-?\d+(\.\d+)?$/;
/** A range leaves out an end that it has not, never both. */
const NUMBER_PATTERN = /^(?=.*\d)(-?\d+(\.\d+)?)?(\[:\](-?\d+(\.\d+)?)?)?$/;
/** Whether capitals matter is said, not left to be guessed. */
const CASED = /^\{case_matters=(true|false)\}./s;
const INTERACTIONS: Record<string, string[]> = {
  'true-false': [],
  choice: ['choices'],
  sequencing: ['choices'],
  likert: ['scale'],
  matching: ['source', 'target'],
  performance: ['steps'],
  'fill-in': [],
  'long-fill-in': [],
  numeric: [],
  other: [],
};

export function checkStatement(statement: unknown): string[] {
  const problems: string[] = [];
  const report: Report = (problem) => problems.push(problem);
  if (!isObject(statement)) return ['a statement is no object'];
  only(
    statement,
    'statement',
    ['id', 'actor', 'verb', 'object', 'result', 'context', 'timestamp', 'version', 'attachments'],
    report,
  );
  noNulls(statement, 'statement', report);
  if (!UUID.test(String(statement.id))) report(`id ${statement.id} is no UUID`);
  if (!TIMESTAMP.test(String(statement.timestamp))) report(`timestamp ${statement.timestamp}`);
  checkActor(statement.actor, report);
  checkVerb(statement.verb, report);
  checkActivity(statement.object, 'object', report);
  if (statement.result !== undefined) checkResult(statement.result, statement.object, report);
  if (statement.context !== undefined) checkContext(statement.context, statement.object, report);
  return problems;
}

function checkActor(actor: unknown, report: Report): void {
  if (!isObject(actor)) {
    report('actor is missing');
    return;
  }
  only(actor, 'actor', ['objectType', 'name', 'mbox', 'mbox_sha1sum', 'openid', 'account'], report);
  if (actor.objectType !== undefined && actor.objectType !== 'Agent') report('actor is no agent');
  if (actor.name !== undefined && typeof actor.name !== 'string') report('actor name is no text');
  const identifiers = ['mbox', 'mbox_sha1sum', 'openid', 'account'].filter(
    (name) => actor[name] !== undefined,
  );
  if (identifiers.length !== 1) report(`actor has ${identifiers.length} identifiers`);
  if (actor.mbox !== undefined && !/^mailto:[^\s@]+@[^\s@]+$/.test(String(actor.mbox)))
    report(`mbox ${actor.mbox}`);
  if (actor.account !== undefined) checkAccount(actor.account, report);
}

function checkAccount(account: unknown, report: Report): void {
  if (!isObject(account)) {
    report('account is no object');
    return;
  }
  only(account, 'account', ['homePage', 'name'], report);
  if (!IRI.test(String(account.homePage))) report(`account homePage ${account.homePage}`);
  if (typeof account.name !== 'string' || account.name === '') report('account name is missing');
}

function checkVerb(verb: unknown, report: Report): void {
  if (!isObject(verb)) {
    report('verb is missing');
    return;
  }
  only(verb, 'verb', ['id', 'display'], report);
  if (!IRI.test(String(verb.id))) report(`verb id ${verb.id}`);
  if (verb.display !== undefined) checkLanguageMap(verb.display, 'verb display', report);
}

function checkActivity(activity: unknown, where: string, report: Report): void {
  if (!isObject(activity)) {
    report(`${where} is missing`);
    return;
  }
  only(activity, where, ['objectType', 'id', 'definition'], report);
  if (activity.objectType !== undefined && activity.objectType !== 'Activity')
    report(`${where} is no activity`);
  if (!IRI.test(String(activity.id))) report(`${where} id ${activity.id}`);
  if (activity.definition !== undefined) checkDefinition(activity.definition, where, report);
}

function checkDefinition(definition: unknown, where: string, report: Report): void {
  if (!isObject(definition)) {
    report(`${where} definition is no object`);
    return;
  }
  const components = ['choices', 'scale', 'source', 'target', 'steps'];
  const plain = ['name', 'description', 'type', 'moreInfo', 'extensions'];
  only(
    definition,
    `${where} definition`,
    [...plain, 'interactionType', 'correctResponsesPattern', ...components],
    report,
  );
  if (definition.type !== undefined && !IRI.test(String(definition.type)))
    report(`activity type ${definition.type}`);
  for (const name of ['name', 'description']) {
    if (definition[name] !== undefined) checkLanguageMap(definition[name], `${where} ${name}`, report);
  }
  if (definition.extensions !== undefined) checkExtensions(definition.extensions, report);
  const given = components.filter((name) => definition[name] !== undefined);
  if (definition.interactionType === undefined) {
    if (given.length > 0 || definition.correctResponsesPattern !== undefined)
      report('interactionType is missing');
    return;
  }
  checkInteraction(definition, given, report);
}

function checkInteraction(definition: Json, given: string[], report: Report): void {
  const type = String(definition.interactionType);
  const allowed = INTERACTIONS[type];
  if (allowed === undefined) {
    report(`interactionType ${type}`);
    return;
  }
  for (const name of given) if (!allowed.includes(name)) report(`${type} has no ${name}`);
  const ids = new Set(given.flatMap((name) => componentIds(definition[name], name, report)));
  if (definition.correctResponsesPattern === undefined) return;
  const patterns = definition.correctResponsesPattern;
  if (!Array.isArray(patterns) || patterns.some((pattern) => typeof pattern !== 'string')) {
    report('correctResponsesPattern is no list of texts');
    return;
  }
  for (const pattern of patterns) checkAnswer(type, String(pattern), ids, 'correctResponsesPattern', report);
}

function componentIds(list: unknown, name: string, report: Report): string[] {
  if (!Array.isArray(list)) {
    report(`${name} is no list`);
    return [];
  }
  const ids = list.map((component: unknown) => {
    if (!isObject(component) || typeof component.id !== 'string' || component.id === '')
      report(`${name} without an id`);
    else {
      only(component, name, ['id', 'description'], report);
      if (/\s|\[[,.:]\]/.test(component.id)) report(`component id ${component.id}`);
      if (component.description !== undefined)
        checkLanguageMap(component.description, `${name} description`, report);
      return component.id;
    }
    return '';
  });
  if (new Set(ids).size < ids.length) report(`${name} with one id twice`);
  return ids;
}

function checkAnswer(
  type: string,
  answer: string,
  ids: ReadonlySet<string>,
  where: string,
  report: Report,
): void {
  if (type === 'true-false' && answer !== 'true' && answer !== 'false') report(`${where} ${answer}`);
  const isPattern = where === 'correctResponsesPattern';
  if (type === 'numeric' && !(isPattern ? NUMBER_PATTERN : NUMBER).test(answer)) report(`${where} ${answer}`);
  if (type === 'fill-in' && isPattern && !CASED.test(answer)) report(`${where} ${answer}`);
  if (!['choice', 'sequencing', 'likert', 'matching'].includes(type) || ids.size === 0) return;
  const parts = answer === '' ? [] : answer.split('[,]');
  if (type === 'matching') {
    checkPairs(parts, ids, where, report);
    return;
  }
  for (const part of parts) if (!ids.has(part)) report(`${where} names ${part}, which is no component`);
}

/** Appendix C: `source[.]target` each, a source once. */
function checkPairs(pairs: string[], ids: ReadonlySet<string>, where: string, report: Report): void {
  const sources = pairs.map((pair) => pair.split('[.]')[0]);
  if (new Set(sources).size < sources.length) report(`${where} names a source twice`);
  for (const pair of pairs) {
    const sides = pair.split('[.]');
    if (sides.length !== 2) report(`${where} ${pair} is no pair`);
    for (const side of sides) if (!ids.has(side)) report(`${where} names ${side}, which is no component`);
  }
}

function checkResult(result: unknown, object: unknown, report: Report): void {
  if (!isObject(result)) {
    report('result is no object');
    return;
  }
  only(result, 'result', ['score', 'success', 'completion', 'response', 'duration', 'extensions'], report);
  for (const name of ['success', 'completion']) {
    if (result[name] !== undefined && typeof result[name] !== 'boolean') report(`${name} is no boolean`);
  }
  if (result.duration !== undefined && !DURATION.test(String(result.duration)))
    report(`duration ${result.duration}`);
  if (result.response !== undefined && typeof result.response !== 'string') report('response is no text');
  if (result.extensions !== undefined) checkExtensions(result.extensions, report);
  if (result.score !== undefined) checkScore(result.score, report);
  const definition = isObject(object) && isObject(object.definition) ? object.definition : {};
  if (typeof result.response === 'string' && typeof definition.interactionType === 'string') {
    const ids = ['choices', 'scale', 'source', 'target'].flatMap((name) =>
      Array.isArray(definition[name]) ? definition[name] : [],
    );
    const known = new Set(ids.map((component: Json) => String(component.id)));
    checkAnswer(definition.interactionType, result.response, known, 'response', report);
  }
}

function checkScore(score: unknown, report: Report): void {
  if (!isObject(score)) {
    report('score is no object');
    return;
  }
  only(score, 'score', ['scaled', 'raw', 'min', 'max'], report);
  for (const [name, value] of Object.entries(score)) {
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      report(`score ${name} is no number`);
      return;
    }
  }
  const { scaled, raw, min, max } = score as Record<string, number | undefined>;
  if (scaled !== undefined && (scaled < -1 || scaled > 1)) report(`scaled ${scaled}`);
  if (min !== undefined && max !== undefined && min >= max) report(`score min ${min} max ${max}`);
  if (raw !== undefined && (raw < (min ?? raw) || raw > (max ?? raw)))
    report(`raw ${raw} outside ${min}…${max}`);
}

function checkContext(context: unknown, object: unknown, report: Report): void {
  if (!isObject(context)) {
    report('context is no object');
    return;
  }
  const names = [
    'registration',
    'instructor',
    'team',
    'contextActivities',
    'revision',
    'platform',
    'language',
    'statement',
    'extensions',
  ];
  only(context, 'context', names, report);
  if (context.registration !== undefined && !UUID.test(String(context.registration))) {
    report(`registration ${context.registration} is no UUID`);
  }
  if (context.language !== undefined && !LANGUAGE.test(String(context.language)))
    report(`language ${context.language}`);
  const isActivity =
    isObject(object) && (object.objectType === undefined || object.objectType === 'Activity');
  for (const name of ['revision', 'platform']) {
    if (context[name] === undefined) continue;
    if (typeof context[name] !== 'string') report(`${name} is no text`);
    if (!isActivity) report(`${name} without an activity`);
  }
  if (context.extensions !== undefined) checkExtensions(context.extensions, report);
  if (context.contextActivities !== undefined) checkContextActivities(context.contextActivities, report);
}

function checkContextActivities(groups: unknown, report: Report): void {
  if (!isObject(groups)) {
    report('contextActivities is no object');
    return;
  }
  only(groups, 'contextActivities', ['parent', 'grouping', 'category', 'other'], report);
  for (const [name, list] of Object.entries(groups)) {
    for (const activity of Array.isArray(list) ? list : [list]) checkActivity(activity, name, report);
  }
}

function checkExtensions(extensions: unknown, report: Report): void {
  if (!isObject(extensions)) {
    report('extensions is no object');
    return;
  }
  for (const key of Object.keys(extensions)) if (!IRI.test(key)) report(`extension ${key} is no IRI`);
}

function checkLanguageMap(map: unknown, where: string, report: Report): void {
  if (!isObject(map)) {
    report(`${where} is no language map`);
    return;
  }
  for (const [language, text] of Object.entries(map)) {
    if (!LANGUAGE.test(language)) report(`${where} language ${language}`);
    if (typeof text !== 'string') report(`${where} is no text`);
  }
}

function only(object: Json, where: string, names: string[], report: Report): void {
  for (const name of Object.keys(object)) if (!names.includes(name)) report(`${where} has no ${name}`);
}

/** 2.2: a statement holds no null outside of extensions. */
function noNulls(value: unknown, where: string, report: Report): void {
  if (value === null) {
    report(`${where} is null`);
    return;
  }
  if (Array.isArray(value)) {
    for (const item of value) noNulls(item, where, report);
  } else if (isObject(value)) {
    for (const [name, item] of Object.entries(value)) if (name !== 'extensions') noNulls(item, name, report);
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
