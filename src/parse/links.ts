/** Links of a lesson: to lessons, to places in them, to files that are packed, to the web. */
import type { Properties } from 'hast';
import type { Position } from '../course/model/model.ts';
import { fragment } from '../course/text/fragment.ts';
import { type LessonBuild, report } from './lesson-build.ts';
import { resolveTarget } from './paths.ts';

/** What a browser shows by itself; every other file, and each that could run a script, is saved instead. */
const SHOWN = new Set([
  'pdf',
  'png',
  'jpg',
  'jpeg',
  'gif',
  'webp',
  'avif',
  'txt',
  'mp4',
  'webm',
  'mp3',
  'm4a',
  'ogg',
]);

/** Undefined where nothing may be linked to. */
export function linkProperties(
  build: LessonBuild,
  written: string,
  position: Position,
): Properties | undefined {
  const target = resolveTarget(written, build.task.path, build.context);
  if (target.kind === 'unsafe') {
    const reason = `The link "${oneLine(written)}" begins with "${target.scheme}:", which a course may not use; link to an https address or to a file of the course`;
    report(build, { ruleId: 'link-safe', reason, position });
    return undefined;
  }
  if (target.kind === 'remote') return webLink(target.url);
  const { links } = build.facts;
  if (target.kind === 'anchor') {
    const { anchor } = target;
    if (anchor !== '') links.push({ href: written, target: undefined, kind: 'anchor', anchor, position });
    return { href: address(build.key, anchor) };
  }
  links.push({ href: written, target: target.path, kind: target.kind, anchor: target.anchor, position });
  if (target.kind === 'lesson') return { href: address(target.key, target.anchor) };
  if (target.kind === 'asset') return fileLink(target.asset.packed, target.anchor);
  return undefined;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 80);
}

function address(key: string, anchor: string | undefined): string {
  return anchor ? `#${key}/${anchor}` : `#${key}`;
}

function webLink(url: string): Properties {
  if (/^(?:mailto|tel|sms):/i.test(url)) return { href: url };
  return { href: url, target: '_blank', rel: ['noopener'], className: ['external'] };
}

/** A file never replaces the course in its frame: it is saved, or shown beside it. */
function fileLink(packed: string, anchor: string | undefined): Properties {
  const extension = packed.slice(packed.lastIndexOf('.') + 1).toLowerCase();
  const href = packed + fragment(anchor);
  return SHOWN.has(extension) ? { href, target: '_blank', rel: ['noopener'] } : { href, download: '' };
}
