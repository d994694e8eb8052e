/** The words of an answer as they are kept: apart from all else that is kept of it. */
import type { Answer } from './answer.ts';

/** The words of an answer, which stand behind the fixed part and which an LMS may cut off. */
export function wordsOf(answer: Answer): string {
  if (answer.kind === 'text') return answer.text;
  if (answer.kind !== 'blanks' && answer.kind !== 'plan') return '';
  return Object.entries(answer.texts)
    .filter(([, text]) => text !== '')
    .map(([part, text]) => `${Number(part).toString(36)}.${text.replace(/[\r\n]+/g, ' ')}`)
    .join('\n');
}

/** The answer with its words put back; one without a fixed part is a free text. */
export function withWords(answer: Answer | undefined, words: string, cut = false): Answer {
  const mark = cut ? { cut: true as const } : {};
  if (answer?.kind !== 'blanks' && answer?.kind !== 'plan') return { kind: 'text', text: words, ...mark };
  const texts: Record<number, string> = {};
  for (const line of words.split('\n')) {
    const found = /^([0-9a-z]{1,6})\.(.*)$/s.exec(line);
    if (found !== null) texts[Number.parseInt(found[1] ?? '', 36)] = found[2] ?? '';
  }
  return { ...answer, texts, ...mark };
}
