import type { FileFault } from '../../course/model/file-fault.ts';
import type { Asset, Course } from '../../course/model/model.ts';
import { roleName } from '../file-roles.ts';
import { coverUse, type FileUse, moduleImageUses, reportFaults, settingUse } from '../file-uses.ts';
import { type CheckContext, inLesson, inSettings, kilobytes, lessonsOf, quote, type Rule } from '../rule.ts';

export const fileWhole: Rule = {
  id: 'file-whole',
  summary: 'A picture or a file to take away is whole, and what its name promises.',
  severity: 'error',
  everyText: true,
  run(course, report, context) {
    reportFaults(course, usesOf(course, context), faultText, report);
  },
};

function faultText({ fault, bytes }: Asset): string | undefined {
  return fault && FAULTS[fault](bytes);
}

const FAULTS: Record<FileFault, (bytes: number) => string> = {
  empty: () => 'is empty (0 bytes); save it again',
  'git-lfs': () => 'holds the note that Git LFS keeps in its place; fetch it with `git lfs pull`',
  page: () => 'holds a web page, as when a download asks to sign in first; download it again',
  truncated: (bytes) =>
    `is cut short: it is made for more than its ${kilobytes(bytes)}; copy it again, or save it again`,
  other: () => 'is damaged, or something else than its name says; save it again, or rename it',
};

function usesOf(course: Course, context: CheckContext): FileUse[] {
  const own = [
    { path: course.theme.logo, name: 'The logo', key: 'theme.logo' },
    { path: course.funding?.emblem, name: 'The emblem', key: 'funding.emblem' },
  ].flatMap(({ path, name, key }) =>
    path === undefined ? [] : [settingUse(path, name, inSettings(context, key))],
  );
  const inLessons = lessonsOf(course).flatMap((lesson) => [
    ...lesson.facts.files
      .filter(({ role }) => role === 'image' || role === 'poster' || role === 'download')
      .map(({ role, path, written, position }) => ({
        path,
        name: `The ${roleName(role)} ${quote(written)}`,
        place: inLesson(lesson, position),
      })),
    ...lesson.facts.links
      .filter(({ kind }) => kind === 'asset')
      .map(({ target = '', href, position }) => ({
        path: target,
        name: `The file ${quote(href)}`,
        place: inLesson(lesson, position),
      })),
  ]);
  const inToolkit = course.toolkit.map(({ path, file, position }) => ({
    path,
    name: `The file ${quote(path)}`,
    place: { file, ...position },
  }));
  return [...own, ...coverUse(course, context), ...moduleImageUses(course), ...inLessons, ...inToolkit];
}
