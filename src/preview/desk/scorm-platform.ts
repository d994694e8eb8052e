/** An LMS with a run-time of SCORM in its page. */
import { behaviourOf, type LmsBehaviour, systemsOf } from '../../fakes/behaviours.ts';
import { createLmsServer } from '../../fakes/lms/server.ts';
import type { Standard } from '../../fakes/lms/standard.ts';
import type { Seat } from '../../fakes/lms/wire.ts';
import type { Platform, Premises } from './platform.ts';
import { LMS_TROUBLES } from './troubles.ts';

/** A run-time of others, which is in the page whole; of ours it needs the server alone. */
const SCORM_AGAIN: LmsBehaviour = {
  name: 'scorm-again',
  title: 'scorm-again',
  source:
    'An open run-time that many LMSs are built on, as it comes. It takes a longer state than the standard asks for.',
  replacesAll: true,
};

const MODES = [
  { name: 'normal', title: 'Normal' },
  { name: 'browse', title: 'Preview', help: 'As by the Preview button of an LMS: nothing counts.' },
  { name: 'review', title: 'Review', help: 'To look back at what was finished: nothing counts.' },
];

export function scormPlatform({ name, address, network }: Premises, standard: Standard): Platform {
  const systems = [...systemsOf(standard.name).map(behaviourOf).filter(isPlayable), SCORM_AGAIN];
  const usual = behaviourOf('strict');
  const lms = createLmsServer(usual, network, standard);
  return {
    lms,
    systems: systems.map((one) => ({ name: one.name, title: one.title, help: one.source })),
    modes: MODES,
    troubles: LMS_TROUBLES,
    newAttempt: ({ id }) => void lms.newAttempt(id),
    launch({ system, learner, mode }) {
      lms.behaviour = { ...(systems.find((one) => one.name === system) ?? usual) };
      const runTime = {
        standard: standard.name,
        system,
        script: system === SCORM_AGAIN.name ? '/preview/scorm-again.js' : undefined,
        server: `/lms/${name}`,
        learner: learner.id,
        name: learner.name,
        attempt: lms.lastAttempt(learner.id),
        mode: mode as Seat['mode'],
      };
      return { address, runTime };
    },
  };
}

/** No page can put another object nearer to the course than its own run-time, which stands right around the frame. */
function isPlayable({ namesake }: LmsBehaviour): boolean {
  return namesake !== true;
}
