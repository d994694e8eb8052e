import { describe, expect, it } from 'vitest';
import { behaviourOf, lrsBehaviourOf } from '../../src/fakes/behaviours.ts';
import { createLmsServer } from '../../src/fakes/lms/server.ts';
import { createLrs } from '../../src/fakes/lrs/lrs.ts';
import type { Reply } from '../../src/fakes/network.ts';
import { Inspection } from '../../src/preview/inspect.ts';

const asked = { method: 'POST', path: '/xapi/statements', body: '“”' };
const reply: Reply = { status: 200, body: '["1"]', headers: {} };
const query = (given: Record<string, string> = {}): URLSearchParams => new URLSearchParams(given);

describe('an inspection', () => {
  it('gives the values of the learner and attempt that a page names', () => {
    const lms = createLmsServer(behaviourOf('strict'));
    lms.newAttempt('ada');
    Object.assign(lms.stored('ada', 1), { 'cmi.core.lesson_location': 'start/end' });
    const held = (attempt: string) =>
      new Inspection().held({ lms, lrs: undefined }, query({ learner: 'ada', attempt })).values;
    expect(held('1')).toEqual({ 'cmi.core.lesson_location': 'start/end' });
    expect(held('0')).toEqual({});
  });

  it('gives each statement and request once, as long as nothing was begun anew', async () => {
    const inspection = new Inspection();
    const desk = { lms: undefined, lrs: createLrs(lrsBehaviourOf('plain')) };
    desk.lrs.statements.push({ id: 'a' }, { id: 'b' });
    desk.lrs.states.set('key', { body: { state: 'x' }, etag: '' });
    await inspection.note(desk, asked, async () => reply);
    const first = inspection.held(desk, query());
    expect(first.lrs?.documents).toEqual([{ key: 'key', body: { state: 'x' } }]);
    expect(first.lrs?.requests).toMatchObject([
      { number: 1, method: 'POST', path: '/xapi/statements', status: 200, sent: 6, received: 5 },
    ]);
    await inspection.note(desk, asked, async () => undefined);
    const known = { era: String(first.era), statements: '1', requests: '1' };
    const second = inspection.held(desk, query(known));
    expect(second.lrs?.statements).toEqual([{ id: 'b' }]);
    expect(second.lrs?.requests).toMatchObject([{ number: 2, status: 0, received: 0 }]);
    desk.lrs = createLrs(lrsBehaviourOf('plain'));
    desk.lrs.statements.push({ id: 'c' });
    const anew = inspection.held(desk, query(known));
    expect(anew.era).not.toBe(first.era);
    expect(anew.lrs).toEqual({ statements: [{ id: 'c' }], documents: [], requests: [] });
  });

  it('remembers the last 2,000 requests', async () => {
    const inspection = new Inspection();
    const desk = { lms: undefined, lrs: createLrs(lrsBehaviourOf('plain')) };
    for (let count = 0; count < 2005; count++) await inspection.note(desk, asked, async () => reply);
    const requests = inspection.held(desk, query()).lrs?.requests ?? [];
    expect([requests.length, requests[0]?.number]).toEqual([2000, 6]);
  });
});
