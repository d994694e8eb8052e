/**
 * What is reported of an answer. It follows from what is kept of it alone: the page reports so when a learner
 * answers, and whoever finds a saved state can report the same again.
 */
import { formatText } from '../../texts/texts.ts';
import type { Answer, AnswerKind, WatchAnswer } from '../model/answer.ts';
import type { Response } from '../model/interaction.ts';
import { planOf } from '../model/long-answer.ts';
import type { BlockData, LessonData, PackageData } from '../model/package-data.ts';
import { interactionKey, reportedOf, TRANSCRIPT, WORDS } from '../model/reported.ts';
import { filmReply } from './film-reply.ts';
import { objectiveKey } from './objectives.ts';
import { askedBlocks, judgeQuestion, type Progress, questionRule } from './outcome.ts';

/** A response without its moment. */
export type Reply = Omit<Response, 'latency' | 'at'>;
type Answers = Progress['answers'];
type Parts = BlockData['parts'];

/**
 * An answer in the notation of `Interaction.correct`, its parts in the author's order, so that it does not
 * depend on where or in which order it was kept.
 *
 * @param answer undefined: the learner took it back
 */
export function responseOf(block: Given, answer: Answer | undefined): string[] {
  const { kind } = block.state;
  return kind === 'none' ? [] : responseBy(kind, block, answer?.kind === kind ? answer : undefined);
}

type Given = Pick<BlockData, 'state' | 'parts' | 'data'>;

function responseBy<K extends AnswerKind>(kind: K, block: Given, answer: Answer<K> | undefined): string[] {
  return RESPONSES[kind](block, answer);
}

const RESPONSES: { [K in AnswerKind]: (block: Given, answer: Answer<K> | undefined) => string[] } = {
  choice: ({ parts }, answer) =>
    parts.flatMap(({ number, id }) => (answer?.chosen.includes(number) ? id : [])),
  blanks: ({ parts }, answer) => (answer ? parts.map(({ number }) => answer.texts[number] ?? '') : []),
  number: (_, answer) => (answer ? [answer.value] : []),
  pairs: ({ parts }, answer) =>
    parts.flatMap(({ number, id }) =>
      (answer?.pairs ?? [])
        .filter(([left]) => left === number)
        .flatMap(([, right]) => idOf(parts, right).map((partner) => `${id}.${partner}`)),
    ),
  order: ({ parts }, answer) => (answer?.order ?? []).flatMap((part) => idOf(parts, part)),
  plan: ({ parts, data }, answer) => [planOf(parts, Number(data.own ?? 0), answer)],
  text: (_, answer) => [answer?.text ?? ''],
  // Films report their share and their transcript, a quiz its questions.
  watch: () => [],
  quiz: () => [],
};

/** None for a part that this release no longer has. */
function idOf(parts: Parts, part: number): string[] {
  return parts.flatMap(({ id, number }) => (number === part ? id : []));
}

/**
 * What the page reports of a block whose answer is this now; undefined: nothing. How much of a film was
 * watched is no answer that a page reports.
 *
 * @param suffix which part of the block, as in `reportedOf`
 */
export function replyTo(
  data: PackageData,
  lesson: LessonData,
  block: BlockData,
  answer: Answer | undefined,
  suffix = '',
): Reply | undefined {
  if (block.state.kind === 'watch') {
    if (suffix !== TRANSCRIPT || answer?.kind !== 'watch' || !answer.read) return undefined;
    const told = formatText(data.texts, data.textsLanguage ?? data.course.language, 'transcriptRead');
    return replyWith(data, lesson, block, suffix, { prompt: `${told}: ${block.prompt}`, response: [told] });
  }
  const response = responseOf(block, answer);
  if (suffix !== '') return statementReply(data, lesson, block, suffix, response);
  const question = questionRule(data.rule, block.number);
  const { correct, share } = question ? judgeQuestion(question, answer) : NOT_JUDGED;
  const max = block.points;
  const score = question && max > 0 ? { raw: share * max, max } : undefined;
  return replyWith(data, lesson, block, suffix, { prompt: block.prompt, response, correct, score });
}

const NOT_JUDGED = { correct: undefined, share: 0 };

/** One statement of a scale: what it was put to. */
function statementReply(
  data: PackageData,
  lesson: LessonData,
  block: BlockData,
  statement: string,
  response: string[],
): Reply | undefined {
  const before = `${statement}.`;
  const pair = response.find((one) => one.startsWith(before));
  const prompt = block.parts.find(({ id }) => id === statement)?.text;
  if (pair === undefined || prompt === undefined) return undefined;
  return replyWith(data, lesson, block, statement, { prompt, response: [pair.slice(before.length)] });
}

/** The lesson is named by its key: lessons of two modules may have the same id. */
function replyWith(
  { modules }: PackageData,
  { key, module }: LessonData,
  { id, state, interaction, objective }: BlockData,
  suffix: string,
  said: Pick<Reply, 'prompt' | 'response'> & Partial<Reply>,
): Reply | undefined {
  const known = state.kind === 'watch' ? WORDS : interaction;
  return (
    known && {
      correct: undefined,
      score: undefined,
      ...said,
      interaction: known,
      key: interactionKey(key, id, suffix),
      lessonId: key,
      blockId: suffix === '' ? id : `${id}.${suffix}`,
      ...(objective !== undefined && { objective: objectiveKey(modules[module]?.id ?? '', objective) }),
    }
  );
}

/**
 * Everything that the page has reported of the answers of a state, as they are now, in reading order; of films
 * the share too. Answers whose words an LMS cut off are left out: what was reported of them is better.
 *
 * @param work of a state that was pruned to this release
 * @param at milliseconds since 1970, for want of the true moments
 */
export function responsesOf(data: PackageData, work: Pick<Progress, 'answers'>, at: number): Response[] {
  return data.lessons.flatMap((lesson) =>
    lesson.blocks.flatMap((block) => responsesOfBlock(data, lesson, block, work, at)),
  );
}

/** The same of one block. */
export function responsesOfBlock(
  data: PackageData,
  lesson: LessonData,
  block: BlockData,
  { answers }: Pick<Progress, 'answers'>,
  at: number,
): Response[] {
  const answer = answers.get(block.number);
  if (answer === undefined || !isWhole(answer) || !isGiven(lesson, block, answer, answers)) return [];
  return reportedOf(block).flatMap(({ suffix }) => {
    const reply =
      answer.kind === 'watch' && suffix === ''
        ? shareReply(data, lesson, block, answer)
        : replyTo(data, lesson, block, answer, suffix);
    return reply === undefined ? [] : [{ ...reply, latency: 0, at }];
  });
}

function shareReply(
  data: PackageData,
  lesson: LessonData,
  block: BlockData,
  answer: WatchAnswer,
): Reply | undefined {
  const said = filmReply(data.rule, block, answer);
  return said && replyWith(data, lesson, block, '', { prompt: block.prompt, ...said });
}

/** Blanks have words where they were right, and one at least was filled in. */
function isWhole(answer: Answer): boolean {
  if ('cut' in answer && answer.cut) return false;
  if (answer.kind !== 'blanks') return true;
  const { right, texts } = answer;
  return Object.keys(texts).length > 0 && right.every((part) => texts[part] !== undefined);
}

/** A question counts once it was checked; in a quiz that tells at its end, once the attempt was handed in. */
function isGiven({ blocks }: LessonData, block: BlockData, answer: Answer, answers: Answers): boolean {
  const isChecked = !('tries' in answer) || answer.tries > 0;
  if (block.quiz === undefined) return isChecked;
  const plan = blocks.find(({ number }) => number === block.quiz)?.plan;
  const attempt = answers.get(block.quiz);
  if (plan === undefined || attempt?.kind !== 'quiz') return false;
  const members = plan.pools.flatMap((pool) => pool.blocks);
  if (!askedBlocks({ members }, attempt).includes(block.number)) return false;
  return attempt.finished || (plan.feedback === 'once' && isChecked);
}
