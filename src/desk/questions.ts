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

const QUESTIONS: Record<string, (asked: Asked) => string[]> = {
  choice: ({ id, prompt, own }) => [
    `:::choice{#${id} points=1}`,
    prompt ?? own.question,
    '',
    `- [x] ${own.right}`,
    `  > ${own.why}`,
    `- [ ] ${own.wrong}`,
    `  > ${own.whyNot}`,
    `- [ ] ${own.otherWrong}`,
    `  > ${own.whyNot}`,
    '',
    own.after,
    ':::',
  ],
  'true-false': ({ id, prompt, own, texts }) => [
    `:::true-false{#${id} points=1}`,
    prompt ?? own.statement,
    '',
    `- [x] ${texts.trueAnswer}`,
    `- [ ] ${texts.falseAnswer}`,
    '',
    own.after,
    ':::',
  ],
  'fill-in': ({ id, prompt, own }) => [
    `:::fill-in{#${id} points=1}`,
    prompt ?? own.question,
    '',
    `… :blank[${own.right}] …`,
    '',
    own.after,
    ':::',
  ],
  numeric: ({ id, prompt, own }) => [
    `:::numeric{#${id} answer=10 tolerance=1 points=1}`,
    prompt ?? own.question,
    '',
    own.after,
    ':::',
  ],
  matching: ({ id, prompt, own }) => [
    `:::matching{#${id} points=3}`,
    prompt ?? own.question,
    '',
    `| ${own.groupA} | ${own.groupB} |`,
    '| --- | --- |',
    ...[own.first, own.second, own.third].map((text, at) => `| ${text} | ${'ABC'[at]} |`),
    '',
    own.after,
    ':::',
  ],
  ordering: ({ id, prompt, own }) => [
    `:::ordering{#${id} points=1}`,
    prompt ?? own.question,
    '',
    `1. ${own.first}`,
    `2. ${own.second}`,
    `3. ${own.third}`,
    '',
    own.after,
    ':::',
  ],
  categorising: ({ id, prompt, own }) => [
    `:::categorising{#${id} points=3}`,
    prompt ?? own.question,
    '',
    `**${own.groupA}**`,
    '',
    `- ${own.first}`,
    `- ${own.second}`,
    '',
    `**${own.groupB}**`,
    '',
    `- ${own.third}`,
    '',
    own.after,
    ':::',
  ],
};

export const questionKinds = Object.keys(QUESTIONS);

export function questionText(kind: string, asked: Asked): string {
  return `${QUESTIONS[kind]?.(asked).join('\n') ?? ''}\n`;
}
