/**
 * The xAPI Video Profile 1.0.3 as rules: what its templates include, recommend and leave out for each
 * verb, what a value may be, and in which order statements of one video session stand. Written from the
 * profile's JSON-LD and its text; imports nothing of what writes statements.
 */

const PROFILE = 'https://w3id.org/xapi/video';
const EXTENSION = `${PROFILE}/extensions/`;
const ADL = 'http://adlnet.gov/expapi/verbs/';
const VIDEO = `${PROFILE}/verbs/`;
const TYPE = `${PROFILE}/activity-type/video`;

/** `result:` and `context:` name an extension of the profile, anything else a property. */
type Place = string;

interface Template {
  verb: string;
  included: Place[];
  recommended: Place[];
}

const BASE = ['id', 'timestamp'];
const SUMMED = ['context:length', 'result:time', 'result:progress', 'result:played-segments'];
const SESSION = 'context:session-id';
const THRESHOLD = 'context:completion-threshold';

/** As in the profile; a statement follows every template of its verb. */
const TEMPLATES: Record<string, Template> = {
  initialized: {
    verb: `${ADL}initialized`,
    included: [...BASE, 'context:length'],
    recommended: [
      ...[SESSION, THRESHOLD, 'context:cc-enabled', 'context:cc-subtitle-lang', 'context:frame-rate'],
      ...['context:full-screen', 'context:quality', 'context:screen-size', 'context:video-playback-size'],
      ...['context:speed', 'context:track', 'context:user-agent', 'context:volume'],
    ],
  },
  played: {
    verb: `${VIDEO}played`,
    included: [...BASE, 'result:time'],
    recommended: ['context:length', SESSION],
  },
  paused: { verb: `${VIDEO}paused`, included: [...BASE, ...SUMMED], recommended: [THRESHOLD, SESSION] },
  seeked: {
    verb: `${VIDEO}seeked`,
    included: [...BASE, 'result:time-to', 'result:time-from'],
    recommended: [SESSION, 'result:length', 'result:progress', 'result:played-segments'],
  },
  completed: {
    verb: `${ADL}completed`,
    included: [...BASE, 'result.duration', 'result.completion', ...SUMMED],
    recommended: [THRESHOLD, SESSION],
  },
  terminated: {
    verb: `${ADL}terminated`,
    included: [...BASE, ...SUMMED],
    recommended: [THRESHOLD, SESSION],
  },
  'closed-captioning': {
    verb: `${ADL}interacted`,
    included: [...BASE, 'result:time', 'context:cc-enabled', 'context:cc-subtitle-lang'],
    recommended: [SESSION],
  },
  volumechange: {
    verb: `${ADL}interacted`,
    included: [...BASE, 'result:time', 'context:volume'],
    recommended: [SESSION],
  },
  screenchange: {
    verb: `${ADL}interacted`,
    included: [
      ...[...BASE, 'result:time', 'context:full-screen', 'context:screen-size'],
      'context:video-playback-size',
    ],
    recommended: [SESSION],
  },
};

const NAMES: Record<string, string> = {
  [`${ADL}initialized`]: 'initialized',
  [`${VIDEO}played`]: 'played',
  [`${VIDEO}paused`]: 'paused',
  [`${VIDEO}seeked`]: 'seeked',
  [`${ADL}interacted`]: 'interacted',
  [`${ADL}completed`]: 'completed',
  [`${ADL}terminated`]: 'terminated',
};

/** Only these verbs carry these. */
const ONLY: Record<Place, string[]> = {
  'result.completion': ['completed'],
  'result:time-from': ['seeked'],
  'result:time-to': ['seeked'],
};

/** With a threshold that is not 1, these verbs tell it. */
const THRESHOLD_VERBS = ['initialized', 'paused', 'completed', 'terminated'];

const isSeconds = (value: unknown) => isNumber(value) && value >= 0;
const isShare = (value: unknown) => isNumber(value) && value >= 0 && value <= 1;
const isBoolean = (value: unknown) => typeof value === 'boolean';
const isSize = (value: unknown) => /^\d+x\d+$/.test(String(value));
const isText = (value: unknown) => typeof value === 'string' && value !== '';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

const CONTEXT_VALUES: Record<string, (value: unknown) => boolean> = {
  'session-id': (value) => UUID.test(String(value)),
  length: (value) => isSeconds(value) && Number(value) > 0,
  'completion-threshold': isShare,
  'cc-subtitle-enabled': isBoolean,
  'cc-enabled': isBoolean,
  'cc-subtitle-lang': (value) => /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(String(value)),
  'frame-rate': isSeconds,
  'full-screen': isBoolean,
  quality: (value) => Number.isInteger(value),
  'screen-size': isSize,
  'video-playback-size': isSize,
  speed: (value) => /^-?\d+(\.\d{1,3})?x$/.test(String(value)),
  track: isText,
  'user-agent': isText,
  volume: isShare,
};

const RESULT_VALUES: Record<string, (value: unknown) => boolean> = {
  time: isSeconds,
  'time-from': isSeconds,
  'time-to': isSeconds,
  progress: isShare,
  'played-segments': (value) =>
    value === '' || /^(\d+\.\d{3}\[\.\]\d+\.\d{3})(\[,\]\d+\.\d{3}\[\.\]\d+\.\d{3})*$/.test(String(value)),
};

type Json = Record<string, unknown>;

/** A statement as it came to the LRS. */
// biome-ignore lint/suspicious/noExplicitAny: what a foreign program sent
export type Sent = any;

export const isVideoStatement = (statement: Sent): boolean => categories(statement).includes(PROFILE);

export const videoVerb = (statement: Sent): string => NAMES[statement.verb.id] ?? '';

/** An extension of the profile in the result or the context. */
export function extension(statement: Sent, where: 'result' | 'context', name: string): unknown {
  return statement[where]?.extensions?.[EXTENSION + name];
}

/** What is wrong with one statement of the profile. */
export function checkVideoStatement(statement: Sent): string[] {
  const name = videoVerb(statement);
  if (name === '') return [`verb ${statement.verb.id} is none of the profile`];
  const templates = templatesOf(statement);
  return [
    ...templates.flatMap(({ included }) =>
      included.filter((place) => valueAt(statement, place) === undefined),
    ),
    ...Object.keys(ONLY).filter(
      (place) => valueAt(statement, place) !== undefined && !ONLY[place]?.includes(name),
    ),
    ...checkNames(statement, name),
    ...checkValues(statement, 'context', CONTEXT_VALUES),
    ...checkValues(statement, 'result', RESULT_VALUES),
    ...checkMeaning(statement, name),
  ].map((problem) => `${name}: ${problem}`);
}

/** What the templates recommend and the statement lacks. */
export function missingAdvice(statement: Sent): string[] {
  return templatesOf(statement)
    .flatMap(({ recommended }) => recommended)
    .filter((place) => valueAt(statement, place) === undefined);
}

function templatesOf(statement: Sent): Template[] {
  return Object.values(TEMPLATES).filter(({ verb }) => verb === statement.verb.id);
}

function checkNames(statement: Sent, name: string): string[] {
  const problems: string[] = [];
  if (statement.object.definition?.type !== TYPE) problems.push(`type ${statement.object.definition?.type}`);
  if (!categories(statement).includes(PROFILE)) problems.push('category');
  // As the profile gives them: what is made after it takes no other name beside it.
  if (JSON.stringify(statement.verb.display) !== JSON.stringify({ 'en-US': name })) problems.push('display');
  return problems;
}

function checkValues(
  statement: Sent,
  where: 'result' | 'context',
  values: Record<string, (value: unknown) => boolean>,
): string[] {
  return Object.entries((statement[where]?.extensions ?? {}) as Json)
    .filter(([key]) => key.startsWith(EXTENSION))
    .filter(([key, value]) => values[key.slice(EXTENSION.length)]?.(value) !== true)
    .map(([key, value]) => `${key.slice(EXTENSION.length)} ${JSON.stringify(value)}`);
}

function checkMeaning(statement: Sent, name: string): string[] {
  const problems: string[] = [];
  const threshold = extension(statement, 'context', 'completion-threshold');
  if (name === 'completed') {
    if (statement.result?.completion !== true) problems.push('completion is not true');
    if (Number(extension(statement, 'result', 'progress')) < Number(threshold ?? 1) - 1e-3)
      problems.push('progress is below the threshold');
  }
  if (threshold === undefined && THRESHOLD_VERBS.includes(name)) problems.push('threshold');
  if (name === 'initialized' && extension(statement, 'context', 'session-id') !== statement.id)
    problems.push('session-id is not its id');
  const length = extension(statement, 'context', 'length');
  const progress = extension(statement, 'result', 'progress');
  const sum = segmentsOf(statement).reduce((all, [from, to]) => all + to - from, 0);
  if (progress !== undefined && Math.abs(Number(progress) - sum / Number(length)) > 1e-3)
    problems.push(`progress ${progress} where ${sum} of ${length} s were played`);
  let last = 0;
  for (const [from, to] of segmentsOf(statement)) {
    if (from < last || to < from) problems.push(`segment ${from}–${to} out of order`);
    if (isNumber(length) && to > length + 1e-3) problems.push(`segment ${from}–${to} beyond the end`);
    last = to;
  }
  return problems;
}

export function segmentsOf(statement: Sent): [from: number, to: number][] {
  const text = String(extension(statement, 'result', 'played-segments') ?? '');
  if (text === '') return [];
  return text.split('[,]').map((part) => part.split('[.]').map(Number) as [number, number]);
}

/** What is wrong with the order of a learner's statements of one registration, as they happened. */
export function checkVideoTrace(statements: readonly Sent[]): string[] {
  const problems: string[] = [];
  const sessions = new Map<unknown, { ended: boolean; playing: boolean; completed: boolean }>();
  const played = new Map<string, number>();
  for (const statement of statements.filter(isVideoStatement)) {
    const name = videoVerb(statement);
    const report = (problem: string) => problems.push(`${name} ${statement.id}: ${problem}`);
    const id = extension(statement, 'context', 'session-id');
    if (name === 'initialized') {
      if (sessions.has(id)) report('the session was initialized before');
      sessions.set(id, { ended: false, playing: false, completed: false });
      continue;
    }
    const session = sessions.get(id);
    if (session === undefined) {
      report('its session was not initialized');
      continue;
    }
    if (session.ended) report('its session is terminated');
    if (name === 'played') session.playing = true;
    if (name === 'paused') session.playing = false;
    if (name === 'completed' && session.completed) report('completed twice');
    if (name === 'completed') session.completed = true;
    if (name === 'terminated' && session.playing) report('not paused');
    if (name === 'terminated') session.ended = true;
    const video = String(statement.object.id);
    const sum = segmentsOf(statement).reduce((total, [from, to]) => total + to - from, 0);
    if (segmentsOf(statement).length > 0 && sum < (played.get(`${video} ${id}`) ?? 0) - 1e-2)
      report('less was played than before');
    if (segmentsOf(statement).length > 0) played.set(`${video} ${id}`, sum);
  }
  return problems;
}

/** Sessions without their end. */
export function openSessions(statements: readonly Sent[]): number {
  const videos = statements.filter(isVideoStatement);
  const count = (name: string) => videos.filter((one) => videoVerb(one) === name).length;
  return count('initialized') - count('terminated');
}

function valueAt(statement: Sent, place: Place): unknown {
  const [where, name] = place.split(':');
  if (name !== undefined) return extension(statement, where as 'result' | 'context', name);
  return place.split('.').reduce<unknown>((at, key) => (at as Json | undefined)?.[key], statement);
}

function categories(statement: Sent): string[] {
  const list = statement.context?.contextActivities?.category ?? [];
  return (list as { id: string }[]).map(({ id }) => id);
}

/** At most three decimals. */
function isNumber(value: unknown): value is number {
  return (
    typeof value === 'number' &&
    Number.isFinite(value) &&
    Math.abs(value * 1000 - Math.round(value * 1000)) < 1e-6
  );
}
