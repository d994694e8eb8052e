/** A translation asks the same questions as its source: the same answers are right, for the same points. */
import { exactClock } from '../course/clock.ts';
import { lessonKey } from '../course/model/ids.ts';
import type { Block, Course, Lesson, QuizPlan } from '../course/model/model.ts';
import { FOLD_ALL } from '../course/text/fold.ts';
import type { Message } from '../diagnostics/message.ts';
import { inLesson, lessonsOf, percent } from './rule.ts';

export function differentQuestions(source: Course, translation: Course): Message[] {
  const sources = new Map(lessonsOf(source).map((lesson) => [lessonKey(lesson), lesson]));
  return lessonsOf(translation).flatMap((lesson) => {
    const original = sources.get(lessonKey(lesson));
    return original === undefined || original.path === lesson.path ? [] : differencesOf(original, lesson);
  });
}

function differencesOf(original: Lesson, lesson: Lesson): Message[] {
  return lesson.blocks.flatMap((block) => {
    const same = original.blocks.find((candidate) => candidate.id === block.id);
    if (same === undefined || same.parts.length !== block.parts.length) return [];
    return differencesBetween(same, block).map((difference): Message => {
      const reason = `"${block.id}": ${difference} in the source language; write it as there`;
      const place = inLesson(lesson, block.position);
      const related = { text: 'the source stands at', place: inLesson(original, same.position) };
      return { ...place, severity: 'error', ruleId: 'translation-same-structure', reason, related };
    });
  });
}

function differencesBetween(source: Block, block: Block): string[] {
  const differences: string[] = [];
  const option = block.parts.findIndex((part, index) => part.correct !== source.parts[index]?.correct);
  if (option >= 0) {
    const [here, there] = [block, source].map(({ parts }) => (parts[option]?.correct ? 'right' : 'wrong'));
    differences.push(`option ${option + 1} is ${here} here, but ${there}`);
  }
  const pair = otherPair(source, block);
  if (pair !== undefined) differences.push(pair);
  const amount = otherAmount(source, block);
  if (amount !== undefined) differences.push(amount);
  if (block.points !== source.points)
    differences.push(`points=${block.points} here, but points=${source.points}`);
  if (block.attempts !== source.attempts) {
    const [here, there] = [block, source].map(({ attempts }) => attempts ?? 'no limit of');
    differences.push(`${here} attempts here, but ${there}`);
  }
  const [credit, credited] = [block, source].map((given) => given.credit ?? 'partial');
  if (credit !== credited) differences.push(`credit=${credit} here, but credit=${credited}`);
  const [exact, strict] = [block, source].map(exactOf);
  if (exact !== strict) differences.push(`${exact} here, but ${strict}`);
  const [number, original] = [block, source].map(numbersOf);
  if (number !== original) differences.push(`the answer is ${number} here, but ${original}`);
  if (block.objective !== source.objective)
    differences.push(`${objectiveOf(block)} here, but ${objectiveOf(source)}`);
  differences.push(...quizDifferences(source.plan, block.plan));
  const [here, there] = [block, source].map(({ data }) => shareOf(data.watch));
  if (here !== there) differences.push(`watch=${here} here, but watch=${there}`);
  differences.push(...dataDifferences(source, block));
  return differences;
}

/** An order is right as it is written, so only pairs can differ. */
function otherPair({ key: there }: Block, { key: here, parts }: Block): string | undefined {
  if (here?.kind !== 'pairs' || there?.kind !== 'pairs') return undefined;
  const name = (id: string | undefined) => `"${parts.find((part) => part.id === id)?.text ?? id}"`;
  const wanted = new Map(there.pairs);
  const other = here.pairs.find(([left, right]) => wanted.get(left) !== right);
  if (other === undefined) return undefined;
  const [left, right] = other;
  return `${name(left)} belongs to ${name(right)} here, but to ${name(wanted.get(left))}`;
}

/** What may be chosen, rated or written in a translation is what may be in its source. */
function otherAmount({ state: there }: Block, { state: here }: Block): string | undefined {
  const amount = (state: Block['state']) => {
    if (state.kind === 'choice') return state.multiple ? 'several answers' : 'one answer';
    if (state.kind === 'pairs') return `${state.lefts} items`;
    return state.kind === 'plan' ? `${state.max} characters of own words` : undefined;
  };
  return amount(here) === amount(there) ? undefined : `${amount(here)} here, but ${amount(there)}`;
}

/** What counts in the spelling of an answer. */
function exactOf({ key }: Block): string {
  const folds = key?.kind === 'blanks' ? key.folding : FOLD_ALL;
  const exact = (['case', 'accents', 'spaces'] as const).filter((spelling) => !folds[spelling]);
  return exact.length === 0 ? 'no exact' : `exact="${exact.join(' ')}"`;
}

/** Ranges of a number; words may differ from language to language. */
function numbersOf({ key }: Block): string {
  if (key?.kind !== 'number') return '';
  return key.ranges.map(({ min, max }) => (min === max ? `${min}` : `${min}..${max}`)).join('|');
}

function objectiveOf({ objective }: Block): string {
  return objective === undefined ? 'no objective' : `objective=${objective}`;
}

/** Members have inherited ids, so that pools are compared by them. */
function quizDifferences(source: QuizPlan | undefined, plan: QuizPlan | undefined): string[] {
  if (source === undefined || plan === undefined) return [];
  const [here, there] = [settingsOf(plan), settingsOf(source)];
  const names = Object.keys(here) as (keyof typeof here)[];
  return names
    .filter((name) => here[name] !== there[name])
    .map((name) => `${name}=${here[name]} here, but ${name}=${there[name]}`);
}

function settingsOf({ pools, shuffle, counts, feedback, review, pass, pretest }: QuizPlan) {
  const moved = Object.entries(shuffle).flatMap(([name, is]) => (is ? [name] : []));
  return {
    pass: pass === undefined ? 'none' : percent(pass).replace(' ', ''),
    counts,
    feedback,
    review,
    shuffle: moved.join(',') || 'none',
    draw: pools.map(({ draw, blocks }) => `${draw ?? 'all'} of ${blocks.join('+')}`).join('; '),
    pretest,
  };
}

/** When a video asks, whether its transcript may be read instead, and what a sheet is for. */
function dataDifferences({ data: there }: Block, { data: here, type }: Block): string[] {
  const differences: string[] = [];
  const [pauses, asked] = [here, there].map(({ pauses }) => timesOf(pauses));
  if (pauses !== asked) differences.push(`${pauses} here, but ${asked}`);
  const [reading, read] = [here, there].map((data) => (data.reading === true ? 'reading' : 'no reading'));
  if (reading !== read) differences.push(`${reading} here, but ${read}`);
  if (type !== 'sheet') return differences;
  for (const name of ['kind', 'minutes']) {
    if (here[name] !== there[name])
      differences.push(`${name}=${here[name] ?? 'none'} here, but ${name}=${there[name] ?? 'none'}`);
  }
  return differences;
}

function timesOf(pauses: unknown): string {
  const times = Array.isArray(pauses) ? pauses.map((at) => exactClock(Number(at))) : [];
  return times.length === 0 ? 'no pauses' : `pauses at ${times.join(', ')}`;
}

function shareOf(watch: unknown): string {
  return typeof watch === 'number' ? percent(watch).replace(' ', '') : 'default';
}
