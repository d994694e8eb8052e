/** Plays a history step by step, and what comes after it: each device comes back once. */
import { LINES } from '../../../../src/fakes/network.ts';
import { CHOICES, LESSONS } from './course.ts';
import { createScene, type Device, LEARNER, type LmsScene, type SceneOptions } from './lms-scene.ts';
import { watchLoad } from './load.ts';

const ACTS = ['choose', 'change', 'write', 'lesson', 'attempt', 'pass'] as const;
const ENDS = ['leave', 'kill', 'exit'] as const;
const MOVES = ['hide', 'show', 'wake'] as const;
export const FAULTS = ['up', 'down', 'error-500', 'says-false', 'html-200', 'dropped-answer'] as const;

export type Do = (typeof ACTS | typeof ENDS | typeof MOVES)[number] | 'open' | 'preview' | 'sleep';
export type Step =
  | { do: Do; seat: number; nth: number }
  | { do: 'line'; fault: (typeof FAULTS)[number]; unnoticed: boolean }
  | { do: 'beacons'; how: 'delivered' | 'held' | 'lost' }
  | { do: 'pass-time'; milliseconds: number }
  | { do: 'new-attempt' };

/** Two tabs of one device, and another device. */
const SEATS = [
  [0, 0],
  [0, 1],
  [1, 0],
] as const;

async function act(device: Device, tab: number, { do: what, nth }: { do: Do; nth: number }): Promise<void> {
  if (what === 'open') return device.open(tab);
  if (what === 'preview') return device.open(tab, { mode: 'browse' });
  if (what === 'sleep') return device.sleep(40 * 60_000);
  const seat = device.tabs[tab];
  if (seat === undefined) return;
  switch (what) {
    case 'choose':
    case 'change':
      return seat.choose(CHOICES[nth % 2] ?? 1, false);
    case 'write':
      return seat.write();
    case 'lesson':
      return seat.lesson(LESSONS[nth] ?? 1);
    case 'attempt':
      return seat.attempt();
    case 'pass':
      return seat.pass();
    case 'hide':
      return seat.hide();
    case 'show':
      return seat.show();
    case 'wake':
      return seat.wake();
    default:
      return seat[what]();
  }
}

/** `before` looks on before each step. */
export async function play(
  steps: readonly Step[],
  options: SceneOptions,
  before: (scene: LmsScene, step: Step) => void = () => {},
): Promise<LmsScene> {
  const scene = createScene(options);
  try {
    for (const next of steps) {
      before(scene, next);
      const load = watchLoad(scene, next.do, LEARNER);
      await playStep(scene, next);
      scene.loads.push(...load());
    }
  } catch (thrown) {
    scene.close();
    throw thrown;
  }
  return scene;
}

async function playStep({ devices, network, time, server }: LmsScene, next: Step): Promise<void> {
  switch (next.do) {
    case 'pass-time':
      return time.pass(next.milliseconds);
    case 'new-attempt':
      return void server.newAttempt(LEARNER);
    case 'beacons':
      network.beacons = next.how;
      if (next.how === 'delivered') network.deliver();
      return;
    case 'line':
      network.unnoticed = next.unnoticed;
      return ['up', 'down'].includes(next.fault)
        ? network.go(next.fault)
        : network.go(LINES[next.fault], 'lms');
    default: {
      const [device = 0, tab = 0] = SEATS[next.seat] ?? [];
      const at = devices[device];
      if (at !== undefined) await act(at, tab, next);
      // What one action writes is on the disk before the next task.
      return time.pass(5);
    }
  }
}

/** Everything is closed, and each device comes back once. */
export async function comeBack(scene: LmsScene): Promise<void> {
  const { network, time, devices } = scene;
  network.unnoticed = false;
  network.go('up');
  network.beacons = 'delivered';
  network.deliver();
  await time.pass(100);
  for (const device of devices) {
    device.sleep(0);
    for (const tab of device.tabs) await tab?.kill();
  }
  for (const device of devices) {
    const load = watchLoad(scene, 'come back', LEARNER);
    await device.open(0);
    await time.pass(20_000);
    await device.tabs[0]?.leave();
    await time.pass(100);
    scene.loads.push(...load());
  }
}
