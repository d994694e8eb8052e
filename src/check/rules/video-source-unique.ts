import { UNKNOWN_SOURCE } from '../../config/video-sources.ts';
import type { Video, VideoSource } from '../../course/model/model.ts';
import { type LibraryVideo, libraryOf } from '../library.ts';
import type { Rule } from '../rule.ts';

export const videoSourceUnique: Rule = {
  id: 'video-source-unique',
  summary: 'A video is described once in the library.',
  severity: 'warning',
  run(course, report, context) {
    const first = new Map<string, LibraryVideo>();
    for (const entry of libraryOf(course, context)) {
      if (isUnknown(entry.video.source)) continue;
      const part = partOf(entry.video);
      const before = first.get(part);
      if (before === undefined) {
        first.set(part, entry);
        continue;
      }
      report(
        `${entry.name} shows the same as ${before.name}: ${nameOf(entry.video.source)}; describe it once and refer to it from each lesson, or let start and end say which part each shows`,
        entry.at('source'),
        { text: 'first described here', place: before.at('source') },
      );
    }
  },
};

/** An address that was refused has nothing in common with another. */
function isUnknown(source: VideoSource): boolean {
  return nameOf(source) === nameOf(UNKNOWN_SOURCE);
}

/** Two entries may show different parts of one recording. */
function partOf({ source, start = 0, end }: Video): string {
  return JSON.stringify([nameOf(source), start, end ?? 'end']);
}

function nameOf(source: VideoSource): string {
  switch (source.kind) {
    case 'file':
      return source.path;
    case 'youtube':
      return `YouTube ${source.id}`;
    case 'vimeo':
      return `Vimeo ${source.id}`;
    case 'peertube':
      return `${source.host} ${source.id}`;
    case 'url':
      return source.url;
  }
}
