/** The last moment of a page, at an LMS whose beacons carry all that it holds: few of them fit what a browser queues. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { behaviourOf } from '../../../src/fakes/behaviours.ts';
import { SCORM2004 } from '../../../src/fakes/lms/scorm2004.ts';
import { createLmsServer } from '../../../src/fakes/lms/server.ts';
import { createNetwork } from '../../../src/fakes/network.ts';
import { SCORM2004 as DIALECT } from '../../../src/targets/scorm2004/dialect.ts';
import { createScormSession } from '../../../src/tracking/scorm/session.ts';
import { type LmsPage, openPage } from '../../support/lms/page.ts';
import { samplePackage, surroundingsOf, type Visit, visit } from '../../support/tracking.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Its list of objectives is so many KiB. */
async function open(kibibytes: number) {
  const network = createNetwork();
  const server = createLmsServer(behaviourOf('moodle-2004'), network, SCORM2004);
  const stored = server.stored('ada');
  stored['cmi.exit'] = 'suspend';
  for (let at = 0; at < kibibytes; at++) stored[`cmi.objectives.${at}.id`] = String(at).padEnd(900, '-');
  const page = openPage(server);
  const around = { ...surroundingsOf(), window: page.window, isHidden: () => page.hidden };
  const learner = await visit(createScormSession(samplePackage(), DIALECT, around));
  await vi.advanceTimersByTimeAsync(5000);
  network.beacons = 'held';
  return { network, server, stored: () => server.stored('ada'), page, learner };
}

function leave(page: LmsPage, { tracking }: Visit): void {
  page.onLeave((event) => {
    if (event === 'beforeunload') tracking.flush();
    else tracking.close();
  });
  page.leave();
}

it('takes one beacon for what is told and one that ends the session, with the time', async () => {
  const { network, page, learner, stored } = await open(25);
  learner.choose(['fit'], 1);
  learner.time.pass(8000);
  leave(page, learner);
  const beacons = network.log.filter(({ how }) => how === 'beacon').length;
  network.deliver();
  expect(beacons).toBe(0);
  expect(network.log.filter(({ how }) => how === 'beacon')).toHaveLength(2);
  expect(stored()).toMatchObject({ 'cmi.total_time': 'PT8S', 'cmi.interactions.0.result': 'correct' });
});

it.each([
  ['goes', (page: LmsPage, learner: Visit) => leave(page, learner)],
  [
    'is hidden',
    (page: LmsPage, { tracking }: Visit) => {
      page.hidden = true;
      tracking.flush();
    },
  ],
])('leaves nothing but what is right after a commit that failed, where the page %s', async (_, end) => {
  const { network, page, learner, server, stored } = await open(40);
  learner.choose(['fit'], 1);
  learner.pass();
  network.go('error-500');
  await vi.advanceTimersByTimeAsync(500);
  network.go('up');
  end(page, learner);
  await vi.advanceTimersByTimeAsync(20_000);
  network.deliver();
  expect(server.report('ada').get(0)).toMatchObject({ type: 'choice', response: 'fit', result: 'correct' });
  expect(stored()).toMatchObject({ 'cmi.score.raw': '100', 'cmi.success_status': 'passed' });
});
