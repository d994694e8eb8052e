/** Blocks of a release with the lesson they stand in, by their permanent numbers, and how people call them. */
import type { OutcomeRule, QuestionRule, QuizRule } from '../course/model/rule.ts';
import type { Change } from './change.ts';
import type { BlockOfRelease, LessonOfRelease, Release } from './release.ts';

export interface PlacedBlock {
  lesson: LessonOfRelease;
  block: BlockOfRelease;
}

/** Those of which something is kept. */
export function placedBlocks({ lessons }: Release): Map<number, PlacedBlock> {
  return new Map(
    lessons.flatMap((lesson) =>
      lesson.blocks
        .filter(({ state }) => state.kind !== 'none')
        .map((block): [number, PlacedBlock] => [block.number, { lesson, block }]),
    ),
  );
}

/** The block of before under another id, and not another one in its place. */
export function isRenamed(was: PlacedBlock, { lesson, block }: PlacedBlock): boolean {
  const isThere = lesson.blocks.some(({ id }) => id === was.block.id);
  const isAlike = was.block.type === block.type && was.block.prompt === block.prompt;
  return was.block.id !== block.id && was.lesson.key === lesson.key && isAlike && !isThere;
}

export function nounOf({ lesson, block }: PlacedBlock): {
  noun: string;
  at: Pick<Change, 'lesson' | 'key' | 'block'>;
} {
  const noun = { text: 'reflection', watch: 'video', plan: 'plan', quiz: 'quiz' }[block.state.kind as string];
  return {
    noun: noun ?? `question (${block.type})`,
    at: { lesson: lesson.title, key: lesson.key, block: block.id },
  };
}

export function questionsOf(
  { questions, quizzes }: OutcomeRule,
  number: number,
): { question: QuestionRule | undefined; quiz: QuizRule | undefined } {
  return {
    question: questions.find(({ block }) => block === number),
    quiz: quizzes.find(({ block }) => block === number),
  };
}
