/** Real packages in a real browser, framed as an LMS frames them; played by role and name; read from the LMS's side. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import en from '../../src/texts/en.ts';
import {
  browserProcess,
  type Classroom,
  launchProfile,
  openClassroom,
  type Visit,
  type VisitOptions,
  visit,
} from '../support/classroom.ts';
import { type CourseTest, courseTest } from '../support/course-test.ts';
import { choose, goBack, goOn, heading, isChosen, NASTY_TEXT, playToTheEnd, STORY_FILES } from './story.ts';

const ZIP = 'test-course-en-scorm12.zip';

let classroom: Classroom;
let course: CourseTest;

beforeAll(async () => {
  classroom = await openClassroom();
  course = await courseTest(STORY_FILES);
  const built = await course.buildOnce('-t', 'scorm12');
  expect(built.stderr).not.toMatch(/ error /);
  expect(built.code).toBe(0);
});

afterAll(async () => {
  await classroom?.close();
  await course?.remove();
});

const open = (name: string, options: VisitOptions = {}): Promise<Visit> =>
  classroom.visit(name, { hastened: true, ...options });

/** A name of its own for each test: nothing that another did is there. */
async function offer(name: string, zip = course.zip(ZIP)): Promise<string> {
  await classroom.host.add(name, zip);
  return name;
}

async function held({ until }: Visit, name: string, element: string, value: string | RegExp): Promise<void> {
  await until(() => classroom.host.committed(name)[element] ?? '').toMatch(value);
}

describe('a SCORM 1.2 package in an LMS', () => {
  it('sets incomplete and suspend at the first start, with at most 12 calls', async () => {
    const name = await offer('first');
    const opened = await open(name);
    expect((await opened.calls()).length).toBeLessThanOrEqual(12);
    await held(opened, name, 'cmi.core.lesson_status', /^incomplete$/);
    await held(opened, name, 'cmi.core.exit', /^suspend$/);
    expect(await opened.offences()).toEqual([]);
  });

  it('keeps place, answers and text when the page is closed', async () => {
    const name = await offer('resume');
    const first = await open(name);
    await choose(first.frame, 'A lower wage bill');
    await first.frame.getByText('No owner said so.').waitFor();
    await first.frame.getByRole('textbox').fill(NASTY_TEXT);
    await goOn(first.frame, 'A case');
    expect(await first.offences()).toEqual([]);
    await first.leave();

    const second = await open(name);
    await heading(second.frame, 'A case');
    await goBack(second.frame, 'Welcome');
    await expect.poll(() => isChosen(second.frame, 'A lower wage bill')).toBe(true);
    await second.frame.getByText('No owner said so.').waitFor();
    await expect.poll(() => second.frame.getByRole('textbox').inputValue()).toBe(NASTY_TEXT);
    expect(await second.offences()).toEqual([]);
  });

  it('reports each answer, the score before the status, and passed at the end', async () => {
    const name = await offer('story');
    const opened = await open(name);
    await playToTheEnd(opened.frame);
    await held(opened, name, 'cmi.core.lesson_status', /^passed$/);
    const sets = (await opened.calls())
      .filter(([call]) => call === 'LMSSetValue')
      .map(([, element, value]) => [element, value]);
    const elements = sets.map(([element]) => element);
    expect(sets).toContainEqual(['cmi.core.score.raw', '100']);
    expect(elements.indexOf('cmi.core.score.raw')).toBeLessThan(
      elements.lastIndexOf('cmi.core.lesson_status'),
    );
    expect(elements.indexOf('cmi.core.score.max')).toBeLessThan(elements.indexOf('cmi.core.score.raw'));
    expect(sets.find(([element]) => element === 'cmi.interactions.0.type')).toEqual([
      'cmi.interactions.0.type',
      'choice',
    ]);
    expect(sets.find(([element]) => element === 'cmi.interactions.0.student_response')?.[1]).toBe('a');
    // The reflection between them has as many indexes as its longest text needs.
    expect(sets.find(([element]) => element === 'cmi.interactions.4.student_response')?.[1]).toBe('a,b');
    expect(sets.find(([element]) => element === 'cmi.interactions.0.result')?.[1]).toBe('correct');
    expect(await opened.offences()).toEqual([]);
    await opened.leave();
    await held(opened, name, 'cmi.core.total_time', /^\d{4}:\d{2}:\d{2}/);
  });

  it('sends no score while a try is left', async () => {
    const name = await offer('undecided');
    const opened = await open(name);
    await choose(opened.frame, 'Public money');
    await opened.frame.getByRole('button', { name: 'Try again' }).waitFor();
    await opened.leave();
    await held(opened, name, 'cmi.suspend_data', /./);
    expect(classroom.host.committed(name)).not.toHaveProperty('cmi.core.score.raw');
    expect(classroom.host.committed(name)['cmi.core.lesson_status']).toBe('incomplete');
  });

  it('changes nothing but time in review mode', async () => {
    const name = await offer('review');
    const first = await open(name);
    await playToTheEnd(first.frame);
    await held(first, name, 'cmi.core.lesson_status', /^passed$/);
    await first.leave();
    // It stands there once the session has ended: nothing of it comes later.
    await held(first, name, 'cmi.core.total_time', /^\d{4}:\d{2}:\d{2}/);
    const before = classroom.host.committed(name);

    const second = await open(name, { behaviour: { mode: 'review' } });
    await second.frame.getByText('You are looking back').first().waitFor();
    const sets = (await second.calls())
      .filter(([call]) => call === 'LMSSetValue')
      .map(([, element]) => element);
    expect(sets.filter((element) => element !== 'cmi.core.session_time')).toEqual([]);
    await second.leave();
    for (const element of ['cmi.suspend_data', 'cmi.core.score.raw', 'cmi.core.lesson_status']) {
      expect(classroom.host.committed(name)[element]).toBe(before[element]);
    }
  });

  it.each([
    ['answers nothing, as Open edX', { emptyAnswers: true }, []],
    ['forgets interactions, as ILIAS', { dropsInteractions: true }, []],
    ['has no _count', { noCount: true }, []],
    ['keeps no interactions', { noInteractions: true }, ['LMSSetValue cmi.interactions.0.id: 401']],
  ])('resumes in an LMS that %s', async (title, behaviour, offences) => {
    const name = await offer(`lms-${title.replace(/\W+/g, '-')}`);
    const first = await open(name, { behaviour });
    await choose(first.frame, 'A lower wage bill');
    await first.frame.getByText('No owner said so.').waitFor();
    await goOn(first.frame, 'A case');
    await first.leave();
    const second = await open(name, { behaviour });
    await heading(second.frame, 'A case');
    await goBack(second.frame, 'Welcome');
    await second.frame.getByRole('button', { name: 'Try again' }).click();
    await choose(second.frame, 'Apprentices who fit the job');
    await second.frame.getByText('The owner says so herself.').waitFor();
    // What is refused is heard of with the next commit.
    await second.until(() => second.offences()).toEqual(offences);
  });
});

describe('a killed browser', () => {
  it('loses nothing that the journal holds, though the LMS refused it', async () => {
    const name = await offer('killed');
    const profile = await mkdtemp(path.join(os.tmpdir(), 'coursewright-profile-'));
    const before = await launchProfile(profile);
    const pid = await browserProcess(before);
    const first = await visit(before, classroom.host, name, { behaviour: {} });
    await first.behave({ commit: 'false' });
    await choose(first.frame, 'A lower wage bill');
    await first.frame.getByText(en.offline).first().waitFor();
    process.kill(pid, 'SIGKILL');
    await before.close().catch(() => undefined);

    const after = await launchProfile(profile);
    const second = await visit(after, classroom.host, name, { behaviour: {} });
    await expect.poll(() => isChosen(second.frame, 'A lower wage bill')).toBe(true);
    await held(second, name, 'cmi.interactions.0.student_response', /^b$/);
    await after.close();

    const elsewhere = await open(name);
    await expect.poll(() => isChosen(elsewhere.frame, 'A lower wage bill')).toBe(true);
    await rm(profile, { recursive: true, force: true });
  });
});

describe('a new release', () => {
  it('resumes at the same lesson with the same answers', async () => {
    const edited = await courseTest(STORY_FILES);
    await edited.build('-t', 'scorm12');
    const name = await offer('released', edited.zip(ZIP));
    const first = await open(name);
    await choose(first.frame, 'A lower wage bill');
    await first.frame.getByText('No owner said so.').waitFor();
    await goOn(first.frame, 'A case');
    await first.leave();

    await edited.write(
      '01-start/00-before.md',
      '---\ntitle: Before all\n---\n\nA new first lesson.\n\n:::choice{#new}\nNew?\n\n- [x] Yes\n- [ ] No\n:::\n',
    );
    await edited.write(
      '01-start/01-welcome.md',
      STORY_FILES['01-start/01-welcome.md']
        .replace('- [x] Apprentices', '- [ ] A new option\n- [x] Apprentices')
        .replace('title: Welcome', 'title: Welcome back'),
    );
    const rebuilt = await edited.build('-t', 'scorm12');
    expect(rebuilt.code).toBe(0);
    await classroom.host.add(name, edited.zip(ZIP));

    const second = await open(name);
    await heading(second.frame, 'A case');
    await goBack(second.frame, 'Welcome back');
    await expect.poll(() => isChosen(second.frame, 'A lower wage bill')).toBe(true);
    expect(await second.offences()).toEqual([]);
    await edited.remove();
  });
});
