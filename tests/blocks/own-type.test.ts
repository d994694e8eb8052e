/** A build knows what it is handed: here a block type and a rule that stand in no table. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineBlock } from '../../src/blocks/block-type.ts';
import type { Rule } from '../../src/check/rule.ts';
import { buildCourse } from '../../src/pipeline/build.ts';
import { compile } from '../../src/pipeline/compile.ts';
import { rulesOf } from '../../src/pipeline/rules.ts';
import { type Toolkit, toolkit } from '../../src/pipeline/toolkit.ts';
import { type CourseTest, courseTest, courseYaml } from '../support/course-test.ts';

const signpost = defineBlock({
  name: 'signpost',
  form: 'leaf',
  summary: 'Points somewhere.',
  label: 'required',
  attributes: z.object({ to: z.string().describe('Where it points.') }),
  interactive: false,
  rules: [{ id: 'signpost-north', severity: 'warning', summary: 'A signpost points north.' }],
  build(directive, { to }, context) {
    if (to !== 'north') context.report({ ruleId: 'signpost-north', severity: 'warning', reason: `To ${to}` });
    return {
      type: 'element',
      tagName: 'p',
      properties: { className: ['signpost'] },
      children: context.label(directive) ?? [],
    };
  },
});

const inWelsh: Rule = {
  id: 'in-welsh',
  summary: 'The course is in Welsh.',
  severity: 'warning',
  run: ({ language }, report) => report(`In ${language}`, { file: 'course.yaml', line: 1, column: 1 }),
};

const extended: Toolkit = {
  ...toolkit,
  blockTypes: new Map([...toolkit.blockTypes, [signpost.name, signpost]]),
  rules: [inWelsh],
  targets: toolkit.targets.filter(({ name }) => name === 'xapi'),
};

let course: CourseTest;
beforeAll(async () => {
  course = await courseTest({
    'course.yaml': courseYaml('rules: { signpost-north: error }\n'),
    '01-m/01-l.md': '---\ntitle: L\n---\n\n::signpost[This way]{to=south}\n\n::signpst[That way]{to=north}\n',
  });
});
afterAll(() => course.remove());

const options = () => ({ cwd: course.cwd, signal: new AbortController().signal });
const said = (messages: readonly { ruleId: string; severity: string; reason: string }[]) =>
  messages.map(({ ruleId, severity, reason }) => `${severity} ${ruleId} ${reason}`);

describe('a block type of a test', () => {
  it('is built, meant, and ruled like any other', async () => {
    const { editions, messages, plans } = await compile(course.folder, extended, options());
    const [lesson] = editions[0].course.modules[0]?.lessons ?? [];
    expect(lesson?.html).toContain('<p class="signpost">This way</p>');
    expect(said(messages)).toEqual([
      'error signpost-north To south',
      expect.stringContaining('There is no block "signpst". Did you mean "signpost"?'),
      'warning in-welsh In en',
    ]);
    expect(rulesOf(extended).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['in-welsh', 'signpost-north']),
    );
    expect(plans.map(({ target }) => target.name)).toEqual(['xapi']);
  });

  it('is unknown to the tool itself', async () => {
    const { messages } = await buildCourse(course.folder, toolkit, {
      ...options(),
      ...{ courses: [course.folder], out: 'out', strict: false, write: true },
    });
    expect(said(messages)).toContainEqual(expect.stringContaining('There is no block "signpost"'));
    expect(said(messages)).toContainEqual(expect.stringContaining('"signpost-north"'));
  });
});
