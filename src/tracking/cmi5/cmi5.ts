/** cmi5 (Quartz): the LMS gives a token, a template for every statement, a mode and a mastery score. */
import type { PackageData } from '../../course/model/package-data.ts';
import type { LrsDialect } from '../lrs/dialect.ts';
import {
  type Agent,
  keepLaunch,
  type LaunchParameters,
  normaliseActor,
  takeLaunchParameters,
} from '../lrs/launch-parameters.ts';
import { SESSION_EXTENSION, type Statement, uuid } from '../lrs/statements.ts';
import { type XapiSurroundings, xapiSurroundings } from '../lrs/surroundings.ts';
import { LrsTracker } from '../lrs/tracker.ts';
import { createNone } from '../none.ts';
import type { Tracking } from '../tracking.ts';
import { dressStatement, isJudgement, isOfSession, isSessionEnd } from './dress.ts';
import { type LaunchData, readLaunchData } from './launch-data.ts';

export interface Cmi5Surroundings extends XapiSurroundings {
  /** Every film and sound begins without sound, which the learner can turn on. */
  silence?(): void;
  /** What there is in several languages, such as captions, begins in the first of these that it has. */
  speak?(languages: readonly string[]): void;
}

/** Tracks to the LMS of the launch, or locally where nothing launched the page. */
export function createCmi5(data: PackageData, surroundings: Cmi5Surroundings = xapiSurroundings()): Tracking {
  const launch = takeLaunchParameters(surroundings.address, asLaunched);
  if (launch === undefined) return createNone(data, surroundings);
  return new LrsTracker(data, launch, surroundings, createDialect(data, launch, surroundings));
}

/** LMSs compare it with their own, so nothing of it is changed. */
function asLaunched(written: unknown): Agent | undefined {
  return normaliseActor(written) && (written as Agent);
}

function createDialect(
  data: PackageData,
  launch: LaunchParameters,
  { address, silence, speak }: Cmi5Surroundings,
): LrsDialect {
  launch.session ??= { id: uuid() };
  const session = launch.session;
  const { begun = false, ended = false } = session;
  const courseId = launch.activityId ?? data.course.iri;
  let known: LaunchData = {};

  function mark(how: 'begun' | 'judged' | 'ended'): void {
    session[how] = true;
    keepLaunch(address, launch);
  }

  const isAllowed = (statement: Statement): boolean =>
    (known.mode ?? 'normal') === 'normal' || isSessionEnd(statement, courseId);

  return {
    get mode() {
      return known.mode ?? 'normal';
    },
    isBegun: begun,
    isOver: ended,
    get returnAddress() {
      return known.returnAddress;
    },
    async prepare(client) {
      known = await readLaunchData(client);
      const { mastery, isSilent, languages } = known;
      if (isSilent) silence?.();
      speak?.(languages ?? []);
      // What the learner is told and what the LMS counts follow one mark.
      if (mastery !== undefined && data.rule.pass !== undefined) data.rule.pass = mastery;
    },
    hear(statement) {
      if (!isAllowed(statement)) return false;
      if (isJudgement(statement, courseId)) {
        // A session holds one of the two.
        if (session.judged) return false;
        mark('judged');
      }
      if (isSessionEnd(statement, courseId)) mark(statement.result === undefined ? 'begun' : 'ended');
      return true;
    },
    dress: (statement) =>
      isAllowed(statement) ? dressStatement(statement, courseId, launch.registration, known) : undefined,
    // Until an LMS has stored it, it takes nothing else: CATAPULT looks at each request as a whole.
    goesAlone: (statement) => isSessionEnd(statement, courseId) && statement.result === undefined,
    isOwn: ({ context }) => context.extensions?.[SESSION_EXTENSION] === session.id,
    // The LMS has closed the session that these belonged to.
    isCarried: (statement) => !isOfSession(statement, courseId),
  };
}
