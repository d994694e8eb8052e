import { type CaptionFile, cueTime } from '../../course/model/captions.ts';
import type { Course, Video } from '../../course/model/model.ts';
import { describedVideos } from '../captions.ts';
import type { Rule } from '../rule.ts';

/** Two languages need not break sentences alike, but one has hardly twice as many captions. */
const LEAST_SHARE = 0.5;
/** Fewer captions tell nothing. */
const FEWEST = 8;
/** Seconds, or a tenth of the video where that is more. */
const END_APART = 5;

interface Shape {
  path: string;
  language: string;
  count: number;
  /** Seconds. */
  covered: number;
  end: number;
}

export const captionsAlike: Rule = {
  id: 'captions-alike',
  summary: 'The captions of a video cover the same parts of it in every language.',
  severity: 'warning',
  run(course, report) {
    for (const video of describedVideos(course)) {
      const shapes = shapesOf(course, video);
      const [base] = shapes;
      for (const other of shapes.slice(1)) {
        if (base === undefined || !isApart(base, other)) continue;
        const reason = `In "${other.language}" there are ${said(other)}, in "${base.language}" ${said(base)}; bring them to the same state`;
        report(
          reason,
          { file: other.path, line: 1, column: 1 },
          {
            text: `the captions in "${base.language}" are here`,
            place: { file: base.path, line: 1, column: 1 },
          },
        );
      }
    }
  },
};

/** The language spoken first, else that of the course. */
function shapesOf(course: Course, video: Video): Shape[] {
  const weight = (language: string) =>
    language === video.language ? 0 : language === course.sourceLanguage ? 1 : 2;
  return Object.entries(video.captions)
    .flatMap(([language, path]) => {
      const file = Object.hasOwn(course.captions, path) ? course.captions[path] : undefined;
      return file === undefined || file.captions.length === 0 ? [] : [shapeOf(language, path, file)];
    })
    .sort((a, b) => weight(a.language) - weight(b.language) || (a.language < b.language ? -1 : 1));
}

function shapeOf(language: string, path: string, { captions }: CaptionFile): Shape {
  const shape: Shape = { path, language, count: captions.length, covered: 0, end: 0 };
  for (const { start, end } of captions) {
    shape.covered += Math.max(0, end - Math.max(start, shape.end));
    shape.end = Math.max(shape.end, end);
  }
  return shape;
}

function isApart(one: Shape, other: Shape): boolean {
  const [few, many] = [Math.min(one.count, other.count), Math.max(one.count, other.count)];
  const [less, more] = [Math.min(one.covered, other.covered), Math.max(one.covered, other.covered)];
  const endApart = Math.max(END_APART, Math.max(one.end, other.end) / 10);
  return (
    (many >= FEWEST && few < many * LEAST_SHARE) ||
    (many >= FEWEST && less < more * LEAST_SHARE) ||
    Math.abs(one.end - other.end) > endApart
  );
}

function said({ count, end }: Shape): string {
  return `${count} ${count === 1 ? 'caption' : 'captions'} until ${cueTime(end)}`;
}
