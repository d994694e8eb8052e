/** What the rules for captions share: the files a course names, and messages that point into them. */
import {
  type Caption,
  type CaptionFile,
  type CaptionProblemKind,
  shownLines,
} from '../course/model/captions.ts';
import type { Course, Video } from '../course/model/model.ts';
import { lessonsOf, type Report, type Rule } from './rule.ts';

export interface UsedCaptions {
  /** Path in the course folder. */
  path: string;
  file: CaptionFile;
  /** Undefined for captions that are the transcript of a sound file. */
  shown: { language: string; video: Video } | undefined;
}

/** Every caption file that was read and that the course names, each once for each video. */
export function captionsOf(course: Course): UsedCaptions[] {
  const used = [
    ...describedVideos(course).flatMap((video) =>
      captionsOfEdition(course, video.captions).map(([language, path]) => ({
        path,
        shown: { language, video },
      })),
    ),
    ...transcriptPaths(course).map((path) => ({ path, shown: undefined })),
  ];
  const seen = new Set<string>();
  return used.flatMap(({ path, shown }) => {
    const file = Object.hasOwn(course.captions, path) ? course.captions[path] : undefined;
    const key = `${path}\n${shown?.video.duration}`;
    return file === undefined || seen.size === seen.add(key).size ? [] : [{ path, file, shown }];
  });
}

/** Captions that a player shows over a picture. */
export function shownCaptionsOf(course: Course): (UsedCaptions & { shown: { video: Video } })[] {
  return captionsOf(course).flatMap(({ shown, ...rest }) =>
    shown === undefined ? [] : [{ ...rest, shown }],
  );
}

/** The videos of the library, and those that lessons describe themselves. */
export function describedVideos(course: Course): Video[] {
  const inLessons = lessonsOf(course).flatMap(({ facts }) =>
    facts.videos.flatMap(({ ref, video }) => (ref === undefined && video !== undefined ? [video] : [])),
  );
  return [...Object.values(course.videos), ...inLessons];
}

/**
 * A translation may name another film with captions of its own, so in its edition only those in its
 * language are looked at.
 */
function captionsOfEdition(course: Course, captions: Record<string, string>): [string, string][] {
  const isSource = course.language === course.sourceLanguage;
  return Object.entries(captions).filter(([language]) => isSource || language === course.language);
}

/** Captions as the transcript of a sound file or of a video. */
function transcriptPaths(course: Course): string[] {
  const noted = lessonsOf(course).flatMap(({ facts }) => facts.files);
  return noted.filter(({ role, kind }) => role === 'transcript' && kind === 'asset').map(({ path }) => path);
}

export interface Finding {
  /** 1-based. */
  line: number;
  reason: string;
}

/** Messages of one kind that an author is told of one file. */
const MOST_FINDINGS = 5;

export function reportFew(report: Report, path: string, findings: readonly Finding[]): void {
  const left = findings.length - MOST_FINDINGS;
  findings.slice(0, MOST_FINDINGS).forEach(({ line, reason }, index) => {
    const more = left > 0 && index === MOST_FINDINGS - 1 ? `; and ${left} more like it in this file` : '';
    report(`${reason}${more}`, { file: path, line, column: 1 });
  });
}

/** A rule of what was found while a caption file was read. */
export function problemRule(id: string, summary: string, kind: CaptionProblemKind): Rule {
  return {
    id,
    summary,
    severity: 'error',
    run(course, report) {
      for (const { path, file } of captionsOf(course)) {
        const found = file.problems.filter((problem) => problem.kind === kind);
        reportFew(report, path, found);
      }
    },
  };
}

/** A rule of how captions look on the screen. */
export function captionRule(
  id: string,
  summary: string,
  find: (caption: Caption) => string | undefined,
): Rule {
  return {
    id,
    summary,
    severity: 'warning',
    run(course, report) {
      for (const { path, file } of shownCaptionsOf(course)) {
        const found = file.captions.flatMap((caption) => {
          const reason = find(caption);
          return reason === undefined ? [] : [{ line: caption.line, reason }];
        });
        reportFew(report, path, found);
      }
    },
  };
}

const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/gu;
const UNSEEN = /[\p{M}\p{Cf}]/gu;

/** Characters as they take room and time: a Chinese, Japanese or Korean one counts as two, an accent as none. */
export function widthOf(text: string): number {
  const seen = text.replace(UNSEEN, '');
  return [...seen].length + (seen.match(WIDE)?.length ?? 0);
}

/** Characters a second that a caption asks to be read. */
export function readingSpeed(caption: Caption): number {
  return widthOf(shownLines(caption).join(' ')) / (caption.end - caption.start);
}

/** Seconds with one decimal at most. */
export function secondsText(seconds: number): string {
  return `${Math.round(seconds * 10) / 10} s`;
}
