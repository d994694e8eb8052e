/** Gives the blocks of a lesson their behaviour and their saved answers, once for each element of the lesson. */
import type { Answer } from '../course/model/answer.ts';
import type { BlockData, LessonData } from '../course/model/package-data.ts';
import type { Judgement } from '../course/outcome/judge.ts';
import { judgeQuestion, knownLessons, questionRule, quizStanding } from '../course/outcome/outcome.ts';
import { replyTo } from '../course/outcome/responses.ts';
import type { BlockHost } from './browser-block.ts';
import { lessonElement } from './lessons.ts';
import { announce } from './page.ts';
import { forgetAnswers, keepAnswer } from './record.ts';
import { isReadOnly, type Session } from './session.ts';

declare global {
  interface Window {
    /** In packages that show a video of another host. */
    coursewrightHostChoice?: typeof import('./video-hosts.ts').hostChoice;
  }
}

export function mountBlocks(session: Session, lesson: LessonData): void {
  if (session.mounted.has(lesson)) return;
  const life = new AbortController();
  session.mounted.set(lesson, life);
  const types = window.coursewrightBlocks ?? [];
  for (const element of lessonElement(lesson).querySelectorAll<HTMLElement>('[data-block]')) {
    const type = types.find((candidate) => candidate.type === element.dataset.block);
    const block = lesson.blocks.find((candidate) => candidate.element === element.id);
    type?.mount(element, block ?? STATELESS, hostOf(session, lesson, block, life.signal));
  }
}

/** Blocks that keep nothing, such as tabs, have no entry in the package's data, and ask for nothing of it. */
const STATELESS = { number: 0, parts: [], state: { kind: 'none' } } as Partial<BlockData> as BlockData;

function hostOf(
  session: Session,
  lesson: LessonData,
  block: BlockData | undefined,
  gone: AbortSignal,
): BlockHost {
  const { data, say, state } = session;
  const number = block?.number ?? 0;
  return {
    data,
    answer: state.answers.get(number),
    readOnly: isReadOnly(session),
    text: say,
    gone,
    save: (answer) => {
      if (number > 0 && !gone.aborted) keepAnswer(session, number, answer);
    },
    respond: (part) => {
      if (block !== undefined) report(session, lesson, block, part);
    },
    judge: (answer) => judged(session, number, answer),
    quiz: block?.quiz === undefined ? undefined : session.quizzes.get(block.quiz),
    lead: (control) => session.quizzes.set(number, control),
    standing: () => {
      const quiz = data.rule.quizzes.find((candidate) => candidate.block === number);
      return quiz && quizStanding(data.rule, quiz, session.state);
    },
    known: () => knownLessons(data.rule, session.state),
    answerOf: (other) => session.state.answers.get(other),
    judgeOf: (other) => judged(session, other, session.state.answers.get(other)),
    forget: (blocks) => forgetAnswers(session, blocks),
    video: (event) => {
      if (block === undefined || isReadOnly(session)) return;
      session.tracking.video({ lesson: lesson.key, block: block.id, title: block.prompt, ...event });
    },
    onLeave: (listener) => {
      session.on('shown', (shown) => shown !== lesson && listener('lesson'), gone);
      session.on('leaving', listener, gone);
    },
    onChange: (listener) => session.on('changed', listener, gone),
    hosts: window.coursewrightHostChoice?.(session, gone),
    announce,
    guaranteed: block === undefined ? undefined : session.data.textGuarantees?.[block.number],
    onTextKept: (listener) =>
      session.on(
        'status',
        ({ status }) => {
          if (status === 'saved') listener(session.tracking.cutTexts?.get(block?.number ?? 0));
        },
        gone,
      ),
  };
}

function judged({ data }: Session, block: number, answer: Answer | undefined): Judgement | undefined {
  const question = questionRule(data.rule, block);
  return question && judgeQuestion(question, answer);
}

function report(session: Session, lesson: LessonData, block: BlockData, part?: string): void {
  if (isReadOnly(session)) return;
  const { data, state, tracking, time } = session;
  const reply = replyTo(data, lesson, block, state.answers.get(block.number), part);
  if (reply === undefined) return;
  const element = document.getElementById(block.element);
  const latency = Math.round(time.answered(element?.querySelector(`[data-part="${part}"]`) ?? element));
  tracking.answer({ ...reply, latency, at: Date.now() });
}
