/** The files that one video may be played from: its renditions, and its versions for eyes and ears. */
import type { Position, Video, VideoSource } from '../../course/model/model.ts';
import type { BuildContext } from '../block-type.ts';
import { type Playback, playbackOf } from './playback.ts';
import { versionName } from './version-name.ts';
import type { Film } from './video-data.ts';

/** Undefined where there is only one; what only a host's own player shows is none. */
export function filmsOf(
  video: Video,
  playback: Playback,
  position: Position,
  context: BuildContext,
): Film[] | undefined {
  if (playback.kind === 'frame') return undefined;
  const files: VideoSource[] = (video.renditions ?? []).map((path) => ({ kind: 'file', path }));
  const renditions = files.map((source, index) =>
    filmOf(source, { kind: 'film', name: `film-${index + 2}` }, video.title, position, context),
  );
  const versions = (['description', 'sign'] as const).flatMap((kind) =>
    Object.entries(video[kind] ?? {}).map(([language, source]) =>
      filmOf(
        source,
        { kind, name: `${kind}-${language}`, called: versionName(kind, language, context) },
        video.title,
        position,
        context,
      ),
    ),
  );
  const others = [...renditions, ...versions].filter((film) => film !== undefined);
  if (others.length === 0) return undefined;
  const { source } = video;
  const bytes =
    source.kind === 'file'
      ? context.courseFile(source.sound ? 'audio' : 'video', source.path, position)?.bytes
      : undefined;
  return [{ kind: 'film', name: 'film', src: playback.src, ...(bytes && { bytes }) }, ...others];
}

function filmOf(
  source: VideoSource,
  film: Omit<Film, 'src'>,
  title: string,
  position: Position,
  context: BuildContext,
): Film | undefined {
  const asset = source.kind === 'file' ? context.courseFile('video', source.path, position) : undefined;
  if (asset === undefined && source.kind !== 'url') return undefined;
  const playback = playbackOf(source, title, position, context);
  return playback && { ...film, src: playback.src, ...(asset && { bytes: asset.bytes }) };
}
