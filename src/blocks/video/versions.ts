/** Versions with audio description or an interpreter that cannot take the film's place: a link to each. */
import type { Element, ElementContent } from 'hast';
import type { Position, Video, VideoSource } from '../../course/model/model.ts';
import type { BuildContext } from '../block-type.ts';
import { h } from '../hast.ts';
import { type Playback, remote } from './playback.ts';
import { versionName } from './version-name.ts';

/** Undefined where all of them are offered in the player itself. */
export function versionLinks(
  video: Video,
  playback: Playback,
  position: Position,
  context: BuildContext,
): Element | undefined {
  const links = (['description', 'sign'] as const).flatMap((kind) =>
    Object.entries(video[kind] ?? {}).flatMap(([language, source]) => {
      const isOffered = playback.kind === 'file' && (source.kind === 'file' || source.kind === 'url');
      return isOffered ? [] : (linkTo(source, versionName(kind, language, context), position, context) ?? []);
    }),
  );
  if (links.length === 0) return undefined;
  const separated = links.flatMap((link, index) => (index === 0 ? [link] : [' · ', link]));
  return h('p', { className: ['video-host'] }, separated);
}

/** Nothing is asked of a host before the click, and the link says whose page it opens. */
function linkTo(
  source: VideoSource,
  name: string,
  position: Position,
  context: BuildContext,
): ElementContent | undefined {
  if (source.kind === 'file') {
    const asset = context.courseFile('video', source.path, position);
    return asset && h('a', { href: asset.packed, target: '_blank', rel: ['noopener'] }, [name]);
  }
  const { page, host = '' } = remote(source, context.language);
  const text = `${name}: ${context.text('openAtHost', { host })}`;
  return h('a', { href: page, target: '_blank', rel: ['noopener'] }, [text]);
}
