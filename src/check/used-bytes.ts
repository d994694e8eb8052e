/** What the files of one package weigh, before it is made. */
import type { Asset, Course, Lesson, Module } from '../course/model.ts';

/** Captions and transcripts become a part of the page. */
const IN_THE_PAGE = new Set(['captions', 'transcript']);

/** Assets that lessons of these modules use, largest first. */
export function usedAssets(course: Course, modules: readonly Module[]): Asset[] {
  const lessons = modules.flatMap((module) => module.lessons);
  const paths = new Set([...lessons.flatMap(pathsOf), course.theme.logo ?? '', course.funding?.emblem ?? '']);
  return [...paths]
    .flatMap((path) => (Object.hasOwn(course.assets, path) ? (course.assets[path] ?? []) : []))
    .sort((a, b) => b.bytes - a.bytes || (a.path < b.path ? -1 : 1));
}

function pathsOf({ facts }: Lesson): string[] {
  return [
    ...facts.files.filter(({ role }) => !IN_THE_PAGE.has(role)).map(({ path }) => path),
    ...facts.images.flatMap(({ asset }) => asset ?? []),
    ...facts.links.flatMap(({ target }) => target ?? []),
    ...facts.videos.flatMap(({ video }) => [
      video?.poster ?? '',
      video?.source.kind === 'file' ? video.source.path : '',
    ]),
  ];
}
