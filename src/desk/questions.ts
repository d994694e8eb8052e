/** Questions to begin with, of each kind that needs nothing but text: Markdown in the language of the course. */
import type { SkeletonTexts } from '../texts/skeleton.ts';
import type { Texts } from '../texts/texts.ts';

/** Of the question: its braces, and what it asks where the author has said so. */
interface Asked {
  id: string;
  prompt: string | undefined;
  own: SkeletonTexts;
  texts: Texts;
}

interface Question {
  /** In its braces, behind the id. */
  settings: string;
  /** What it asks where the author has said nothing. */
  asks: 'question' | 'statement';
  /** Lines between what is asked and what is said afterwards. */
  answers(own: SkeletonTexts, texts: Texts): string[];
}

const QUESTIONS: Record<string, Question> = {
  choice: {
    settings: 'points=1',
    asks: 'question',
    answers: ({ right, why, wrong, whyNot, otherWrong }) => [
      `- [x] ${right}`,
      `  > ${why}`,
      `- [ ] ${wrong}`,
      `  > ${whyNot}`,
      `- [ ] ${otherWrong}`,
      `  > ${whyNot}`,
    ],
  },
  'true-false': {
    settings: 'points=1',
    asks: 'statement',
    answers: (_, { trueAnswer, falseAnswer }) => [`- [x] ${trueAnswer}`, `- [ ] ${falseAnswer}`],
  },
  'fill-in': {
    settings: 'points=1',
    asks: 'question',
    answers: ({ right }) => [`… :blank[${right}] …`],
  },
  numeric: { settings: 'answer=10 tolerance=1 points=1', asks: 'question', answers: () => [] },
  matching: {
    settings: 'points=3',
    asks: 'question',
    answers: ({ groupA, groupB, first, second, third }) => [
      `| ${groupA} | ${groupB} |`,
      '| --- | --- |',
      ...[first, second, third].map((text, at) => `| ${text} | ${'ABC'[at]} |`),
    ],
  },
  ordering: {
    settings: 'points=1',
    asks: 'question',
    answers: ({ first, second, third }) => [`1. ${first}`, `2. ${second}`, `3. ${third}`],
  },
  categorising: {
    settings: 'points=3',
    asks: 'question',
    answers: ({ groupA, first, second, groupB, third }) => [
      `**${groupA}**`,
      '',
      `- ${first}`,
      `- ${second}`,
      '',
      `**${groupB}**`,
      '',
      `- ${third}`,
    ],
  },
};

export const questionKinds = Object.keys(QUESTIONS);

export function questionText(kind: string, { id, prompt, own, texts }: Asked): string {
  const question = QUESTIONS[kind];
  if (question === undefined) throw new Error(`There is no question of the kind "${kind}"`);
  const { settings, asks, answers } = question;
  const lines = answers(own, texts);
  const between = lines.length === 0 ? [] : [...lines, ''];
  const text = [`:::${kind}{#${id} ${settings}}`, prompt ?? own[asks], '', ...between, own.after, ':::'];
  return `${text.join('\n')}\n`;
}
