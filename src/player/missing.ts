/** What the rule of completion still asks for, in words, with the way there. Only this file knows the rule's form. */

import type { BlockData, LessonData } from '../course/model/package-data.ts';
import type { Need, VideoNeed } from '../course/model/rule.ts';
import {
  isCounted,
  judgeQuestion,
  quizStanding,
  scoreOf,
  unmet,
  watchedShare,
} from '../course/outcome/outcome.ts';
import type { Session } from './session.ts';

/** One demand and the places where it can be met. */
export interface Missing {
  words: string;
  places: Place[];
  /** Demands of which one is enough. */
  anyOf?: Missing[];
}

export interface Place {
  /** Id of the lesson or the block, as the address of the page names it. */
  target: string;
  title: string;
  /** In the interface's language; undefined: the title says it all. */
  note: string | undefined;
}

/** Empty where nothing is missing: what was reached once stays reached, whatever a new release asks for. */
export function missingFor(session: Session): Missing[] {
  const { completion, success } = session.state;
  const { rule } = session.data;
  const need = completion === 'completed' ? undefined : unmet(rule, rule.completion, session.state);
  return [
    ...(need === undefined ? [] : missingNeeds(session, need)),
    ...(rule.pass !== undefined && success !== 'passed' ? missingScore(session, rule.pass) : []),
  ];
}

function missingNeeds(session: Session, need: Need): Missing[] {
  const { say, data, state } = session;
  if ('all' in need) return need.all.flatMap((one) => missingNeeds(session, one));
  if ('any' in need) {
    const anyOf = need.any.flatMap((one) => missingNeeds(session, one));
    return [{ words: say('oneIsEnough'), places: [], anyOf }];
  }
  if ('minutes' in need) {
    const n = Math.ceil(need.minutes - state.activeSeconds / 60);
    return [{ words: say('minutesToLearn', { n }), places: [] }];
  }
  if ('lessons' in need) {
    const places = data.lessons
      .filter(({ number }) => need.lessons.includes(number))
      .map(({ key, title }) => ({ target: key, title, note: undefined }));
    return [{ words: say('lessonsToOpen', { n: need.lessons.length }), places }];
  }
  if ('watch' in need) return [missingVideos(session, need.watch)];
  if ('texts' in need) {
    const places = need.texts.flatMap((block) => placeOf(session, block, undefined));
    return [{ words: say('textsToWrite', { n: need.texts.length }), places }];
  }
  const key = need.passed ? 'quizzesToPass' : 'quizzesToFinish';
  const places = need.quizzes.flatMap((block) => placeOf(session, block, undefined));
  return [{ words: say(key, { n: need.quizzes.length }), places }];
}

function missingVideos(session: Session, videos: VideoNeed[]): Missing {
  const places = videos.flatMap(({ block, share, reading }) => {
    const seen = watchedShare(session.state.answers.get(block));
    const note = session.say(reading ? 'watchedOrRead' : 'watchedOf', {
      n: percent(seen),
      needed: percent(share),
    });
    return placeOf(session, block, note);
  });
  return { words: session.say('videosToWatch', { n: videos.length }), places };
}

/** The pass mark, and the questions and quizzes that could still raise the score. */
function missingScore(session: Session, pass: number): Missing[] {
  const { data, state, say } = session;
  const { scaled } = scoreOf(data.rule, state);
  if (scaled >= pass - 1e-9) return [];
  const questions = data.rule.questions.flatMap((question) => {
    const { block, attempts } = question;
    if (!isCounted(question)) return [];
    const answer = state.answers.get(block);
    if (answer === undefined || !('tries' in answer)) return placeOf(session, block, undefined);
    const open = attempts === undefined || answer.tries < attempts;
    return open && !judgeQuestion(question, answer).correct ? placeOf(session, block, say('tryAgain')) : [];
  });
  const quizzes = data.rule.quizzes.flatMap((quiz) => {
    if (quiz.points === 0) return [];
    const { open, attempts } = quizStanding(data.rule, quiz, state);
    return open ? placeOf(session, quiz.block, attempts === 0 ? undefined : say('tryAgain')) : [];
  });
  const words = say('scoreNeeded', { score: percent(scaled), pass: percent(pass) });
  return [{ words, places: [...questions, ...quizzes] }];
}

function placeOf({ data }: Session, number: number, note: string | undefined): Place[] {
  for (const lesson of data.lessons) {
    const block = lesson.blocks.find((candidate) => candidate.number === number);
    if (block !== undefined) return [{ target: block.element, title: titleOf(lesson, block), note }];
  }
  return [];
}

function titleOf(lesson: LessonData, { prompt }: BlockData): string {
  return prompt === '' ? lesson.title : `${lesson.title}: ${prompt}`;
}

/** Downwards: 59.9 % must not look like a pass mark of 60. */
function percent(share: number): number {
  return Math.floor(share * 100 + 1e-9);
}
