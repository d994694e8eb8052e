/** The media of a build, chosen before anything is parsed: what comes after sees an ordinary course. */
import { basename } from 'node:path/posix';
import { linkedName, type MediaChoice } from '../course/model/media-variant.ts';
import type { Asset, Video, VideoSource } from '../course/model/model.ts';
import { neededLanguages } from '../course/text/text-languages.ts';
import { contentHash } from '../media/content-hash.ts';
import type { Project } from './project.ts';

const MEDIA = /\.(mp4|m4v|webm|ogv|mov|mp3|m4a|aac|ogg|oga|opus|wav|flac)$/i;

export interface ReadingMedia {
  /** False where nothing is written: then nobody needs the names that linked media have at their address. */
  write: boolean;
  signal: AbortSignal;
}

/** The project with the media of the choice. */
export async function withMedia(
  project: Project,
  { variant, base }: MediaChoice,
  reading: ReadingMedia,
): Promise<Project> {
  const { assets } = project;
  if (variant === 'light') {
    const light = (video: Video, language: string) => lightTexts(lightVideo(video, assets), language);
    return { ...project, media: variant, videos: eachVideo(project, light) };
  }
  // Where the film is, nobody plays its sound alone.
  const videos = eachVideo(project, (video) => ({ ...video, audio: undefined }));
  const address = base ?? project.settings.mediaBase;
  if (variant === 'full' || address === undefined) return { ...project, videos };
  return { ...project, media: variant, videos, assets: await linkedMedia(project, address, reading) };
}

async function linkedMedia(
  { assets, contents }: Project,
  address: string,
  reading: ReadingMedia,
): Promise<Project['assets']> {
  const linked = { ...assets };
  for (const asset of Object.values(assets).filter(({ path }) => MEDIA.test(path)))
    linked[asset.path] = { ...asset, linked: address + (await nameAtAddress(asset, contents, reading)) };
  return linked;
}

async function nameAtAddress(
  { from, packed, media }: Asset,
  contents: Project['contents'],
  { write, signal }: ReadingMedia,
): Promise<string> {
  if (!write) return basename(packed);
  try {
    const sha256 = await contentHash({ from, indexFirst: media?.indexAtFront === false }, signal, contents);
    return linkedName(packed, sha256);
  } catch {
    signal.throwIfAborted();
    // Whoever packs it says that it cannot be read.
    return basename(packed);
  }
}

function eachVideo(
  { videos }: Project,
  change: (video: Video, language: string) => Video,
): Project['videos'] {
  return Object.fromEntries(
    Object.entries(videos).map(([language, library]) => [
      language,
      Object.fromEntries(Object.entries(library).map(([key, video]) => [key, change(video, language)])),
    ]),
  );
}

/** The smallest rendition, or the sound with its poster; the whole film where there is nothing smaller. */
function lightVideo(video: Video, assets: Record<string, Asset>): Video {
  const { source, renditions = [], audio } = video;
  if (source.kind !== 'file') return video;
  const bytes = (path: string) => assets[path]?.bytes ?? Number.POSITIVE_INFINITY;
  const [smallest = source.path] = [source.path, ...renditions].sort((a, b) => bytes(a) - bytes(b));
  const light: VideoSource =
    smallest === source.path && audio !== undefined
      ? { kind: 'file', path: audio, sound: true }
      : { kind: 'file', path: smallest };
  return { ...video, source: light, renditions: [], audio: undefined };
}

/** What is read beside it, in the languages that this edition cannot do without. */
function lightTexts(video: Video, own: string): Video {
  const { captions, transcript, language } = video;
  const readable = { ...captions, ...transcript };
  return {
    ...video,
    captions: only(captions, neededLanguages(captions, own, language)),
    transcript: only(transcript, neededLanguages(transcript, own, language, readable)),
  };
}

function only<T>(files: Record<string, T>, languages: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(files).filter(([language]) => languages.includes(language)));
}
