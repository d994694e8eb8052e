/** A zip, an unpacked package or a course folder → the releases that it holds. */
import { existsSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { plural } from '../course/text/plural.ts';
import { count } from '../diagnostics/report.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import type { Releases } from '../diff/pair.ts';
import { parsePackage } from '../diff/parse-package.ts';
import { compile } from '../pipeline/compile.ts';
import { releaseOf } from '../pipeline/releases.ts';
import { toolkit } from '../pipeline/toolkit.ts';
import { heldPlans, planPackages } from '../targets/plan.ts';
import { findCourses } from './find-courses.ts';
import { readPackage } from './read-package.ts';
import type { Session } from './session.ts';
import { shellWord } from './shell-word.ts';

/** @throws UsageError where it holds none, or a course with errors */
export async function readReleases(given: string, session: Session): Promise<Releases> {
  const { cwd } = session;
  const path = resolve(cwd, given);
  const isCourse = existsSync(join(path, 'course.yaml')) || basename(path) === 'course.yaml';
  if (isCourse || !existsSync(path)) return courseReleases(courseFolder(given, cwd), given, session);
  const texts = await readPackage(
    path,
    statSync(path).isDirectory(),
    toolkit.targets.map(({ released }) => released.file),
  );
  const release = 'problem' in texts ? texts : parsePackage(texts, toolkit.targets);
  if ('problem' in release) throw new UsageError(`"${given}" ${release.problem}.`);
  return { whole: false, releases: [release] };
}

function courseFolder(given: string, cwd: string): string {
  try {
    return findCourses([given], cwd)[0] ?? cwd;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new UsageError(error.message.replace('There is no course', 'There is no package and no course'));
  }
}

async function courseReleases(folder: string, given: string, session: Session): Promise<Releases> {
  const { messages, editions, isWhole, lock, project, allPlans } = await compile(folder, toolkit, {
    ...session,
    draft: true,
  });
  if (!isWhole) {
    const found = plural(count(messages).errors, 'error');
    throw new UsageError(`"${given}" has ${found}; \`coursewright check ${shellWord(given)}\` lists them.`);
  }
  const isHeld = allPlans.some(({ target }) => target.holds !== undefined);
  const releases = await Promise.all(
    editions
      .flatMap(({ course }) => [
        ...planPackages(course),
        ...(isHeld && course.packaging === 'course' ? heldPlans(course) : []),
      ])
      .map((plan) => releaseOf(plan, lock, project.directory, toolkit)),
  );
  return { whole: true, releases };
}
