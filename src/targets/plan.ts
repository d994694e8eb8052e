/** Which packages a course becomes, and how they are named. */
import { variantSuffix } from '../course/model/media-variant.ts';
import type { Course } from '../course/model/model.ts';
import { assignableUnits, inModules, wholeUnit } from '../course/model/units.ts';
import type { Artifact, Container, PackageFile, PackagePlan, Target } from './target.ts';

export function planPackages(course: Course): PackagePlan[] {
  return assignableUnits(course).map((unit) => ({ course, ...unit }));
}

/** Of the packages that an artifact for the whole course holds: one for each module that has lessons. */
export function heldPlans(course: Course): PackagePlan[] {
  return planPackages(inModules(course)).filter(
    ({ module }) => module !== undefined && module.lessons.length > 0,
  );
}

/** Of an artifact for the whole course, which holds packages of its modules. */
export function wholePlan(course: Course): PackagePlan {
  return { course: inModules(course), ...wholeUnit(course) };
}

/** What the package is about; its title where nobody says it. */
export function descriptionOf({ course, module, title }: PackagePlan): string {
  return module?.description || course.description || title;
}

/** The version is no part of the name: LMSs and auto-update addresses want a stable one. */
export function packageName(
  plan: PackagePlan,
  target: Pick<Target, 'name'>,
  container: Container = 'zip',
): string {
  const name = `${plan.identifier}-${plan.course.language}-${target.name}${nameSuffix(plan)}`;
  return container === 'folder' ? name : `${name}.${container}`;
}

/** The folder for trainers, and the documents in it. */
export function guideName(
  named: Pick<PackagePlan, 'course' | 'draft'>,
  document: 'guide' | 'attendance' | 'slides' = 'guide',
): string {
  return `${named.course.id}-${named.course.language}-${document}${nameSuffix(named)}`;
}

/** What tells files of another variant, and those of a draft, from those of a release with all media. */
export function nameSuffix({ course, draft }: Pick<PackagePlan, 'course' | 'draft'>): string {
  return variantSuffix(course.media) + (draft === undefined ? '' : '-draft');
}

export function containersOf({ containers = ['zip'] }: Pick<Target, 'containers'>): readonly Container[] {
  return containers;
}

/** The same files in each container that the target has. */
export function artifactsOf(
  plan: PackagePlan,
  target: Pick<Target, 'name' | 'containers'>,
  files: readonly PackageFile[],
): Artifact[] {
  return containersOf(target).map((container) => ({
    name: packageName(plan, target, container),
    container,
    files,
  }));
}

/**
 * The files of several targets in one package.
 * @throws where two of them claim one name: a table of targets that cannot be
 */
export function filesTogether(
  parts: readonly { target: string; files: readonly PackageFile[] }[],
): PackageFile[] {
  const claimed = new Map<string, string>();
  return parts.flatMap(({ target, files }) =>
    files.map((file) => {
      const name = file.path.toLowerCase();
      const other = claimed.get(name);
      if (other !== undefined) throw new Error(`Both ${other} and ${target} claim the file "${file.path}"`);
      claimed.set(name, target);
      return file;
    }),
  );
}
