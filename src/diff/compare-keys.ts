/** Which answers that were right are right no longer, found by judging them anew. */
import type { Answer } from '../course/model/answer.ts';
import type { AnswerKey } from '../course/model/answer-key.ts';
import type { QuestionRule } from '../course/model/rule.ts';
import { rightAnswer } from '../course/outcome/judge.ts';
import { judgeQuestion } from '../course/outcome/outcome.ts';
import type { Change } from './change.ts';
import { nounOf, type PlacedBlock, questionsOf } from './placed-blocks.ts';
import type { Release } from './release.ts';

export function keyChanges(
  { block: old }: PlacedBlock,
  placed: PlacedBlock,
  before: Release,
  after: Release,
): Change[] {
  const { noun, at } = nounOf(placed);
  const was = questionsOf(before.rule, old.number).question;
  const is = questionsOf(after.rule, placed.block.number).question;
  if (was === undefined || is === undefined) return [];
  const lost = rightAnswers(was.key).filter((answer) => !judgeQuestion(is, answer).correct);
  const level = is.points > 0 ? 'drops-score' : 'drops-answer';
  if (lost.length > 0) {
    const which = lost.map((answer) => words(answer, old.parts)).filter((text) => text !== '');
    const named = which.length === 0 ? 'The answer that' : which.slice(0, 3).join(' or ');
    return [{ ...at, level, reason: `${named} was right in this ${noun} and is wrong now` }];
  }
  if (is.credit === 'all' && was.credit !== 'all') {
    return [{ ...at, level, reason: `Answers to this ${noun} that are right in parts earn nothing now` }];
  }
  return isWider(was, is)
    ? [
        {
          ...at,
          level: 'safe',
          reason: `More answers to this ${noun} are right; whoever gave one of them gets its points`,
        },
      ]
    : [];
}

function isWider(was: QuestionRule, is: QuestionRule): boolean {
  return rightAnswers(is.key).some((answer) => !judgeQuestion(was, answer).correct);
}

/** Answers that earn everything: one for each way of being right. */
function rightAnswers(key: AnswerKey): Answer[] {
  switch (key.kind) {
    case 'choice':
      return key.multiple
        ? [rightAnswer(key)]
        : key.correct.map((part) => ({ kind: 'choice', tries: 1, chosen: [part] }));
    case 'number':
      return key.ranges.flatMap(({ min, max }) =>
        [...new Set([min, max])].map((value): Answer => ({ kind: 'number', tries: 1, value: String(value) })),
      );
    case 'blanks':
      return key.blanks.flatMap(({ part, accepted }) =>
        accepted.map((text) => {
          const others = rightAnswer(key);
          return others.kind === 'blanks'
            ? { ...others, right: [], texts: { ...others.texts, [part]: text } }
            : others;
        }),
      );
    default:
      return [rightAnswer(key)];
  }
}

/** What a person would call the answer; empty where that takes more than a few words. */
function words(answer: Answer, parts: readonly { number: number; text: string; id: string }[]): string {
  const textOf = (number: number): string => {
    const part = parts.find((one) => one.number === number);
    return part?.text || part?.id || '';
  };
  if (answer.kind === 'choice') return answer.chosen.map((part) => `"${textOf(part)}"`).join(' with ');
  if (answer.kind === 'number') return `"${answer.value}"`;
  if (answer.kind === 'blanks') return `"${Object.values(answer.texts).join('", "')}"`;
  return '';
}
