/** Which captions a package carries: those of its own language, and those of the language spoken. */
import type { Cue } from '../../course/captions.ts';
import type { Position, Video } from '../../course/model.ts';
import type { BuildRoom } from '../block-type.ts';

export interface CaptionTrack {
  language: string;
  cues: Cue[];
}

/** The course's language first; any other only where that is missing. */
export function captionsFor(video: Video, position: Position, room: BuildRoom): CaptionTrack[] {
  const wanted = [room.language, video.language].flatMap((tag) => languageOf(video.captions, tag) ?? []);
  const [first] = Object.keys(video.captions).sort();
  const languages = new Set(wanted.length > 0 ? wanted : first === undefined ? [] : [first]);
  return [...languages].flatMap((language) => {
    const asset = room.courseFile('captions', video.captions[language] ?? '', position);
    return asset === undefined ? [] : [{ language, cues: cuesOf(asset.path, room) }];
  });
}

/** The entry of a language: the same tag, or one of the same language (`pt` for `pt-BR`). */
export function languageOf(files: Record<string, string>, tag: string | undefined): string | undefined {
  if (tag === undefined) return undefined;
  if (files[tag] !== undefined) return tag;
  const primary = (text: string) => text.split('-')[0]?.toLowerCase();
  return Object.keys(files)
    .sort()
    .find((other) => primary(other) === primary(tag));
}

function cuesOf(path: string, room: BuildRoom): Cue[] {
  return (room.captionsOf(path)?.captions ?? []).map(({ start, end, text }) => [start, end, text]);
}
