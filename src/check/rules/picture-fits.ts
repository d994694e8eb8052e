import type { Asset, Course } from '../../course/model/model.ts';
import { coverUse, type FileUse, moduleImageUses, reportFaults, settingUse } from '../file-uses.ts';
import { ffmpeg } from '../media.ts';
import { type CheckContext, inLesson, kilobytes, lessonsOf, quote, type Rule } from '../rule.ts';

/** Bytes; a learner on a phone waits for more. */
const LARGE = 200_000;
/** CSS pixels that the text and what stands wider than it have on the widest page. */
const [TEXT, BROAD] = [608, 896];

interface PictureUse extends FileUse {
  /** CSS pixels: from fewer it would be drawn out; more than twice as many no screen shows. */
  least: number;
  most: number;
}

export const pictureFits: Rule = {
  id: 'picture-fits',
  summary: 'A picture has at most 200 kB, and about as many pixels as are shown of it.',
  severity: 'warning',
  run(course, report, context) {
    // The source's own were judged there.
    const uses = usesOf(course, context).filter(
      ({ path }) => context.source === undefined || path.startsWith('i18n/'),
    );
    reportFaults(course, uses, faultOf, report);
  },
};

function faultOf({ path, bytes, width, fault }: Asset, { least, most }: PictureUse): string | undefined {
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

function usesOf(course: Course, context: CheckContext): PictureUse[] {
  const inLessons = lessonsOf(course).flatMap((lesson) => [
    ...(lesson.image === undefined
      ? []
      : [
          {
            ...settingUse(lesson.image.path, 'The image', inLesson(lesson, lesson.facts.frontMatter.image)),
            least: TEXT,
            most: TEXT,
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
  return [
    ...coverUse(course, context).map((use) => ({ ...use, least: 640, most: 992 })),
    ...moduleImageUses(course).map((use) => ({ ...use, least: 400, most: 496 })),
    ...inLessons,
  ];
}
