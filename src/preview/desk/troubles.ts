/** What may go wrong between a course and its servers, as an author switches it on: lines of the fakes' network. */
import { type Host, LINES, type Line } from '../../fakes/network.ts';
import type { Choice } from '../wire.ts';

export interface Trouble extends Choice {
  help: string;
  lines: Partial<Record<Host, Line>>;
  /** What a page asks an LMS for at its start comes through. */
  sparesLoads?: true;
}

/** The page in place of the course's files once a learner is logged out. */
export const LOG_IN_ADDRESS = '/preview/log-in.html';
const SENT_AWAY: Line = { ...LINES['sent-away'], location: LOG_IN_ADDRESS };

const GONE: Trouble = {
  name: 'network-gone',
  title: 'Network gone',
  help: 'Every connection of the course breaks. The browser believes itself online, as behind a router that has lost its line.',
  lines: { lms: LINES.down, lrs: LINES.down, content: LINES.down },
};
const SLOW: Trouble = {
  name: 'slow',
  title: 'Slow network',
  help: 'Each request takes three seconds. Requests that a SCORM run-time waits for hold up the page for as long.',
  lines: { lms: LINES.slow, lrs: LINES.slow, content: LINES.slow },
};
const UNHEARD: Trouble = {
  name: 'answers-lost',
  title: 'Answers lost',
  help: 'What is sent is stored, and the connection breaks before the answer.',
  lines: { lms: LINES['dropped-answer'], lrs: LINES['dropped-answer'] },
};

/** Of the files alone, where there is no LMS. */
export const FILE_TROUBLES: readonly Trouble[] = [GONE, SLOW];

export const LMS_TROUBLES: readonly Trouble[] = [
  ...FILE_TROUBLES,
  UNHEARD,
  {
    name: 'refuses',
    title: 'LMS refuses',
    help: 'Each commit is answered with "false", and nothing is stored.',
    lines: { lms: LINES['says-false'] },
    sparesLoads: true,
  },
  {
    name: 'loses',
    title: 'LMS drops data',
    help: 'Each commit is answered with "true", and nothing is stored.',
    lines: { lms: { status: 200, body: 'true', type: 'text/plain' } },
    sparesLoads: true,
  },
  {
    name: 'error-500',
    title: 'Server error 500',
    help: 'The LMS answers each request with status 500.',
    lines: { lms: LINES['error-500'] },
  },
  {
    name: 'logged-out',
    title: 'Logged out',
    help: 'The session at the LMS is over: its log-in page comes with status 200, and files are redirected there (seen in Moodle 4.5.6).',
    lines: { lms: LINES['html-200'], content: SENT_AWAY },
  },
  {
    name: 'logged-in-elsewhere',
    title: 'In again elsewhere',
    help: 'Another tab has signed in again: files come, and requests of this page get status 200 and nothing (seen in Moodle 4.5.6).',
    lines: { lms: LINES['says-nothing'] },
  },
];

export const LRS_TROUBLES: readonly Trouble[] = [
  ...FILE_TROUBLES,
  UNHEARD,
  {
    name: 'error-401',
    title: 'LRS answers 401',
    help: 'The LRS no longer takes the credentials of this launch.',
    lines: { lrs: { status: 401 } },
  },
  {
    name: 'error-500',
    title: 'LRS answers 500',
    help: 'The LRS answers each request with status 500.',
    lines: { lrs: LINES['error-500'] },
  },
  {
    name: 'html-200',
    title: 'LRS sends a page',
    help: 'A log-in page with status 200 comes in place of each answer, as from a proxy.',
    lines: { lrs: LINES['html-200'] },
  },
  {
    name: 'logged-out',
    title: 'Logged out',
    help: 'The session is over: the LRS answers 401, and files are redirected to a log-in page.',
    lines: { lrs: { status: 401 }, content: SENT_AWAY },
  },
];
