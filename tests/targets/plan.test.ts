import { expect, it } from 'vitest';
import { completionOf } from '../../src/config/completion.ts';
import { passMark } from '../../src/course/model/units.ts';
import { artifactsOf, filesTogether, packageName, planPackages } from '../../src/targets/plan.ts';
import { choiceOf, courseOf, lessonOf, moduleOf } from '../support/course.ts';

const modules = [
  moduleOf({ lessons: [lessonOf({ blocks: [choiceOf()] })] }),
  moduleOf({ id: 'next', title: 'Next', lessons: [lessonOf({ id: 'read', moduleId: 'next' })] }),
];
const completion = completionOf({ pass: 0.6 });

it('a course is one package', () => {
  const [plan, ...others] = planPackages(courseOf({ modules }));
  expect(others).toEqual([]);
  expect(plan).toMatchObject({
    identifier: 'sample',
    title: 'A sample course',
    activityId: 'https://example.org/courses/sample',
    modules,
  });
});

it('a course packaged by module is one package for each', () => {
  const plans = planPackages(courseOf({ modules, packaging: 'module' }));
  expect(plans.map(({ identifier, title, activityId }) => [identifier, title, activityId])).toEqual([
    ['sample-start', 'A sample course: Start', 'https://example.org/courses/sample/start'],
    ['sample-next', 'A sample course: Next', 'https://example.org/courses/sample/next'],
  ]);
  expect(plans.map((plan) => packageName(plan, { name: 'xapi' }))).toEqual([
    'sample-start-en-xapi.zip',
    'sample-next-en-xapi.zip',
  ]);
});

it('a module without questions has no pass mark', () => {
  const plans = planPackages(courseOf({ modules, completion, packaging: 'module' }));
  expect(plans.map((plan) => passMark(plan.course, plan.modules))).toEqual([0.6, undefined]);
});

it('a target with two containers makes the same files into each', () => {
  const [plan] = planPackages(courseOf({ modules }));
  if (plan === undefined) throw new Error('no plan');
  const files = [{ path: 'index.html', content: '' }];
  expect(artifactsOf(plan, { name: 'web', containers: ['folder', 'zip'] }, files)).toEqual([
    { name: 'sample-en-web', container: 'folder', files },
    { name: 'sample-en-web.zip', container: 'zip', files },
  ]);
  expect(artifactsOf(plan, { name: 'xapi' }, files).map(({ container }) => container)).toEqual(['zip']);
});

it('two targets that claim one file name, in any case, cannot be one package', () => {
  const file = (path: string) => [{ path, content: '' }];
  const parts = [
    { target: 'one', files: file('a.xml') },
    { target: 'other', files: file('b.xml') },
  ];
  expect(filesTogether(parts).map(({ path }) => path)).toEqual(['a.xml', 'b.xml']);
  expect(() => filesTogether([...parts, { target: 'third', files: file('A.xml') }])).toThrow(
    'Both one and third claim the file "A.xml"',
  );
});
