/** What the rule of completion still asks for, in words, with the way there. Only this file knows the rule's form. */
import { isCorrect, scoreOf } from '../course/outcome.ts';
import type { BlockData, LessonData } from '../course/package-data.ts';
import { progressOf, unopenedLessons } from './record.ts';
import type { Session } from './session.ts';

/** One demand and the places where it can be met. */
export interface Missing {
  words: string;
  places: Place[];
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
  const asksForScore = session.data.rule.pass !== undefined && success !== 'passed';
  return [
    ...(completion === 'completed' ? [] : [missingLessons(session), missingVideos(session)]),
    ...(asksForScore ? [missingScore(session)] : []),
  ].filter((missing) => missing !== undefined);
}

function missingLessons(session: Session): Missing | undefined {
  const { data, say } = session;
  const lessons = unopenedLessons(session).filter(({ number }) => data.rule.lessons.includes(number));
  const places = lessons.map(({ key, title }) => ({ target: key, title, note: undefined }));
  return places.length === 0 ? undefined : { words: say('lessonsToOpen', { n: places.length }), places };
}

function missingVideos(session: Session): Missing | undefined {
  const { watched } = progressOf(session.state);
  const videos = session.data.rule.videos.flatMap(({ block, share }) => {
    const seen = watched.get(block) ?? 0;
    if (seen >= share - 1e-9) return [];
    const note = session.say('watchedOf', { n: percent(seen), needed: percent(share) });
    return placeOf(session, block, note);
  });
  return videos.length === 0
    ? undefined
    : { words: session.say('videosToWatch', { n: videos.length }), places: videos };
}

/** The pass mark, and the questions that could still raise the score. */
function missingScore(session: Session): Missing | undefined {
  const { data, state, say } = session;
  const progress = progressOf(state);
  const { scaled } = scoreOf(data.rule, progress);
  const pass = data.rule.pass ?? 0;
  if (scaled >= pass - 1e-9) return undefined;
  const places = data.rule.scored.flatMap(({ block, attempts, correct }) => {
    const answer = progress.answers.get(block);
    if (answer === undefined) return placeOf(session, block, undefined);
    const open = attempts === undefined || answer.tries < attempts;
    return open && !isCorrect(correct, answer.chosen) ? placeOf(session, block, say('tryAgain')) : [];
  });
  return { words: say('scoreNeeded', { score: percent(scaled), pass: percent(pass) }), places };
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
