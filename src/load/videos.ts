/** The video library in every language; paths become those of files that are there. */
import type { YamlResult } from '../config/read-yaml.ts';
import type { CourseSettings } from '../config/settings.ts';
import { normaliseVideos, translateVideos } from '../config/video-library.ts';
import { videosSchema, videosTextsSchema } from '../config/videos-schema.ts';
import type { Asset, Video } from '../course/model/model.ts';
import { findAsset } from './assets.ts';
import type { Tree } from './classify.ts';
import { type LoadContext, readSettings } from './load-context.ts';
import { reportSourceless } from './translated.ts';

export function loadVideos(
  source: Tree,
  treeOf: Map<string, Tree>,
  settings: CourseSettings,
  assets: Record<string, Asset>,
  context: LoadContext,
): Record<string, Record<string, Video>> {
  const roomFor = (path: string, read: YamlResult<unknown>, language: string | undefined) => ({
    lengthOf: (path: string): number | undefined => {
      const media = Object.hasOwn(assets, path) ? assets[path]?.media : undefined;
      return media?.problem === undefined ? media?.duration : undefined;
    },
    problem: (at: PropertyKey[], reason: string) =>
      context.report(path, 'settings-valid', reason, read.at(at)),
    warn: (at: PropertyKey[], reason: string) =>
      context.report(path, 'video-address-plain', reason, read.at(at), 'warning'),
    find: (written: string, at: PropertyKey[]): string => {
      const found = findAsset(written, assets, language);
      if ('path' in found) return found.path;
      context.report(path, found.ruleId, found.reason, read.at(at));
      return written;
    },
  });
  const file = source.settings.get('videos.yaml');
  const read = file && readSettings(context, file.path, file.from, videosSchema);
  const library = file && read ? normaliseVideos(read.rest ?? {}, roomFor(file.path, read, undefined)) : {};
  const videos: Record<string, Record<string, Video>> = { [settings.language]: library };
  for (const language of settings.translations) {
    const translated = treeOf.get(language)?.settings.get('videos.yaml');
    const texts = translated && readSettings(context, translated.path, translated.from, videosTextsSchema);
    videos[language] = library;
    if (translated === undefined || texts === undefined) continue;
    reportSourceless(
      translated.path,
      texts,
      Object.keys(texts.rest ?? {}),
      { keys: Object.keys(library), what: 'videos.yaml has no video' },
      context,
    );
    const folder = translated.path.split('/')[1];
    videos[language] = translateVideos(library, texts.rest ?? {}, roomFor(translated.path, texts, folder));
  }
  return videos;
}
