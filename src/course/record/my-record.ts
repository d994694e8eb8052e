/**
 * The record of a learner's own work: what was written, planned and answered, how it went, and what the
 * course says of its completion. A pure function; what is made of it is the page's and the file's business.
 */

import { regional } from '../../texts/region.ts';
import { localDay, longDay } from '../days.ts';
import type { QuizAnswer } from '../model/answer.ts';
import { hoursWords, timeWords } from '../model/hours.ts';
import type { BlockData, LessonData, PackageData } from '../model/package-data.ts';
import type { QuizRule } from '../model/rule.ts';
import { openedLessons } from '../outcome/lesson-done.ts';
import { type Done, objectiveKey, reachedObjectives } from '../outcome/objectives.ts';
import { judgeQuestion, knownLessons, questionRule, quizStanding, scoreOf } from '../outcome/outcome.ts';
import { answerWords, type Speaker } from './answer-words.ts';
import type { RecordData } from './record-data.ts';
import type { Fact, Item, Piece, Tone, Words } from './record-pieces.ts';

export interface Work extends Done {
  completion: 'incomplete' | 'completed';
  success: 'undecided' | 'passed' | 'failed';
  /** Reported score in hundredths of a percent. */
  score: number | undefined;
  /** Days since 2020-01-01. */
  completedOn: number | undefined;
  /** Active time over all sessions. */
  activeSeconds: number;
}

export interface RecordContext extends Speaker {
  data: PackageData;
  about: RecordData;
  work: Work;
  /** As the LMS writes it; empty where there is none. */
  learner: string;
  now: Date;
  /** Stands above all else: where the work comes from, if it is not this attempt's. */
  origin?: string;
  /** What the LMS or LRS refused, in words. */
  refused?: readonly string[];
}

export function recordPieces(context: RecordContext): Piece[] {
  const { say, language, now } = context;
  const made = { label: say('recordMade'), values: [{ text: longDay(localDay(now), language) }] };
  const ended = isEnded(context.work);
  const work = [...ownTexts(context), ...answers(context)];
  const { origin, refused = [] } = context;
  return [
    { kind: 'heading', level: 1, words: { text: say('myRecord') } },
    ...(origin === undefined ? [] : [{ kind: 'paragraph' as const, words: { text: origin } }]),
    ...(ended ? completion(context) : []),
    ...facts(ended ? [made] : [...whoAndWhat(context), made]),
    ...results(context),
    ...(work.length === 0 ? [{ kind: 'paragraph' as const, words: { text: say('recordEmpty') } }] : work),
    ...(refused.length === 0
      ? []
      : heading(2, say('recordRefused'), bullets(refused.map((text) => ({ words: { text } }))))),
    ...(ended ? [] : colophon(context)),
  ];
}

function isEnded({ completion, success }: Pick<Work, 'completion' | 'success'>): boolean {
  return completion === 'completed' || success === 'passed';
}

function whoAndWhat({ data, learner, language, say }: RecordContext): Fact[] {
  const { title, module, version } = data.course;
  const tongue = new Intl.DisplayNames(regional(language), { type: 'language' }).of(data.course.language);
  return [
    { label: say('recordName'), values: learner === '' ? [] : [{ text: learner, by: 'learner' }] },
    { label: say('recordCourse'), values: [course(title)] },
    ...fact(say('recordModule'), module === undefined ? [] : [course(module)]),
    { label: say('recordVersion'), values: [{ text: version }] },
    ...fact(say('recordLanguage'), tongue === undefined ? [] : [{ text: tongue }]),
  ];
}

/** What the course says of its completion; it claims nothing that only a provider may. */
function completion(context: RecordContext): Piece[] {
  const { about, data, work, say, language } = context;
  const { completedOn } = work;
  const hours = hoursWords(about.hours, say).map((text): Words => ({ text }));
  const objectives = data.modules.flatMap((module) => module.objectives);
  const pieces: Piece[] = [
    { kind: 'heading', level: 2, words: { text: say('completionRecord') } },
    { kind: 'paragraph', words: { text: resultOf(context) ?? '' } },
    ...facts([
      ...whoAndWhat(context),
      ...fact(say('recordDate'), completedOn === undefined ? [] : [{ text: longDay(completedOn, language) }]),
      ...fact(say('recordScore'), score(context)),
      ...fact(say('recordHours'), hours),
      ...fact(say('recordEqf'), about.eqf === undefined ? [] : [{ text: String(about.eqf) }]),
      ...fact(say('recordCredits'), credits(context)),
      ...fact(
        about.adapted?.label ?? '',
        (about.adapted?.values ?? []).map((text) => ({ text })),
      ),
    ]),
    ...(objectives.length === 0
      ? []
      : heading(
          3,
          say('recordObjectives'),
          bullets(objectives.map(({ text }) => ({ words: course(text) }))),
        )),
    ...colophon(context),
    { kind: 'note', text: say('recordByCourse') },
  ];
  return [{ kind: 'group', name: 'completion', pieces }];
}

function credits({ about, say }: RecordContext): Words[] {
  if (about.credits === undefined) return [];
  const { points: n, system } = about.credits;
  return [{ text: say('creditPoints', { n, system }) }];
}

function colophon({ about, say }: RecordContext): Piece[] {
  const { licence, funding } = about;
  const pieces: Piece[] = [];
  if (funding?.emblem !== undefined) pieces.push({ kind: 'picture', ...funding.emblem });
  for (const text of [funding?.statement, funding?.disclaimer])
    if (text !== undefined && text !== '') pieces.push({ kind: 'paragraph', words: course(text) });
  if (licence !== undefined) {
    const { name, address } = licence;
    pieces.push(
      address === undefined
        ? { kind: 'paragraph', words: { text: `${say('licence')}: ${name}` } }
        : { kind: 'link', label: say('licence'), text: name, address },
    );
  }
  return pieces.length === 0 ? [] : [{ kind: 'group', name: 'funding', pieces }];
}

function results(context: RecordContext): Piece[] {
  const { data, work, say } = context;
  const result = isEnded(work) ? undefined : resultOf(context);
  return [
    { kind: 'heading', level: 2, words: { text: say('recordResults') } },
    ...(result === undefined ? [] : [{ kind: 'paragraph' as const, words: { text: result } }]),
    ...facts([
      {
        label: say('recordOpened'),
        values: [{ text: say('lessonsOpened', { n: openedLessons(data, work), all: data.lessons.length }) }],
      },
      ...fact(say('recordScore'), isEnded(work) ? [] : score(context)),
      ...fact(say('recordTime'), time(context)),
      ...fact(say('transcriptRead'), transcriptsRead(context)),
    ]),
    ...quizResults(context),
    ...objectiveResults(context),
  ];
}

/** The end in one sentence. */
function resultOf(context: RecordContext): string | undefined {
  const { work, say } = context;
  if (work.success === 'passed') return say('coursePassed', { score: percentOf(context) });
  if (work.success === 'failed') return say('courseFailed', { score: percentOf(context) });
  return work.completion === 'completed' ? say('courseCompleted') : undefined;
}

/** None without a pass mark; how a quiz went stands with the quizzes. */
function score(context: RecordContext): Words[] {
  if (context.work.success === 'undecided' && context.data.rule.pass === undefined) return [];
  return [{ text: context.say('percent', { n: percentOf(context) }) }];
}

/** What was reported holds once it has decided. */
function percentOf({ data, work }: RecordContext): number {
  const { success, score = 0 } = work;
  return percent((success !== 'undecided' && score / 10_000) || scoreOf(data.rule, work).scaled);
}

/** Downwards: 59.9 % must not look like a pass mark of 60. */
function percent(share: number): number {
  return Math.floor(share * 100 + 1e-9);
}

function time({ work, say }: RecordContext): Words[] {
  const minutes = Math.floor(work.activeSeconds / 60);
  return minutes === 0 ? [] : [{ text: timeWords(minutes, say) }];
}

function transcriptsRead({ data, work }: RecordContext): Words[] {
  return data.lessons
    .flatMap(({ blocks }) => blocks)
    .filter(({ number }) => {
      const answer = work.answers.get(number);
      return answer?.kind === 'watch' && answer.read;
    })
    .map(({ prompt }) => course(prompt));
}

function quizResults(context: RecordContext): Piece[] {
  const { data, work, say } = context;
  const items = data.rule.quizzes.flatMap((quiz): Item[] => {
    const block = blockOf(data, quiz.block);
    if (block === undefined || !work.answers.has(quiz.block)) return [];
    return [{ words: course(block.prompt), ...quizItem(context, quiz) }];
  });
  return items.length === 0 ? [] : heading(3, say('recordQuizzes'), bullets(items));
}

function quizItem({ data, work, say }: RecordContext, quiz: QuizRule): Pick<Item, 'tone' | 'note'> {
  const { counted, passed, attempts } = quizStanding(data.rule, quiz, work);
  const tries = say('attemptsMade', { n: attempts });
  if (counted === undefined) return { note: [say('recordNotHandedIn'), tries].join(' · ') };
  const share = say('percent', { n: percent(counted) });
  if (quiz.pass === undefined) return { note: [share, tries].join(' · ') };
  return {
    tone: passed ? 'right' : 'wrong',
    note: [share, say(passed ? 'quizPassed' : 'quizNotPassed'), tries].join(' · '),
  };
}

function objectiveResults(context: RecordContext): Piece[] {
  const { data, work, say } = context;
  const reached = reachedObjectives(data, work, knownLessons(data.rule, work));
  const items = data.modules.flatMap(({ id, objectives }, module) =>
    objectives.map((objective): Item => {
      const points = objectivePoints(context, module, objective.id);
      return {
        words: course(objective.text),
        ticked: reached.has(objectiveKey(id, objective.id)),
        ...(points.max > 0 && { note: say('scored', { n: rounded(points.raw), max: points.max }) }),
      };
    }),
  );
  return items.length === 0 ? [] : heading(3, say('recordByObjective'), bullets(items));
}

/** Of the questions that were asked for it, and of which may be told how they went. */
function objectivePoints(
  context: RecordContext,
  module: number,
  objective: string,
): { raw: number; max: number } {
  const sum = { raw: 0, max: 0 };
  for (const lesson of context.data.lessons.filter((one) => one.module === module)) {
    for (const block of lesson.blocks) {
      const judgement = block.objective === objective ? told(context, block) : undefined;
      if (judgement === undefined) continue;
      sum.raw += judgement.share * block.points;
      sum.max += block.points;
    }
  }
  return sum;
}

function ownTexts(context: RecordContext): Piece[] {
  return byLesson(context, context.say('recordTexts'), (block) => isOwn(block));
}

function answers(context: RecordContext): Piece[] {
  return byLesson(context, context.say('recordAnswers'), (block) => !isOwn(block));
}

/** Reflections, plans and lists to tick. */
function isOwn({ state, interaction }: BlockData): boolean {
  if (state.kind === 'choice') return state.multiple && interaction?.correct.length === 0;
  return state.kind === 'text' || state.kind === 'plan';
}

function byLesson(context: RecordContext, title: string, wanted: (block: BlockData) => boolean): Piece[] {
  const pieces = context.data.lessons.flatMap((lesson) => {
    const entries = lesson.blocks.filter(wanted).flatMap((block) => entry(context, lesson, block));
    return entries.length === 0 ? [] : heading(3, course(lesson.title), entries);
  });
  return pieces.length === 0 ? [] : heading(2, title, pieces);
}

function entry(context: RecordContext, lesson: LessonData, block: BlockData): Piece[] {
  const answer = context.work.answers.get(block.number);
  if (answer === undefined) return [];
  const judgement = told(context, block);
  const words = answerWords(block, answer, judgement, context);
  if (words.length === 0) return [];
  const title = block.prompt === '' ? lesson.title : block.prompt;
  const pieces = [
    ...heading(4, course(title), words),
    ...(judgement === undefined ? [] : [verdict(context, block, judgement)]),
  ];
  return [{ kind: 'group', name: 'entry', pieces }];
}

function verdict(
  { say }: RecordContext,
  { points }: BlockData,
  { correct, share }: { correct: boolean; share: number },
): Piece {
  const tone: Tone = correct ? 'right' : share > 0 ? 'partly' : 'wrong';
  const word = say(({ right: 'right', partly: 'partlyRight', wrong: 'wrong' } as const)[tone]);
  const of = points > 0 ? ` ${say('scored', { n: rounded(share * points), max: points })}` : '';
  return { kind: 'verdict', tone, text: word + of };
}

/** How an answer went; undefined where nothing is right or wrong, and where the learner must not hear it yet. */
function told({ data, work }: RecordContext, block: BlockData) {
  const rule = questionRule(data.rule, block.number);
  const answer = work.answers.get(block.number);
  if (rule === undefined || answer === undefined || !('tries' in answer) || answer.tries === 0)
    return undefined;
  return isSecret(data, work, block) ? undefined : judgeQuestion(rule, answer);
}

function isSecret(data: PackageData, { answers }: Done, { quiz }: BlockData): boolean {
  if (quiz === undefined) return false;
  const plan = blockOf(data, quiz)?.plan;
  const attempt = answers.get(quiz);
  const isFinished = attempt?.kind === 'quiz' && (attempt satisfies QuizAnswer).finished;
  return isFinished ? plan?.review === 'nothing' : plan?.feedback === 'end';
}

function blockOf({ lessons }: PackageData, number: number): BlockData | undefined {
  for (const { blocks } of lessons) {
    const found = blocks.find((block) => block.number === number);
    if (found !== undefined) return found;
  }
  return undefined;
}

function heading(level: 2 | 3 | 4, words: string | Words, pieces: Piece[]): Piece[] {
  return [{ kind: 'heading', level, words: typeof words === 'string' ? { text: words } : words }, ...pieces];
}

function bullets(items: Item[]): Piece[] {
  return [{ kind: 'list', numbered: false, items }];
}

function facts(all: Fact[]): Piece[] {
  return [{ kind: 'facts', facts: all }];
}

function fact(label: string, values: Words[]): Fact[] {
  return values.length === 0 ? [] : [{ label, values }];
}

function course(text: string): Words {
  return { text, by: 'course' };
}

function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}
