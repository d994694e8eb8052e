import { expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { Course } from '../../src/course/model/model.ts';
import { planPackages } from '../../src/targets/plan.ts';
import { xapi } from '../../src/targets/xapi/index.ts';
import { choiceOf, courseOf, courseWith } from '../support/course.ts';

const NASTY = 'A & B <c> "d" ]]> 日本 😀\u0000';
const multiple = choiceOf({
  prompt: NASTY,
  options: ['One', NASTY],
  interaction: {
    type: 'choice',
    choices: [
      { id: 'o1', text: 'One' },
      { id: 'o2', text: NASTY },
    ],
    correct: [['o1', 'o2']],
  },
});
const reflection = choiceOf({
  type: 'reflection',
  id: 'thoughts',
  parts: [],
  interaction: { type: 'long-fill-in', choices: [], correct: [] },
});

function tincan(course: Course): string {
  const [plan] = planPackages(course);
  const files = plan === undefined ? [] : xapi.files(plan, ['index.html']);
  expect(files.map((file) => file.path)).toEqual(['tincan.xml']);
  return files[0] !== undefined && 'content' in files[0] ? String(files[0].content) : '';
}

const idsOf = (xml: string) =>
  [...xml.matchAll(/<activity id="([^"]*)" type="[^"]*\/([^"]*)"/g)].map((m) => [m[1], m[2]]);

it('lists the launchable activity first, then all that statements speak of', () => {
  const xml = tincan(courseWith({ blocks: [multiple, reflection] }));
  const iri = 'https://example.org/courses/sample';
  expect(idsOf(xml)).toEqual([
    [iri, 'course'],
    [`${iri}/start`, 'module'],
    [`${iri}/start/welcome`, 'lesson'],
    [`${iri}/start/welcome#question`, 'cmi.interaction'],
    [`${iri}/start/welcome#thoughts`, 'cmi.interaction'],
  ]);
  expect(xml.match(/<launch[^>]*>[^<]*<\/launch>/g)).toEqual(['<launch lang="en">index.html</launch>']);
  expect(xml.indexOf('<launch')).toBeLessThan(xml.indexOf('</activity>'));
  expect(xml).not.toContain('<!--');
});

it("launches the module itself in a module's package", () => {
  const xml = tincan(courseOf({ packaging: 'module' }));
  const iri = 'https://example.org/courses/sample/start';
  expect(idsOf(xml)).toEqual([
    [iri, 'module'],
    [`${iri}/welcome`, 'lesson'],
  ]);
});

it('describes a question with its options and right answers', () => {
  const xml = tincan(courseWith({ blocks: [multiple] }, { language: 'de' })).replace(/>\s+</g, '><');
  expect(xml).toContain('<interactionType>choice</interactionType>');
  expect(xml).toContain(
    '<correctResponsePatterns><correctResponsePattern>o1[,]o2</correctResponsePattern></correctResponsePatterns>',
  );
  expect(xml).toContain('<component><id>o1</id><description lang="de">One</description></component>');
});

it('has no list of options where there is none', () => {
  const xml = tincan(courseWith({ blocks: [reflection] }));
  expect(xml).toContain('<interactionType>long-fill-in</interactionType>');
  expect(xml).not.toMatch(/correctResponsePatterns|choices/);
});

it('is well-formed with any title', async () => {
  const xml = tincan(courseWith({ title: NASTY, blocks: [multiple] }, { title: NASTY, description: NASTY }));
  const result = await validateXML({ xml, normalization: 'c14n' });
  expect(result.errors).toEqual([]);
  expect(result.normalized).toContain('A &amp; B &lt;c&gt; "d" ]]&gt; 日本 😀');
});
