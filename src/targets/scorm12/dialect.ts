/** SCORM 1.2 (Run-Time Environment, section 3.4) as a dialect. */
import { feedbackLine } from '../../course/text/feedback-text.ts';
import { textPieces } from '../../course/text/text-pieces.ts';
import type { Dialect } from '../../tracking/scorm/dialect.ts';
import { askedValues, placeholder, scoreValues } from '../scorm/dialect.ts';
import { identifier } from '../scorm/names.ts';
import { MAX_STATE, nextNumber } from '../scorm/values.ts';
import { type LessonStatus, later, lessonStatus, statusOf } from './status.ts';
import { interactionType, interactionValues, timeOfDay, timespan } from './values.ts';

const STATUS = 'cmi.core.lesson_status';
const SUSPEND = ['cmi.core.exit', 'suspend'] as const;

export const SCORM12: Dialect<LessonStatus> = {
  api: 'API',
  calls: {
    initialize: 'LMSInitialize',
    finish: 'LMSFinish',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    lastError: 'LMSGetLastError',
  },
  elements: {
    learner: 'cmi.core.student_id',
    learnerName: 'cmi.core.student_name',
    mode: 'cmi.core.lesson_mode',
    state: 'cmi.suspend_data',
    place: 'cmi.core.lesson_location',
    time: 'cmi.core.session_time',
    interactions: 'cmi.interactions',
  },
  suspend: SUSPEND,
  maxState: MAX_STATE,
  // 351 is a code of SCORM 2004 that LMSs of both standards answer with.
  errors: { general: 101, running: 101, notInitialized: [301], refusals: 201, gaps: [201, 351] },
  status: {
    underWay: 'incomplete',
    join: later,
    read: (get) => statusOf(get(STATUS)),
    isTold: (get) => get(STATUS) !== '',
    of: ({ outcome, isOver }) => lessonStatus(outcome, isOver),
    // Without a status LMSs turn "not attempted" into "completed" when the session ends.
    preview: [[STATUS, 'browsed'], SUSPEND],
    values: (status, score) => [
      ...(score === undefined ? [] : scoreValues('cmi.core.score', score)),
      [STATUS, status],
    ],
  },
  timespan,
  place: identifier,
  interaction(response) {
    const values = interactionValues(response);
    return [
      ...askedValues(response, values, ['time', timeOfDay(response.at)]),
      ['student_response', values.response],
      ['result', values.result],
      ['latency', timespan(response.latency)],
    ];
  },
  // Some fifteen elements of some hundred characters.
  mostBytes: 8 * 1024,
  // CMIFeedback is a CMIString255.
  pieces: (text) => textPieces(feedbackLine(text)),
  type: interactionType,
  placeholder,
  other,
};

/** The next number, for some compare numbers as such; a status that is no lie; else what stands for a moment only. */
function other(element: string, value: string): string {
  switch (element.slice(element.lastIndexOf('.') + 1)) {
    case 'raw':
    case 'min':
    case 'max':
    case 'weighting':
      return nextNumber(Number(value));
    case 'lesson_status':
      return value === 'passed' ? 'completed' : 'incomplete';
    case 'time':
      return value === '00:00:00' ? '00:00:01' : '00:00:00';
    case 'latency':
      return value === timespan(0) ? timespan(10) : timespan(0);
    case 'type':
      return value === 'performance' ? 'fill-in' : 'performance';
    case 'result':
      return value === 'neutral' ? 'unanticipated' : 'neutral';
    default:
      return value === '-' ? '.' : '-';
  }
}
