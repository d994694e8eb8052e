/** An LRS that holds none of this course's states: it is told, left alone until the learner acts, and replaced then. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { decodeState } from '../../../src/state/codec.ts';
import { hostileStates } from '../../support/hostile-states.ts';
import { COURSE } from '../../support/tracking.ts';
import { createScene, pass, responses } from './support/lrs-scene.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 4, 5) });
});
afterEach(() => {
  vi.useRealTimers();
});

it.each(Object.entries(hostileStates(COURSE)))('%s', async (_, state) => {
  const scene = createScene('plain');
  const before = await scene.device().open();
  await before.tracking.exit();
  await before.leave();
  const [key = ''] = [...scene.lrs.states.keys()];
  const body = { version: 1, state };
  scene.lrs.states.set(key, { body, etag: '"x"' });

  const device = scene.device();
  const first = await device.open();
  await pass(2500);
  expect(decodeState(first.launch.state ?? '', COURSE)).toHaveProperty('unreadable');
  await first.leave();
  await pass(5000);
  expect(scene.lrs.states.get(key)?.body).toEqual(body);

  const second = await device.open();
  expect(decodeState(second.launch.state ?? '', COURSE)).toHaveProperty('unreadable');
  second.lesson(1);
  second.choose(['fit'], 1);
  second.reflect('A joinery');
  second.lesson(2);
  second.pass();
  await pass(5000);
  expect(second.statuses.at(-1)).toBe('saved');
  expect(responses(scene.lrs.statements)).toEqual(['fit', 'A joinery']);
  expect(scene.verbs().filter((verb) => verb === 'passed')).toHaveLength(1);
  expect([...(scene.state()?.lessons ?? [])].sort()).toEqual([1, 2]);
  expect(scene.state()?.answers.get(1)).toMatchObject({ chosen: [1] });
  expect(scene.state()?.answers.get(2)).toMatchObject({ text: 'A joinery' });
  expect(scene.lrs.problems).toEqual([]);
});
