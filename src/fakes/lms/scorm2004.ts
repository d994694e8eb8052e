/**
 * The data model of SCORM 2004: what both ADL's own run-time (test suite of the 4th Edition) and Moodle 4.5.6 take,
 * each rule seen in them with the same values. What one of the two refuses is refused here.
 */
import type { Standard } from './standard.ts';
import type { Values } from './values.ts';

type Check = (value: string, type: string) => boolean;
type Element = [pattern: RegExp, access: 'r' | 'w' | 'rw', check?: Check, range?: [number, number]];

const text =
  (length: number): Check =>
  (value) =>
    value.length <= length;
const words =
  (...list: string[]): Check =>
  (value) =>
    list.includes(value);
const matches =
  (pattern: RegExp): Check =>
  (value) =>
    pattern.test(value);

/** Moodle: a digit before the point, and five at most. ADL: seven behind it count. */
const DECIMAL = /^-?\d{1,5}(\.\d{1,7})?$/;
/** Moodle: no hyphen. */
const SHORT = /^[\w.]{1,250}$/;
/** Moodle: one line, no brace at its beginning. */
const LINE = /^([^{].{0,249})?$/;
const LONG_LINE = /^([^{].{0,3999})?$/;
/** Both: a zone only behind one or two decimals. */
const TIME =
  /^(19[7-9]\d|20[0-2]\d|203[0-8])-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2}Z?)?$/;
/** ADL: not `P` alone. */
const DURATION = /^P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/;

function list(value: string, delimiter: string, most: number, each: RegExp, unique = false): boolean {
  const nodes = value.split(delimiter);
  const isUnique = !unique || new Set(nodes).size === nodes.length;
  return nodes.length <= most && isUnique && nodes.every((node) => each.test(node));
}

const PAIR = /^[\w.]{1,250}\[\.\][\w.]{1,250}$/;

const RESPONSES: Record<string, (value: string) => boolean> = {
  'true-false': (value) => /^(true|false)$/.test(value),
  choice: (value) => list(value, '[,]', 36, SHORT, true),
  'fill-in': (value) => list(value, '[,]', 10, LINE),
  'long-fill-in': (value) => LONG_LINE.test(value),
  likert: (value) => SHORT.test(value),
  matching: (value) => list(value, '[,]', 36, PAIR),
  sequencing: (value) => list(value, '[,]', 36, SHORT, true),
  numeric: (value) => DECIMAL.test(value),
  other: (value) => value.length <= 4000,
};

/** ADL: both ends of a range. Moodle: no open one. */
function isPattern(value: string, type: string): boolean {
  if (type !== 'numeric') return RESPONSES[type]?.(value) === true;
  const ends = value.split('[:]');
  return ends.length === 2 && ends.every((end) => DECIMAL.test(end)) && Number(ends[0]) <= Number(ends[1]);
}

const ONE_PATTERN = ['true-false', 'likert', 'numeric', 'other'];

const ELEMENTS: Element[] = [
  [/^cmi\.(learner_id|learner_name|credit|entry|total_time|mode|launch_data)$/, 'r'],
  [/^cmi\.(scaled_passing_score|completion_threshold)$/, 'r'],
  [/^cmi\.location$/, 'rw', text(1000)],
  [/^cmi\.completion_status$/, 'rw', words('completed', 'incomplete', 'not attempted', 'unknown')],
  [/^cmi\.success_status$/, 'rw', words('passed', 'failed', 'unknown')],
  [/^cmi\.score\.scaled$/, 'rw', matches(DECIMAL), [-1, 1]],
  [/^cmi\.score\.(raw|min|max)$/, 'rw', matches(DECIMAL)],
  [/^cmi\.progress_measure$/, 'rw', matches(DECIMAL), [0, 1]],
  [/^cmi\.exit$/, 'w', words('time-out', 'suspend', 'logout', 'normal', '')],
  [/^cmi\.session_time$/, 'w', matches(DURATION)],
  [/^cmi\.suspend_data$/, 'rw', text(64_000)],
  [/^adl\.nav\.request$/, 'rw', words('suspendAll', 'exitAll', 'exit', 'continue', 'previous')],
  [/^cmi\.objectives\.\d+\.id$/, 'rw', matches(/^\S{1,4000}$/)],
  [/^cmi\.objectives\.\d+\.success_status$/, 'rw', words('passed', 'failed', 'unknown')],
  [/^cmi\.objectives\.\d+\.completion_status$/, 'rw', words('completed', 'incomplete', 'unknown')],
  [/^cmi\.objectives\.\d+\.score\.scaled$/, 'rw', matches(DECIMAL), [-1, 1]],
  [/^cmi\.objectives\.\d+\.score\.(raw|min|max)$/, 'rw', matches(DECIMAL)],
  [/^cmi\.objectives\.\d+\.description$/, 'rw', matches(LINE)],
  [/^cmi\.interactions\.\d+\.id$/, 'rw', matches(/^\S{1,4000}$/)],
  [/^cmi\.interactions\.\d+\.type$/, 'rw', words(...Object.keys(RESPONSES), 'performance')],
  [/^cmi\.interactions\.\d+\.objectives\.\d+\.id$/, 'rw', matches(/^\S{1,4000}$/)],
  [/^cmi\.interactions\.\d+\.timestamp$/, 'rw', matches(TIME)],
  [/^cmi\.interactions\.\d+\.correct_responses\.\d+\.pattern$/, 'rw', isPattern],
  [/^cmi\.interactions\.\d+\.weighting$/, 'rw', matches(DECIMAL)],
  [/^cmi\.interactions\.\d+\.learner_response$/, 'rw', (value, type) => RESPONSES[type]?.(value) === true],
  [/^cmi\.interactions\.\d+\.result$/, 'rw', words('correct', 'incorrect', 'unanticipated', 'neutral')],
  [/^cmi\.interactions\.\d+\.latency$/, 'rw', matches(DURATION)],
  [/^cmi\.interactions\.\d+\.description$/, 'rw', matches(LINE)],
];

const found = new Map<string, Element | undefined>();

function find(element: string): Element | undefined {
  // Thousands of histories ask for the same few.
  const kind = element.replace(/\d+/g, '0');
  if (!found.has(kind))
    found.set(
      kind,
      ELEMENTS.find(([pattern]) => pattern.test(kind)),
    );
  return found.get(kind);
}

function patternsOf(interaction: string, values: Values): [element: string, pattern: string][] {
  const patterns: [string, string][] = [];
  for (let at = 0; ; at++) {
    const element = `${interaction}.correct_responses.${at}.pattern`;
    const pattern = values[element];
    if (pattern === undefined) return patterns;
    patterns.push([element, pattern]);
  }
}

/** Error of SetValue, "0" where the value is taken; `values` is the data model so far. */
export function checkScorm2004(element: string, value: unknown, values: Values = {}): string {
  const known = find(element);
  if (known === undefined) return '401';
  const [, access, check, range] = known;
  if (access === 'r') return '404';
  if (typeof value !== 'string') return '406';
  const entry = /^cmi\.(interactions|objectives)\.(\d+)\.(.+)$/.exec(element);
  const type = values[`cmi.interactions.${entry?.[2]}.type`];
  if (entry !== null) {
    const [, name, index = '', rest = ''] = entry;
    const own = values[`cmi.${name}.${index}.id`];
    if (rest === 'id' && Number(index) > countIds(`cmi.${name}`, values)) return '351';
    if (name === 'objectives' && rest === 'id' && own !== undefined && own !== value) return '351';
    if (name === 'objectives' && rest === 'id' && own === undefined && isThere(value, values)) return '351';
    if (rest !== 'id' && own === undefined && Object.keys(values).length > 0) return '408';
    if (/^(learner_response|correct_responses\.)/.test(rest) && type === undefined) return '408';
    if (/^objectives\.[1-9]/.test(rest)) return '351';
    const at = /^correct_responses\.(\d+)\./.exec(rest)?.[1];
    if (at !== undefined) {
      const before = patternsOf(`cmi.interactions.${index}`, values);
      if (Number(at) > before.length) return '351';
      if (Number(at) > 0 && ONE_PATTERN.includes(type ?? '')) return '351';
      if (before.some(([held, pattern]) => held !== element && pattern === value)) return '351';
    }
  }
  if (check?.(value, type ?? '') === false) return '406';
  return range !== undefined && (Number(value) < range[0] || Number(value) > range[1]) ? '407' : '0';
}

/** A type that is set, also the same, drops the patterns. */
export function storeScorm2004(element: string, value: string, values: Values): void {
  const interaction = /^(cmi\.interactions\.\d+)\.type$/.exec(element)?.[1];
  if (interaction !== undefined)
    for (const [pattern] of patternsOf(interaction, values)) delete values[pattern];
  values[element] = value;
}

export function readScorm2004(element: string, values: Values): [value: string, code: string] {
  const counted = /^(cmi\.(?:interactions|objectives))\._count$/.exec(element)?.[1];
  if (counted !== undefined) return [String(countIds(counted, values)), '0'];
  const known = find(element);
  if (known === undefined) return ['', '401'];
  if (known[1] === 'w') return ['', '405'];
  if (/^cmi\.(completion|success)_status$/.test(element)) return [values[element] ?? 'unknown', '0'];
  return values[element] === undefined ? ['', '403'] : [values[element], '0'];
}

/** Ids of objectives are unique. */
function isThere(id: string, values: Values): boolean {
  return Object.entries(values).some(
    ([element, held]) => held === id && /^cmi\.objectives\.\d+\.id$/.test(element),
  );
}

function countIds(name: string, values: Values): number {
  let count = 0;
  while (values[`${name}.${count}.id`] !== undefined) count++;
  return count;
}

/** RTE 3.1.7.8: what the standard says of each code. */
const MESSAGES: Values = {
  '0': 'No Error',
  '101': 'General Exception',
  '103': 'Already Initialized',
  '104': 'Content Instance Terminated',
  '112': 'Termination Before Initialization',
  '113': 'Termination After Termination',
  '122': 'Retrieve Data Before Initialization',
  '123': 'Retrieve Data After Termination',
  '132': 'Store Data Before Initialization',
  '133': 'Store Data After Termination',
  '142': 'Commit Before Initialization',
  '143': 'Commit After Termination',
  '201': 'General Argument Error',
  '301': 'General Get Failure',
  '351': 'General Set Failure',
  '391': 'General Commit Failure',
  '401': 'Undefined Data Model Element',
  '403': 'Data Model Element Value Not Initialized',
  '404': 'Data Model Element Is Read Only',
  '405': 'Data Model Element Is Write Only',
  '406': 'Data Model Element Type Mismatch',
  '407': 'Data Model Element Value Out Of Range',
  '408': 'Data Model Dependency Not Established',
};

const COMPLETION = ['', 'unknown', 'not attempted', 'incomplete', 'completed'];
const SUCCESS = ['', 'unknown', 'failed', 'passed'];

export const SCORM2004: Standard = {
  name: 'scorm2004',
  api: 'API_1484_11',
  calls: {
    initialize: 'Initialize',
    finish: 'Terminate',
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    lastError: 'GetLastError',
    errorString: 'GetErrorString',
    diagnostic: 'GetDiagnostic',
  },
  elements: {
    learner: 'cmi.learner_id',
    learnerName: 'cmi.learner_name',
    mode: 'cmi.mode',
    credit: 'cmi.credit',
    entry: 'cmi.entry',
    total: 'cmi.total_time',
    session: 'cmi.session_time',
    exit: 'cmi.exit',
    place: 'cmi.location',
    status: 'cmi.completion_status',
    raw: 'cmi.score.raw',
    mastery: 'cmi.scaled_passing_score',
    response: 'learner_response',
  },
  unset: 'unknown',
  suspendLimit: 64_000,
  opensAgain: false,
  hidesEnded: true,
  errors: {
    running: '103',
    closed: { get: ['122', '123'], set: ['132', '133'], commit: ['142', '143'], finish: ['112', '113'] },
  },
  messages: MESSAGES,
  read({ element, given, values }) {
    return given[element] === undefined ? readScorm2004(element, values) : [given[element], '0'];
  },
  check(value, { element, settings, values }) {
    if (settings.noInteractions && element.startsWith('cmi.interactions.')) return '401';
    const isLong = element === 'cmi.suspend_data' && String(value).length > (settings.suspendLimit ?? 64_000);
    return isLong ? '406' : checkScorm2004(element, value, values);
  },
  store: storeScorm2004,
  needsTime: true,
  noTime: 'PT0S',
  addTimes: addDurations,
  standing: (values) => [
    COMPLETION.indexOf(values['cmi.completion_status'] ?? ''),
    SUCCESS.indexOf(values['cmi.success_status'] ?? ''),
    Number(values['cmi.score.raw'] ?? -1),
  ],
  hasPassed: (values) =>
    values['cmi.completion_status'] === 'completed' && values['cmi.success_status'] === 'passed',
};

function addDurations(a: string, b: string): string {
  const seconds = [a, b].reduce((total, duration) => {
    const [, hours, minutes, rest] = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(duration) ?? [];
    return total + Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(rest ?? 0);
  }, 0);
  return `PT${Math.round(seconds * 100) / 100}S`;
}
