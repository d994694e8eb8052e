/** Learners made up from a course: one who does everything right, and what others do wrong. */
import type { Answer } from '../model/answer.ts';
import type { AnswerKey } from '../model/answer-key.ts';
import { lessonKey } from '../model/ids.ts';
import type { Block, Module } from '../model/model.ts';
import type { OutcomeRule } from '../model/rule.ts';
import { rightAnswer } from './judge.ts';
import type { Progress } from './outcome.ts';
import type { RuleNumbers } from './outcome-rule.ts';

/** Numbers that serve only to tell things apart. */
export function ordinals(): RuleNumbers {
  const known = new Map<string, number>();
  const number = (...names: string[]) => {
    const name = names.join('\n');
    if (!known.has(name)) known.set(name, known.size + 1);
    return known.get(name) ?? 0;
  };
  return { lesson: number, block: number, part: number };
}

export function everythingRight(
  rule: OutcomeRule,
  modules: readonly Module[],
  numbers: RuleNumbers,
  activeSeconds: number,
): Progress {
  const lessons = modules.flatMap((module) => module.lessons);
  const answers = new Map<number, Answer>();
  for (const lesson of lessons) {
    for (const block of lesson.blocks) {
      const answer = fullAnswer(block);
      if (answer !== undefined) answers.set(numbers.block(lessonKey(lesson), block.id), answer);
    }
  }
  for (const { block, key } of rule.questions) answers.set(block, rightAnswer(key));
  return {
    lessons: new Set(lessons.map((lesson) => numbers.lesson(lessonKey(lesson)))),
    answers,
    activeSeconds,
  };
}

function fullAnswer({ state }: Block): Answer | undefined {
  if (state.kind === 'text') return { kind: 'text', text: '…' };
  if (state.kind === 'watch') return { kind: 'watch', slots: new Array(state.slots).fill(true) };
  return state.kind === 'quiz' ? handedIn(1) : undefined;
}

/** A quiz of which every question was asked; `kept`: hundredths of a percent of the attempts before. */
export function handedIn(attempts: number, kept?: number): Answer {
  return { kind: 'quiz', attempts, seed: 0, drawn: [], finished: true, kept };
}

/** An answer that earns nothing. */
export function wrongAnswer(key: AnswerKey, tries: number): Answer {
  switch (key.kind) {
    case 'choice':
      return { kind: 'choice', tries, chosen: [] };
    case 'blanks':
      return { kind: 'blanks', tries, right: [], texts: {} };
    case 'number':
      return { kind: 'number', tries, value: '' };
    case 'pairs':
      return { kind: 'pairs', tries, pairs: [] };
    case 'order':
      return { kind: 'order', tries, order: [] };
  }
}
