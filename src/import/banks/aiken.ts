/**
 * Aiken: a question, its options behind `A.` or `A)`, and `ANSWER: B`.
 * https://docs.moodle.org/en/Aiken_format
 */
import type { Bank, Content, Notes, Question } from './question.ts';

const OPTION = /^\s*([A-Z])[.)]\s+(\S.*)$/;
const ANSWER = /^\s*ANSWER:\s*([A-Z](?:[\s,;]+[A-Z])*)\s*$/i;

interface Draft {
  line: number;
  asked: string[];
  options: { letter: string; text: string }[];
}

/** @param plain a text without markup as a tree */
export function readAiken(source: string, plain: (text: string) => Content, notes: Notes): Bank {
  const questions: Question[] = [];
  let draft: Draft | undefined;
  const refuse = (line: number, why: string, todo: string) => {
    const said = [...(draft?.asked ?? []), ...(draft?.options ?? []).map(({ letter, text }) => `${letter}) ${text}`)];
    notes.say(line, `${why}: ${said.join(' ')}`, 'It was left out', todo);
    draft = undefined;
  };
  source.split('\n').forEach((written, index) => {
    const line = index + 1;
    if (written.trim() === '') return;
    const [, letter, text] = OPTION.exec(written) ?? [];
    const [, letters] = ANSWER.exec(written) ?? [];
    if (letters !== undefined) finish(line, letters.toUpperCase().split(/[\s,;]+/));
    else if (letter !== undefined && text !== undefined && draft !== undefined)
      draft.options.push({ letter, text: text.trim() });
    else if (/^\s*ANSWER\b/i.test(written))
      refuse(line, `"${written.trim()}" names no option`, 'Write "ANSWER: " and the letter of an option');
    else {
      if (draft !== undefined && draft.options.length > 0)
        refuse(draft.line, 'A question has no answer', 'Write "ANSWER: " and a letter on the line below its options');
      draft ??= { line, asked: [], options: [] };
      draft.asked.push(written.trim());
    }
  });
  if (draft !== undefined)
    refuse((draft as Draft).line, 'A question has no answer', 'Write its options, and "ANSWER: " with a letter below them');
  return { questions, about: new Map() };

  function finish(line: number, letters: string[]): void {
    const { asked = [], options = [] } = draft ?? {};
    const lacking = letters.find((letter) => !options.some((option) => option.letter === letter));
    if (asked.length === 0) return refuse(line, 'An answer stands without a question', 'Write the question above it');
    if (options.length < 2) return refuse(line, 'A question has fewer than two options', 'Write them as "A. text"');
    if (lacking !== undefined)
      return refuse(line, `The answer ${lacking} is none of the options`, 'Write the letter of an option');
    questions.push({
      kind: 'choice',
      line: draft?.line ?? line,
      name: '',
      category: [],
      stem: plain(asked.join('\n')),
      explanation: [],
      hints: [],
      points: 1,
      several: letters.length > 1,
      answers: options.map(({ letter, text }) => ({
        label: plain(text),
        share: letters.includes(letter) ? 1 / letters.length : 0,
        feedback: [],
      })),
    });
    draft = undefined;
  }
}
