/** The course's files that one package needs: what its lessons use, and no more. */
import type { Asset, Course, Lesson, Module, Video } from './model.ts';
import { toolkitIn } from './package-toolkit.ts';

/** Captions and transcripts stand in the page itself: `file://` refuses to fetch them. */
const IN_THE_PAGE = new Set(['captions', 'transcript']);

/** What packages hold; each once, in the order of their paths. */
export function usedAssets(course: Course, modules: readonly Module[]): Asset[] {
  return neededAssets(course, modules).filter(({ linked }) => linked === undefined);
}

/** What packages only refer to. */
export function linkedAssets(course: Course, modules: readonly Module[]): Asset[] {
  return neededAssets(course, modules).filter(({ linked }) => linked !== undefined);
}

function neededAssets(course: Course, modules: readonly Module[]): Asset[] {
  const paths = new Set(modules.flatMap((module) => module.lessons.flatMap(pathsOf)));
  const own = [course.theme.logo, course.funding?.emblem, course.cover?.path];
  for (const { path } of toolkitIn(course, modules)) paths.add(path);
  for (const path of [...own, ...modules.map(({ image }) => image?.path)])
    if (path !== undefined) paths.add(path);
  return [...paths].flatMap((path) => assetOf(course, path) ?? []).sort((a, b) => (a.path < b.path ? -1 : 1));
}

export function assetOf(course: Course, path: string | undefined): Asset | undefined {
  return path !== undefined && Object.hasOwn(course.assets, path) ? course.assets[path] : undefined;
}

/** What anything in a course refers to, the texts in the page and films that no lesson shows too. */
export function referredPaths(course: Course): string[] {
  return [
    ...neededAssets(course, course.modules).map(({ path }) => path),
    ...course.modules.flatMap(({ lessons }) =>
      lessons.flatMap(({ facts }) => facts.files.map(({ path }) => path)),
    ),
    ...Object.values(course.videos).flatMap((video) => [
      ...mediaOf(video),
      ...Object.values(video.captions),
      ...Object.values(video.transcript),
    ]),
  ];
}

function pathsOf({ facts }: Lesson): string[] {
  const files = facts.files.filter((file) => file.kind === 'asset' && !IN_THE_PAGE.has(file.role));
  const links = facts.links.filter((link) => link.kind === 'asset');
  return [
    ...files.map((file) => file.path),
    ...facts.images.flatMap((image) => image.asset ?? []),
    ...links.flatMap((link) => link.target ?? []),
    ...facts.videos.flatMap(({ video }) => (video === undefined ? [] : mediaOf(video))),
  ];
}

/** A video in each of its forms, and its poster. */
function mediaOf({ poster, audio, source, renditions = [], description, sign }: Video): string[] {
  const versions = [source, ...Object.values(description ?? {}), ...Object.values(sign ?? {})];
  return [
    ...[poster, audio].filter((path) => path !== undefined),
    ...renditions,
    ...versions.flatMap((version) => (version.kind === 'file' ? [version.path] : [])),
  ];
}
