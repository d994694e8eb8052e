/** The kinds of questions of Moodle XML. */

import { childNamed, childrenNamed, elementsOf, textAt, type XmlElement } from '../xml.ts';
import { rangeAround } from './gift-answers.ts';
import { textOf } from './phrasing.ts';
import type { Content, Kind, Notes, NumberAnswer } from './question.ts';
import type { TextFormat } from './rich-text.ts';

/** The `text` of an element; `otherwise` is its format where it says none. */
export type Rich = (part: XmlElement | undefined, otherwise?: TextFormat) => Content;

export function moodleKind(element: XmlElement, rich: Rich, notes: Notes): Kind {
  const type = element.attributes.type ?? '';
  return Object.hasOwn(KINDS, type) ? (KINDS[type]?.(element, rich, notes) ?? other(type)) : other(type);
}

const other = (called: string): Kind => ({ kind: 'other', called });

const KINDS: Record<string, (element: XmlElement, rich: Rich, notes: Notes) => Kind> = {
  multichoice: (element, rich) => ({
    kind: 'choice',
    several: /^(?:false|0)$/.test(textAt(element, 'single')),
    answers: answersOf(element, rich).map(({ answer, share, feedback }) => ({
      share,
      feedback,
      label: rich(answer),
    })),
  }),
  truefalse: (element, rich) => {
    const answers = answersOf(element, rich);
    const said = (word: string) =>
      answers.find(({ answer }) => textAt(answer, 'text').toLowerCase() === word);
    const [yes, no] = [said('true') ?? answers[0], said('false') ?? answers[1]];
    return {
      kind: 'true-false',
      right: (yes?.share ?? 0) > (no?.share ?? 0),
      ifTrue: yes?.feedback ?? [],
      ifFalse: no?.feedback ?? [],
    };
  },
  shortanswer: (element, rich) => ({
    kind: 'fill-in',
    exactCase: textAt(element, 'usecase') === '1',
    answers: answersOf(element, rich).map(({ answer, share, feedback }) => ({
      share,
      feedback,
      text: textAt(answer, 'text'),
    })),
  }),
  numerical: (element, rich, notes) => ({
    kind: 'numeric',
    unit: unitOf(element, notes),
    answers: answersOf(element, rich).map(({ answer, share, feedback }) => ({
      share,
      feedback,
      range: rangeOf(textAt(answer, 'text'), textAt(answer, 'tolerance')),
    })),
  }),
  matching: (element, rich) => ({
    kind: 'matching',
    pairs: childrenNamed(element, 'subquestion').map((part) => ({
      left: rich(part),
      right: rich(childNamed(part, 'answer'), 'plain'),
    })),
  }),
  ddmatch: (element, rich) => ({
    kind: 'matching',
    pairs: childrenNamed(element, 'subquestion').map((part) => ({
      left: rich(part),
      right: rich(childNamed(part, 'answer')),
    })),
  }),
  ordering: (element, rich) => ({
    kind: 'ordering',
    items: answersOf(element, rich)
      .sort((a, b) => a.share - b.share)
      .map(({ answer }) => rich(answer)),
  }),
  essay: (element, rich, notes) => {
    for (const [name, what] of [
      ['graderinfo', 'The notes for whoever marks the essay'],
      ['responsetemplate', 'The template of an answer'],
    ] as const) {
      const said = textOf(rich(childNamed(element, name)));
      if (said !== '')
        notes.say(
          element.line,
          `${what}: ${said}`,
          'They are in this report alone',
          'Put them where they are of use',
        );
    }
    return { kind: 'reflection' };
  },
  description: () => ({ kind: 'text' }),
};
KINDS.match = KINDS.matching as never;

function answersOf(element: XmlElement, rich: Rich) {
  return childrenNamed(element, 'answer').map((answer) => ({
    answer,
    share: Number(answer.attributes.fraction ?? 0) / 100 || 0,
    feedback: rich(childNamed(answer, 'feedback')),
  }));
}

/** `*` is any number; a decimal comma is read too. */
function rangeOf(written: string, slack: string): NumberAnswer['range'] {
  const value = Number(written.replace(',', '.'));
  if (written === '' || !Number.isFinite(value)) return undefined;
  const off = Number(slack.replace(',', '.'));
  return rangeAround(value, Number.isFinite(off) ? off : 0);
}

/** The unit in which the answer is written; others are multiples of it. */
function unitOf(element: XmlElement, notes: Notes): string {
  const listed = childNamed(element, 'units');
  const units = listed ? elementsOf(listed) : [];
  const [main, ...others] = [...units].sort(
    (a, b) => Number(textAt(b, 'multiplier') === '1') - Number(textAt(a, 'multiplier') === '1'),
  );
  for (const unit of others)
    notes.say(
      unit.line,
      `The unit "${textAt(unit, 'unit_name')}"`,
      `An answer counts in "${textAt(main, 'unit_name')}"`,
      'Ask for that unit',
    );
  return textAt(main, 'unit_name');
}

/** Feedback to all right, all wrong and all half right answers: we say it to each answer, or to everybody. */
export function tellCombined(element: XmlElement, rich: Rich, notes: Notes): void {
  for (const name of ['correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback']) {
    const said = textOf(rich(childNamed(element, name)));
    if (said !== '')
      notes.count(
        element.line,
        `${name}: ${said}`,
        'It was left out',
        'Say it in the feedback of an option, if it tells more than right or wrong',
      );
  }
}
