/** Images of a lesson, with their sizes, so that nothing moves when they arrive. */
import type { Element } from 'hast';
import { needType } from '../blocks/block-type.ts';
import type { LessonAsset, LessonFacts, Position } from '../course/model/model.ts';
import { fragmentOf } from '../course/text/fragment.ts';
import { shortened } from '../course/text/shortened.ts';
import { typographic } from '../course/text/typographic.ts';
import { element, type LessonBuild, report } from './lesson-build.ts';
import { resolveTarget } from './paths.ts';

type Role = LessonFacts['files'][number]['role'];

export function imageElement(
  build: LessonBuild,
  written: string,
  alt: string,
  title: string | undefined,
  position: Position,
): Element {
  const asset = findFile(build, 'image', written, position);
  build.facts.images.push({ src: written, alt, asset: asset?.path, position });
  return element('img', {
    src: asset === undefined ? '' : asset.packed + fragmentOf(written),
    alt,
    ...(title ? { title } : {}),
    ...(asset?.width && asset.height ? { width: asset.width, height: asset.height } : {}),
    loading: 'lazy',
    decoding: 'async',
  });
}

const STEP = 5;
/** CSS pixels of the column of text. */
const COLUMN = 608;

/**
 * As wide as its author wrote: a share of the column by a class, for no style may stand in a page; pixels by
 * attributes, with the height that keeps its shape.
 */
export function sized(build: LessonBuild, image: Element, written: string | number | undefined): Element {
  const [, amount = '', unit = ''] = /^(\d+(?:\.\d+)?)(%|px)?$/.exec(String(written ?? '')) ?? [];
  const number = Number(amount);
  if (!(number > 0)) return image;
  const noted = build.facts.images.at(-1);
  if (noted !== undefined)
    noted.shown = Math.round(unit === '%' ? (Math.min(100, number) / 100) * COLUMN : number);
  const { width, height } = image.properties;
  if (unit !== '%') {
    const shape = width && height ? { height: Math.round((number * Number(height)) / Number(width)) } : {};
    return { ...image, properties: { ...image.properties, width: Math.round(number), ...shape } };
  }
  const share = Math.min(100, Math.max(STEP, Math.round(number / STEP) * STEP));
  needType(build.facts, 'picture-width');
  return { ...image, properties: { ...image.properties, className: ['picture-width', `share-${share}`] } };
}

/** A file of the course, noted for the rules; undefined where it is missing, outside or elsewhere. */
export function findFile(
  build: LessonBuild,
  role: Role,
  written: string,
  position: Position,
  label = '',
): LessonAsset | undefined {
  const target = resolveTarget(written, build.task.path, build.context);
  if (target.kind === 'remote' || target.kind === 'unsafe') {
    const reason = `"${shortened(written, 60)}" lies outside the course; put the file into the course folder, for example assets/, and refer to it there`;
    report(build, { ruleId: 'asset-local', reason, position });
    return undefined;
  }
  const kind = target.kind === 'anchor' || target.kind === 'lesson' ? 'missing' : target.kind;
  const path = target.kind === 'anchor' ? written : target.path;
  const named = label === '' ? {} : { label: typographic(label, build.task.language) };
  build.facts.files.push({ role, path, written, kind, position, ...named });
  return target.kind === 'asset' ? target.asset : undefined;
}

/** The same for a path in the course folder; what was noted for this place already is not noted twice. */
export function findCourseFile(
  build: LessonBuild,
  role: Role,
  path: string,
  position: Position,
  label?: string,
): LessonAsset | undefined {
  const asset = Object.hasOwn(build.context.assets, path) ? build.context.assets[path] : undefined;
  const { files } = build.facts;
  const noted = files.some(
    (file) => file.role === role && file.path === path && file.position.line === position.line,
  );
  if (!noted)
    files.push({
      role,
      path,
      written: path,
      kind: asset === undefined ? 'missing' : 'asset',
      position,
      ...(label !== undefined && { label }),
    });
  return asset;
}
