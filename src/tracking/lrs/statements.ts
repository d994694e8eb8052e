/** Writes xAPI 1.0.3 statements. Ids and times are fixed here, once: whoever sends them again sends the same. */
import type { Response } from '../../course/model/interaction.ts';
import type { PackageData } from '../../course/model/package-data.ts';
import type { Score } from '../../course/outcome/outcome.ts';
import { type ScoreResult, scoreResult } from '../../course/outcome/outcome-news.ts';
import { responsePattern } from '../../course/outcome/patterns.ts';
import type { LessonEvent, ResourceUse } from '../tracking.ts';
import { type Activity, bare, createActivities } from './activities.ts';
import type { Agent, LaunchParameters } from './launch-parameters.ts';
import type { Milestone } from './milestones.ts';
import { type VerbName, verb } from './verbs.ts';

export interface Statement {
  id: string;
  timestamp: string;
  actor: Agent;
  verb: { id: string; display: Record<string, string> };
  object: Activity;
  result?: Result;
  context: Context;
}

export interface Result {
  score?: ScoreResult;
  success?: boolean;
  completion?: boolean;
  response?: string;
  duration?: string;
  extensions?: Record<string, unknown>;
}

interface Context {
  registration?: string;
  language: string;
  platform: string;
  revision: string;
  contextActivities?: {
    parent?: Activity[];
    grouping?: Activity[];
    category?: Activity[];
    other?: Activity[];
  };
  extensions?: Record<string, unknown>;
}

export const SESSION_EXTENSION = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';
const PROGRESS_EXTENSION = 'https://w3id.org/xapi/cmi5/result/extensions/progress';

/** Durations are milliseconds: of the session where it begins or ends, of the registration for what was reached in it. */
export interface StatementWriter {
  /** Activity id of the course's own statements and state. */
  courseId: string;
  initialized(): Statement;
  resumed(): Statement;
  /** `duration`: of the lesson, not of the session. */
  experienced(lesson: LessonEvent, duration: number): Statement;
  /** An item of the toolkit was taken away. */
  used(use: ResourceUse): Statement;
  /** `percent`: 0…100 */
  progressed(percent: number): Statement;
  /** `attempt`: number, from 1, of the try at the question, or of the attempt at the quiz that it stands in. */
  answered(response: Response, attempt?: number): Statement;
  /** What to say of it, in order. */
  reached(milestone: Milestone): Statement[];
  /** On a block, which the caller goes on to describe. Ids and moment as in `Response`. */
  onBlock(name: VerbName, lessonId: string, blockId: string, at?: number): Statement;
  completed(duration: number, score?: Score): Statement;
  /** Without a score where the course has no pass mark. */
  judged(success: boolean, score: Score | undefined, duration: number): Statement;
  suspended(duration: number): Statement;
  terminated(duration: number): Statement;
}

interface About {
  result?: Result;
  /** The activity that the object stands in. */
  parent?: Activity;
  /** Further out than `parent`, below the course. */
  around?: Activity[];
  other?: Activity[];
  /** Number of an attempt, from 1. */
  attempt?: number | undefined;
  /** Milliseconds since 1970; undefined: now. */
  at?: number | undefined;
}

export function createStatementWriter(data: PackageData, launch: LaunchParameters): StatementWriter {
  const { language } = data.course;
  const activities = createActivities(data, launch);
  const { course, outer } = activities;
  /** What it says belongs together, from `initialized` to `terminated`. */
  let session = launch.session?.id ?? uuid();
  /** A clock that is put back does not turn the order of what happened. */
  let latest = 0;

  function write(name: VerbName, object: Activity, about: About = {}): Statement {
    const { result, parent, around = [], other = [], attempt, at } = about;
    latest = Math.max(latest, at ?? Date.now());
    // What stands below the course is grouped under it, so that one query finds it all.
    const groups = object === course ? outer : [...around, bare(course), ...outer];
    const related = {
      ...(parent !== undefined && { parent: [parent] }),
      ...(groups.length > 0 && { grouping: groups }),
      ...(other.length > 0 && { other }),
    };
    return {
      id: uuid(),
      timestamp: new Date(latest).toISOString(),
      actor: launch.actor,
      verb: verb(name, language),
      object,
      ...(result !== undefined && { result }),
      context: {
        ...(launch.registration !== undefined && { registration: launch.registration }),
        language,
        platform: launch.platform ?? 'coursewright',
        revision: data.course.version,
        ...(Object.keys(related).length > 0 && { contextActivities: related }),
        extensions: {
          [SESSION_EXTENSION]: session,
          ...(attempt !== undefined && { [activities.extension('attempt')]: attempt }),
        },
      },
    };
  }

  function reached(milestone: Milestone): Statement[] {
    const completion = { completion: true };
    if (milestone.kind === 'module') {
      const module = activities.module(milestone.index);
      return [write('completed', module, { result: completion, parent: bare(course) })];
    }
    const { kind, lesson } = milestone;
    if (kind === 'lesson') {
      const parent = activities.aboveLesson(lesson.key);
      return [
        write('completed', activities.lesson(lesson.key, lesson.title), { result: completion, parent }),
      ];
    }
    const { block, attempt } = milestone;
    const quiz = activities.quiz(lesson, block);
    const parent = bare(activities.lesson(lesson.key, lesson.title));
    if (kind === 'attempted') return [write('attempted', quiz, { parent, attempt })];
    const score = scoreResult(milestone.score);
    const { success } = milestone;
    return [
      write('completed', quiz, { result: { score, ...completion }, parent, attempt }),
      ...(success === undefined
        ? []
        : [write(success ? 'passed' : 'failed', quiz, { result: { score, success }, parent, attempt })]),
    ];
  }

  return {
    courseId: course.id,
    initialized() {
      session = launch.session?.id ?? uuid();
      return write('initialized', course);
    },
    resumed: () => write('resumed', course),
    experienced: (event, time) =>
      write('experienced', activities.lesson(event.id, event.title), {
        result: { duration: duration(time) },
        parent: activities.aboveLesson(event.id),
      }),
    used: ({ id, title }) => write('experienced', activities.resource(id, title), { parent: bare(course) }),
    progressed: (percent) =>
      write('progressed', course, {
        result: {
          extensions: {
            [PROGRESS_EXTENSION]: Math.round(Math.min(100, Math.max(0, percent))),
            // Nobody is to take 100 for completion.
            [activities.extension('measure')]: 'lessons-opened',
          },
        },
      }),
    answered(response, attempt) {
      const [parent, ...around] = activities.aboveQuestion(response);
      return write('answered', activities.question(response), {
        result: answerResult(response),
        parent,
        around,
        other: activities.objectives(response),
        attempt,
        at: response.at,
      });
    },
    reached,
    onBlock: (name, lessonId, blockId, at) =>
      write(name, activities.block(lessonId, blockId), {
        parent: bare(activities.lesson(lessonId, '')),
        at,
      }),
    completed: (time, score) =>
      write('completed', course, {
        result: {
          ...(score !== undefined && { score: scoreResult(score) }),
          completion: true,
          duration: duration(time),
        },
      }),
    judged: (success, score, time) =>
      write(success ? 'passed' : 'failed', course, {
        result: {
          success,
          ...(score !== undefined && { score: scoreResult(score) }),
          duration: duration(time),
        },
      }),
    suspended: (time) => write('suspended', course, { result: { duration: duration(time) } }),
    terminated: (time) => write('terminated', course, { result: { duration: duration(time) } }),
  };
}

function answerResult(response: Response): Result {
  const { correct, score, interaction } = response;
  return {
    response: responsePattern(interaction, response.response),
    ...(correct === undefined ? {} : { success: correct }),
    ...(score === undefined || score.max <= 0
      ? {}
      : { score: scoreResult({ ...score, scaled: score.raw / score.max }) }),
    duration: duration(response.latency),
  };
}

/** ISO 8601, with hundredths of a second: LRSs compare no finer. */
export function duration(milliseconds: number): string {
  const hundredths = Math.max(0, Math.floor((milliseconds || 0) / 10));
  const seconds = Math.floor(hundredths / 100);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const rest = hundredths % 100 === 0 ? '' : `.${String(hundredths % 100).padStart(2, '0')}`;
  return `PT${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}${seconds % 60}${rest}S`;
}

/** Version 4; `randomUUID` is missing on pages without TLS. */
export function uuid(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
