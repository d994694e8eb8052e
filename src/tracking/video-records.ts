/**
 * What a trainer reads of a video in the interactions of a SCORM 1.2 LMS, where records can only be added:
 * share and place as `83 % 0:50/1:00`, `correct` once enough was watched, the time spent as latency.
 */
import { clock } from '../course/clock.ts';
import type { Interaction, Response } from '../course/interaction.ts';
import { interactionKey } from '../course/reported.ts';
import type { VideoEvent } from '../course/video-event.ts';
import type { VideoPlace } from './tracking.ts';
import type { CreateVideoRecords } from './video-parts.ts';

/** Records of one session of a video, beside the one of its completion and the one of its end. */
const MAX_RECORDS = 4;
const NO_QUESTION: Interaction = { type: 'fill-in', choices: [], correct: [] };

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
    return { place, event, before, told: percent(event), records: 0 };
  }

  function record(session: VideoSession): Response {
    const { event, place, before } = session;
    const { time, length = 0, progress, threshold, played } = event;
    session.told = percent(event);
    session.records++;
    const reached = threshold !== undefined && progress >= threshold - 1e-9;
    const text = `${session.told} % ${clock(Math.floor(time))}/${clock(Math.floor(length))}`;
    return response(place, text, reached || undefined, before + played);
  }

  function ifGrown(session: VideoSession, most: number): Response[] {
    return percent(session.event) > session.told && session.records < most ? [record(session)] : [];
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
    interaction: NO_QUESTION,
    response: [text],
    correct,
    score: undefined,
    latency: Math.round(1000 * seconds),
    at: Date.now(),
  };
}

function percent({ progress }: VideoEvent): number {
  return Math.floor(100 * progress + 1e-9);
}
