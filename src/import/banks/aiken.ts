/**
 * Aiken: a question, its options behind `A.` or `A)`, and `ANSWER: B`.
 * https://docs.moodle.org/en/Aiken_format
 */

import type { Bank, Content, Notes, Question } from './question.ts';
import { shareOf } from './shares.ts';

const OPTION = /^\s*([A-Z])[.)]\s+(\S.*)$/;
const ANSWER = /^\s*ANSWER\b:?(.*)$/i;
const LETTERS = /^[A-Z](?:[\s,;]+[A-Z])*$/;

interface Draft {
  line: number;
  asked: string[];
  options: { letter: string; text: string }[];
  /** What stands behind `ANSWER:`, undefined before it comes. */
  answer?: { line: number; text: string };
}

/** @param plain a text without markup as a tree */
export function readAiken(source: string, plain: (text: string) => Content, notes: Notes): Bank {
  const questions = draftsOf(source).flatMap((draft): Question[] => {
    const mistake = mistakeIn(draft);
    if (mistake === undefined) return [questionOf(draft, plain)];
    const options = draft.options.map(({ letter, text }) => `${letter}) ${text}`);
    const said = [...draft.asked, ...options].join(' ');
    notes.say(mistake.line, `${mistake.why}${said && `: ${said}`}`, 'It was left out', mistake.todo);
    return [];
  });
  return { questions, about: new Map() };
}

function draftsOf(source: string): Draft[] {
  const drafts: Draft[] = [];
  let current: Draft | undefined;
  const begin = (line: number): Draft => {
    const draft = { line, asked: [], options: [] };
    drafts.push(draft);
    return draft;
  };
  source.split('\n').forEach((written, index) => {
    if (written.trim() === '') return;
    const line = index + 1;
    const [, letter, text = ''] = OPTION.exec(written) ?? [];
    const [, answer] = ANSWER.exec(written) ?? [];
    if (answer !== undefined) {
      (current ?? begin(line)).answer = { line, text: answer.trim().toUpperCase() };
      current = undefined;
    } else if (letter !== undefined && current !== undefined)
      current.options.push({ letter, text: text.trim() });
    else {
      if (current === undefined || current.options.length > 0) current = begin(line);
      current.asked.push(written.trim());
    }
  });
  return drafts;
}

function mistakeIn({
  line,
  asked,
  options,
  answer,
}: Draft): { line: number; why: string; todo: string } | undefined {
  const of = (why: string, todo: string, at = line) => ({ line: at, why, todo });
  if (answer === undefined)
    return of('A question has no answer', 'Write "ANSWER: " and a letter on the line below its options');
  if (asked.length === 0)
    return of('An answer stands without a question', 'Write the question and its options above it');
  if (options.length < 2)
    return of('A question has fewer than two options', 'Write each on a line, as "A. text"');
  if (!LETTERS.test(answer.text))
    return of(`"ANSWER: ${answer.text}" names no option`, 'Write the letter of an option', answer.line);
  const lacking = lettersOf(answer.text).find((one) => !options.some(({ letter }) => letter === one));
  return lacking === undefined
    ? undefined
    : of(`The answer ${lacking} is none of the options`, 'Write the letter of an option', answer.line);
}

function lettersOf(text: string): string[] {
  return text.split(/[\s,;]+/);
}

function questionOf({ line, asked, options, answer }: Draft, plain: (text: string) => Content): Question {
  const letters = new Set(lettersOf(answer?.text ?? ''));
  const several = letters.size > 1;
  return {
    kind: 'choice',
    line,
    name: '',
    category: [],
    stem: plain(asked.join('\n')),
    explanation: [],
    hints: [],
    points: 1,
    several,
    answers: options.map(({ letter, text }) => ({
      label: plain(text),
      share: shareOf(letters.has(letter), several, letters.size),
      feedback: [],
    })),
  };
}
