/** Writes xAPI 1.0.3 statements. Ids and times are fixed here, once: whoever sends them again sends the same. */
import type { Interaction, Response } from '../../course/interaction.ts';
import type { Score } from '../../course/outcome.ts';
import { type ScoreResult, scoreResult } from '../../course/outcome-news.ts';
import type { PackageData } from '../../course/package-data.ts';
import { componentLists, responsePattern, rightPatterns } from '../../course/patterns.ts';
import type { LessonEvent } from '../tracking.ts';
import type { Agent, LaunchParameters } from './launch-parameters.ts';
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

interface Activity {
  objectType: 'Activity';
  id: string;
  definition?: Record<string, unknown>;
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
  contextActivities?: { parent?: Activity[]; grouping?: Activity[]; category?: Activity[] };
  extensions?: Record<string, unknown>;
}

const ACTIVITY_TYPE = 'http://adlnet.gov/expapi/activities/';
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
  /** `percent`: 0…100 */
  progressed(percent: number): Statement;
  answered(response: Response): Statement;
  /** On a block, which the caller goes on to describe. Ids and moment as in `Response`. */
  onBlock(name: VerbName, lessonId: string, blockId: string, at?: number): Statement;
  completed(duration: number): Statement;
  /** Without a score where the course has no pass mark. */
  judged(success: boolean, score: Score | undefined, duration: number): Statement;
  suspended(duration: number): Statement;
  terminated(duration: number): Statement;
}

export function createStatementWriter(data: PackageData, launch: LaunchParameters): StatementWriter {
  const { language } = data.course;
  const ids = activityIds(data);
  const courseId = launch.activityId ?? data.course.iri;
  const course = courseActivity(data, courseId);
  const grouping = outerActivities(data, launch, courseId);
  /** What it says belongs together, from `initialized` to `terminated`. */
  let session = launch.session?.id ?? uuid();
  /** A clock that is put back does not turn the order of what happened. */
  let latest = 0;

  function write(
    name: VerbName,
    object: Activity,
    extra: { result?: Result; parent?: Activity[]; at?: number | undefined } = {},
  ): Statement {
    const parent = extra.parent ?? [];
    latest = Math.max(latest, extra.at ?? Date.now());
    // What stands below the course is grouped under it, so that one query finds it all.
    const groups = object === course ? grouping : [bare(course), ...grouping];
    return {
      id: uuid(),
      timestamp: new Date(latest).toISOString(),
      actor: launch.actor,
      verb: verb(name, language),
      object,
      ...(extra.result === undefined ? {} : { result: extra.result }),
      context: {
        ...(launch.registration === undefined ? {} : { registration: launch.registration }),
        language,
        platform: launch.platform ?? 'coursewright',
        revision: data.course.version,
        ...(parent.length + groups.length === 0 ? {} : { contextActivities: activities(parent, groups) }),
        extensions: { [SESSION_EXTENSION]: session },
      },
    };
  }

  return {
    courseId,
    initialized() {
      session = launch.session?.id ?? uuid();
      return write('initialized', course);
    },
    resumed: () => write('resumed', course),
    experienced: (event, time) =>
      write('experienced', lessonActivity(ids.lesson(event.id), event.title, language), {
        result: { duration: duration(time) },
        parent: [bare(course)],
      }),
    progressed: (percent) => write('progressed', course, { result: progressResult(percent) }),
    answered: (response) =>
      write('answered', questionActivity(ids.block(response), response, language), {
        result: answerResult(response),
        parent: [{ objectType: 'Activity', id: ids.lesson(response.lessonId) }],
        at: response.at,
      }),
    onBlock: (name, lessonId, blockId, at) =>
      write(
        name,
        { objectType: 'Activity', id: ids.block({ lessonId, blockId }) },
        { parent: [{ objectType: 'Activity', id: ids.lesson(lessonId) }], at },
      ),
    completed: (time) =>
      write('completed', course, { result: { completion: true, duration: duration(time) } }),
    judged: (success, score, time) =>
      write(success ? 'passed' : 'failed', course, {
        result: {
          success,
          ...(score === undefined ? {} : { score: scoreResult(score) }),
          duration: duration(time),
        },
      }),
    suspended: (time) => write('suspended', course, { result: { duration: duration(time) } }),
    terminated: (time) => write('terminated', course, { result: { duration: duration(time) } }),
  };
}

/** Ids of lessons and blocks stand below the course's IRI, in a module's package too. */
function activityIds(data: PackageData): {
  lesson(id: string): string;
  block(of: Pick<Response, 'lessonId' | 'blockId'>): string;
} {
  const [module] = data.modules;
  const suffix = data.course.module === undefined || module === undefined ? '' : `/${module.id}`;
  const { iri } = data.course;
  const base = suffix !== '' && iri.endsWith(suffix) ? iri.slice(0, -suffix.length) : iri;
  const lesson = (id: string): string => {
    const known = data.lessons.find((one) => one.id === id || one.key === id);
    return `${base}/${known?.key ?? id}`;
  };
  return { lesson, block: ({ lessonId, blockId }) => `${lesson(lessonId)}#${blockId}` };
}

function courseActivity(data: PackageData, id: string): Activity {
  const { module, title, description, language } = data.course;
  return {
    objectType: 'Activity',
    id,
    definition: {
      type: ACTIVITY_TYPE + (module === undefined ? 'course' : 'module'),
      name: { [language]: module ?? title },
      ...(description === '' ? {} : { description: { [language]: description } }),
    },
  };
}

/** What the launch belongs to, and the package itself where the LMS gave it another id. */
function outerActivities(data: PackageData, launch: LaunchParameters, courseId: string): Activity[] {
  const ids = [launch.grouping, data.course.iri].filter((id) => id !== undefined && id !== courseId);
  return [...new Set(ids as string[])].map((id) => ({ objectType: 'Activity', id }));
}

function lessonActivity(id: string, title: string, language: string): Activity {
  return {
    objectType: 'Activity',
    id,
    definition: { type: `${ACTIVITY_TYPE}lesson`, name: { [language]: title } },
  };
}

function questionActivity(id: string, response: Response, language: string): Activity {
  const { interaction, prompt } = response;
  const patterns = rightPatterns(response);
  return {
    objectType: 'Activity',
    id,
    definition: {
      type: `${ACTIVITY_TYPE}cmi.interaction`,
      name: { [language]: prompt },
      description: { [language]: prompt },
      interactionType: interaction.type,
      ...componentsOf(interaction, language),
      ...(patterns.length === 0 ? {} : { correctResponsesPattern: patterns }),
    },
  };
}

function componentsOf(interaction: Interaction, language: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(componentLists(interaction)).map(([name, components]) => [
      name,
      components.map(({ id, text }) => ({ id, description: { [language]: text } })),
    ]),
  );
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

function progressResult(percent: number): Result {
  return { extensions: { [PROGRESS_EXTENSION]: Math.round(Math.min(100, Math.max(0, percent))) } };
}

/** ISO 8601, with hundredths of a second: LRSs compare no finer. */
export function duration(milliseconds: number): string {
  const hundredths = Math.max(0, Math.floor((milliseconds || 0) / 10));
  const seconds = Math.floor(hundredths / 100);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const rest = hundredths % 100 === 0 ? '' : `.${String(hundredths % 100).padStart(2, '0')}`;
  return `PT${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}${seconds % 60}${rest}S`;
}

function activities(parent: Activity[], grouping: Activity[]): NonNullable<Context['contextActivities']> {
  return { ...(parent.length === 0 ? {} : { parent }), ...(grouping.length === 0 ? {} : { grouping }) };
}

/** Referred to, not described again. */
function bare({ id }: Activity): Activity {
  return { objectType: 'Activity', id };
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
