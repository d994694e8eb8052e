/** The course's files that one package needs: what its lessons use, and no more. */
import type { Asset, Course, Lesson } from '../course/model.ts';
import type { PackageFile, PackagePlan } from '../targets/target.ts';

/** Captions and transcripts stand in the page itself: `file://` refuses to fetch them. */
const IN_THE_PAGE = new Set(['captions', 'transcript']);

export function usedFiles(plan: PackagePlan): PackageFile[] {
  const paths = new Set(plan.modules.flatMap((module) => module.lessons.flatMap(pathsOf)));
  for (const path of [plan.course.theme.logo, plan.course.funding?.emblem])
    if (path !== undefined) paths.add(path);
  return [...paths]
    .flatMap((path) => assetOf(plan.course, path) ?? [])
    .map(({ packed, from, bytes }) => ({ path: packed, from, bytes }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

export function assetOf(course: Course, path: string | undefined): Asset | undefined {
  return path !== undefined && Object.hasOwn(course.assets, path) ? course.assets[path] : undefined;
}

function pathsOf({ facts }: Lesson): string[] {
  const files = facts.files
    .filter((file) => file.kind === 'asset' && !IN_THE_PAGE.has(file.role))
    .map((file) => file.path);
  const images = facts.images.flatMap((image) => image.asset ?? []);
  const links = facts.links.flatMap((link) => (link.kind === 'asset' ? (link.target ?? []) : []));
  const posters = facts.videos.flatMap(({ video }) => video?.poster ?? []);
  return [...files, ...images, ...links, ...posters];
}
