/**
 * A course with every activity, done by keyboard alone from its beginning to "passed": where the focus is and
 * what is said aloud at each step, what the LMS got, and each lesson as a screen reader finds it, before and
 * behind the answers.
 */
import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Classroom, openClassroom, type Visit, visit } from '../support/classroom.ts';
import type { CourseTest } from '../support/course-test.ts';
import { everyActivity } from '../support/every-activity.ts';
import { focusReader, heard, listen } from '../support/screen-reader.ts';

/** Lessons as they were read and found good. */
const SNAPSHOTS = 'tests/fixtures/read-aloud';

/**
 * `to`: Tab by Tab to what is read so; empty: from where the focus is. Then these keys, words behind `=`;
 * then the focus is here, and this was said.
 */
type Step = [to: string, keys: string[], focus: string, said: string[]];

const RIGHT = 'Right.';
const THANKS = 'Thank you. You can change your answer at any time.';
const MENTOR = 'Somebody in the firm who knows the trade & has time.';

const WALK: [lesson: string, steps: Step[]][] = [
  [
    'things-to-open',
    [
      ['button "mentor"', ['Enter'], `button "mentor" [expanded] (${MENTOR})`, [MENTOR]],
      ['', ['Escape'], `button "mentor" (${MENTOR})`, []],
      ['DisclosureTriangle', ['Enter'], 'DisclosureTriangle "What is “inside” & <below>" [expanded]', []],
      ['tab "By telephone"', ['ArrowRight'], 'tab "In person" [selected]', []],
      [
        'button "Turn over: Mentor',
        ['Enter'],
        'button "Turn over: Mentor & <guide>" [pressed]',
        ['Has time for it.'],
      ],
      [
        'button "Play: A clip, 0\u00a0min 8 s"',
        ['Enter', 'k', 'Home'],
        'button "Play"',
        ['0 seconds of 8 seconds'],
      ],
    ],
  ],
  [
    'choices',
    [
      ['button "Check"', ['Enter'], 'button "Check" [disabled]', ['Choose an answer first.']],
      ['radio "Apprentices', ['ArrowDown'], 'radio "A lower wage bill" [checked]', []],
      ['button "Check"', ['Enter'], 'button "Try again"', ['Not quite. 1 try left']],
      ['', ['Enter'], 'radio "Apprentices who fit A & B <c> "d" 日本 😀"', []],
      ['button "Show a hint"', ['Enter'], 'generic "Think of the people."', []],
      ['radio "Apprentices', ['Space'], 'radio "Apprentices who fit A & B <c> "d" 日本 😀" [checked]', []],
      ['button "Check"', ['Enter'], 'generic "He trains those who will run the workshop."', [RIGHT]],
      ['checkbox "The words', ['Space'], 'checkbox "The words on the page" [checked]', []],
      ['checkbox "Who', ['Space'], 'checkbox "Who answers the telephone" [checked]', []],
      ['button "Check"', ['Enter'], 'sectionfooter "Points: 2 of 2"', [RIGHT]],
      ['radio "True"', ['ArrowDown'], 'radio "False" [checked]', []],
      ['button "Check"', ['Enter'], 'generic "The fit is."', [RIGHT]],
      ['radio "The load', ['ArrowDown'], 'radio "The lathe" [checked]', []],
      [
        'button "Check"',
        ['Enter'],
        'button "Try again"',
        ['Objective reached: Find your way with the keys', 'Not quite. 1 try left'],
      ],
      ['', ['Enter'], 'radio "The load on the crane"', []],
      ['', ['Space'], 'radio "The load on the crane" [checked]', []],
      ['button "Check"', ['Enter'], 'generic "Whoever comes in walks under it."', [RIGHT]],
    ],
  ],
  [
    'words-and-numbers',
    [
      ['textbox "Blank 1', ['=office'], 'textbox "Blank 1 of 2" ["office"]', []],
      ['', ['Enter'], 'textbox "Blank 2 of 2"', []],
      ['', ['=apprentice'], 'textbox "Blank 2 of 2" ["apprentice"]', []],
      ['', ['Enter'], 'button "Try again"', ['An office has no lathe.', 'Partly right. 1 try left']],
      ['', ['Enter'], 'textbox "Blank 1 of 2"', []],
      ['', ['=Firm', 'Tab', '=apprentice'], 'textbox "Blank 2 of 2" ["apprentice"]', []],
      ['', ['Enter'], 'generic "The agreement stands on one page."', [RIGHT]],
      [
        'textbox "How',
        ['=seven', 'Enter'],
        'textbox "How much does the part weigh? kg" ["seven"]',
        ['This is not a number. Type digits only, for example 12 or 3.5.'],
      ],
      [
        '',
        ['Control+A', '=7.7', 'Enter'],
        'button "Try again"',
        ['That is its weight in pounds.', 'Not quite. 1 try left'],
      ],
      ['', ['Enter'], 'textbox "How much does the part weigh? kg"', []],
      ['', ['=3,5 kg', 'Enter'], 'generic "The scale shows 3.5\u00a0kg."', [RIGHT]],
    ],
  ],
  [
    'pairs-and-orders',
    [
      ['combobox "“No', ['=You'], 'combobox "“No time for papers & <forms>”" ["You fill them in"]', []],
      ['combobox "“Too', ['=A gr'], 'combobox "“Too small”" ["A grant for machines"]', []],
      ['button "Check"', ['Enter'], 'button "Try again"', ['Partly right. 1 try left']],
      ['', ['Enter'], 'combobox "“Too small”" ["Choose…"]', []],
      ['', ['=A pl'], 'combobox "“Too small”" ["A place of two firms"]', []],
      ['button "Check"', ['Enter'], 'sectionfooter "Points: 2 of 2"', [RIGHT]],
      ['button "Move up Greet"', ['Enter'], 'button "Move up Greet"', ['Moved to 2 of 3']],
      ['', ['ArrowUp'], 'button "Move up Greet" [disabled]', ['Moved to 1 of 3']],
      ['button "Check"', ['Enter'], 'sectionfooter "Points: 3 of 3"', [RIGHT]],
      ['radio "The provider"', ['ArrowDown'], 'radio "The firm" [checked]', []],
      ['radio "The provider"', ['Space'], 'radio "The provider" [checked]', []],
      ['button "Check"', ['Enter'], 'button "Check" [disabled]', ['Choose a category for each item first.']],
      ['', ['Shift+Tab', 'ArrowDown'], 'radio "The firm" [checked]', []],
      ['button "Check"', ['Enter'], 'button "Try again"', ['Partly right. 1 try left']],
      ['', ['Enter'], 'radio "The provider"', []],
      ['', ['Space'], 'radio "The provider" [checked]', []],
      ['button "Check"', ['Enter'], 'sectionfooter "Points: 3 of 3"', [RIGHT]],
    ],
  ],
  [
    'yours',
    [
      [
        'DisclosureTriangle "0:03',
        ['Enter'],
        'DisclosureTriangle "0:03 What is “next” & <now> not answered yet" [expanded]',
        [],
      ],
      ['textbox "What comes', ['=A course', 'Tab'], 'button "Play from 0:00"', []],
      ['DisclosureTriangle "Transcript"', ['Enter'], 'DisclosureTriangle "Transcript" [expanded]', []],
      ['button "I have read', ['Enter'], 'paragraph "Transcript read"', ['Transcript read']],
      ['radio "No"', ['ArrowDown'], 'radio "In parts" [checked]', ['1 of 2 answered']],
      ['radio "No"', ['Space'], 'radio "No" [checked]', [THANKS]],
      ['radio "Never"', ['ArrowDown'], 'radio "Once" [checked]', [THANKS]],
      ['checkbox "Read', ['Space'], 'checkbox "Read their page" [checked]', ['1 of 2 done']],
      ['button "Turn over: Lathe"', ['Enter'], 'generic "Turns a piece of metal."', []],
      ['button "Not yet"', ['Enter'], 'button "Turn over: Vice"', []],
      ['', ['Enter'], 'generic "Holds it."', []],
      ['button "I knew', ['Enter'], 'button "Turn over: Lathe"', ['1 of 2 known']],
      ['checkbox "Call', ['Space'], 'checkbox "Call two firms" [checked]', ['1 of 1 done']],
      ['Date "By Call', ['=05042026'], 'Date "By Call two firms" ["2026-05-04"]', []],
      ['textbox "Your own', ['=Visit'], 'textbox "Your own step 1" ["Visit"]', ['1 of 2 done']],
      ['textbox "Name', ['=Two bakeries', 'Tab'], 'link "Back Pairs and orders"', []],
    ],
  ],
  ['final-test', [['button "Start', ['Enter'], 'group "When do you call?"', ['Attempt 1 of 2']]]],
  [
    'final-test-questions',
    [
      [
        'button "Hand',
        ['Enter'],
        'paragraph "2 questions are not answered yet. You can answer them, or hand in as it is."',
        [],
      ],
      ['link "Question 1 of 2"', ['Enter'], 'group "When do you call?"', []],
      ['radio "Before', ['ArrowDown'], 'radio "After <nine>" [checked]', []],
      ['radio "True', ['Space'], 'radio "True" [checked]', []],
      ['button "Hand in"', ['Enter'], 'heading "Not passed yet"', []],
      ['button "Try', ['Enter'], 'group "When do you call?"', ['Attempt 2 of 2']],
      ['radio "Before', ['Space'], 'radio "Before nine" [checked]', []],
      ['radio "True', ['Space'], 'radio "True" [checked]', []],
      ['button "Hand in"', ['Enter'], 'heading "Passed"', ['You have passed with 100%.']],
    ],
  ],
];

/** The last answer of each question, as a trainer reads it: id, type, response, result. The film plays while keys lead on. */
const TOLD = [
  [
    'begin/things-to-open/clip',
    'fill-in',
    expect.stringMatching(/^([2-9]\d|100) ％ 0:0\d\/0:08$/),
    'correct',
  ],
  ['begin/choices/benefit', 'choice', 'a', 'correct'],
  ['begin/choices/obstacles', 'choice', 'a,c', 'correct'],
  ['begin/choices/wages', 'true-false', 'f', 'correct'],
  ['begin/choices/danger', 'choice', 'a', 'correct'],
  ['words/words-and-numbers/placement', 'fill-in', 'Firm, apprentice', 'correct'],
  ['words/words-and-numbers/weight', 'numeric', '3.5', 'correct'],
  ['words/pairs-and-orders/reasons', 'matching', 'a.1,b.2', 'correct'],
  ['words/pairs-and-orders/call', 'sequencing', 'a,b,c', 'correct'],
  ['words/pairs-and-orders/whose', 'matching', 'a.1,b.1,c.2', 'correct'],
  ['own/yours/guess', 'fill-in', 'A course', 'neutral'],
  ['own/yours/again.transcript', 'fill-in', 'Transcript read', 'neutral'],
  ['own/yours/ready.employers-know-us', 'likert', 'b', 'neutral'],
  ['own/yours/ready.we-know-them', 'likert', 'a', 'neutral'],
  ['own/yours/often', 'choice', 'b', 'neutral'],
  ['own/yours/before', 'choice', 'a', 'neutral'],
  ['own/yours/words', 'choice', 'b', 'neutral'],
  ['own/yours/plan', 'fill-in', '☑ Call two firms – 2026-05-04; ☐ Visit', 'neutral'],
  ['own/yours/think', 'fill-in', 'Two bakeries', 'neutral'],
  ['own/final-test/call', 'choice', 'a', 'correct'],
  ['own/final-test/paper', 'true-false', 't', 'correct'],
];

let classroom: Classroom;
let course: CourseTest;

beforeAll(async () => {
  classroom = await openClassroom();
  course = await everyActivity({}, '-t', 'scorm12');
});
afterAll(async () => {
  await classroom?.close();
  await course?.remove();
});

async function atDesk(name: string): Promise<Visit> {
  await classroom.host.add(name, course.zip('every-activity-en-scorm12.zip'));
  const context = await classroom.browser.newContext({
    viewport: { width: 1000, height: 800 },
    locale: 'en-US',
    reducedMotion: 'reduce',
  });
  await listen(context);
  return visit(context, classroom.host, name, { staysAtStart: true });
}

describe('by keyboard alone', () => {
  const read = new Map<string, string>();

  it('every activity is done, with the focus in its place and each change said', async () => {
    const { page, frame, offences } = await atDesk('every-activity');
    const focus = await focusReader(page);
    const tabTo = async (wanted: string) => {
      for (let pressed = 0; pressed < 80; pressed++) {
        await page.keyboard.press('Tab');
        if ((await focus()).startsWith(wanted)) return;
      }
      throw new Error(`the Tab key does not lead to ${wanted}`);
    };
    const lesson = frame.locator('main');
    const held = () => classroom.host.committed('every-activity');
    read.set('start', await lesson.ariaSnapshot());
    await tabTo('link "Start"');
    await page.keyboard.press('Enter');
    await expect.poll(focus).toBe('heading "Things to open"');
    for (const [at, [name, steps]] of WALK.entries()) {
      read.set(`${name}.before`, await lesson.ariaSnapshot());
      await heard(frame);
      for (const [to, keys, there, said] of steps) {
        if (to !== '') await tabTo(to);
        for (const key of keys)
          await (key.startsWith('=') ? page.keyboard.type(key.slice(1)) : page.keyboard.press(key));
        const step = [name, to, ...keys].join(' · ');
        await expect.poll(focus, { message: step }).toBe(there);
        const words: string[] = [];
        await expect
          .poll(async () => [words.push(...(await heard(frame))), words][1], { message: step })
          .toEqual(said);
      }
      read.set(`${name}.after`, await lesson.ariaSnapshot());
      const next = WALK[at + 1]?.[0];
      if (next === undefined || next.startsWith(name)) continue;
      if (at === 0) {
        await page.keyboard.press('k');
        await frame
          .getByText(/^([2-9]\d|100)% watched/)
          .first()
          .waitFor();
      }
      await tabTo('link "Next');
      await page.keyboard.press('Enter');
      await expect.poll(focus).toMatch(/^heading /);
    }
    await expect.poll(() => held()['cmi.core.lesson_status']).toBe('passed');
    await tabTo('link "Next See what you have achieved"');
    await page.keyboard.press('Enter');
    await expect.poll(focus).toBe('heading "Well done!"');
    read.set('finish', await lesson.ariaSnapshot());
    expect(held()['cmi.core.score.raw']).toBe('100');
    const report = [...classroom.host.lms('every-activity').report('ada').values()];
    const told = report
      .filter(({ result }) => result !== '')
      .map(({ id, type, response, result }) => [id, type, response, result]);
    expect(told).toHaveLength(TOLD.length);
    expect(told).toEqual(expect.arrayContaining(TOLD));
    expect(await offences()).toEqual([]);
  });

  it('each lesson reads as it was found good', async () => {
    for (const [name, text] of read)
      await expect(`${text}\n`).toMatchFileSnapshot(`../../${SNAPSHOTS}/${name}.yaml`);
    const lessons = new Set([...read.keys()].map((name) => `${name}.yaml`));
    expect((await readdir(SNAPSHOTS)).filter((file) => !lessons.has(file))).toEqual([]);
  });
});
