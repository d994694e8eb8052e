import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interaction } from '../../src/course/model/interaction.ts';
import { planLine } from '../../src/course/model/plan-line.ts';
import { interactionKey, reportedOf } from '../../src/course/model/reported.ts';
import type { ReportingBlock } from '../../src/course/model/reporting-block.ts';
import { textPieces } from '../../src/course/text/text-pieces.ts';

const of = (type: Interaction['type']): Interaction => ({ type, choices: [], correct: [] });
const parts = (...texts: string[]) => texts.map((text, index) => ({ id: `p${index + 1}`, text }));

function block(given: Partial<ReportingBlock>): ReportingBlock {
  return { state: { kind: 'none' }, interaction: undefined, parts: [], data: {}, ...given };
}

function suffixes(given: Partial<ReportingBlock>): string[] {
  return reportedOf(block(given)).map(({ suffix }) => suffix);
}

describe('what is reported', () => {
  it.each<[string, Partial<ReportingBlock>, string[]]>([
    ['a question', { interaction: of('choice'), state: { kind: 'choice', multiple: false } }, ['']],
    ['a short text', { interaction: of('long-fill-in'), state: { kind: 'text', max: 255 } }, ['']],
    [
      'a text of 700 characters',
      { interaction: of('long-fill-in'), state: { kind: 'text', max: 700 } },
      ['', '2', '3'],
    ],
    ['a film', { state: { kind: 'watch', slots: 4 } }, ['']],
    [
      'a film whose transcript counts',
      { state: { kind: 'watch', slots: 4 }, data: { readable: true } },
      ['', 'transcript'],
    ],
    [
      'statements on a scale',
      {
        interaction: of('likert'),
        state: { kind: 'pairs', lefts: 2 },
        parts: parts('One', 'Two', 'Never', 'Always'),
      },
      ['p1', 'p2'],
    ],
    ['a survey', { interaction: of('choice'), state: { kind: 'choice', multiple: true } }, ['']],
    ['a quiz, whose questions are', { state: { kind: 'quiz', drawn: 2 } }, []],
    ['what nobody answers', {}, []],
  ])('of %s', (_, given, expected) => {
    expect(suffixes(given)).toEqual(expected);
  });

  it('has the key that stands in reports', () => {
    expect(interactionKey('m/l', 'q')).toBe('m/l/q');
    expect(interactionKey('m/l', 'q', '2')).toBe('m/l/q.2');
  });

  const words = fc.string({ unit: fc.constantFrom(...'ab cd本'), maxLength: 120 });

  it('of a plan is enough for every step that is ticked, dated and written', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), fc.array(words, { maxLength: 20 }), (steps, own) => {
        const done = [...steps, ...own].map((what) => ({ what, date: '2064-12-31', done: true }));
        const line = planLine(done);
        const reported = suffixes({
          interaction: of('long-fill-in'),
          state: { kind: 'plan', dates: true, max: own.length * 120 },
          parts: parts(...steps, ...own.map(() => 'My own step')),
          data: { own: own.length },
        });
        expect(textPieces(line.replace(/\s+/g, ' ').trim()).length).toBeLessThanOrEqual(reported.length);
      }),
    );
  });
});

it('a plan is read in one line, without the rows that are not used', () => {
  const steps = [
    { what: 'Call two firms', date: '2026-05-04', done: true },
    { what: 'Write to them', date: '', done: false },
    { what: '', date: '', done: false },
    { what: '', date: '2026-06-01', done: false },
  ];
  expect(planLine(steps)).toBe('☑ Call two firms – 2026-05-04; ☐ Write to them; ☐  – 2026-06-01');
});
