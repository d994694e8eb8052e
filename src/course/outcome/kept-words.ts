/** The words of an answer as they are kept: apart from all else that is kept of it. */
import type { Answer, AnswerKind } from '../model/answer.ts';

type Worded = 'blanks' | 'plan';

/** The words of an answer, which stand behind the fixed part and which an LMS may cut off. */
export function wordsOf(answer: Answer): string {
  return wordsBy(answer.kind, answer);
}

const WORDS: { [K in AnswerKind]: ((answer: Answer<K>) => string) | undefined } = {
  choice: undefined,
  blanks: wordsOfParts,
  number: undefined,
  pairs: undefined,
  order: undefined,
  plan: wordsOfParts,
  text: ({ text }) => text,
  watch: undefined,
  quiz: undefined,
};

function wordsBy<K extends AnswerKind>(kind: K, answer: Answer<K>): string {
  return WORDS[kind]?.(answer) ?? '';
}

function wordsOfParts({ texts }: Answer<Worded>): string {
  return Object.entries(texts)
    .filter(([, text]) => text !== '')
    .map(([part, text]) => `${Number(part).toString(36)}.${text.replace(/[\r\n]+/g, ' ')}`)
    .join('\n');
}

/** The answer with its words put back; one without a fixed part is a free text. */
export function withWords(answer: Answer | undefined, words: string, cut = false): Answer {
  const mark = cut ? { cut: true as const } : {};
  if (answer === undefined || !('texts' in answer)) return { kind: 'text', text: words, ...mark };
  const texts: Record<number, string> = {};
  for (const line of words.split('\n')) {
    const found = /^([0-9a-z]{1,6})\.(.*)$/s.exec(line);
    if (found !== null) texts[Number.parseInt(found[1] ?? '', 36)] = found[2] ?? '';
  }
  return { ...answer, texts, ...mark };
}
