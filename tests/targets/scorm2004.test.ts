import { describe, expect, it } from 'vitest';
import type { Course } from '../../src/course/model/model.ts';
import { planPackages } from '../../src/targets/plan.ts';
import { scorm2004, scorm2004Fourth } from '../../src/targets/scorm2004/index.ts';
import type { Target } from '../../src/targets/target.ts';
import { choiceOf, courseOf, courseWith } from '../support/course.ts';
import { packageProblems } from '../support/package-facts.ts';
import { joinedSchema, validate } from '../support/xml.ts';

const NASTY = 'A & B <c> "d" ]]> 日本 😀';
const PAGE = ['index.html', 'style.css', 'course.js', 'player.js', 'files/photo.jpg'];
const NAMESPACES = {
  'http://www.imsglobal.org/xsd/imscp_v1p1': 'imscp_v1p1.xsd',
  'http://www.adlnet.org/xsd/adlcp_v1p3': 'adlcp_v1p3.xsd',
  'http://www.adlnet.org/xsd/adlseq_v1p3': 'adlseq_v1p3.xsd',
  'http://www.adlnet.org/xsd/adlnav_v1p3': 'adlnav_v1p3.xsd',
  'http://www.imsglobal.org/xsd/imsss': 'imsss_v1p0.xsd',
};

function filesOf(target: Target, course: Course, listed = PAGE) {
  const [plan] = planPackages(course);
  if (plan === undefined) throw new Error('no package');
  return target.files(plan, listed);
}

function manifestOf(target: Target, course: Course): string {
  const file = filesOf(target, course).find(({ path }) => path === 'imsmanifest.xml');
  return file !== undefined && 'content' in file ? String(file.content) : '';
}

const courses: [string, Course][] = [
  ['with a nasty title', courseOf({ title: NASTY })],
  ['with control characters', courseOf({ title: 'A\u0000B\u001bC\ud800D\uffff' })],
  ['with a title of 400 letters', courseOf({ title: '日'.repeat(400) })],
  ['of a module', courseOf({ packaging: 'module' })],
];
const EDITIONS: [string, Target][] = [
  ['2004 3rd Edition', scorm2004],
  ['2004 4th Edition', scorm2004Fourth],
];

describe.each(EDITIONS)('SCORM %s', (edition, target) => {
  it.each(courses)('has a manifest that its schemas accept, of a course %s', async (_, course) => {
    const files = [...filesOf(target, course), joinedSchema(NAMESPACES)];
    expect(await validate(files, 'imsmanifest.xml', 'joined.xsd')).toEqual([]);
  });

  it('has schemas that do refuse a manifest', async () => {
    const files = filesOf(target, courseOf()).map((file) =>
      file.path === 'imsmanifest.xml' && 'content' in file
        ? { ...file, content: String(file.content).replace('scormType="sco"', 'scormType="unit"') }
        : file,
    );
    const found = await validate([...files, joinedSchema(NAMESPACES)], 'imsmanifest.xml', 'joined.xsd');
    expect(found.join()).toContain('scormType');
  });

  it('names its edition, and carries the 17 files of its schemas at the root', () => {
    expect(manifestOf(target, courseOf())).toContain(`<schemaversion>${edition}</schemaversion>`);
    const names = filesOf(target, courseOf()).map(({ path }) => path);
    expect(names).toHaveLength(18);
    expect(names).toEqual(
      expect.arrayContaining([...Object.values(NAMESPACES), 'XMLSchema.dtd', 'datatypes.dtd']),
    );
    expect(names.filter((name) => name.includes('/'))).toEqual([]);
  });

  it('lists every file once, the launch file first', () => {
    const page = PAGE.map((path) => ({ path, content: '' }));
    const entries = [...filesOf(target, courseOf()), ...page].map((file) => ({
      name: file.path,
      content: 'content' in file ? Buffer.from(file.content) : Buffer.of(),
    }));
    expect(packageProblems(entries)).toEqual([]);
    expect(manifestOf(target, courseOf())).toMatch(/<resource [^>]*>\s*<file href="index.html"\/>/);
  });

  it('has one SCO that sets its own status, and nothing by which an LMS would decide', () => {
    const manifest = manifestOf(target, courseWith({ blocks: [choiceOf()] }, {}));
    expect(manifest.match(/<resource [^>]*>/g)).toEqual([
      '<resource identifier="RES-sample" type="webcontent" adlcp:scormType="sco" href="index.html">',
    ]);
    expect(manifest).toContain('completionSetByContent="true" objectiveSetByContent="true"');
    expect(manifest).not.toMatch(/primaryObjective|satisfiedByMeasure|completionThreshold/);
  });

  it('has the identifiers of the SCORM 1.2 package, and nothing that a release changes', () => {
    const release = (version: string, text: string) =>
      courseWith(
        { title: text, html: `<p>${text}</p>`, blocks: [choiceOf({ prompt: text })] },
        { version, description: text, keywords: [text] },
      );
    const manifest = manifestOf(target, release('1.0.0', 'old'));
    expect(manifestOf(target, release('2.0.0', 'all new'))).toBe(manifest);
    expect(target.released.pattern.exec(manifest)?.[1]).toBe('MANIFEST-sample');
  });
});
