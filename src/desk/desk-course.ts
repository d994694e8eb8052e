/** A course as the author's desk needs it: what its files are called, and every lesson's address. */
import { readFileSync, realpathSync } from 'node:fs';
import { lessonKey } from '../course/model/ids.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { LOCAL } from '../load/classify.ts';
import { loadProject } from '../load/load.ts';
import type { ModuleSource, Project } from '../load/project.ts';
import { codeOf } from '../load/read-text.ts';
import { type FoundFile, walk } from '../load/walk.ts';
import { NO_CONTENTS } from '../media/file-contents.ts';
import { lessonAddress, readHeads } from '../parse/lesson-heads.ts';
import { rulesOf } from '../pipeline/rules.ts';
import type { Toolkit } from '../pipeline/toolkit.ts';

export interface DeskLesson {
  /** Path of the source's file. */
  path: string;
  module: ModuleSource;
  /** `module/lesson`, by which everything knows it. */
  key: string;
  /** Its front matter says so. */
  hasWrittenId: boolean;
  objectives: readonly string[];
}

export interface DeskCourse {
  project: Project;
  /** Absolute, links resolved. */
  root: string;
  /** Every file, by its path in the course folder. */
  files: ReadonlyMap<string, FoundFile>;
  /** Folders below `i18n`, whether listed or not. */
  languages: readonly string[];
  lessons: readonly DeskLesson[];
}

/** @throws UsageError where ids or places cannot be told, for a settings file is not in order */
export async function openCourse(folder: string, cwd: string, toolkit: Toolkit): Promise<DeskCourse> {
  const ruleIds = rulesOf(toolkit).map(({ id }) => id);
  const root = realpathSync(folder);
  const walked = walk(root);
  const found = { ...walked, root, contents: NO_CONTENTS };
  const project = await loadProject(folder, { cwd, targets: toolkit.targets, ruleIds, files: found });
  const heads = readHeads(project, project.settings.language);
  const problem = [...project.messages, ...heads.flatMap(({ own }) => own.messages)].find(
    ({ severity, ruleId, file }) =>
      severity === 'error' && (BROKEN.has(ruleId) || file === 'course.lock.json'),
  );
  if (problem !== undefined)
    throw new UsageError(`${problem.file}:${problem.line} must be in order first: ${problem.reason}.`);
  const files = new Map(walked.files.map((file) => [file.path, file]));
  const languages = new Set([...files.keys()].map((path) => /^i18n\/([^/]+)\//.exec(path)?.[1]));
  return {
    project,
    root,
    files,
    languages: [...languages].filter((one) => one !== undefined),
    lessons: heads.map((head) => ({
      path: head.path,
      module: head.module,
      key: lessonKey(lessonAddress(head)),
      hasWrittenId: head.own.value.id !== undefined,
      objectives: head.own.value.objectives ?? [],
    })),
  };
}

const BROKEN = new Set([
  'settings-valid',
  'front-matter-valid',
  'merge-finished',
  'text-is-utf8',
  'file-readable',
]);

/** Source and translations of a file: the tree's beginning, and `path` in it. */
export function inAllTrees({ languages }: DeskCourse, path: string): string[] {
  return [path, ...languages.map((language) => `i18n/${language}/${path}`)];
}

/** With a partner's own forms of it, where the course has a toolkit that these are laid over. */
export function inAllLayers(course: DeskCourse, path: string): string[] {
  const trees = inAllTrees(course, path);
  return course.files.has('toolkit.yaml') ? [...trees, ...trees.map((one) => `${LOCAL}/${one}`)] : trees;
}

/** The text as it stands on the disk, line ends and byte order mark included; undefined for what is no text. */
export function rawText({ files }: DeskCourse, path: string): string | undefined {
  const from = files.get(path)?.from;
  if (from === undefined) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(from));
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw new UsageError(`"${path}" cannot be read (${codeOf(error)}).`);
  }
}
