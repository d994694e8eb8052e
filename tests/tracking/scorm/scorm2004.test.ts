/** What is SCORM 2004's own in a session: two statuses, how a visit begins and ends, modes. */
import { beforeEach, describe, expect, it } from 'vitest';
import { SCORM2004 } from '../../../src/targets/scorm2004/dialect.ts';
import { createLmsCalls } from '../../../src/tracking/scorm/calls.ts';
import { createResultReport } from '../../../src/tracking/scorm/result.ts';
import { createScormSession } from '../../../src/tracking/scorm/session.ts';
import { joinParts, noise } from '../../support/prose.ts';
import { type StrictScorm2004, strictScorm2004 } from '../../support/strict-scorm2004.ts';
import { playStory, samplePackage, surroundingsOf, visit } from '../../support/tracking.ts';

const [COMPLETION, SUCCESS, SCALED] = ['cmi.completion_status', 'cmi.success_status', 'cmi.score.scaled'];

function open(lms: StrictScorm2004) {
  const around = { ...surroundingsOf(), window: { parent: { API_1484_11: lms } } };
  return createScormSession(samplePackage(), SCORM2004, around);
}

function sets(lms: StrictScorm2004): string[] {
  return lms.calls.flatMap(([call, element = '']) => (call === 'SetValue' ? [element] : []));
}

describe('a visit', () => {
  it('says at once that the learner comes back, and commits that', async () => {
    const lms = strictScorm2004();
    await visit(open(lms));
    expect(lms.stored['cmi.exit']).toBe('suspend');
    expect(lms.stored[COMPLETION]).toBe('incomplete');
    expect(lms.offences).toEqual([]);
  });

  it('ends with suspendAll where the learner asks for it, and without where the page goes', async () => {
    const asked = strictScorm2004();
    await (await visit(open(asked))).tracking.exit();
    const left = strictScorm2004();
    (await visit(open(left))).tracking.close();
    expect([asked, left].map((lms) => lms.stored['adl.nav.request'])).toEqual(['suspendAll', undefined]);
    expect([asked, left].map((lms) => lms.calls.at(-1)?.[0])).toEqual(['Terminate', 'Terminate']);
  });

  it.each<['browse' | 'review', string[]]>([
    ['review', ['cmi.session_time']],
    ['browse', [COMPLETION, 'cmi.exit', 'cmi.session_time'] as string[]],
  ])('in %s mode tells no more than %j', async (mode, elements) => {
    const stored = mode === 'review' ? { [COMPLETION]: 'completed', 'cmi.exit': 'suspend' } : {};
    const lms = strictScorm2004({ behaviour: { mode }, stored });
    await playStory(open(lms));
    expect([...new Set(sets(lms))].sort()).toEqual([...elements].sort());
    expect(lms.stored[COMPLETION]).toBe(mode === 'browse' ? 'incomplete' : 'completed');
    expect(lms.offences).toEqual([]);
  });
});

describe('texts', () => {
  const write = async (lms: StrictScorm2004, text: string) => {
    const learner = await visit(open(lms));
    learner.reflect(text);
    await learner.tracking.exit();
    return learner;
  };

  it('come back whole from an LMS that keeps 64,000 characters, in a state and in reports beyond 4,096', async () => {
    const lms = strictScorm2004();
    const text = noise(20_000);
    const learner = await write(lms, text);
    expect(lms.stored['cmi.suspend_data']?.length).toBeGreaterThan(20_000);
    expect(learner.statuses.at(-1)).toBe('saved');
    const pieces = [2, 3, 4, 5, 6, 7].map(
      (at) => lms.stored[`cmi.interactions.${at}.learner_response`] ?? '',
    );
    expect(joinParts(pieces)).toBe(text);
    expect(pieces[0]?.length).toBeGreaterThan(3900);
    expect(lms.offences).toEqual([]);
    const elsewhere = await visit(open(strictScorm2004({ stored: lms.stored })));
    expect(elsewhere.state.answers.get(2)).toEqual({ kind: 'text', text });
  });

  it('are cut to the state that every LMS keeps where it takes no more', async () => {
    const lms = strictScorm2004({ behaviour: { suspendLimit: 4096 } });
    const { tracking } = await write(lms, noise(20_000));
    expect(tracking.cutTexts?.get(2)).toBeGreaterThan(3000);
    expect(lms.stored['cmi.suspend_data']?.length).toBeLessThanOrEqual(4096);
  });
});

describe('completion and success', () => {
  let lms: StrictScorm2004;

  function report(stored: Record<string, string>) {
    lms = strictScorm2004({ stored: { 'cmi.exit': 'suspend', ...stored }, behaviour: { mode: 'normal' } });
    const calls = createLmsCalls(lms as never, SCORM2004);
    calls.initialize();
    const result = createResultReport(calls, SCORM2004);
    result.known(SCORM2004.status.read(calls.get));
    return { calls, result };
  }

  beforeEach(() => {
    lms = strictScorm2004();
  });

  it.each([
    ['completed', 'unknown', 'incomplete', 'passed', 'completed', 'passed'],
    ['incomplete', 'passed', 'completed', 'undecided', 'completed', 'passed'],
    ['incomplete', 'passed', 'completed', 'failed', 'completed', 'passed'],
    ['completed', 'failed', 'completed', 'passed', 'completed', 'passed'],
    ['completed', 'passed', 'incomplete', 'failed', 'completed', 'passed'],
  ] as const)(
    'held as %s and %s, reached as %s and %s, are %s and %s',
    (held, judged, completion, success, ...both) => {
      const { calls, result } = report({ [COMPLETION]: held, [SUCCESS]: judged, [SCALED]: '0.9' });
      result.reached({ outcome: { completion, success, report: 'completed' }, isOver: true, score: 9000 });
      result.send();
      calls.commit();
      expect([lms.stored[COMPLETION], lms.stored[SUCCESS]]).toEqual(both);
      expect(lms.offences).toEqual([]);
    },
  );

  it('are told again after a lost commit by other values first, each of which the LMS takes', () => {
    const { calls, result } = report({});
    result.reached({
      outcome: { completion: 'completed', success: 'passed', report: 'completed' },
      isOver: true,
      score: 10_000,
    });
    result.send();
    result.failed();
    for (; result.waiting; result.told()) {
      result.send();
      calls.commit();
    }
    expect(lms.offences).toEqual([]);
    const told = lms.calls.flatMap(([call, element, value = '']) =>
      call === 'SetValue' && element === SUCCESS ? [value] : [],
    );
    expect(told.slice(-2)).toEqual(['unknown', 'passed']);
    expect(told.at(-1)).toBe('passed');
  });
});
