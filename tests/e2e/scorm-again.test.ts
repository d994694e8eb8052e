/** The same story in scorm-again, a run-time of others that many LMSs use: what it holds, not what we send. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Classroom, openClassroom, type Visit } from '../support/classroom.ts';
import { type CourseTest, courseTest } from '../support/course-test.ts';
import {
  choose,
  goBack,
  goOn,
  heading,
  isChosen,
  NASTY_TEXT,
  playOn,
  playToTheEnd,
  STORY_FILES,
  write,
} from './story.ts';

/**
 * Its page in an LMS: reads what was committed, commits to the server, and notes every complaint. `held` is an
 * object of what the learner is given, beside what is `stored`.
 */
function pageOf(file: string, api: string, settings: Record<string, unknown>, held: string): string {
  const runTime = readFileSync(path.resolve(`node_modules/scorm-again/dist/${file}.min.js`), 'utf8');
  return `
${runTime}
window.complaints = [];
const request = new XMLHttpRequest();
request.open('GET', window.lms.store, false);
request.send();
window.${api} = new ${file[0]?.toUpperCase()}${file.slice(1)}API({
  lmsCommitUrl: window.lms.store,
  dataCommitFormat: 'flattened',
  xhrResponseHandler: (answer) => ({ result: answer.status < 300, errorCode: answer.status < 300 ? 0 : 101 }),
  onLogMessage: (level, text) => Number(level) >= 4 && window.complaints.push(text),
  ...${JSON.stringify(settings)},
});
const stored = JSON.parse(request.responseText);
window.${api}.loadFromFlattenedJSON({ ...stored, ...${held} });`;
}

function lmsPage(settings: Record<string, unknown>): string {
  return pageOf(
    'scorm12',
    'API',
    { alwaysSendTotalTime: true, ...settings },
    `{
  'cmi.core.student_id': window.lms.learner,
  'cmi.core.student_name': 'Lovelace, Ada',
  'cmi.core.entry':
    Object.keys(stored).length === 0 ? 'ab-initio' : stored['cmi.core.exit'] === 'suspend' ? 'resume' : '',
  'cmi.core.lesson_mode': 'normal',
  'cmi.core.credit': 'credit',
  'cmi.student_data.mastery_score': '60',
}`,
  );
}

/** The same of SCORM 2004. */
function lmsPage2004(): string {
  return pageOf(
    'scorm2004',
    'API_1484_11',
    {},
    `{
  'cmi.learner_id': window.lms.learner,
  'cmi.learner_name': 'Lovelace, Ada',
  'cmi.entry': stored['cmi.exit'] === 'suspend' ? 'resume' : 'ab-initio',
  'cmi.mode': 'normal',
  'cmi.credit': 'credit',
}`,
  );
}

let classroom: Classroom;
let course: CourseTest;

beforeAll(async () => {
  classroom = await openClassroom();
  course = await courseTest(STORY_FILES);
  const built = await course.buildOnce('-t', 'scorm12,scorm2004');
  expect(built.stderr).not.toMatch(/ error /);
  expect(built.code).toBe(0);
});
afterAll(async () => {
  await classroom?.close();
  await course?.remove();
});

const complaints = ({ page }: Visit): Promise<unknown> => page.evaluate('window.complaints');
const heldIn =
  (name: string) =>
  (learner: string, element: string): unknown =>
    classroom.host.committed(name, learner)[element];

async function beginAndLeave(first: Visit): Promise<void> {
  await choose(first.frame, 'A lower wage bill');
  await write(first.frame, NASTY_TEXT);
  await goOn(first.frame, 'A case');
  expect(await complaints(first)).toEqual([]);
  await first.leave();
}

/** Finds all of that again, answers once more and plays on. */
async function comeBackAndEnd(frame: Frame): Promise<void> {
  await heading(frame, 'A case');
  await goBack(frame, 'Welcome');
  await expect.poll(() => isChosen(frame, 'A lower wage bill')).toBe(true);
  await expect.poll(() => frame.getByRole('textbox').inputValue()).toBe(NASTY_TEXT);
  await frame.getByRole('button', { name: 'Try again' }).click();
  await choose(frame, 'Apprentices who fit the job');
  await goOn(frame, 'A case');
  await playOn(frame);
}

describe.each([
  ['as it comes', {}],
  ['with the mastery score above the status', { mastery_override: true }],
])('scorm-again, %s', (title, settings) => {
  const name = title.replaceAll(' ', '-');
  const open = (learner: string): Promise<Visit> =>
    classroom.visit(name, { lms: lmsPage(settings), learner, hastened: true });
  const held = heldIn(name);

  beforeAll(() => classroom.host.add(name, course.zip('test-course-en-scorm12.zip')));

  it('hears at once that the learner has begun', async () => {
    const opened = await open('begins');
    await opened.until(() => held('begins', 'cmi.core.lesson_status')).toBe('incomplete');
    expect(held('begins', 'cmi.core.exit')).toBe('suspend');
    expect(await complaints(opened)).toEqual([]);
  });

  it('resumes: the same lesson, answers and text', async () => {
    const first = await open('resumes');
    await beginAndLeave(first);
    await first.until(() => held('resumes', 'cmi.interactions.1.student_response')).toMatch(/^A joinery/);
    expect(held('resumes', 'cmi.core.lesson_status')).toBe('incomplete');
    expect(held('resumes', 'cmi.core.score.raw') || '').toBe('');

    const second = await open('resumes');
    await comeBackAndEnd(second.frame);
    await second.until(() => held('resumes', 'cmi.core.lesson_status')).toBe('passed');
    expect(await complaints(second)).toEqual([]);
    const responses = [0, 1, 4].map((index) => held('resumes', `cmi.interactions.${index}.student_response`));
    expect(responses).toEqual(['a', expect.stringMatching(/^A joinery/), 'a,b']);
  });

  it('holds each answer, the score, and passed after the window was closed', async () => {
    const opened = await open('ends');
    await playToTheEnd(opened.frame);
    await opened.until(() => held('ends', 'cmi.core.lesson_status')).toBe('passed');
    expect(await complaints(opened)).toEqual([]);
    await opened.leave();
    await opened.until(() => held('ends', 'cmi.core.total_time')).toMatch(/[1-9]/);
    expect(classroom.host.committed(name, 'ends')).toMatchObject({
      'cmi.core.lesson_status': 'passed',
      'cmi.core.score.raw': '100',
      'cmi.core.score.min': '0',
      'cmi.core.score.max': '100',
      'cmi.core.exit': 'suspend',
      'cmi.interactions.0.type': 'choice',
      'cmi.interactions.0.student_response': 'a',
      'cmi.interactions.0.correct_responses.0.pattern': 'a',
      'cmi.interactions.0.result': 'correct',
      'cmi.interactions.0.weighting': '2',
      'cmi.interactions.4.student_response': 'a,b',
      'cmi.interactions.4.correct_responses.0.pattern': 'a,b',
    });
  });
});

describe('scorm-again of SCORM 2004', () => {
  const name = 'scorm2004';
  const open = (learner: string): Promise<Visit> =>
    classroom.visit(name, { lms: lmsPage2004(), learner, hastened: true });
  const held = heldIn(name);

  beforeAll(() => classroom.host.add(name, course.zip('test-course-en-scorm2004.zip')));

  it('hears at once that the learner has begun and comes back', async () => {
    const opened = await open('begins');
    await opened.until(() => held('begins', 'cmi.completion_status')).toBe('incomplete');
    expect(held('begins', 'cmi.exit')).toBe('suspend');
    expect(await complaints(opened)).toEqual([]);
  });

  it('resumes, and holds each answer, both statuses and the score', async () => {
    const first = await open('ends');
    await beginAndLeave(first);
    await first.until(() => held('ends', 'cmi.interactions.1.learner_response')).toMatch(/^A joinery Γιατί/);
    expect(held('ends', 'cmi.completion_status')).toBe('incomplete');
    expect(held('ends', 'cmi.success_status') || 'unknown').toBe('unknown');
    expect(held('ends', 'cmi.score.scaled') || '').toBe('');

    const second = await open('ends');
    await comeBackAndEnd(second.frame);
    await second.until(() => held('ends', 'cmi.success_status')).toBe('passed');
    expect(await complaints(second)).toEqual([]);
    await second.leave();
    await second.until(() => held('ends', 'cmi.session_time')).toMatch(/^PT.*S$/);
    const values = classroom.host.committed(name, 'ends');
    expect(values).toMatchObject({
      'cmi.completion_status': 'completed',
      'cmi.success_status': 'passed',
      'cmi.exit': 'suspend',
      'cmi.interactions.0.type': 'choice',
      'cmi.interactions.0.learner_response': 'apprentices.who.fit.the.job',
      'cmi.interactions.0.correct_responses.0.pattern': 'apprentices.who.fit.the.job',
      'cmi.interactions.0.description': 'Which benefit comes first?',
      'cmi.interactions.0.result': 'correct',
      'cmi.interactions.4.learner_response': 'time[,]two.vocabularies',
    });
    const numbers = ['score.scaled', 'score.raw', 'score.min', 'score.max', 'progress_measure'];
    expect(numbers.map((element) => Number(values[`cmi.${element}`]))).toEqual([1, 100, 0, 100, 1]);
  });
});
