/** Texts of learners at LMSs that take them whole, cut them or refuse them. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyState, encodeState } from '../../../src/state/codec.ts';
import { joinParts, noise, prose } from '../../support/prose.ts';
import { COURSE, REFLECTION } from '../../support/tracking.ts';
import { Classroom } from './support/classroom.ts';

const AT_CORE = 'cmi.core';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 4, 5, 10, 20, 30) });
});
afterEach(() => {
  vi.useRealTimers();
});

const soon = (): Promise<unknown> => vi.advanceTimersByTimeAsync(2000);
const long = noise(8000);

describe('free texts', () => {
  it('go whole to an LMS that takes them', async () => {
    const classroom = new Classroom({ suspendLimit: 64_000 });
    const learner = await classroom.open();
    learner.put(2, { kind: 'text', text: long });
    await learner.tracking.exit();
    expect(classroom.state()?.answers.get(2)).toEqual({ kind: 'text', text: long });
    expect(learner.tracking.cutTexts?.size).toBe(0);
  });

  it.each([
    ['refuses', {}],
    ['cuts', { cutsSuspendData: true }],
  ])('share 4,096 characters where the LMS %s more, and stay whole in this browser', async (_, behaviour) => {
    const classroom = new Classroom(behaviour);
    const learner = await classroom.open();
    learner.choose(['fit'], 1);
    learner.put(2, { kind: 'text', text: long });
    learner.put(3, { kind: 'text', text: 'short' });
    learner.pass();
    await learner.tracking.exit();
    expect(classroom.get('cmi.suspend_data')?.length).toBeLessThanOrEqual(4096);
    expect(classroom.get('cmi.suspend_data')?.length).toBeGreaterThan(4000);
    const kept = classroom.state()?.answers;
    expect(kept?.get(1)).toEqual({ kind: 'choice', tries: 1, chosen: [1] });
    expect(kept?.get(3)).toEqual({ kind: 'text', text: 'short' });
    const [, beginning] = [...(kept?.values() ?? [])]
      .flatMap((answer) => (answer.kind === 'text' ? [answer.text] : []))
      .sort((a, b) => a.length - b.length);
    expect(long.startsWith(beginning ?? '?')).toBe(true);
    expect(learner.statuses.at(-1)).toBe('saved');
    classroom.kill();
    const again = await classroom.open();
    expect(again.state.answers.get(2)).toEqual({ kind: 'text', text: long });
    await soon();
    expect(classroom.lms.calls.length).toBeLessThanOrEqual(12);
    expect(classroom.sets(`${AT_CORE}.lesson_status`)).toEqual([]);
  });

  it('stay whole in this browser after a visit on another one', async () => {
    const classroom = new Classroom();
    const learner = await classroom.open();
    learner.put(2, { kind: 'text', text: long });
    await learner.tracking.exit();
    const elsewhere = classroom.state() ?? emptyState(COURSE, 'es');
    classroom.lms.stored['cmi.suspend_data'] = encodeState({ ...elsewhere, activeSeconds: 9 });
    for (const _ of ['here again', 'and again']) {
      classroom.kill();
      const again = await classroom.open();
      expect(again.state.answers.get(2)).toEqual({ kind: 'text', text: long });
      await again.tracking.exit();
    }
  });

  it('tries the full length once', async () => {
    const classroom = new Classroom();
    const learner = await classroom.open();
    for (let step = 0; step < 3; step++) {
      learner.put(2, { kind: 'text', text: long + step });
      await soon();
    }
    expect(classroom.sets('cmi.suspend_data').filter((value) => value.length > 4096).length).toBe(1);
  });

  const reported = (classroom: Classroom): string => {
    const indexes = Array.from({ length: 302 }, (_, index) => index);
    return joinParts(
      indexes.flatMap((index) => {
        const id = classroom.get(`cmi.interactions.${index}.id`) ?? '';
        return id.startsWith(REFLECTION.key)
          ? [classroom.get(`cmi.interactions.${index}.student_response`) ?? '']
          : [];
      }),
    );
  };

  it.each([
    ['keeps 64,000 characters', { suspendLimit: 64_000 }, 3000],
    ['refuses more than 4,096', {}, 3000],
    ['cuts at 4,096', { cutsSuspendData: true }, 3000],
    ['keeps no more than it must, and the text is longer', {}, 8000],
  ])('reach the trainer whole where the LMS %s', async (_, behaviour, length) => {
    const classroom = new Classroom(behaviour);
    const learner = await classroom.open();
    learner.put(3, { kind: 'text', text: noise(1500, 5) });
    learner.reflect(prose(length).replaceAll('\n', ' '));
    await learner.tracking.exit();
    expect(reported(classroom)).toBe(prose(length).replaceAll('\n', ' '));
    expect(classroom.lms.offences.filter((offence) => !offence.includes('suspend_data'))).toEqual([]);
  });

  it('are reported in the same parts after a fault', async () => {
    const classroom = new Classroom({ commit: 'false' });
    const learner = await classroom.open();
    learner.reflect(prose(3000));
    await soon();
    classroom.kill({});
    const again = await classroom.open();
    await again.tracking.exit();
    expect(reported(classroom)).toBe(prose(3000).replaceAll('\n', ' '));
    // Twelve parts and a half, from the index of the text on.
    expect(classroom.get('cmi.interactions.14.id')).toBe('start/case/my-employers.13');
    expect(classroom.get('cmi.interactions.15.id')).toBeUndefined();
  });

  it('of any size keep a commit below 60 KiB', async () => {
    const classroom = new Classroom({ suspendLimit: Number.POSITIVE_INFINITY });
    const learner = await classroom.open();
    const text = 'ψ'.repeat(59_000);
    learner.reflect(text);
    learner.put(3, { kind: 'text', text: noise(50_000) });
    await learner.tracking.exit();
    expect(Math.max(...classroom.lms.commitBytes)).toBeLessThan(60 * 1024);
    expect(reported(classroom)).toBe(text);
    expect(classroom.lms.offences.filter((offence) => !offence.includes('suspend_data'))).toEqual([]);
  });
});
