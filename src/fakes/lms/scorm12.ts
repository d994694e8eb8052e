/** The data model of SCORM 1.2, from the standard: elements, their access, vocabulary, types and limits. */
import type { Given, Standard } from './standard.ts';
import { countOf, type Values } from './values.ts';

const text =
  (length: number) =>
  (value: string): boolean =>
    value.length <= length;
const words =
  (...list: string[]) =>
  (value: string): boolean =>
    list.includes(value);
const decimal = (value: string): boolean => /^-?\d{1,3}(\.\d+)?$/.test(value);
const score = (value: string): boolean =>
  value === '' || (decimal(value) && Number(value) >= 0 && Number(value) <= 100);
const timespan = (value: string): boolean => /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/.test(value);
const time = (value: string): boolean => /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/.test(value);
const identifier = (value: string): boolean => /^[\x21-\x7e]{1,255}$/.test(value);

const RESPONSES: Record<string, (value: string) => boolean> = {
  'true-false': (value) => /^[01tf]$/.test(value),
  choice: (value) => /^[a-z0-9](,[a-z0-9])*$|^\{[a-z0-9](,[a-z0-9])*\}$|^$/.test(value),
  'fill-in': () => true,
  matching: (value) => /^[a-z0-9]\.[a-z0-9](,[a-z0-9]\.[a-z0-9])*$/.test(value),
  performance: () => true,
  sequencing: (value) => /^[a-z0-9](,[a-z0-9])*$/.test(value),
  likert: (value) => /^[a-z0-9]?$/.test(value),
  numeric: (value) => /^-?\d+(\.\d+)?$/.test(value),
};

type Check = (value: string, given: Given) => boolean;
type Element = [pattern: RegExp, access: 'r' | 'w' | 'rw', check?: Check];

const response: Check = (value, { element, settings, values }) => {
  if (value.length > (settings.textLimit ?? 255)) return false;
  const type = values[`${element.split('.').slice(0, 3).join('.')}.type`];
  return settings.freeResponses === true || type === undefined || RESPONSES[type]?.(value) === true;
};

const ELEMENTS: Element[] = [
  [/^cmi\.core\.(student_id|student_name|credit|entry|total_time|lesson_mode)$/, 'r'],
  [/^cmi\.core\.lesson_location$/, 'rw', (value, { settings }) => text(settings.textLimit ?? 255)(value)],
  [/^cmi\.core\.lesson_status$/, 'rw', words('passed', 'completed', 'failed', 'incomplete', 'browsed')],
  [/^cmi\.core\.score\.(raw|min|max)$/, 'rw', score],
  [/^cmi\.core\.exit$/, 'w', words('time-out', 'suspend', 'logout', '')],
  [/^cmi\.core\.session_time$/, 'w', timespan],
  [/^cmi\.suspend_data$/, 'rw', (value, { settings }) => text(settings.suspendLimit ?? 4096)(value)],
  [/^cmi\.(launch_data|comments_from_lms)$/, 'r'],
  [/^cmi\.comments$/, 'rw', text(4096)],
  [/^cmi\.student_data\.(mastery_score|max_time_allowed|time_limit_action)$/, 'r'],
  [/^cmi\.interactions\.\d+\.id$/, 'w', identifier],
  [/^cmi\.interactions\.\d+\.objectives\.\d+\.id$/, 'w', identifier],
  [/^cmi\.interactions\.\d+\.time$/, 'w', time],
  [/^cmi\.interactions\.\d+\.type$/, 'w', words(...Object.keys(RESPONSES))],
  [/^cmi\.interactions\.\d+\.correct_responses\.\d+\.pattern$/, 'w', response],
  [/^cmi\.interactions\.\d+\.weighting$/, 'w', decimal],
  [/^cmi\.interactions\.\d+\.student_response$/, 'w', response],
  [
    /^cmi\.interactions\.\d+\.result$/,
    'w',
    (value) => ['correct', 'wrong', 'unanticipated', 'neutral'].includes(value) || decimal(value),
  ],
  [/^cmi\.interactions\.\d+\.latency$/, 'w', timespan],
];

const CHILDREN: Values = {
  'cmi.core':
    'student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,lesson_mode,exit,session_time',
  'cmi.core.score': 'raw,min,max',
  'cmi.interactions': 'id,objectives,time,type,correct_responses,weighting,student_response,result,latency',
};

const MESSAGES: Values = {
  '0': 'No error',
  '101': 'General exception',
  '201': 'Invalid argument error',
  '202': 'Element cannot have children',
  '203': 'Element not an array - cannot have count',
  '301': 'Not initialized',
  '401': 'Not implemented error',
  '402': 'Invalid set value, element is a keyword',
  '403': 'Element is read only',
  '404': 'Element is write only',
  '405': 'Incorrect data type',
};

/** Whether an entry of this index leaves a gap in a list. */
function leavesGap(list: string, index: number, values: Values): boolean {
  // The entry before it has its first element nearly always, and counting them all takes long.
  const before = `${list}.${index - 1}.${list.endsWith('.correct_responses') ? 'pattern' : 'id'}`;
  return index > 0 && values[before] === undefined && index > countOf(list, values);
}

function readElement({
  element,
  given,
  settings,
  values,
}: Given & { given: Values }): [value: string, code: string] {
  const list = /^(cmi\.interactions(?:\.\d+\.(?:objectives|correct_responses))?)\._count$/.exec(element)?.[1];
  if (list !== undefined) return settings.noCount ? ['', '401'] : [String(countOf(list, values)), '0'];
  const parent = /^(.*)\._children$/.exec(element)?.[1];
  if (parent !== undefined) return CHILDREN[parent] === undefined ? ['', '202'] : [CHILDREN[parent], '0'];
  if (element.endsWith('._count')) return ['', '203'];
  const known = ELEMENTS.find(([pattern]) => pattern.test(element));
  if (known === undefined) return ['', element.startsWith('cmi.') ? '401' : '201'];
  if (known[1] === 'w') return ['', '404'];
  if (element === 'cmi.core.lesson_status') return [values[element] ?? 'not attempted', '0'];
  return [given[element] ?? values[element] ?? '', '0'];
}

function checkElement(value: unknown, { element, settings, values }: Given): string {
  if (/\._(children|count|version)$/.test(element)) return '402';
  const known = ELEMENTS.find(([pattern]) => pattern.test(element));
  if (known === undefined) return element.startsWith('cmi.') ? '401' : '201';
  const [, access, check] = known;
  if (access === 'r') return '403';
  const lists = /^(cmi\.interactions)\.(\d+)(?:(\.objectives|\.correct_responses)\.(\d+))?/.exec(element);
  if (lists !== null) {
    if (settings.noInteractions) return '401';
    const gap = settings.gapCode ?? '201';
    if (leavesGap('cmi.interactions', Number(lists[2]), values)) return gap;
    const inner = `cmi.interactions.${lists[2]}${lists[3]}`;
    if (lists[3] !== undefined && leavesGap(inner, Number(lists[4]), values)) return gap;
  }
  const plain = settings.takesObjects && value instanceof String ? value.valueOf() : value;
  if (typeof plain !== 'string') return '405';
  return check?.(plain, { element, settings, values }) === false ? '405' : '0';
}

/** `HHHH:MM:SS.SS` of two spans. */
function addSpans(a: string, b: string): string {
  const hundredths = [a, b].reduce((total, span) => {
    const [hours = 0, minutes = 0, seconds = 0] = span.split(':').map(Number);
    return total + Math.round(((hours * 60 + minutes) * 60 + seconds) * 100);
  }, 0);
  const seconds = Math.floor(hundredths / 100);
  const two = (part: number): string => String(part).padStart(2, '0');
  const clock = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${two(hundredths % 100)}`;
  return `${String(Math.floor(seconds / 3600)).padStart(4, '0')}:${clock}`;
}

export const SCORM12: Standard = {
  name: 'scorm12',
  api: 'API',
  calls: {
    initialize: 'LMSInitialize',
    finish: 'LMSFinish',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    lastError: 'LMSGetLastError',
    errorString: 'LMSGetErrorString',
    diagnostic: 'LMSGetDiagnostic',
  },
  elements: {
    learner: 'cmi.core.student_id',
    learnerName: 'cmi.core.student_name',
    mode: 'cmi.core.lesson_mode',
    credit: 'cmi.core.credit',
    entry: 'cmi.core.entry',
    total: 'cmi.core.total_time',
    session: 'cmi.core.session_time',
    exit: 'cmi.core.exit',
    place: 'cmi.core.lesson_location',
    status: 'cmi.core.lesson_status',
    raw: 'cmi.core.score.raw',
    mastery: 'cmi.student_data.mastery_score',
    response: 'student_response',
  },
  unset: 'not attempted',
  suspendLimit: 4096,
  opensAgain: true,
  hidesEnded: false,
  errors: {
    running: '101',
    closed: { get: ['301', '301'], set: ['301', '301'], commit: ['301', '301'], finish: ['301', '301'] },
  },
  messages: MESSAGES,
  read: readElement,
  check: checkElement,
  store(element, value, values) {
    values[element] = value;
  },
  needsTime: false,
  noTime: '0000:00:00.00',
  addTimes: addSpans,
  standing: (values) => [
    ORDER.indexOf(values['cmi.core.lesson_status'] ?? ''),
    Number(values['cmi.core.score.raw'] ?? -1),
  ],
  hasPassed: (values) => values['cmi.core.lesson_status'] === 'passed',
};

const ORDER = ['', 'not attempted', 'browsed', 'incomplete', 'failed', 'completed', 'passed'];
