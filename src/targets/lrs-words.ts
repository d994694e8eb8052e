/** What an LRS hears about the course itself, as the sheet for administrators says it. */
import type { Interaction } from '../course/model/interaction.ts';
import { createReportedOutcome, type ScoreResult, scoreResult } from '../course/outcome/outcome-news.ts';
import { type Moment, said, type Told } from './words.ts';

/** About the course itself. */
export interface CourseStatement {
  verb: 'completed' | 'passed' | 'failed';
  result: { completion?: true; success?: boolean; score?: ScoreResult };
}

/** @param once a pass is told once */
export function toldBy(once: boolean): (moments: readonly Moment[]) => Told {
  return (moments) => {
    const statements = statementsOf(moments, once);
    return {
      cells: [statements.length === 0 ? said('none') : statements.map(statementText).join(', ')],
      isFailed: statements.at(-1)?.verb === 'failed',
      shown: () => undefined,
    };
  };
}

/** In the order they are sent. */
export function statementsOf(moments: readonly Moment[], once = false): CourseStatement[] {
  const told = createReportedOutcome(once);
  return moments.flatMap(({ news, before }): CourseStatement[] => {
    if (news === undefined) return [];
    const { completed, judged, score } = told.news(news.outcome, news.score, before.score);
    return [
      // Which score goes with it depends on the moment in which the learner completes.
      ...(completed === undefined
        ? []
        : [{ verb: 'completed' as const, result: { completion: true as const } }]),
      ...(judged === undefined ? [] : [judgement(judged.passed, score && scoreResult(score))]),
    ];
  });
}

function judgement(success: boolean, score: ScoreResult | undefined): CourseStatement {
  return { verb: success ? 'passed' : 'failed', result: { success, ...(score !== undefined && { score }) } };
}

function statementText({ verb, result }: CourseStatement): string {
  return `${verb} (${resultText(result)})`;
}

function resultText({ completion, success, score }: CourseStatement['result']): string {
  return [
    ...(completion === undefined ? [] : [`completion: ${completion}`]),
    ...(success === undefined ? [] : [`success: ${success}`]),
    ...(score === undefined ? [] : [`score.scaled: ${score.scaled}`]),
  ].join(', ');
}

export function idsOf({ type, choices, targets = [] }: Interaction) {
  if (type === 'true-false') return { choices: ['true', 'false'], targets: [] };
  return { choices: choices.map(({ id }) => id), targets: targets.map(({ id }) => id) };
}
