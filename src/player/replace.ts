/**
 * Replaces lessons and other parts of the page without leaving it, and mounts the blocks anew from the learner's
 * state: same lesson, same place, same session with the LMS. Only previews carry it.
 */
import type { LessonData } from '../course/model/package-data.ts';
import type { Replacement } from '../course/model/replacement.ts';
import type { SavedState } from '../state/codec.ts';
import { pruneState } from '../state/prune.ts';
import { mountBlocks } from './blocks.ts';
import { countsMinutes, startMinutes } from './minutes.ts';
import { enter, show } from './navigation.ts';
import { part } from './page.ts';
import { keep, settle } from './record.ts';
import { replaceScripts, replaceStyle } from './replace-files.ts';
import { holderOf, replaceLessons, replacePart } from './replace-page.ts';
import { rememberView } from './replace-view.ts';
import { isReadOnly, type Session } from './session.ts';
import { showSidePage, sidePageInSight } from './side-page.ts';

/** What outlives one replacement. */
interface Preview {
  session: Session;
  /** The pass mark of an LMS that has one of its own; it stands in the place of the author's. */
  lmsPass: number | undefined;
  /** Work on blocks and lessons that are gone, for the case that their author brings them back. */
  aside: Pick<SavedState, 'answers' | 'lessons'>;
  /** Somebody looks at the time while the learner reads. */
  looksAtMinutes: boolean;
}

/** To be called before the tracker starts. */
export function startReplacing(session: Session): (replacement: Replacement) => Promise<void> {
  const { pass } = session.data.rule;
  const preview: Preview = {
    session,
    lmsPass: undefined,
    aside: { answers: new Map(), lessons: new Set() },
    looksAtMinutes: countsMinutes(session),
  };
  let last = new Promise<void>((resolve) => {
    session.on('ready', () => {
      if (session.data.rule.pass !== pass) preview.lmsPass = session.data.rule.pass;
      resolve();
    });
  });
  return (replacement) => {
    const done = last.then(() => replace(preview, replacement));
    last = done.catch(() => {});
    return done;
  };
}

async function replace(preview: Preview, replacement: Replacement): Promise<void> {
  const { session } = preview;
  await printed();
  await replaceScripts(replacement.scripts);
  replaceStyle(replacement.style);
  // Words that are being written are kept, and what was done is told, as when the page may go.
  session.emit('leaving', 'save');
  const restore = rememberView();
  const isDrawerOpen = part('outline').classList.contains('open');
  const { lesson } = session;
  const at = session.data.lessons.indexOf(lesson);
  giveUp(session, replacement);
  const gone = replaceData(preview, replacement);
  replaceLessons(session, replacement);
  for (const { id, html } of replacement.parts) replacePart(id, html);
  session.emit('replaced', undefined);
  goOnFrom(preview);
  const { lessons } = session.data;
  showAnew(session, lessons.includes(lesson) ? lesson : lessons[Math.min(at, lessons.length - 1)]);
  for (const { key } of gone) holderOf(key)?.remove();
  // It has closed, as it does where another lesson is shown.
  if (isDrawerOpen) part('outline-toggle').click();
  // Blocks may end their first showing in a microtask.
  await Promise.resolve();
  restore(session);
}

/** What is being printed goes to paper as it is. */
function printed(): Promise<void> {
  if (document.documentElement.dataset.print === undefined) return Promise.resolve();
  return new Promise((resolve) => addEventListener('afterprint', () => resolve(), { once: true }));
}

/** Ends the blocks of lessons that are replaced or gone. */
function giveUp(session: Session, { data, lessons }: Replacement): void {
  const staying = new Set(data.lessons.map(({ key }) => key));
  for (const { key } of lessons) staying.delete(key);
  for (const [lesson, life] of session.mounted) {
    if (staying.has(lesson.key)) continue;
    life.abort();
    session.mounted.delete(lesson);
  }
}

/**
 * All in its place: whoever holds the course's data, or a lesson of it, holds what is new; blocks of lessons that stay
 * are the same objects. Gives back the lessons that are gone.
 */
function replaceData({ session: { data }, lmsPass }: Preview, replacement: Replacement): LessonData[] {
  const { rule, ...next } = replacement.data;
  const before = new Map(data.lessons.map((lesson) => [lesson.key, lesson]));
  const replaced = new Set(replacement.lessons.map(({ key }) => key));
  const lessons = next.lessons.map((lesson) => {
    const known = before.get(lesson.key);
    before.delete(lesson.key);
    if (known === undefined) return lesson;
    return become(known, replaced.has(lesson.key) ? lesson : { ...lesson, blocks: known.blocks });
  });
  const pass = rule.pass === undefined ? undefined : (lmsPass ?? rule.pass);
  // The state of this session has its times in the unit that it began with.
  become(data, { ...next, lessons, rule: { ...rule, pass }, times: data.times });
  return [...before.values()];
}

function become<T extends object>(known: T, next: T): T {
  for (const key of Object.keys(known)) delete known[key as keyof T];
  return Object.assign(known, next);
}

/** From the state as a start with this release would have it. */
function goOnFrom(preview: Preview): void {
  const { session, aside } = preview;
  const { data, state } = session;
  const answers = new Map([...aside.answers, ...state.answers]);
  const lessons = new Set([...aside.lessons, ...state.lessons]);
  session.state = pruneState({ ...state, answers, lessons }, data);
  const blocks = new Set(data.lessons.flatMap((lesson) => lesson.blocks.map(({ number }) => number)));
  for (const { number } of data.lessons) lessons.delete(number);
  for (const block of blocks) answers.delete(block);
  preview.aside = { answers, lessons };
  if (isReadOnly(session) || isSame(state, session.state)) session.emit('changed', session.state);
  else keep(session);
  settle(session);
  if (!preview.looksAtMinutes) startMinutes(session);
  preview.looksAtMinutes ||= countsMinutes(session);
}

function isSame(a: SavedState, b: SavedState): boolean {
  const [one, other] = [a, b].map(({ answers, lessons, place }) =>
    JSON.stringify([[...answers].sort(([x], [y]) => x - y), [...lessons].sort(), place]),
  );
  return one === other;
}

/** A lesson that is gone leaves its place to the one that stands there now; a page beside the lessons stays in sight. */
function showAnew(session: Session, lesson: LessonData | undefined): void {
  if (lesson === undefined) return;
  const isOther = lesson !== session.lesson;
  const side = sidePageInSight();
  show(session, lesson);
  if (side !== undefined) showSidePage(session, side);
  else if (!isOther) mountBlocks(session, lesson);
  else {
    history.replaceState(history.state, '', `#${lesson.key}`);
    enter(session);
  }
}
