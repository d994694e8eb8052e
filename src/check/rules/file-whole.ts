import type { FileFault } from '../../course/model/file-fault.ts';
import type { Course } from '../../course/model/model.ts';
import { assetOf } from '../../course/model/used-assets.ts';
import type { Place } from '../../diagnostics/message.ts';
import { roleName } from '../file-roles.ts';
import {
  type CheckContext,
  inLesson,
  inModule,
  inSettings,
  kilobytes,
  lessonsOf,
  quote,
  type Rule,
} from '../rule.ts';

interface Use {
  path: string;
  /** `The download "../assets/x.pdf"`. */
  name: string;
  place: Place;
}

export const fileWhole: Rule = {
  id: 'file-whole',
  summary: 'A picture or a file to take away is whole, and what its name promises.',
  severity: 'error',
  run(course, report, context) {
    const seen = new Set<string>();
    for (const { path, name, place } of usesOf(course, context)) {
      const asset = assetOf(course, path);
      const fault = asset?.fault;
      if (asset === undefined || fault === undefined || seen.has(path)) continue;
      seen.add(path);
      report(`${name} ${FAULTS[fault](asset.bytes)}`, place);
    }
  },
};

const FAULTS: Record<FileFault, (bytes: number) => string> = {
  empty: () => 'is empty (0 bytes); save it again',
  'git-lfs': () => 'holds the note that Git LFS keeps in its place; fetch it with `git lfs pull`',
  page: () => 'holds a web page, as when a download asks to sign in first; download it again',
  truncated: (bytes) =>
    `is cut short: it is made for more than its ${kilobytes(bytes)}; copy it again, or save it again`,
  other: () => 'is damaged, or something else than its name says; save it again, or rename it',
};

function usesOf(course: Course, context: CheckContext): Use[] {
  const own = [
    { path: course.theme.logo, name: 'The logo', key: 'theme.logo' },
    { path: course.funding?.emblem, name: 'The emblem', key: 'funding.emblem' },
    { path: course.cover?.path, name: 'The cover', key: 'cover' },
  ].flatMap(({ path, name, key }) =>
    path === undefined ? [] : [{ path, name: `${name} ${quote(path)}`, place: inSettings(context, key) }],
  );
  const ofModules = course.modules.flatMap((module) =>
    module.image === undefined
      ? []
      : [{ path: module.image.path, name: `The image ${quote(module.image.path)}`, place: inModule(module) }],
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
  return [...own, ...ofModules, ...inLessons];
}
