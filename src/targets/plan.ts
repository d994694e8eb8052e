/** Which packages a course becomes, and how they are named. */
import { variantSuffix } from '../course/media-variant.ts';
import type { Course } from '../course/model.ts';
import { assignableUnits } from '../course/units.ts';

import type { PackagePlan } from './target.ts';

export function planPackages(course: Course): PackagePlan[] {
  return assignableUnits(course).map((unit) => ({ course, ...unit }));
}

/** What the package is about; its title where nobody says it. */
export function descriptionOf({ course, module, title }: PackagePlan): string {
  return module?.description || course.description || title;
}

/** The version is no part of the name: LMSs and auto-update addresses want a stable one. */
export function packageName({ identifier, course }: PackagePlan, language: string, target: string): string {
  return `${identifier}-${language}-${target}${variantSuffix(course.media)}.zip`;
}
