/** What each fake LMS claims to do as a real one does: a claim a test, and no row of the table without one. */
import { describe, expect, it, vi } from 'vitest';
import { behaviourOf, LMS_BEHAVIOURS } from '../../src/fakes/behaviours.ts';
import { SCORM12 } from '../../src/fakes/lms/scorm12.ts';
import { SCORM2004 } from '../../src/fakes/lms/scorm2004.ts';
import { createLmsServer, type LmsServer } from '../../src/fakes/lms/server.ts';
import { createNetwork } from '../../src/fakes/network.ts';
import { type LmsPage, openPage, type PageOptions } from '../support/lms/page.ts';

const STATE = 'cmi.suspend_data';
const STATUS = 'cmi.core.lesson_status';
const PLACE = 'cmi.core.lesson_location';
const RAW = 'cmi.core.score.raw';
const EXIT = 'cmi.core.exit';
const TIME = 'cmi.core.session_time';
const TOTAL = 'cmi.core.total_time';

/** An LMS and the pages that are opened in it. */
class Scene {
  readonly network = createNetwork();
  readonly server: LmsServer;

  constructor(name: string, settings = {}) {
    const row = behaviourOf(name);
    const standard = row.only === 'scorm2004' ? SCORM2004 : SCORM12;
    this.server = createLmsServer({ ...row, ...settings }, this.network, standard);
  }

  /** With a session begun. */
  open(options: PageOptions = {}): LmsPage {
    const page = openPage(this.server, options);
    page.runTime.initialize('');
    return page;
  }

  get stored(): Record<string, string> {
    return this.server.stored('ada');
  }
}

function set(page: LmsPage, values: Record<string, string>): string[] {
  return Object.entries(values).map(([element, value]) => String(page.runTime.set(element, value)));
}

function answer(page: LmsPage, index: number, id: string, response = 'a', name = 'student_response'): void {
  const at = `cmi.interactions.${index}`;
  set(page, { [`${at}.id`]: id, [`${at}.type`]: 'choice', [`${at}.${name}`]: response });
}

const get = (page: LmsPage, element: string): unknown => page.runTime.get(element);
const commit = (page: LmsPage): unknown => page.runTime.commit('');
const finish = (page: LmsPage): unknown => page.runTime.finish('');
const error = (page: LmsPage): unknown => page.runTime.lastError();
const ids = (scene: Scene): string[] => [...scene.server.report('ada').values()].map(({ id }) => id);

/** Leaves with a commit of these values in the page's last moment. */
function leaveWith(page: LmsPage, values: Record<string, string>, at = 'pagehide'): unknown {
  let said: unknown;
  page.onLeave((event) => {
    if (event !== at) return;
    set(page, values);
    said = commit(page);
  });
  page.leave();
  return said;
}

type Claim = [claim: string, proof: () => void | Promise<void>];

const CLAIMS: Record<string, Claim[]> = {
  strict: [
    [
      'what a failed commit carried goes with the next one',
      () => {
        const scene = new Scene('strict');
        const page = scene.open();
        scene.network.go('error-500');
        set(page, { [STATE]: 'x' });
        expect([commit(page), error(page)]).toEqual(['false', '101']);
        scene.network.go('up');
        set(page, { [PLACE]: 'p' });
        expect(commit(page)).toBe('true');
        expect(scene.stored).toMatchObject({ [STATE]: 'x', [PLACE]: 'p' });
      },
    ],
    [
      'is honest about each kind of a bad line, and opens no session on it',
      () => {
        for (const line of ['down', 'error-500', 'says-false', 'html-200', 'dropped-answer'] as const) {
          const scene = new Scene('strict');
          const page = scene.open();
          set(page, { [STATE]: line });
          scene.network.go(line);
          expect(commit(page)).toBe('false');
          expect(scene.stored[STATE]).toBe(line === 'dropped-answer' ? line : undefined);
        }
        const scene = new Scene('strict');
        scene.network.go('down');
        expect(openPage(scene.server).runTime.initialize('')).toBe('false');
      },
    ],
    [
      'commits by a beacon while the page goes, and hears nothing of a killed one',
      () => {
        const scene = new Scene('strict');
        expect(leaveWith(scene.open(), { [STATE]: 'last' })).toBe('true');
        expect(scene.stored[STATE]).toBe('last');
        const killed = scene.open();
        killed.kill();
        set(killed, { [STATE]: 'after' });
        expect(commit(killed)).toBe('false');
        expect(scene.stored[STATE]).toBe('last');
      },
    ],
    [
      'keeps attempts apart, also for what arrives late',
      () => {
        const scene = new Scene('strict');
        const first = scene.open();
        scene.network.beacons = 'held';
        leaveWith(first, { [STATE]: 'first' });
        expect(scene.server.newAttempt('ada')).toBe(1);
        const second = scene.open();
        expect(get(second, STATE)).toBe('');
        scene.network.deliver();
        expect([scene.server.stored('ada', 0)[STATE], scene.stored[STATE]]).toEqual(['first', undefined]);
      },
    ],
  ],
  moodle: [
    [
      "a failed commit's values are not sent by the next one, nor when they are set again",
      () => {
        const scene = new Scene('moodle');
        const page = scene.open();
        scene.network.go('error-500');
        set(page, { [STATE]: 'x' });
        answer(page, 0, 'q1');
        expect([commit(page), error(page)]).toEqual(['false', '101']);
        scene.network.go('up');
        set(page, { [STATE]: 'x', [PLACE]: 'p' });
        answer(page, 0, 'q1');
        expect(commit(page)).toBe('true');
        expect(scene.stored).toEqual({ [PLACE]: 'p' });
        set(page, { [STATE]: 'y' });
        commit(page);
        expect(scene.stored[STATE]).toBe('y');
      },
    ],
    [
      'a request without an answer becomes a beacon and "true"',
      () => {
        const scene = new Scene('moodle');
        const page = scene.open();
        scene.network.go('down');
        set(page, { [STATE]: 'x' });
        expect([commit(page), error(page)]).toEqual(['true', '0']);
        scene.network.go('up');
        expect(commit(page)).toBe('true');
        expect(scene.stored[STATE]).toBeUndefined();
      },
    ],
    [
      'sends beacons while hidden or left, of which one above 64 KiB is refused and lost',
      () => {
        const scene = new Scene('moodle');
        const page = scene.open();
        page.hidden = true;
        set(page, { [STATE]: 'hidden' });
        expect(commit(page)).toBe('true');
        expect(scene.network.log.at(-1)?.how).toBe('beacon');
        set(page, { [STATE]: 'é'.repeat(40_000) });
        expect([commit(page), error(page)]).toEqual(['false', '101']);
        expect(commit(page)).toBe('true');
        expect(scene.stored[STATE]).toBe('hidden');
      },
    ],
    [
      'browse: "not attempted" is completed at Finish, "browsed" stays, and graded is nothing',
      () => {
        for (const [status, ends] of [
          [undefined, 'completed'],
          ['browsed', 'browsed'],
        ] as const) {
          const scene = new Scene('moodle', { mastery: 60 });
          const page = scene.open({ mode: 'browse' });
          expect(get(page, 'cmi.core.lesson_mode')).toBe('browse');
          set(page, { [RAW]: '90', ...(status === undefined ? {} : { [STATUS]: status }) });
          finish(page);
          expect(scene.stored[STATUS]).toBe(ends);
        }
      },
    ],
    [
      'review after completed, passed and failed, in which it still stores; a new attempt is empty',
      () => {
        for (const status of ['completed', 'passed', 'failed']) {
          const scene = new Scene('moodle');
          const first = scene.open();
          set(first, { [STATUS]: status, [RAW]: '85.5' });
          finish(first);
          const again = scene.open();
          expect(get(again, 'cmi.core.lesson_mode')).toBe('review');
          expect(get(again, 'cmi.core.credit')).toBe('no-credit');
          set(again, { [RAW]: '10' });
          commit(again);
          expect(scene.stored[RAW]).toBe('10');
          scene.server.newAttempt('ada');
          const anew = scene.open();
          expect(get(anew, 'cmi.core.lesson_mode')).toBe('normal');
          expect(get(anew, 'cmi.core.entry')).toBe('ab-initio');
          expect(get(anew, RAW)).toBe('');
        }
      },
    ],
    [
      'a gap of indexes is 201, an index is overwritten, placeholders are taken, _count comes back',
      () => {
        const scene = new Scene('moodle');
        const page = scene.open();
        expect(set(page, { 'cmi.interactions.1.id': 'q2' })).toEqual(['false']);
        expect(error(page)).toBe('201');
        set(page, { 'cmi.interactions.0.id': 'q1', 'cmi.interactions.0.type': 'choice' });
        answer(page, 1, 'q2', 'b');
        commit(page);
        answer(page, 1, 'q2', 'c');
        finish(page);
        expect(get(scene.open(), 'cmi.interactions._count')).toBe('2');
        expect([...scene.server.report('ada')]).toEqual([
          [0, { id: 'q1', type: 'choice', response: '', result: '' }],
          [1, { id: 'q2', type: 'choice', response: 'c', result: '' }],
        ]);
      },
    ],
    [
      "two tabs write element by element, and an old tab's first commit puts old answers back",
      () => {
        const scene = new Scene('moodle');
        const before = scene.open();
        answer(before, 0, 'q1', 'a');
        finish(before);
        const [old, other] = [scene.open({ tab: 'old' }), scene.open({ tab: 'other' })];
        answer(other, 0, 'q1', 'b');
        set(other, { [STATE]: 'other' });
        commit(other);
        set(old, { [PLACE]: 'p' });
        commit(old);
        expect(scene.stored).toMatchObject({ [STATE]: 'other', [PLACE]: 'p' });
        expect(scene.server.report('ada').get(0)?.response).toBe('a');
        answer(other, 0, 'q1', 'b');
        set(old, { [PLACE]: 'r' });
        commit(old);
        expect(scene.stored[PLACE]).toBe('r');
      },
    ],
    [
      'a second LMSInitialize is 101 and drops what is not committed',
      () => {
        const scene = new Scene('moodle');
        const page = scene.open();
        set(page, { [STATE]: 'kept' });
        commit(page);
        set(page, { [STATE]: 'dropped', [PLACE]: 'dropped' });
        expect(page.runTime.initialize('')).toBe('false');
        expect(error(page)).toBe('101');
        expect([get(page, STATE), get(page, PLACE)]).toEqual(['kept', '']);
      },
    ],
    [
      "LMSInitialize after LMSFinish gives the values of the page's load, or throws where interactions are",
      () => {
        const scene = new Scene('moodle');
        const page = scene.open();
        set(page, { [STATE]: 'x' });
        finish(page);
        expect(page.runTime.initialize('')).toBe('true');
        expect(get(page, STATE)).toBe('');
        answer(page, 0, 'q1');
        finish(page);
        expect(() => page.runTime.initialize('')).toThrow(TypeError);
      },
    ],
    [
      'a failed LMSFinish ends the session, and its values are lost',
      () => {
        const scene = new Scene('moodle');
        const page = scene.open();
        set(page, { [STATE]: 'x' });
        scene.network.go('says-false');
        expect(finish(page)).toBe('false');
        scene.network.go('up');
        expect([finish(page), error(page)]).toEqual(['false', '301']);
        expect(scene.stored).toEqual({});
      },
    ],
    [
      'half a surrogate makes LMSCommit throw',
      () => {
        const page = new Scene('moodle').open();
        set(page, { [STATE]: '\ud83d' });
        expect(() => commit(page)).toThrow(URIError);
      },
    ],
    [
      'a commit without a status stores "not attempted"',
      () => {
        const scene = new Scene('moodle');
        const page = scene.open();
        commit(page);
        expect(scene.stored[STATUS]).toBe('not attempted');
      },
    ],
    [
      'a mastery score decides passed or failed at Finish; total time is written there, once a page',
      () => {
        const scene = new Scene('moodle', { mastery: 60 });
        const page = scene.open();
        set(page, { [STATUS]: 'incomplete', [RAW]: '59', [TIME]: '0000:01:00.00', [EXIT]: 'suspend' });
        commit(page);
        expect(scene.stored[TOTAL]).toBeUndefined();
        finish(page);
        expect(scene.stored).toMatchObject({ [STATUS]: 'failed', [TOTAL]: '0000:01:00.00' });
      },
    ],
    [
      'gives entry, but neither exit nor session time of the last visit',
      () => {
        const scene = new Scene('moodle');
        const first = scene.open();
        expect(get(first, 'cmi.core.entry')).toBe('ab-initio');
        set(first, { [STATUS]: 'incomplete', [EXIT]: 'suspend', [TIME]: '0000:01:00.00' });
        finish(first);
        const second = scene.open();
        expect(get(second, 'cmi.core.entry')).toBe('resume');
        finish(second);
        expect(scene.stored[TOTAL]).toBe('0000:01:00.00');
      },
    ],
    [
      'takes 64,000 characters of state and as many of a response',
      () => {
        const page = new Scene('moodle').open();
        expect(set(page, { [STATE]: 'x'.repeat(64_000) })).toEqual(['true']);
        expect(set(page, { [STATE]: 'x'.repeat(64_001) })).toEqual(['false']);
        answer(page, 0, 'q1', 'ä'.repeat(300));
        expect(error(page)).toBe('0');
        expect(set(page, { 'cmi.interactions.0.id': 'a b' })).toEqual(['false']);
      },
    ],
  ],
  'moodle-2004': [
    [
      "a failed commit's values go with the next one, and a failed Terminate ends nothing",
      () => {
        const scene = new Scene('moodle-2004');
        const page = scene.open();
        set(page, { [STATE]: 'x', 'cmi.objectives.0.id': 'one' });
        scene.network.go('error-500');
        expect([commit(page), error(page)]).toEqual(['false', '101']);
        expect([finish(page), error(page)]).toEqual(['false', '101']);
        scene.network.go('up');
        set(page, { 'cmi.location': 'p' });
        expect(commit(page)).toBe('true');
        expect(scene.stored).toMatchObject({
          [STATE]: 'x',
          'cmi.objectives.0.id': 'one',
          'cmi.location': 'p',
        });
      },
    ],
    [
      'a value that is set back to what the page loaded is not stored; lists go with each commit',
      () => {
        const scene = new Scene('moodle-2004');
        const first = scene.open();
        set(first, { 'cmi.exit': 'suspend', 'cmi.location': 'a', 'cmi.objectives.0.id': 'one' });
        commit(first);
        const page = scene.open();
        set(page, { 'cmi.location': 'b' });
        commit(page);
        set(page, { 'cmi.location': 'a' });
        delete scene.stored['cmi.objectives.0.id'];
        commit(page);
        expect(scene.stored).toMatchObject({ 'cmi.location': 'b', 'cmi.objectives.0.id': 'one' });
      },
    ],
    [
      'a page that goes queues beacons with all of its lists, until they are 64 KiB',
      () => {
        const scene = new Scene('moodle-2004');
        const page = scene.open();
        for (let at = 0; at < 20; at++)
          set(page, {
            [`cmi.interactions.${at}.id`]: `q${at}`,
            [`cmi.interactions.${at}.type`]: 'long-fill-in',
            [`cmi.interactions.${at}.learner_response`]: 'x'.repeat(4000),
          });
        expect(commit(page)).toBe('true');
        expect(leaveWith(page, { [STATE]: 'last' })).toBe('false');
        expect(scene.stored[STATE]).toBeUndefined();
      },
    ],
    [
      'a status that was never set stays so at the end, in browse mode too',
      () => {
        for (const mode of ['normal', 'browse'] as const) {
          const scene = new Scene('moodle-2004');
          const page = scene.open({ mode });
          expect(get(page, 'cmi.completion_status')).toBe('unknown');
          set(page, { 'cmi.session_time': 'PT1S' });
          finish(page);
          expect(scene.stored['cmi.completion_status']).toBeUndefined();
        }
      },
    ],
    [
      'a second Initialize is 103 and drops what was set; an id of an objective is there once',
      () => {
        const page = new Scene('moodle-2004').open();
        set(page, { [STATE]: 'kept', 'cmi.objectives.0.id': 'one' });
        expect(set(page, { 'cmi.objectives.1.id': 'one' })).toEqual(['false']);
        expect(error(page)).toBe('351');
        commit(page);
        expect([page.runTime.initialize(''), error(page)]).toEqual(['false', '103']);
        expect([get(page, STATE), get(page, 'cmi.objectives._count')]).toEqual(['', '0']);
      },
    ],
  ],
  'moodle-standards': [
    [
      'takes 4,096 characters of state and 255 of location and response',
      () => {
        const page = new Scene('moodle-standards').open();
        answer(page, 0, 'q1');
        const rows: [string, number][] = [
          [STATE, 4096],
          [PLACE, 255],
          ['cmi.interactions.0.student_response', 255],
        ];
        for (const [element, limit] of rows) {
          expect(set(page, { [element]: 'x'.repeat(limit) })).toEqual(['true']);
          expect(set(page, { [element]: 'x'.repeat(limit + 1) })).toEqual(['false']);
        }
      },
    ],
  ],
  chamilo: [
    [
      'says "true" whatever becomes of a commit',
      () => {
        for (const line of ['down', 'error-500', 'says-false', 'html-200'] as const) {
          const scene = new Scene('chamilo');
          const page = scene.open();
          scene.network.go(line);
          set(page, { [STATE]: 'x' });
          expect([commit(page), error(page)]).toEqual(['true', '0']);
          expect(scene.stored).toEqual({});
        }
      },
    ],
    [
      'the status is "not attempted" again after a commit, unless it is set again',
      () => {
        const scene = new Scene('chamilo');
        const page = scene.open();
        set(page, { [STATUS]: 'incomplete' });
        commit(page);
        expect([get(page, STATUS), scene.stored[STATUS]]).toEqual(['not attempted', 'incomplete']);
        set(page, { [PLACE]: 'p' });
        commit(page);
        expect(scene.stored[STATUS]).toBe('not attempted');
        set(page, { [STATUS]: 'incomplete' });
        finish(page);
        expect(scene.stored[STATUS]).toBe('incomplete');
      },
    ],
    [
      'completes on Finish where no status was ever set',
      () => {
        const scene = new Scene('chamilo');
        finish(scene.open());
        expect(scene.stored[STATUS]).toBe('completed');
      },
    ],
    [
      'interactions come back blank, and the next one that is set wipes the others',
      () => {
        const scene = new Scene('chamilo');
        const first = scene.open();
        answer(first, 0, 'q1');
        answer(first, 1, 'q2');
        commit(first);
        const second = scene.open();
        expect(get(second, 'cmi.interactions._count')).toBe('2');
        set(second, { [PLACE]: 'p' });
        commit(second);
        expect(ids(scene)).toEqual(['q1', 'q2']);
        answer(second, 1, 'q2', 'b');
        commit(second);
        expect(ids(scene)).toEqual(['q2']);
      },
    ],
    [
      'nothing is stored after passed, completed, failed or browsed, in the same visit neither',
      () => {
        for (const status of ['passed', 'completed', 'failed', 'browsed']) {
          const scene = new Scene('chamilo');
          const page = scene.open();
          set(page, { [STATUS]: status });
          commit(page);
          set(page, { [STATE]: 'late' });
          expect(commit(page)).toBe('true');
          expect(scene.stored[STATE]).toBeUndefined();
          expect(get(scene.open(), 'cmi.core.lesson_mode')).toBe('review');
        }
      },
    ],
    [
      'what is set while the page goes is lost',
      () => {
        const scene = new Scene('chamilo');
        expect(leaveWith(scene.open(), { [STATE]: 'x' })).toBe('true');
        expect(scene.stored).toEqual({});
      },
    ],
    [
      'adds the session time at each commit',
      () => {
        const scene = new Scene('chamilo');
        const page = scene.open();
        set(page, { [TIME]: '0000:01:00.00' });
        commit(page);
        commit(page);
        expect(scene.stored[TOTAL]).toBe('0000:02:00.00');
      },
    ],
    [
      'cuts values at "&", loses a commit with an apostrophe in the location, drops a score of 0',
      () => {
        const scene = new Scene('chamilo');
        const page = scene.open();
        answer(page, 0, 'q1', 'salt & pepper');
        set(page, { [STATE]: 'a&b', [RAW]: '0' });
        commit(page);
        expect(scene.server.report('ada').get(0)?.response).toBe('salt ');
        expect(scene.stored).toMatchObject({ [STATE]: 'a&b' });
        expect(scene.stored[RAW]).toBeUndefined();
        set(page, { [STATE]: 'c', [PLACE]: "it's" });
        expect(commit(page)).toBe('true');
        expect(scene.stored[STATE]).toBe('a&b');
      },
    ],
  ],
  ilias: [
    [
      'the list of interactions is empty at each start, a gap is 201, and an index replaces the old row',
      () => {
        const scene = new Scene('ilias');
        const first = scene.open();
        answer(first, 0, 'q1');
        answer(first, 1, 'q2');
        finish(first);
        const second = scene.open();
        expect(get(second, 'cmi.interactions._count')).toBe('0');
        expect(set(second, { 'cmi.interactions.2.id': 'q3' })).toEqual(['false']);
        expect(error(second)).toBe('201');
        set(second, { 'cmi.interactions.0.id': 'q3' });
        finish(second);
        expect(ids(scene)).toEqual(['q3', 'q2']);
      },
    ],
    [
      'a commit in a click is a beacon and "true" whatever becomes of it',
      () => {
        const scene = new Scene('ilias');
        const page = scene.open();
        scene.network.go('down');
        set(page, { [STATE]: 'x' });
        expect(page.click(() => commit(page))).toBe('true');
        expect(commit(page)).toBe('false');
        scene.network.go('up');
        expect(scene.stored).toEqual({});
      },
    ],
    [
      'hears a page that goes in beforeunload, not in pagehide',
      () => {
        const scene = new Scene('ilias');
        expect(leaveWith(scene.open(), { [STATE]: 'a' }, 'beforeunload')).toBe('true');
        expect(leaveWith(scene.open(), { [STATE]: 'b' }, 'pagehide')).toBe('false');
        expect(scene.stored[STATE]).toBe('a');
      },
    ],
    [
      'a mastery score decides over "completed" alone, and no visit is in review mode',
      () => {
        for (const [status, ends] of [
          ['completed', 'failed'],
          ['incomplete', 'incomplete'],
        ] as const) {
          const scene = new Scene('ilias', { mastery: 60 });
          const page = scene.open();
          set(page, { [STATUS]: status, [RAW]: '10' });
          finish(page);
          expect(scene.stored[STATUS]).toBe(ends);
          expect(get(scene.open(), 'cmi.core.lesson_mode')).toBe('normal');
        }
      },
    ],
    [
      '`String` objects are refused',
      () => {
        const page = new Scene('ilias').open();
        expect(page.runTime.set(PLACE, new String('p') as string)).toBe('false');
        expect(error(page)).toBe('405');
      },
    ],
  ],
  forma: [
    [
      'a commit replaces the whole data model, so a tab takes back what another one stored',
      () => {
        const scene = new Scene('forma');
        const [old, other] = [scene.open({ tab: 'old' }), scene.open({ tab: 'other' })];
        set(other, { [STATE]: 'other' });
        answer(other, 0, 'q1');
        commit(other);
        set(old, { [PLACE]: 'p' });
        commit(old);
        expect(scene.stored).toEqual({ [PLACE]: 'p' });
      },
    ],
    [
      'while the page goes it says "true" whatever becomes of it, above 64 KiB too',
      () => {
        const scene = new Scene('forma');
        expect(leaveWith(scene.open(), { [STATE]: 'é'.repeat(40_000) })).toBe('true');
        scene.network.go('down');
        const offline = openPage(scene.server);
        scene.network.go('up');
        offline.runTime.initialize('');
        scene.network.go('down');
        expect(leaveWith(offline, { [STATE]: 'x' })).toBe('true');
        expect(scene.stored).toEqual({});
      },
    ],
    [
      'without an answer it says "false"/101 and leaves a beacon, which may arrive',
      () => {
        const scene = new Scene('forma');
        const page = scene.open();
        scene.network.beacons = 'held';
        scene.network.go('down');
        set(page, { [STATE]: 'x' });
        expect([commit(page), error(page)]).toEqual(['false', '101']);
        scene.network.go('up');
        scene.network.deliver();
        expect(scene.stored[STATE]).toBe('x');
      },
    ],
    [
      'a log-in page is an alert and "false" with no error, at each commit; 500 is "false"/101',
      () => {
        const scene = new Scene('forma');
        const page = scene.open();
        scene.network.go('html-200');
        expect([commit(page), error(page), commit(page), page.alerts.length]).toEqual([
          'false',
          '0',
          'false',
          2,
        ]);
        scene.network.go('error-500');
        expect([commit(page), error(page), page.alerts.length]).toEqual(['false', '101', 2]);
      },
    ],
    [
      'a log-in page at LMSInitialize leaves all values empty, and the next commit wipes everything',
      () => {
        const scene = new Scene('forma');
        const first = scene.open();
        set(first, { [STATE]: 'work', [STATUS]: 'passed' });
        finish(first);
        scene.network.go('html-200');
        const page = openPage(scene.server);
        expect(page.runTime.initialize('')).toBe('true');
        expect([STATE, 'cmi.core.student_id', 'cmi.core.entry'].map((at) => String(get(page, at)))).toEqual([
          '',
          '',
          '',
        ]);
        scene.network.go('up');
        set(page, { [PLACE]: 'p' });
        commit(page);
        expect(scene.stored).toEqual({ [PLACE]: 'p' });
      },
    ],
    [
      'closed by its own button it finishes first; later values are stored though it says "false"',
      () => {
        const scene = new Scene('forma');
        const page = scene.open();
        set(page, { [STATE]: 'x', [STATUS]: 'incomplete' });
        const said: unknown[] = [];
        page.onLeave((event) => {
          if (event !== 'pagehide') return;
          said.push(...set(page, { [STATE]: 'y', [TIME]: '0000:01:00.00' }));
          said.push(commit(page), error(page), finish(page));
        });
        page.closeByLms();
        expect(said).toEqual(['true', 'true', 'false', '101', 'true']);
        expect(scene.stored).toMatchObject({ [STATE]: 'y', [TOTAL]: '0000:00:00.00' });
        finish(scene.open());
        expect(scene.stored[TOTAL]).toBe('0000:01:00.00');
      },
    ],
    [
      'its LMSFinish takes the frame away at once',
      () => {
        const page = new Scene('forma').open();
        expect(finish(page)).toBe('true');
        expect(page.open).toBe(false);
      },
    ],
    [
      'opened again after its end it says "true" and has old values',
      () => {
        const scene = new Scene('forma');
        const page = scene.open();
        set(page, { [STATE]: 'mine' });
        finish(page);
        scene.stored[STATE] = 'newer';
        expect(page.runTime.initialize('')).toBe('true');
        expect(String(get(page, STATE))).toBe('mine');
      },
    ],
    [
      'gives `String` objects and counts as numbers; a gap is 351; limits are 64,000 and 255',
      () => {
        const page = new Scene('forma').open();
        expect(get(page, STATE)).toBeInstanceOf(String);
        expect(get(page, 'cmi.interactions._count')).toBe(0);
        expect(set(page, { 'cmi.interactions.1.id': 'q' })).toEqual(['false']);
        expect(error(page)).toBe('351');
        expect(set(page, { [STATE]: 'x'.repeat(64_000), [PLACE]: 'x'.repeat(255) })).toEqual([
          'true',
          'true',
        ]);
        expect(set(page, { [PLACE]: 'x'.repeat(256) })).toEqual(['false']);
      },
    ],
  ],
  'open-edx': [
    [
      'gives state, location and names back, and nothing else, with no error',
      () => {
        const scene = new Scene('open-edx');
        const first = scene.open();
        set(first, { [STATE]: 'x', [PLACE]: 'p', [STATUS]: 'passed', [RAW]: '80' });
        commit(first);
        const second = scene.open();
        expect(
          [STATE, PLACE, STATUS, RAW, 'cmi.core.entry', 'cmi.interactions._count'].map((at) =>
            get(second, at),
          ),
        ).toEqual(['x', 'p', '', '', '', '']);
        expect(error(second)).toBe('0');
      },
    ],
  ],
  'late-api': [
    [
      'offers its run-time 5 s after the page',
      () => {
        vi.useFakeTimers();
        const page = openPage(new Scene('late-api').server);
        vi.advanceTimersByTime(4999);
        expect(page.window.parent.API).toBeUndefined();
        vi.advanceTimersByTime(1);
        expect(page.window.parent.API).toBe(page.api);
        vi.useRealTimers();
      },
    ],
  ],
  'words-as-values': [
    [
      'says "null" for what is empty, names and mode included',
      () => {
        const page = new Scene('words-as-values').open();
        const asked = ['student_id', 'student_name', 'lesson_mode', 'lesson_location', 'score.raw'];
        for (const element of asked) expect(get(page, `cmi.core.${element}`)).toBe('null');
        expect(get(page, STATE)).toBe('null');
        expect(error(page)).toBe('0');
      },
    ],
  ],
  namesake: [
    [
      'something else is named `API` in the nearest window',
      () => {
        const { window, api } = openPage(new Scene('namesake').server);
        expect(window.parent.API).toBe(api);
        expect(window.API).toBeDefined();
        expect(window.API).not.toHaveProperty('LMSInitialize');
      },
    ],
  ],
  'no-error-codes': [
    [
      'has no LMSGetLastError, and stores',
      () => {
        const scene = new Scene('no-error-codes');
        const page = scene.open();
        expect(page.api).not.toHaveProperty('LMSGetLastError');
        set(page, { [STATE]: 'x' });
        expect(commit(page)).toBe('true');
        expect(scene.stored[STATE]).toBe('x');
      },
    ],
  ],
  'stuck-error': [
    [
      'tells of its first error for ever, and stores',
      () => {
        const scene = new Scene('stuck-error');
        const page = scene.open();
        get(page, EXIT);
        set(page, { [STATE]: 'x' });
        expect([commit(page), error(page)]).toEqual(['true', '404']);
        expect(scene.stored[STATE]).toBe('x');
      },
    ],
  ],
  'nothing-but-true': [
    [
      'says "true" to each call and never an error, whatever became of it',
      () => {
        const scene = new Scene('nothing-but-true');
        const page = scene.open();
        expect(set(page, { [STATE]: 'x'.repeat(5000) })).toEqual(['true']);
        scene.network.go('down');
        set(page, { [STATE]: 'x' });
        expect([commit(page), finish(page), error(page)]).toEqual(['true', 'true', '0']);
        expect(scene.stored).toEqual({});
        scene.network.go('up');
        expect(finish(page)).toBe('true');
        expect(scene.stored[STATE]).toBe('x');
      },
    ],
  ],
  'sync-refused-on-leaving': [
    [
      'hears a commit, and none while the page goes',
      () => {
        const scene = new Scene('sync-refused-on-leaving');
        const page = scene.open();
        set(page, { [STATE]: 'a' });
        expect(commit(page)).toBe('true');
        expect(leaveWith(page, { [STATE]: 'b' })).toBe('false');
        expect(scene.stored[STATE]).toBe('a');
      },
    ],
  ],
};

describe.each(LMS_BEHAVIOURS)('$name', ({ name, source }) => {
  it('has its source', () => expect(source).toMatch(/^[A-Z].{20,}\.$/));

  it.each(CLAIMS[name] ?? [])('%s', (_, proof) => proof());

  it('keeps what a careful package tells it on a line that works', () => {
    vi.useFakeTimers();
    const scene = new Scene(name);
    const page = openPage(scene.server);
    vi.advanceTimersByTime(10_000);
    vi.useRealTimers();
    const { api, elements } = scene.server.standard;
    expect(page.window.parent[api]).toBe(page.api);
    page.runTime.initialize('');
    set(page, { [elements.status]: 'incomplete', [STATE]: 'state', [elements.exit]: 'suspend' });
    answer(page, 0, 'q1', 'b', elements.response);
    commit(page);
    set(page, { [elements.status]: 'incomplete', [elements.session]: scene.server.standard.noTime });
    finish(page);
    expect(scene.server.report('ada').get(0)).toEqual({
      id: 'q1',
      type: 'choice',
      response: 'b',
      result: '',
    });
    expect(scene.stored[elements.status]).toBe('incomplete');
    expect(String(get(scene.open(), STATE))).toBe('state');
    expect(page.api.offences).toEqual([]);
  });
});

it('every claim belongs to a row, and every row has one', () => {
  expect(Object.keys(CLAIMS).sort()).toEqual(LMS_BEHAVIOURS.map(({ name }) => name).sort());
  expect(() => behaviourOf('unknown')).toThrow('unknown');
});
