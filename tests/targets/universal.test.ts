/** One zip for three standards: what lies in it, and which of them a launch chooses. */
import { describe, expect, it } from 'vitest';
import { cmi5 } from '../../src/targets/cmi5/index.ts';
import { planPackages } from '../../src/targets/plan.ts';
import { scorm12 } from '../../src/targets/scorm12/index.ts';
import { universal } from '../../src/targets/universal/index.ts';
import { trackerOf } from '../../src/targets/universal/names.ts';
import { xapi } from '../../src/targets/xapi/index.ts';
import { courseOf } from '../support/course.ts';
import { courseTest, courseYaml } from '../support/course-test.ts';

describe('its files', () => {
  const [plan] = planPackages(courseOf());
  if (plan === undefined) throw new Error('no plan');
  const files = universal.files(plan, ['index.html', 'tracker-xapi.js']);
  const text = (path: string) => {
    const file = files.find((one) => one.path === path);
    return file !== undefined && 'content' in file ? String(file.content) : '';
  };

  it('are those of each standard side by side, none twice', () => {
    const paths = files.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    for (const path of ['imsmanifest.xml', 'metadata.xml', 'tincan.xml', 'cmi5.xml'])
      expect(paths).toContain(path);
  });

  it('are all listed by the manifest of SCORM', () => {
    const manifest = text('imsmanifest.xml');
    for (const path of [...files.map(({ path }) => path), 'tracker-xapi.js'].filter(
      (one) => one !== 'imsmanifest.xml',
    ))
      expect(manifest, path).toContain(`<file href="${path}"/>`);
  });

  it('name the course to each LMS as the package of its standard does', () => {
    for (const { released } of [scorm12, xapi, cmi5])
      expect(released.pattern.exec(text(released.file))?.[1]).toBe(released.of(plan));
  });
});

it('is warned of by the limits of the standards that it joins', async () => {
  const course = await courseTest({
    'course.yaml': courseYaml().replace('A test course', 'A title '.repeat(40)),
    '01-a/01-b.md': '---\ntitle: B\n---\n\nText.\n',
  });
  const { stderr } = await course.check('-t', 'universal');
  expect(stderr).toContain('SCORM 1.2');
  expect(stderr).not.toContain('SCORM 1.2, xAPI');
  await course.remove();
});

it.each([
  ['?endpoint=https%3A%2F%2Flrs&fetch=https%3A%2F%2Flms&registration=x', undefined, 'cmi5'],
  ['?endpoint=https%3A%2F%2Flrs&auth=Basic', undefined, 'xapi'],
  ['?Endpoint=https%3A%2F%2Flrs', undefined, 'xapi'],
  ['', undefined, 'scorm12'],
  ['?fetch=1&content=2', undefined, 'scorm12'],
  ['', { fetch: 'https://lms' }, 'cmi5'],
  ['', {}, 'xapi'],
  ['?endpoint=https%3A%2F%2Flrs', { fetch: 'https://lms' }, 'xapi'],
] as const)('a launch with "%s", and %o kept of one, is %s', (search, kept, tracker) => {
  expect(trackerOf(search, kept)).toBe(tracker);
});
