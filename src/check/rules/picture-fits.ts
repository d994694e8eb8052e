import type { Asset, Course } from '../../course/model/model.ts';
import { assetOf } from '../../course/model/used-assets.ts';
import type { Place } from '../../diagnostics/message.ts';
import { ffmpeg } from '../media.ts';
import {
  type CheckContext,
  inLesson,
  inModule,
  inSettings,
  kilobytes,
  lessonsOf,
  quote,
  type Rule,
} from '../rule.ts';

/** Bytes; a learner on a phone waits for more. */
const LARGE = 200_000;
/** CSS pixels that the text and what stands wider than it have on the widest page. */
const [TEXT, BROAD] = [608, 896];

interface Use {
  path: string;
  /** `The cover "assets/cover.jpg"`. */
  name: string;
  /** CSS pixels: from fewer it would be drawn out; more than twice as many no screen shows. */
  least: number;
  most: number;
  place: Place;
}

export const pictureFits: Rule = {
  id: 'picture-fits',
  summary: 'A picture has at most 200 kB, and about as many pixels as are shown of it.',
  severity: 'warning',
  run(course, report, context) {
    const seen = new Set<string>();
    for (const use of usesOf(course, context)) {
      // The source's own were judged there.
      if (context.source !== undefined && !use.path.startsWith('i18n/')) continue;
      const asset = assetOf(course, use.path);
      const fault = asset && faultOf(asset, use);
      if (fault === undefined || seen.has(use.path)) continue;
      seen.add(use.path);
      report(`${use.name} ${fault}`, use.place);
    }
  },
};

function faultOf({ path, bytes, width, fault }: Asset, { least, most }: Use): string | undefined {
  if (fault !== undefined) return undefined;
  const isDrawn = /\.svg$/i.test(path);
  const pixels = (n: number) => `${n.toLocaleString('en')} pixels`;
  const isWide = !isDrawn && width !== undefined && width > 2 * most;
  if (isWide || bytes > LARGE) {
    const found = isWide
      ? `is ${pixels(width)} wide and shown at ${pixels(most)} at most`
      : `has ${kilobytes(bytes)}`;
    const remedy = isDrawn
      ? 'take out what nobody sees, or save it as WebP'
      : `make it smaller: ${ffmpeg(path, `-vf "scale='min(${2 * most},iw)':-2" -q:v 80`, 'webp')}`;
    return `${found}; every learner loads it, so ${remedy}`;
  }
  if (isDrawn || width === undefined || width >= least) return undefined;
  return `is ${pixels(width)} wide and shown at ${pixels(least)}, so it is blurred; use a larger one`;
}

function usesOf(course: Course, context: CheckContext): Use[] {
  const cover = course.cover && {
    path: course.cover.path,
    name: `The cover ${quote(course.cover.path)}`,
    least: 640,
    most: 992,
    place: inSettings(context, 'cover'),
  };
  const ofModules = course.modules.flatMap((module) => {
    if (module.image === undefined) return [];
    const { path } = module.image;
    return [{ path, name: `The image ${quote(path)}`, least: 400, most: 496, place: inModule(module) }];
  });
  const inLessons = lessonsOf(course).flatMap((lesson) => [
    ...(lesson.image === undefined
      ? []
      : [
          {
            path: lesson.image.path,
            name: `The image ${quote(lesson.image.path)}`,
            least: TEXT,
            most: TEXT,
            place: inLesson(lesson, lesson.facts.frontMatter.image),
          },
        ]),
    ...lesson.facts.images.flatMap(({ asset, src, shown, position }) =>
      asset === undefined
        ? []
        : [
            {
              path: asset,
              name: `The image ${quote(src)}`,
              least: shown ?? 0,
              most: shown ?? BROAD,
              place: inLesson(lesson, position),
            },
          ],
    ),
  ]);
  return [...(cover === undefined ? [] : [cover]), ...ofModules, ...inLessons];
}
