/** Gives the blocks of a lesson their behaviour and their saved answers, once. */
import type { Response } from '../course/interaction.ts';
import type { BlockData, LessonData } from '../course/package-data.ts';
import type { BlockRoom } from './browser-block.ts';
import { announce } from './page.ts';
import { keepAnswer } from './record.ts';
import { isReadOnly, type Session } from './session.ts';

export function mountBlocks(session: Session, lesson: LessonData, article: HTMLElement): void {
  const types = window.coursewrightBlocks ?? [];
  const seen = performance.now();
  for (const element of article.querySelectorAll<HTMLElement>('[data-block]')) {
    const type = types.find((candidate) => candidate.type === element.dataset.block);
    const block = lesson.blocks.find((candidate) => candidate.element === element.id);
    type?.mount(element, block ?? stateless(type.type, element.id), blockRoom(session, lesson, block, seen));
  }
}

/** A block that keeps nothing, such as tabs, has no entry in the package's data. */
function stateless(type: string, element: string): BlockData {
  const state = { kind: 'none' } as const;
  return {
    type,
    id: '',
    element,
    number: 0,
    prompt: '',
    points: 0,
    attempts: undefined,
    parts: [],
    state,
    interaction: undefined,
    data: {},
  };
}

function blockRoom(
  session: Session,
  lesson: LessonData,
  block: BlockData | undefined,
  seen: number,
): BlockRoom {
  return {
    answer: block === undefined ? undefined : session.state.answers.get(block.number),
    readOnly: isReadOnly(session),
    text: session.say,
    save: (answer) => {
      if (block !== undefined && block.number > 0) keepAnswer(session, block.number, answer);
    },
    respond: (response) => {
      if (block !== undefined) report(session, lesson, block, response, performance.now() - seen);
    },
    announce,
    textRoom: block === undefined ? undefined : session.data.textRooms?.[block.number],
    onTextKept: (listener) =>
      session.on('status', ({ status }) => {
        if (status === 'saved') listener(session.tracking.cutTexts?.get(block?.number ?? 0));
      }),
  };
}

function report(
  session: Session,
  lesson: LessonData,
  block: BlockData,
  given: Pick<Response, 'response' | 'correct' | 'score'>,
  latency: number,
): void {
  if (block.interaction === undefined || isReadOnly(session)) return;
  session.tracking.answer({
    ...given,
    key: `${lesson.key}/${block.id}`,
    lessonId: lesson.id,
    blockId: block.id,
    prompt: block.prompt,
    interaction: block.interaction,
    latency: Math.round(latency),
    at: Date.now(),
  });
}
