/** cmi5.xml, table by table of the specification (13.1 and 14.1), and by what importers were seen to refuse. */
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { completionOf } from '../../src/config/completion.ts';
import type { Course } from '../../src/course/model/model.ts';
import { cmi5 } from '../../src/targets/cmi5/index.ts';
import { planPackages } from '../../src/targets/plan.ts';
import { xapi } from '../../src/targets/xapi/index.ts';
import { choiceOf, courseOf, courseWith, lessonOf, moduleOf } from '../support/course.ts';

const NASTY = 'A & B <c> "d" ]]> 日本 😀\u0000';
const IRI = 'https://example.org/courses/sample';

function structure(course: Course): string {
  const [plan] = planPackages(course);
  const files = plan === undefined ? [] : cmi5.files(plan, ['index.html']);
  expect(files.map((file) => file.path)).toEqual(['cmi5.xml']);
  return files[0] !== undefined && 'content' in files[0] ? String(files[0].content) : '';
}

/** Names of elements with their depth, in their order. */
function outline(xml: string): string[] {
  let depth = 0;
  return [...xml.matchAll(/<(\/?)([a-zA-Z]+)\b[^>]*>/g)].flatMap(([, end, name]) => {
    if (end === '/') {
      depth--;
      return [];
    }
    return [`${' '.repeat(depth++)}${name}`];
  });
}

const attributes = (xml: string, element: string): Record<string, string> =>
  Object.fromEntries(
    [...(new RegExp(`<${element}\\b([^>]*)>`).exec(xml)?.[1] ?? '').matchAll(/(\w+)="([^"]*)"/g)].map(
      ([, name, value]) => [name, value],
    ),
  );

const judged = courseWith({ blocks: [choiceOf()] }, { completion: completionOf({ pass: 0.625 }) });

describe('cmi5.xml', () => {
  it('holds the course and one unit, with the elements of the schema in its order', () => {
    const xml = structure(judged);
    expect(xml).toContain(
      '<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">',
    );
    const texts = ['  title', '   langstring', '  description', '   langstring'];
    expect(outline(xml)).toEqual(['courseStructure', ' course', ...texts, ' au', ...texts, '  url']);
    expect([...xml.matchAll(/<langstring lang="en">[^<]+<\/langstring>/g)]).toHaveLength(4);
  });

  it('names course and unit by absolute IRIs of their own, the unit as the xAPI package is named', () => {
    const xml = structure(judged);
    expect(attributes(xml, 'course')).toEqual({ id: `${IRI}#course` });
    expect(attributes(xml, 'au').id).toBe(IRI);
    for (const course of [judged, { ...judged, packaging: 'module' as const }])
      for (const plan of planPackages(course)) expect(cmi5.released.of(plan)).toBe(xapi.released.of(plan));
    expect(cmi5.released.pattern.exec(xml)?.[1]).toBe(IRI);
  });

  it('launches a plain address in any window, as what the course is', () => {
    const xml = structure(judged);
    expect(/<url>(.*)<\/url>/.exec(xml)?.[1]).toBe('index.html');
    expect(attributes(xml, 'au')).toMatchObject({
      launchMethod: 'AnyWindow',
      activityType: 'http://adlnet.gov/expapi/activities/course',
    });
  });

  it.each<[string, Course, string, string | undefined]>([
    ['a pass mark', judged, 'Passed', '0.625'],
    ['a third as pass mark', { ...judged, completion: completionOf({ pass: 1 / 3 }) }, 'Passed', '0.3333'],
    ['a pass mark of all', { ...judged, completion: completionOf({ pass: 1 }) }, 'Passed', '1'],
    ['no pass mark', courseOf({}), 'Completed', undefined],
    [
      'a pass mark and no question',
      courseOf({ completion: completionOf({ pass: 0.6 }) }),
      'Completed',
      undefined,
    ],
  ])('moves on with %s', (_, course, moveOn, masteryScore) => {
    const unit = attributes(structure(course), 'au');
    expect([unit.moveOn, unit.masteryScore]).toEqual([moveOn, masteryScore]);
  });

  it("is a module's own in a module's package", () => {
    const modules = [
      moduleOf({ lessons: [lessonOf({ blocks: [choiceOf()] })] }),
      moduleOf({ id: 'next', title: 'Next', lessons: [lessonOf({ id: 'read', moduleId: 'next' })] }),
    ];
    const course = courseOf({ modules, packaging: 'module', completion: completionOf({ pass: 0.6 }) });
    const units = planPackages(course).map((plan) => {
      const [file] = cmi5.files(plan, []);
      return attributes(file !== undefined && 'content' in file ? String(file.content) : '', 'au');
    });
    expect(units.map(({ id, moveOn }) => [id, moveOn])).toEqual([
      [`${IRI}/start`, 'Passed'],
      [`${IRI}/next`, 'Completed'],
    ]);
    expect(units[0]?.activityType).toBe('http://adlnet.gov/expapi/activities/module');
  });

  it('says something of a course without a description', () => {
    expect(structure(courseOf({ description: '' }))).not.toMatch(/<langstring lang="en"><\/langstring>/);
  });

  it('is well-formed with any text', async () => {
    const xml = structure(courseOf({ title: NASTY, description: NASTY }));
    expect((await validateXML({ xml, normalization: 'c14n' })).errors).toEqual([]);
    expect(xml).toContain('A &amp; B &lt;c> "d" ]]&gt; 日本 😀');
  });
});
