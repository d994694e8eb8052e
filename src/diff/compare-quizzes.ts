/** What changes in a quiz beside its points, tries and questions. */
import type { QuizRule } from '../course/model/rule.ts';
import type { Change } from './change.ts';
import { nounOf, placedBlocks } from './placed-blocks.ts';
import type { Release } from './release.ts';

export function compareQuizzes(before: Release, after: Release): Change[] {
  const placed = placedBlocks(after);
  return after.rule.quizzes.flatMap((quiz) => {
    const old = before.rule.quizzes.find(({ block }) => block === quiz.block);
    const found = placed.get(quiz.block);
    return old === undefined || found === undefined ? [] : changesOf(old, quiz, nounOf(found).at);
  });
}

function changesOf(old: QuizRule, quiz: QuizRule, at: Pick<Change, 'lesson' | 'key' | 'block'>): Change[] {
  const changes: Change[] = [];
  if (old.counts !== quiz.counts)
    changes.push({
      ...at,
      level: 'drops-score',
      reason: `Of this quiz the ${quiz.counts} attempt counts instead of the ${old.counts}; scores may fall`,
    });
  const [was, is] = [old.pass ?? 0, quiz.pass ?? 0];
  if (was < is)
    changes.push({
      ...at,
      level: 'drops-score',
      reason: `The quiz is passed with ${percent(is)} instead of ${percent(was)}; whoever lies between has not passed it any more`,
    });
  if (was > is)
    changes.push({
      ...at,
      level: 'safe',
      reason: `The quiz is passed with ${percent(is)} instead of ${percent(was)}`,
    });
  const left = quiz.members.filter((member) => old.members.includes(member));
  if (left.length === 0 && old.members.length > 0)
    changes.push({
      ...at,
      level: 're-opens-question',
      reason: 'All questions of the quiz are others, so it is open again',
    });
  else if (left.length < old.members.length || left.length < quiz.members.length)
    changes.push({
      ...at,
      level: 'drops-score',
      reason: 'The quiz asks other questions; finished attempts are judged by those that they share with it',
    });
  return changes;
}

export function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
