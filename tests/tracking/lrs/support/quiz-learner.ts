/** A learner in a tab with `quizCourse`, who acts as the player acts: by its own functions that keep and tell. */
import type { Answer } from '../../../../src/course/model/answer.ts';
import type { PackageData } from '../../../../src/course/model/package-data.ts';
import { nextAttempt } from '../../../../src/course/outcome/quiz.ts';
import { replyTo } from '../../../../src/course/outcome/responses.ts';
import { forgetAnswers, keepAnswer, openState, recordLesson } from '../../../../src/player/record.ts';
import { createSession } from '../../../../src/player/session.ts';
import type { Visit } from '../../../support/tracking.ts';
import { MEMBERS, QUIZ } from './quiz-course.ts';

export interface QuizLearner {
  open(number: number): void;
  begin(): void;
  /** Answers all of the quiz, `right` of them right, and hands it in. */
  handIn(right: number): void;
  answer(block: number, chosen: number, tries: number): void;
}

export function quizLearner(data: PackageData, { tracking, launch, time }: Visit): QuizLearner {
  const [first] = data.lessons;
  if (first === undefined) throw new Error('A course has a lesson');
  const session = createSession(data, tracking, time, openState(launch, data).state, first);
  session.launch = launch;

  function respond(number: number): void {
    for (const lesson of data.lessons)
      for (const block of lesson.blocks.filter((one) => one.number === number)) {
        const reply = replyTo(data, lesson, block, session.state.answers.get(number));
        if (reply !== undefined) tracking.answer({ ...reply, latency: 2000, at: Date.now() });
      }
  }
  const keep = (number: number, answer: Answer) => keepAnswer(session, number, answer);
  const given = (index: number, right: number, tries: number): Answer => ({
    kind: 'choice',
    tries,
    chosen: [index < right ? 1 : 2],
  });

  return {
    open(number) {
      session.lesson = data.lessons.find((lesson) => lesson.number === number) ?? session.lesson;
      recordLesson(session);
    },
    begin() {
      const block = data.lessons.flatMap(({ blocks }) => blocks).find(({ number }) => number === QUIZ);
      const before = session.state.answers.get(QUIZ);
      if (block?.plan === undefined) throw new Error('The course has a quiz');
      forgetAnswers(session, MEMBERS);
      keep(
        QUIZ,
        nextAttempt(block.plan, before?.kind === 'quiz' ? before : undefined, undefined, {
          attempts: 15,
          seeds: 256,
        }),
      );
    },
    handIn(right) {
      MEMBERS.forEach((number, index) => {
        keep(number, given(index, right, 0));
      });
      const quiz = session.state.answers.get(QUIZ);
      if (quiz?.kind === 'quiz') keep(QUIZ, { ...quiz, finished: true });
      MEMBERS.forEach((number, index) => {
        keep(number, given(index, right, 1));
        respond(number);
      });
    },
    answer(block, chosen, tries) {
      keep(block, { kind: 'choice', tries, chosen: [chosen] });
      respond(block);
    },
  };
}
