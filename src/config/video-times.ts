/** What the schema cannot say of a video: its times must agree. */
import { exactClock } from '../course/clock.ts';
import type { Chapter, Video } from '../course/model/model.ts';
import type { VideoSettingsContext } from './video-settings-context.ts';

/** Seconds that a written duration may be short of the true one: people round it down. */
const ROUNDED = 1;

/** `written`: what the file says of the video; of the rest its own file has been told. */
export function ruleVideo(
  video: Video,
  written: { source?: unknown; duration?: unknown; chapters?: unknown; start?: unknown; end?: unknown },
  key: string,
  context: VideoSettingsContext,
): void {
  const isTold = (name: keyof typeof written) => written[name] !== undefined;
  // The address of a source may say where the video begins and ends.
  if (isTold('start') || isTold('end') || isTold('duration') || isTold('source'))
    ruleCounted(video, key, context);
  if (isTold('chapters')) ruleOrder(video.chapters ?? [], key, context);
  if (isTold('chapters') || isTold('duration')) ruleChapterEnd(video, key, context);
}

/** Watching counts from `start` to `end`; something must lie between them. */
function ruleCounted({ start = 0, end, duration }: Video, key: string, context: VideoSettingsContext): void {
  if (end !== undefined && start >= end) {
    const reason = `"${key}" starts at ${exactClock(start)} and ends at ${exactClock(end)}, so nothing of it counts; write an end behind the start`;
    context.problem([key, 'end'], reason);
  } else if (duration !== undefined && start >= duration) {
    const reason = `"${key}" starts at ${exactClock(start)}, but is ${exactClock(duration)} long, so nothing of it counts; correct the start or the duration`;
    context.problem([key, 'start'], reason);
  }
  if (end === undefined || duration === undefined || end <= duration + ROUNDED) return;
  const reason = `"${key}" ends at ${exactClock(end)}, but is ${exactClock(duration)} long; correct the end or the duration, or remove the end: then all of it counts`;
  context.problem([key, 'end'], reason);
}

function ruleOrder(chapters: Chapter[], key: string, context: VideoSettingsContext): void {
  chapters.forEach(({ at, title }, index) => {
    const before = chapters[index - 1];
    if (before === undefined || before.at < at) return;
    const time = exactClock(at);
    const reason =
      before.at === at
        ? `The chapters "${before.title}" and "${title}" of "${key}" both begin at ${time}; give each a time of its own`
        : `The chapter "${title}" of "${key}" begins at ${time}, before "${before.title}" (${exactClock(before.at)}); write chapters in the order of their times, or correct the time`;
    context.problem([key, 'chapters', index, 'at'], reason);
  });
}

function ruleChapterEnd(
  { chapters = [], duration }: Video,
  key: string,
  context: VideoSettingsContext,
): void {
  if (duration === undefined) return;
  chapters.forEach(({ at, title }, index) => {
    if (at < duration) return;
    const reason = `The chapter "${title}" of "${key}" begins at ${exactClock(at)}, but the video is ${exactClock(duration)} long; correct the time, or the duration`;
    context.problem([key, 'chapters', index, 'at'], reason);
  });
}
