/** SCORM 2004 (Run-Time Environment, chapters 3 and 4; 3rd and 4th Edition alike) as a dialect. */
import { textPieces } from '../../course/text/text-pieces.ts';
import type { Dialect, ElementValue } from '../../tracking/scorm/dialect.ts';
import { askedValues, placeholder } from '../scorm/dialect.ts';
import { identifier } from '../scorm/names.ts';
import { MAX_STATE, nextNumber } from '../scorm/values.ts';
import { heldStatuses, joined, parts, type Statuses, statusesOf } from './status.ts';
import {
  bothScores,
  duration,
  interactionType,
  interactionValues,
  MAX_LONG_TEXT,
  shortLine,
  textLine,
  timestamp,
} from './values.ts';

const COMPLETION = 'cmi.completion_status';
const SUCCESS = 'cmi.success_status';
const SCORE = 'cmi.score';
const SUSPEND = ['cmi.exit', 'suspend'] as const;

export const SCORM2004: Dialect<Statuses> = {
  api: 'API_1484_11',
  calls: {
    initialize: 'Initialize',
    finish: 'Terminate',
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    lastError: 'GetLastError',
  },
  elements: {
    learner: 'cmi.learner_id',
    learnerName: 'cmi.learner_name',
    mode: 'cmi.mode',
    state: 'cmi.suspend_data',
    place: 'cmi.location',
    time: 'cmi.session_time',
    interactions: 'cmi.interactions',
  },
  suspend: SUSPEND,
  exit: ['adl.nav.request', 'suspendAll'],
  progress: (percent) => ['cmi.progress_measure', String(Math.floor(percent) / 100)],
  maxState: MAX_STATE,
  errors: {
    general: 101,
    running: 103,
    // To get, to set and to commit, before the session and after it.
    notInitialized: [122, 132, 142, 123, 133, 143],
    refusals: 201,
    gaps: [351],
  },
  status: {
    underWay: 'incomplete unknown',
    join: joined,
    read: (get) => heldStatuses(get(COMPLETION), get(SUCCESS)),
    isTold: (get) => get(COMPLETION) !== '',
    of: ({ outcome, isOver }) => statusesOf(outcome, isOver),
    // Without a status LMSs turn "not attempted" into "completed" when the session ends.
    // Without a time Moodle stores a total that is none.
    preview: [[COMPLETION, 'incomplete'], SUSPEND, ['cmi.session_time', duration(0)]],
    values(statuses, score) {
      const [completion, success] = parts(statuses);
      const judged: ElementValue[] = success === 'unknown' ? [] : [[SUCCESS, success]];
      return [...(score === undefined ? [] : bothScores(SCORE, score)), [COMPLETION, completion], ...judged];
    },
  },
  timespan: duration,
  place: identifier,
  interaction(response) {
    const values = interactionValues(response);
    const description = shortLine(response.prompt);
    return [
      ...askedValues(response, values, ['timestamp', timestamp(response.at)]),
      ...(response.objective === undefined
        ? []
        : [['objectives.0.id', identifier(response.objective)] satisfies ElementValue]),
      ['learner_response', values.response],
      ['result', values.result],
      ['latency', duration(response.latency)],
      // Some trainers' reports list only what is described.
      ...(description === '' ? [] : [['description', description] satisfies ElementValue]),
    ];
  },
  // A long text and its question in three bytes a character, and some ten patterns.
  mostBytes: 24 * 1024,
  pieces: (text) => textPieces(textLine(text), MAX_LONG_TEXT),
  type: interactionType,
  placeholder,
  other,
};

/** A number next to it, a status that is no lie, a type that takes any text; of texts one that they are not. */
function other(element: string, value: string): string {
  switch (element.slice(element.lastIndexOf('.') + 1)) {
    case 'raw':
    case 'min':
    case 'max':
    case 'scaled':
    case 'weighting':
      return nextNumber(Number(value));
    case 'completion_status':
      return value === 'completed' ? 'incomplete' : 'unknown';
    case 'success_status':
      return 'unknown';
    case 'timestamp':
      return value === timestamp(0) ? timestamp(1000) : timestamp(0);
    case 'latency':
      return value === duration(0) ? duration(10) : duration(0);
    case 'type':
      return value === 'long-fill-in' ? 'other' : 'long-fill-in';
    case 'result':
      return value === 'neutral' ? 'unanticipated' : 'neutral';
    default:
      return `${value.slice(0, 200)}${value.endsWith('-') ? '.' : '-'}`;
  }
}
