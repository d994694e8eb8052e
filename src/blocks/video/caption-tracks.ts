/** The captions that a package carries for a video: cues within its data. */
import type { Cue } from '../../course/model/captions.ts';
import type { Position, Video } from '../../course/model/model.ts';
import { direction } from '../../course/text/direction.ts';
import { languagesOf } from '../../course/text/text-languages.ts';
import { languageName } from '../../texts/index.ts';
import type { BuildContext } from '../block-type.ts';

export interface CaptionTrack {
  language: string;
  /** Of the language, in itself. */
  name: string;
  /** Set where it is written from right to left. */
  dir?: 'rtl';
  cues: Cue[];
}

/** In the order in which they are offered: the course's language, the one spoken, and the rest by their tags. */
export function captionsFor(video: Video, position: Position, context: BuildContext): CaptionTrack[] {
  return languagesOf(video.captions, context.language, video.language).flatMap((language) => {
    const asset = context.courseFile('captions', video.captions[language] ?? '', position);
    if (asset === undefined) return [];
    const dir = direction(language) === 'rtl' ? ({ dir: 'rtl' } as const) : {};
    return [{ language, name: languageName(language, language), ...dir, cues: cuesOf(asset.path, context) }];
  });
}

function cuesOf(path: string, context: BuildContext): Cue[] {
  return (context.captionsOf(path)?.captions ?? []).map(({ start, end, text }) => [start, end, text]);
}
