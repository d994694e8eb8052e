/** Every example of the reference is tried: those of blocks in `blocks/examples.test.ts`, the others here. */
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import type { Message } from '../../src/diagnostics/message.ts';
import { type Example, parseExamples } from '../../src/reference/examples.ts';
import { EXAMPLE_LESSON } from '../../src/reference/rules.ts';
import type { CourseTest } from '../support/course-test.ts';
import { exampleCourse } from './example-course.ts';

const FRONT_MATTER = '---\ntitle: A lesson\n---\n\n';
const refused = parseExamples(readFileSync('src/check/examples.md', 'utf8')).examples;
const settings = parseExamples(readFileSync('src/config/examples.md', 'utf8')).examples;

let course: CourseTest;
afterEach(() => course.remove());

async function messagesOf(): Promise<Message[]> {
  return JSON.parse((await course.check('--reporter', 'json', '--no-cache')).stdout).messages;
}

/** As the examples write it; a lesson whose front matter is not shown begins with its first line. */
async function saidOf({ info, source }: Example): Promise<string[]> {
  const file = info.split(' ')[1] ?? EXAMPLE_LESSON;
  const before = file === EXAMPLE_LESSON && !source.startsWith('---') ? FRONT_MATTER : '';
  course = await exampleCourse({ [file]: `${before}${source}\n` });
  return (await messagesOf()).map((message) => {
    const own = message.file === `course/${file}`;
    const line = message.line - (own ? before.split('\n').length - 1 : 0);
    const place = `${own ? '' : `${message.file.replace('course/', '')}:`}${line}:${message.column}`;
    return `${place} ${message.severity} \`${message.ruleId}\` ${message.reason}`;
  });
}

describe('the examples of rules', () => {
  it.each(refused)('$name', async (example) => {
    expect(await saidOf(example)).toEqual(example.said);
    expect(example.said.join()).toContain(`\`${example.name}\``);
  });

  it('are in the order of their rules, each once', () => {
    const names = refused.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)].sort());
  });
});

describe('the examples of settings', () => {
  it('make a course without a fault', async () => {
    const shown = (name: string) => settings.find((one) => one.name === name)?.source ?? '';
    course = await exampleCourse({
      'course.yaml': `${shown('course.yaml')}\n`,
      '01-start/module.yaml': `${shown('module.yaml')}\n`,
      '01-start/01-lesson.md': `${shown('front matter')}\n\nAn LMS shows it, and a mentor helps.\n\n:::::quiz[Test]{#test pass=60%}\n:::choice{#q}\nWho helps?\n\n- [x] A mentor\n- [ ] Nobody\n:::\n:::::\n`,
      '01-start/sessions/01-views.md': `${shown('front matter of a session')}\n\n:::step[Two views]{minutes=90}\nSpeak for the owner.\n:::\n`,
      '01-start/02-film.md':
        '---\ntitle: A film\n---\n\n::video{ref=bilbao}\n\n:::reflection{#mine}\nWhich firm?\n:::\n',
      'videos.yaml': `${shown('videos.yaml')}\n`,
      'glossary.yaml': `${shown('glossary.yaml')}\n`,
      'toolkit.yaml': `${shown('toolkit.yaml')}\n`,
      'local/toolkit.yaml': `${shown('local/toolkit.yaml')}\n`,
      'community.yaml': `${shown('community.yaml')}\n`,
      'assets/first-call.pdf': '%PDF-1.4\n%%EOF\n',
      'local/assets/first-call.pdf': '%PDF-1.4\n%%EOF\n',
      'i18n/es/01-start/01-lesson.md':
        '---\ntitle: Uno\n---\n\nUn LMS.\n\n:::::quiz[Test]{#test pass=60%}\n:::choice{#q}\n¿Quién?\n\n- [x] Una tutora\n- [ ] Nadie\n:::\n:::::\n',
      'i18n/es/01-start/02-film.md':
        '---\ntitle: Dos\n---\n\n::video{ref=bilbao}\n\n:::reflection{#mine}\n¿Qué empresa?\n:::\n',
    });
    const found = await messagesOf();
    // What is not translated, or not there yet, is no fault of what the examples show.
    expect(
      found.filter(({ ruleId }) => !/translat|captions-present|transcript-present|hours-there/.test(ruleId)),
    ).toEqual([]);
  });
});
