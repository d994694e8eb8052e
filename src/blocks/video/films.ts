/** The files that one video may be played from: its renditions, and its versions for eyes and ears. */
import type { Position, Video, VideoSource } from '../../course/model.ts';
import type { BuildRoom } from '../block-type.ts';
import { type Playback, playbackOf } from './playback.ts';
import { versionName } from './version-name.ts';
import type { Film } from './video-data.ts';

/** Undefined where there is only one; what only a host's own player shows is none. */
export function filmsOf(
  video: Video,
  playback: Playback,
  position: Position,
  room: BuildRoom,
): Film[] | undefined {
  if (playback.kind === 'frame') return undefined;
  const files: VideoSource[] = (video.renditions ?? []).map((path) => ({ kind: 'file', path }));
  const renditions = files.map((source, index) =>
    filmOf(source, { kind: 'film', name: `film-${index + 2}` }, video.title, position, room),
  );
  const versions = (['description', 'sign'] as const).flatMap((kind) =>
    Object.entries(video[kind] ?? {}).map(([language, source]) =>
      filmOf(
        source,
        { kind, name: `${kind}-${language}`, called: versionName(kind, language, room) },
        video.title,
        position,
        room,
      ),
    ),
  );
  const others = [...renditions, ...versions].filter((film) => film !== undefined);
  if (others.length === 0) return undefined;
  const { source } = video;
  const bytes =
    source.kind === 'file'
      ? room.courseFile(source.sound ? 'audio' : 'video', source.path, position)?.bytes
      : undefined;
  return [{ kind: 'film', name: 'film', src: playback.src, ...(bytes && { bytes }) }, ...others];
}

function filmOf(
  source: VideoSource,
  film: Omit<Film, 'src'>,
  title: string,
  position: Position,
  room: BuildRoom,
): Film | undefined {
  const asset = source.kind === 'file' ? room.courseFile('video', source.path, position) : undefined;
  if (asset === undefined && source.kind !== 'url') return undefined;
  const playback = playbackOf(source, title, position, room);
  return playback && { ...film, src: playback.src, ...(asset && { bytes: asset.bytes }) };
}
