import { expect, it } from 'vitest';
import type { Answer } from '../../src/course/model/answer.ts';
import type { AnswerKey } from '../../src/course/model/answer-key.ts';
import type { StateShape } from '../../src/course/model/model.ts';
import { judge } from '../../src/course/outcome/judge.ts';
import { answerWords } from '../../src/course/record/answer-words.ts';
import type { Piece } from '../../src/course/record/record-pieces.ts';
import en from '../../src/texts/en.ts';
import { formatText } from '../../src/texts/texts.ts';

const speaker = {
  say: (...[key, values]: [Parameters<typeof formatText>[2], Record<string, string | number>?]) =>
    formatText(en, 'en', key, values),
  language: 'en',
};

function block(state: StateShape, texts: string[], data: Record<string, unknown> = {}) {
  return { state, data, parts: texts.map((text, at) => ({ id: `p${at}`, number: at + 1, text })) };
}

/** Each line as a reader sees it. */
function lines(pieces: Piece[]): string[] {
  return pieces.flatMap((piece) => {
    if (piece.kind !== 'list') return 'text' in piece ? [`${piece.kind}: ${piece.text}`] : [];
    return piece.items.map(({ words, label, ticked, tone, note }, at) =>
      [
        piece.numbered ? `${at + 1}.` : '',
        ticked === undefined ? '' : ticked ? '[x]' : '[ ]',
        label === undefined ? '' : `${label.text} →`,
        words.text,
        tone ?? '',
        note ?? '',
      ]
        .filter((part) => part !== '')
        .join(' '),
    );
  });
}

const FOLDING = { case: true, accents: true, spaces: true };
const BREAD = ['Flour', 'Water', 'Salt'];
const rows: [string, ReturnType<typeof block>, Answer, AnswerKey | undefined, string[]][] = [
  [
    'one option',
    block({ kind: 'choice', multiple: false }, BREAD),
    { kind: 'choice', tries: 1, chosen: [2] },
    { kind: 'choice', correct: [1], multiple: false },
    ['Water'],
  ],
  [
    'several options, each with how it did',
    block({ kind: 'choice', multiple: true }, BREAD),
    { kind: 'choice', tries: 1, chosen: [1, 2] },
    { kind: 'choice', correct: [1, 3], multiple: true },
    ['Flour right', 'Water wrong'],
  ],
  [
    'a list to tick, also what is open',
    block({ kind: 'choice', multiple: true }, BREAD),
    { kind: 'choice', tries: 0, chosen: [3] },
    undefined,
    ['[ ] Flour', '[ ] Water', '[x] Salt'],
  ],
  [
    'an option that this release no longer has',
    block({ kind: 'choice', multiple: false }, BREAD),
    { kind: 'choice', tries: 1, chosen: [9] },
    undefined,
    [],
  ],
  [
    'blanks, one of which lost its words',
    block({ kind: 'blanks', max: 90 }, BREAD),
    { kind: 'blanks', tries: 1, right: [2], texts: { 1: 'rye', 3: 'salt' } },
    {
      kind: 'blanks',
      folding: FOLDING,
      blanks: [1, 2, 3].map((part) => ({ part, accepted: [BREAD[part - 1] ?? ''] })),
    },
    ['1 → rye wrong', '2 → not kept right', '3 → salt right'],
  ],
  [
    'a number with its unit',
    block({ kind: 'number' }, [], { unit: 'kg' }),
    { kind: 'number', tries: 1, value: '-1234.5' },
    undefined,
    ['-1234.5 kg'],
  ],
  [
    'pairs',
    block({ kind: 'pairs', lefts: 2 }, ['Flour', 'Salt', 'grain', 'sea']),
    {
      kind: 'pairs',
      tries: 1,
      pairs: [
        [1, 4],
        [2, 4],
      ],
    },
    {
      kind: 'pairs',
      pairs: [
        [1, 3],
        [2, 4],
      ],
    },
    ['Flour → sea wrong', 'Salt → sea right'],
  ],
  [
    'an order',
    block({ kind: 'order' }, BREAD),
    { kind: 'order', tries: 1, order: [1, 3, 2] },
    { kind: 'order', order: [1, 2, 3] },
    ['1. Flour right', '2. Salt wrong', '3. Water wrong'],
  ],
  [
    'a plan, without the rows that stayed empty',
    block({ kind: 'plan', dates: true, max: 240 }, ['Ask', 'Visit', 'Step 1', 'Step 2'], { own: 2 }),
    { kind: 'plan', ticked: [1], dates: { 2: 366 }, texts: { 3: 'Bake' } },
    undefined,
    ['[x] Ask', '[ ] Visit by 1 January 2021', '[ ] Bake'],
  ],
  [
    'a text',
    block({ kind: 'text', max: 90 }, []),
    { kind: 'text', text: 'A\n\nB' },
    undefined,
    ['text: A\n\nB'],
  ],
  [
    'the beginning of a text',
    block({ kind: 'text', max: 90 }, []),
    { kind: 'text', text: 'A', cut: true },
    undefined,
    ['text: A', `note: ${en.textBeginning}`],
  ],
  ['a blank text', block({ kind: 'text', max: 90 }, []), { kind: 'text', text: ' \n' }, undefined, []],
  [
    'what was watched, which is no answer',
    block({ kind: 'watch', slots: 1 }, []),
    { kind: 'watch', slots: [true] },
    undefined,
    [],
  ],
];

it.each(rows)('puts %s into words', (_, of, answer, key, wanted) => {
  const judgement = key && judge(key, answer);
  expect(lines(answerWords(of, answer, judgement, speaker))).toEqual(wanted);
});
