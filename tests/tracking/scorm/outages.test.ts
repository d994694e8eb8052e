/** Each fault of an LMS from each step of one learner's story on, each cut behind a step, and what it holds after the next visit. */
import { describe, expect, it } from 'vitest';
import { behaviourOf, type LmsSettings } from '../../../src/fakes/behaviours.ts';
import type { SyncStatus } from '../../../src/tracking/tracking.ts';
import { LEARNER, type LmsScene } from './support/lms-scene.ts';
import { wrongsAfter } from './support/outcome.ts';
import { comeBack, play, type Step } from './support/play.ts';

const STORY = ['open', 'lesson', 'choose', 'write', 'attempt', 'pass', 'leave'] as const;
const refuses = (elements: string, code = '401'): LmsSettings => ({ refuses: { elements, code } });

const FAULTS: Record<string, LmsSettings> = {
  'answers "false" to everything': {
    initialize: 'false',
    get: 'false',
    set: 'false',
    commit: 'false',
    finish: 'false',
  },
  'throws at everything': {
    initialize: 'throw',
    get: 'throw',
    set: 'throw',
    commit: 'throw',
    finish: 'throw',
  },
  'commits nothing': { commit: 'false', finish: 'false' },
  'commits nothing and forgets what a failed commit carried': {
    commit: 'false',
    finish: 'false',
    dropsFailedCommit: true,
  },
  'says "true" with an error, and commits nothing': { commit: 'silent', finish: 'false' },
  'takes no values': { set: 'false' },
  // Of SCORM 2004 an LMS that takes no exit hides what it holds from the next visit.
  'refuses exit, place and time': refuses('core\\.exit|location|session_time'),
  'refuses the bounds of a score': refuses('score\\.(min|max)'),
  'refuses interactions': refuses('interactions'),
  'refuses parts of interactions for their data type': refuses(
    '(student|learner)_response|latency|weighting',
    '405',
  ),
  'refuses the status': refuses('^cmi\\.(core\\.lesson|completion|success)_status', '101'),
  'refuses the saved state': refuses('suspend_data', '405'),
};

/** What costs the learner nothing, or what nobody can know. */
const UNTOLD = [
  'says "true" with an error, and commits nothing',
  'refuses exit, place and time',
  'refuses the bounds of a score',
  'refuses interactions',
  'refuses parts of interactions for their data type',
];

const healthy = behaviourOf('strict');

function heal({ server: { behaviour } }: LmsScene): void {
  for (const name of Object.keys(behaviour)) if (!(name in healthy)) delete behaviour[name as never];
  Object.assign(behaviour, healthy);
}

const STANDARDS = ['scorm12', 'scorm2004'] as const;
/** Both standards have one session between them: SCORM 2004 plays from some steps on. */
const CASES = STANDARDS.flatMap((standard) =>
  (standard === 'scorm12' ? STORY : (['open', 'write', 'pass'] as const)).map(
    (step) => [standard, step] as const,
  ),
);

describe.each(Object.entries(FAULTS))('an LMS that %s', (title, fault) => {
  const told = UNTOLD.includes(title) ? 'saved' : 'offline';

  it.each(CASES)('of %s from %s on holds all after the next visit', async (standard, from) => {
    const steps = STORY.flatMap((what): Step[] => [
      { do: what, seat: 0, nth: 1 },
      { do: 'pass-time', milliseconds: 2500 },
    ]);
    let said: SyncStatus | undefined;
    const scene = await play(
      steps,
      { standard, behaviour: healthy, devices: [{}] },
      ({ server, devices }, step) => {
        if (step.do === 'leave') said = devices[0]?.tabs[0]?.sync?.status;
        if (step.do === from) Object.assign(server.behaviour, fault);
      },
    );
    expect(said).toBe(from === 'leave' ? 'saved' : told);
    heal(scene);
    await comeBack(scene).finally(scene.close);
    expect(wrongsAfter(scene)).toEqual([]);
  });
});

describe.each(['leave', 'kill'] as const)('a visit that ends by %s', (end) => {
  it.each(CASES.filter(([, step]) => step !== 'leave'))(
    'of %s right after %s, and is gone on with, is held whole',
    async (standard, last) => {
      const at = STORY.indexOf(last) + 1;
      const act = (what: (typeof STORY)[number]): Step[] => [
        { do: what, seat: 0, nth: 1 },
        { do: 'pass-time', milliseconds: 2500 },
      ];
      const before = [...STORY.slice(0, at - 1).flatMap(act), { do: last, seat: 0, nth: 1 } as const];
      const after = (['open', ...STORY.slice(at)] as const).flatMap(act);
      const scene = await play([...before, { do: end, seat: 0, nth: 1 }, ...after], {
        standard,
        behaviour: healthy,
        devices: [{}],
      });
      await comeBack(scene).finally(scene.close);
      expect(wrongsAfter(scene)).toEqual([]);
      expect(scene.spoken.lms.hasPassed(scene.server.stored(LEARNER))).toBe(true);
    },
  );
});
