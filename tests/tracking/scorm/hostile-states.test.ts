/** An LMS that holds none of this course's states: it is told, left alone until the learner acts, and replaced then. */
import { expect, it } from 'vitest';
import { behaviourOf } from '../../../src/fakes/behaviours.ts';
import { openState } from '../../../src/player/record.ts';
import { hostileStates } from '../../support/hostile-states.ts';
import { COURSE } from '../../support/tracking.ts';
import { createScene, LEARNER } from './support/lms-scene.ts';
import { wrongsAfter } from './support/outcome.ts';

const CASES = (['scorm12', 'scorm2004'] as const).flatMap((standard) =>
  Object.entries(hostileStates(COURSE)).map(([what, given]) => [what, standard, given] as const),
);

it.each(CASES)('%s at %s', async (_, standard, given) => {
  const behaviour = { ...behaviourOf('strict'), givesSuspendData: given };
  const scene = createScene({ standard, behaviour, devices: [{}] });
  const { server, data, time, devices } = scene;
  const [device] = devices;
  const tab = async () => {
    await device?.open(0);
    await time.pass(2500);
    const opened = device?.tabs[0];
    if (opened === undefined) throw new Error('the page did not open');
    return opened;
  };
  try {
    const first = await tab();
    expect(openState(first.launch, data).trouble).toBe('stateUnreadable');
    await first.leave();
    await time.pass(100);
    expect(server.stored(LEARNER)['cmi.suspend_data']).toBeUndefined();

    const second = await tab();
    expect(openState(second.launch, data).trouble).toBe('stateUnreadable');
    second.pass();
    second.write();
    second.attempt();
    await time.pass(10_000);
    expect(second.sync?.status).toBe('saved');
    expect([...(scene.state()?.lessons ?? [])].sort()).toEqual([1, 2, 3]);
    expect([...(scene.state()?.answers.keys() ?? [])].sort()).toEqual([1, 10, 11, 2, 5, 9]);
    expect(scene.spoken.lms.hasPassed(server.stored(LEARNER))).toBe(true);
    expect(wrongsAfter(scene)).toEqual([]);
  } finally {
    scene.close();
  }
});
