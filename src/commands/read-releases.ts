/** A zip, an unpacked package or a course folder → the releases that it holds. */
import { existsSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Course } from '../course/model.ts';
import { plural } from '../diagnostics/report.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import type { Releases } from '../diff/pair.ts';
import { parsePackage } from '../diff/parse-package.ts';
import { type Release, releaseSchema } from '../diff/release.ts';
import { loadProject } from '../load/load.ts';
import { type LockResult, lockCourse } from '../lock/lock.ts';
import { parseEditions } from '../pipeline/compile.ts';
import { allRules } from '../pipeline/rules.ts';
import { packageData } from '../render/package-data.ts';
import { targets } from '../targets/index.ts';
import { planPackages } from '../targets/plan.ts';
import { loadTexts } from '../texts/index.ts';
import { findCourses } from './find-courses.ts';
import type { Io } from './io.ts';
import { readPackage } from './read-package.ts';
import { shellWord } from './shell-word.ts';

export async function readReleases(given: string, io: Io): Promise<Releases> {
  const path = resolve(io.cwd, given);
  const isCourse = existsSync(join(path, 'course.yaml')) || basename(path) === 'course.yaml';
  if (isCourse || !existsSync(path)) return courseReleases(courseFolder(given, io.cwd), given, io);
  const texts = await readPackage(path, statSync(path).isDirectory());
  const release = 'problem' in texts ? texts : parsePackage(texts, Object.values(targets));
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

async function courseReleases(folder: string, given: string, io: Io): Promise<Releases> {
  const { signal, cwd } = io;
  const ruleIds = allRules.map((rule) => rule.id);
  const project = await loadProject(folder, { cwd, targets: Object.values(targets), ruleIds, signal });
  const { editions, messages } = await parseEditions(project, { signal });
  const [source] = editions;
  const errors = messages.filter(({ severity }) => severity === 'error').length;
  if (errors > 0 || source === undefined) {
    const found = plural(errors, 'error');
    throw new UsageError(`"${given}" has ${found}; \`coursewright check ${shellWord(given)}\` lists them.`);
  }
  const courses = editions.map(({ course }) => course);
  const lock = lockCourse(source.course, project.lock, courses.slice(1));
  const releases = await Promise.all(courses.map((course) => releasesOf(course, lock, project.directory)));
  return { whole: true, releases: releases.flat() };
}

async function releasesOf(course: Course, lock: LockResult, directory: string): Promise<Release[]> {
  const texts = await loadTexts(course.language);
  return planPackages(course).map((plan) => {
    const written = packageData(plan, lock.numbers, texts, [], 0, lock.hadInteractions);
    const data = releaseSchema.parse(JSON.parse(JSON.stringify(written)));
    const lessons = plan.modules.flatMap((module) => module.lessons);
    return {
      ...data,
      unit: plan.module?.id,
      identifiers: new Map(Object.values(targets).map(({ released }) => [released.file, released.of(plan)])),
      hasIndexes: true,
      files: new Map(lessons.map(({ moduleId, id, path }) => [`${moduleId}/${id}`, join(directory, path)])),
    };
  });
}
