/**
 * What a trainer reads of a video in the interactions of a SCORM package, where records can only be added:
 * share and place as `83 % 0:50/1:00`, `correct` once enough was watched, the time spent as latency.
 */
import { filmRecord, percentOf } from '../course/model/film-record.ts';
import type { Response } from '../course/model/interaction.ts';
import { interactionKey, WORDS } from '../course/model/reported.ts';
import type { VideoEvent } from '../course/model/video-event.ts';
import { isWatchedEnough } from '../course/outcome/outcome.ts';
import type { VideoPlace } from './tracking.ts';
import type { CreateVideoRecords } from './video-parts.ts';

/** Records of one session of a video, beside the one of its completion and the one of its end. */
const MAX_RECORDS = 4;

interface VideoSession {
  place: VideoPlace;
  /** The last that was heard. */
  event: VideoEvent;
  /** Seconds that were played before it. */
  before: number;
  /** Percent that the LMS was told, or that an earlier session had reached. */
  told: number;
  records: number;
}

export const createVideoRecords: CreateVideoRecords = () => {
  const sessions = new Map<string, VideoSession>();

  function begin(place: VideoPlace, event: VideoEvent): VideoSession {
    const before = event.segments.reduce((sum, [from, to]) => sum + to - from, 0);
    return { place, event, before, told: percentOf(event.progress), records: 0 };
  }

  function record(session: VideoSession): Response {
    const { event, place, before } = session;
    const { time, length, progress, threshold, played } = event;
    session.told = percentOf(progress);
    session.records++;
    const reached = isWatchedEnough(progress, threshold);
    return response(place, filmRecord(progress, time, length), reached || undefined, before + played);
  }

  function ifGrown(session: VideoSession, most: number): Response[] {
    return percentOf(session.event.progress) > session.told && session.records < most
      ? [record(session)]
      : [];
  }

  return {
    tell(report) {
      const key = `${report.lesson}/${report.block}`;
      const session = sessions.get(key) ?? begin(report, report);
      sessions.set(key, session);
      session.event = report;
      switch (report.kind) {
        case 'initialized':
          sessions.set(key, begin(report, report));
          return [];
        case 'completed':
          return [record(session)];
        case 'paused':
          return ifGrown(session, MAX_RECORDS);
        case 'terminated':
          return ifGrown(session, Number.POSITIVE_INFINITY);
        default:
          return [];
      }
    },
    leaving: () => [...sessions.values()].flatMap((session) => ifGrown(session, MAX_RECORDS)),
  };
};

/** @param seconds that were spent on it */
function response(
  { lesson, block, title }: VideoPlace,
  text: string,
  correct: true | undefined,
  seconds: number,
): Response {
  return {
    key: interactionKey(lesson, block),
    lessonId: lesson,
    blockId: block,
    prompt: title,
    interaction: WORDS,
    response: [text],
    correct,
    score: undefined,
    latency: Math.round(1000 * seconds),
    at: Date.now(),
  };
}
