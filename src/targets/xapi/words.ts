/** What an LRS hears of an xAPI package, for the sheet of its administrator. */
import type { Interaction } from '../../course/interaction.ts';
import { createReportedOutcome, type ScoreResult, scoreResult } from '../../course/outcome-news.ts';
import { about, type LmsNotes, type Moment, plain, said, type TargetWords } from '../words.ts';

/** About the course itself. */
export interface CourseStatement {
  verb: 'completed' | 'passed' | 'failed';
  result: { completion?: true; success?: boolean; score?: ScoreResult };
}

export const words: TargetWords = {
  label: 'xapi',
  columns: [said('statements')],
  told(moments) {
    const statements = statementsOf(moments);
    return {
      cells: [statements.length === 0 ? said('none') : statements.map(statementText).join(', ')],
      isFailed: statements.at(-1)?.verb === 'failed',
      shown: () => undefined,
    };
  },
  notes: ({ canFail, measuresVideos }) => [
    ...(canFail ? ['failedAtOnce' as const] : []),
    'alwaysStatements',
    ...(measuresVideos ? ['videosXapi' as const] : []),
  ],
  privacy: 'privacyLrs',
  interaction: { columns: ['interactionActivity'], cells: ({ activity }) => [activity] },
  options: idsOf,
  lms: {
    Moodle: moodle(),
    ILIAS: { settings: () => [about('xapi', 'iliasXapi')] },
    Chamilo: { settings: () => [about('xapi', 'chamiloXapi')] },
  },
};

/** Seen with mod_tincanlaunch 2.0 in Moodle 4.5. */
function moodle(): LmsNotes {
  return {
    settings: ({ pass }) => [
      about('xapi', 'moodleXapi'),
      about('completion', pass === undefined ? 'moodleXapiCompleted' : 'moodleXapiPassed'),
      about('score', pass === undefined ? 'moodleXapiNoGrade' : 'moodleXapiGrade'),
      plain('iri', 'moodleXapiCourse'),
      plain('actor', 'moodleXapiActor'),
      plain('CORS', 'moodleXapiCors'),
      plain('LRS', 'moodleXapiKey'),
    ],
  };
}

/** In the order they are sent. */
export function statementsOf(moments: readonly Moment[]): CourseStatement[] {
  const told = createReportedOutcome();
  return moments.flatMap(({ news, before }): CourseStatement[] => {
    if (news === undefined) return [];
    const { completed, judged, score } = told.news(news.outcome, news.score, before.score);
    return [
      ...(completed ? [{ verb: 'completed' as const, result: { completion: true as const } }] : []),
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

function idsOf({ type, choices, targets = [] }: Interaction) {
  if (type === 'true-false') return { choices: ['true', 'false'], targets: [] };
  return { choices: choices.map(({ id }) => id), targets: targets.map(({ id }) => id) };
}
