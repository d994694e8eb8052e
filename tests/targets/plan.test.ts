import { expect, it } from 'vitest';
import { completionOf } from '../../src/config/completion.ts';
import { passMark } from '../../src/course/units.ts';
import { packageName, planPackages } from '../../src/targets/plan.ts';
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
  expect(plans.map((plan) => packageName(plan, 'en', 'xapi'))).toEqual([
    'sample-start-en-xapi.zip',
    'sample-next-en-xapi.zip',
  ]);
});

it('a module without questions has no pass mark', () => {
  const plans = planPackages(courseOf({ modules, completion, packaging: 'module' }));
  expect(plans.map((plan) => passMark(plan.course, plan.modules))).toEqual([0.6, undefined]);
});
