/** A released package: the data that its player gets, with the numbers that the lock file keeps from release to release. */
import type { Course } from '../../../src/course/model/model.ts';
import type { PackageData } from '../../../src/course/model/package-data.ts';
import { lockCourse } from '../../../src/lock/lock.ts';
import type { Numbers } from '../../../src/lock/numbers.ts';
import { lessonsData, packageData } from '../../../src/render/package-data.ts';
import { stateBudget } from '../../../src/state/budget.ts';
import { planPackages } from '../../../src/targets/plan.ts';
import type { PackagePlan } from '../../../src/targets/target.ts';
import en from '../../../src/texts/en.ts';

export interface Release {
  course: Course;
  /** Text of course.lock.json. */
  lock: string;
  data: PackageData;
}

export function release(course: Course, before?: Release): Release {
  const { numbers, text, messages } = lockCourse(course, before?.lock);
  const problems = messages.filter(({ severity }) => severity === 'error');
  const [plan] = planPackages(course);
  if (problems.length > 0 || plan === undefined) throw new Error(`no release: ${problems[0]?.reason}`);
  const texts = { texts: en, language: 'en', found: true };
  return { course, lock: text, data: packageData(plan, numbers, texts, [], scaleOf(plan, numbers), true) };
}

/** As a build for SCORM 1.2 fixes it: releases of other sizes count in other ticks. */
function scaleOf(plan: PackagePlan, numbers: Numbers): number {
  const { id, language } = plan.course;
  return stateBudget({ lessons: lessonsData(plan, numbers) }, id, language, 4096).scale;
}
