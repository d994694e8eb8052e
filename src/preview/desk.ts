/** One package's LMS: what it stores of its learners, and how it opens the package for them. */
import { behaviourOf, lrsBehaviourOf } from '../fakes/behaviours.ts';
import { SCORM12 } from '../fakes/lms/scorm12.ts';
import { SCORM2004 } from '../fakes/lms/scorm2004.ts';
import { createLmsServer, type LmsServer } from '../fakes/lms/server.ts';
import type { Standard } from '../fakes/lms/standard.ts';
import type { LmsRequest } from '../fakes/lms/wire.ts';
import { type Cmi5Lms, createCmi5Lms } from '../fakes/lrs/cmi5-lms.ts';
import type { Lrs } from '../fakes/lrs/exchange.ts';
import { createLrs } from '../fakes/lrs/lrs.ts';
import { type Line, type Reply, through } from '../fakes/network.ts';
import type { PreviewPackage } from './live-course.ts';
import type { Launch } from './wire.ts';

const STANDARDS: Record<string, Standard> = {
  scorm12: SCORM12,
  universal: SCORM12,
  scorm2004: SCORM2004,
  'scorm2004-4th': SCORM2004,
};
const LEARNER = { id: 'ada', name: 'Lovelace, Ada' };
const REGISTRATION = '5b1b0ba4-5b6a-4b2e-9b6c-2f9a1e4d7c10';

export interface Desk {
  readonly lms: LmsServer | undefined;
  readonly lrs: Lrs | undefined;
  launch(): Launch;
}

/** @param origin of the preview's server, e.g. `http://127.0.0.1:4321` */
export function createDesk({ name, planned }: PreviewPackage, origin: string): Desk {
  const { target, plan } = planned;
  const address = `/course/${name}/index.html`;
  const standard = STANDARDS[target.name];
  if (standard !== undefined) return scormDesk(name, address, standard);
  if (target.name === 'xapi' || target.name === 'cmi5')
    return lrsDesk(target.name, {
      address,
      endpoint: `${origin}/lrs/${name}/xapi`,
      activity: plan.activityId,
    });
  return { lms: undefined, lrs: undefined, launch: () => ({ address, runTime: undefined }) };
}

function scormDesk(name: string, address: string, standard: Standard): Desk {
  const lms = createLmsServer(behaviourOf('strict'), undefined, standard);
  return {
    lms,
    lrs: undefined,
    launch: () => ({
      address,
      runTime: {
        standard: standard.name,
        behaviour: lms.behaviour,
        server: `/lms/${name}`,
        learner: LEARNER.id,
        name: LEARNER.name,
        attempt: lms.lastAttempt(LEARNER.id),
        mode: 'normal',
      },
    }),
  };
}

function lrsDesk(
  target: 'xapi' | 'cmi5',
  { address, endpoint, activity }: { address: string; endpoint: string; activity: string },
): Desk {
  const lrs = createLrs(lrsBehaviourOf('plain'));
  lrs.endpoint = endpoint;
  const units: Cmi5Lms | undefined = target === 'cmi5' ? createCmi5Lms(lrs) : undefined;
  const query = (): string =>
    units?.launch() ??
    `?${new URLSearchParams({
      endpoint: `${lrs.endpoint}/`,
      auth: lrs.auth,
      actor: JSON.stringify({
        account: { name: LEARNER.id, homePage: 'https://lms.example' },
        name: 'Ada Lovelace',
      }),
      activity_id: activity,
      registration: REGISTRATION,
    })}`;
  return { lms: undefined, lrs, launch: () => ({ address: address + query(), runTime: undefined }) };
}

/** What the run-time in the page asks its server. */
export function answerRunTime(lms: LmsServer, request: LmsRequest): Reply | Promise<Reply> | undefined {
  return carry(lms.network.lineTo('lms'), () => lms.handle(request));
}

/** What a package asks the LRS; `path` is `/xapi/…` or `/fetch`, with its query. */
export async function answerLrs(lrs: Lrs, asked: Parameters<Lrs['handle']>[0]): Promise<Reply | undefined> {
  const noted = lrs.note(asked);
  const reply = await carry(lrs.lineTo(asked.path), () => lrs.handle(asked));
  noted.status = reply?.status ?? 0;
  return reply;
}

/** Undefined: no answer comes. */
function carry<Answer>(line: Line, handle: () => Answer): Answer | Reply | Promise<Answer> | undefined {
  if (typeof line === 'object' && 'late' in line)
    return new Promise((resolve) => setTimeout(() => resolve(handle()), line.late));
  return through(line, handle);
}
