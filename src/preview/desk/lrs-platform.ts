/** An LMS that launches packages of xAPI or cmi5 with an LRS behind it. */
import { randomUUID } from 'node:crypto';
import { passMark } from '../../course/model/units.ts';
import { LRS_BEHAVIOURS, lrsBehaviourOf } from '../../fakes/behaviours.ts';
import { createCmi5Lms } from '../../fakes/lrs/cmi5-lms.ts';
import type { Lrs } from '../../fakes/lrs/exchange.ts';
import { createLrs } from '../../fakes/lrs/lrs.ts';
import type { Learner } from './learners.ts';
import type { Platform, Premises, Seating } from './platform.ts';
import { LRS_TROUBLES } from './troubles.ts';

/** cmi5 10.2.2: modes of a launch. */
const MODES = [
  { name: 'Normal', title: 'Normal' },
  { name: 'Browse', title: 'Preview', help: 'Launch mode "Browse": nothing counts.' },
  { name: 'Review', title: 'Review', help: 'Launch mode "Review": nothing counts.' },
] as const;
/** Milliseconds in which two requests of one page arrive together. */
const TOGETHER = 50;

type Actor = { account: { name: string; homePage: string }; name: string };

export function xapiPlatform(premises: Premises): Platform {
  const { address, plan } = premises;
  const lrs = lrsOf(premises);
  return lrsPlatform(lrs, [], (actor, registration) => {
    const query = new URLSearchParams({
      endpoint: `${lrs.endpoint}/`,
      auth: lrs.auth,
      actor: JSON.stringify(actor),
      activity_id: plan().activityId,
      registration,
    });
    return `${address}?${query}`;
  });
}

export function cmi5Platform(premises: Premises): Platform {
  const { address, origin, plan } = premises;
  const lrs = lrsOf(premises);
  const lms = createCmi5Lms(lrs);
  return lrsPlatform(lrs, MODES, (actor, registration, mode) => {
    const { course, modules, activityId } = plan();
    const masteryScore = passMark(course, modules);
    const query = lms.launch({
      actor,
      registration,
      mode: MODES.find(({ name }) => name === mode)?.name ?? 'Normal',
      moveOn: masteryScore === undefined ? 'Completed' : 'Passed',
      ...(masteryScore === undefined ? {} : { masteryScore }),
      publisherId: activityId,
      returnURL: `${origin}/preview/returned.html`,
    });
    return address + query;
  });
}

function lrsPlatform(
  lrs: Lrs,
  modes: Platform['modes'],
  addressOf: (actor: Actor, registration: string, mode: string) => string,
): Platform {
  const registrations = new Map<string, string>();
  const register = ({ id }: Learner): string => {
    const made = randomUUID();
    registrations.set(id, made);
    return made;
  };
  return {
    lrs,
    systems: LRS_BEHAVIOURS.map(({ name, title, source }) => ({ name, title, help: source })),
    modes,
    troubles: LRS_TROUBLES,
    newAttempt: (learner) => void register(learner),
    launch({ system, learner, mode }: Seating) {
      lrs.behaviour = { ...lrsBehaviourOf(system) };
      const actor = {
        account: { name: learner.id, homePage: 'https://lms.example' },
        name: learner.title,
      };
      const registration = registrations.get(learner.id) ?? register(learner);
      return { address: addressOf(actor, registration, mode), runTime: undefined };
    },
  };
}

function lrsOf({ name, origin, network }: Premises): Lrs {
  const lrs = createLrs(lrsBehaviourOf('plain'), network);
  lrs.endpoint = `${origin}/lrs/${name}/xapi`;
  lrs.turn = () => new Promise((resolve) => setTimeout(resolve, TOGETHER));
  return lrs;
}
