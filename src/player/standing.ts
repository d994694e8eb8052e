/** The status page: what is done, what is missing, what is saved and what is still to be sent. */
import { isHandedIn } from '../course/quiz.ts';
import type { Sync } from '../tracking/tracking.ts';
import { type Missing, missingFor, type Place } from './missing.ts';
import { onClick, part, type Tone } from './page.ts';
import { openedLessons } from './record.ts';
import type { Session } from './session.ts';
import { closeByBackdrop } from './settings.ts';

/** Of a long list so many lines are shown; the outline has them all. */
const MOST = 12;

export function startStanding(session: Session): void {
  const dialog = part<HTMLDialogElement>('standing');
  onClick('status', () => {
    part('standing-done').replaceChildren(...lines(doneSoFar(session)));
    showMissing(session);
    showSaved(session);
    dialog.showModal();
  });
  closeByBackdrop(dialog);
  dialog.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a') !== null) dialog.close();
  });
  session.on('status', () => {
    if (dialog.open) showSaved(session);
  });
}

function doneSoFar(session: Session): string[] {
  const { data, state, say, time } = session;
  // An attempt at a quiz may ask only some of its questions, so the quiz counts as one.
  const questions = data.lessons.flatMap(({ blocks }) =>
    blocks.filter(
      ({ interaction, quiz, plan }) =>
        (interaction !== undefined && quiz === undefined) || plan !== undefined,
    ),
  );
  const answered = questions.filter(({ number, plan }) => {
    const answer = state.answers.get(number);
    return plan === undefined ? answer !== undefined : isHandedIn(answer);
  }).length;
  const minutes = Math.floor(time.total() / 60_000);
  const facts = [say('progressValue', { n: openedLessons(session), all: data.lessons.length })];
  if (questions.length > 0) facts.push(say('questionsAnswered', { n: answered, all: questions.length }));
  if (minutes > 0) facts.push(say('timeThisVisit', { time: say('minutes', { n: minutes }) }));
  return facts;
}

function showMissing(session: Session): void {
  const missing = missingFor(session);
  part('standing-missing').replaceChildren(
    ...(missing.length === 0
      ? [paragraph(session.say('nothingMissing'))]
      : missing.flatMap((one) => missingParts(session, one))),
  );
}

/** Demands of which one is enough stand in a list below the words that say so. */
function missingParts(session: Session, one: Missing): HTMLElement[] {
  const parts = [paragraph(one.words), ...places(session, one)];
  if (one.anyOf === undefined) return parts;
  const list = document.createElement('ul');
  list.className = 'any-of';
  list.append(
    ...one.anyOf.map((choice) => {
      const item = document.createElement('li');
      item.append(...missingParts(session, choice));
      return item;
    }),
  );
  return [...parts, list];
}

function places(session: Session, missing: Missing): HTMLElement[] {
  const shown = missing.places.slice(0, MOST);
  const more = missing.places.length - shown.length;
  const list = document.createElement('ul');
  // Without bullets some screen readers take it for no list.
  list.setAttribute('role', 'list');
  list.append(...shown.map((place) => placeItem(session, place)));
  return [
    ...(shown.length === 0 ? [] : [list]),
    ...(more === 0 ? [] : [paragraph(session.say('andMore', { n: more }))]),
  ];
}

function placeItem({ data }: Session, { target, title, note }: Place): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = `#${target}`;
  const words = document.createElement('span');
  if (data.textsLanguage !== undefined) words.lang = data.course.language;
  words.textContent = title;
  link.append(words);
  if (note !== undefined) {
    const small = document.createElement('small');
    small.textContent = note;
    link.append(small);
  }
  item.append(link);
  return item;
}

/** Rewritten only where the words change: screen readers say each change. */
function showSaved(session: Session): void {
  const facts = savedFacts(session);
  const place = part('standing-saved');
  place.dataset.tone = toneOf(session);
  const before = [...place.children].map(({ textContent }) => textContent);
  if (facts.join('\n') !== before.join('\n')) place.replaceChildren(...lines(facts));
}

function savedFacts({ sync, launch, data, say }: Session): string[] {
  if (launch !== undefined && launch.mode !== 'normal') return [say('review')];
  if (sync === undefined) return [say('saving')];
  const { status, waiting, savedAt } = sync;
  const facts = [say(SAVED[status])];
  if (waiting > 0) facts.push(say('stillToSend', { n: waiting }));
  if (savedAt !== undefined)
    facts.push(say('lastSaved', { time: clock(savedAt, data.textsLanguage ?? data.course.language) }));
  return facts;
}

function toneOf({ sync, launch }: Session): Tone {
  if (launch?.mode !== 'normal' || sync === undefined || sync.status === 'pending') return 'info';
  if (sync.status === 'saved') return 'good';
  return sync.status === 'local' ? 'info' : 'warn';
}

const SAVED = {
  saved: 'savedAtPlatform',
  pending: 'saving',
  offline: 'offline',
  denied: 'denied',
  unsaved: 'unsaved',
  local: 'local',
} as const satisfies Record<Sync['status'], string>;

/** Hours and minutes, as the learner's clock shows them. */
function clock(at: number, language: string): string {
  return new Date(at).toLocaleTimeString(language, { timeStyle: 'short' });
}

function lines(texts: readonly string[]): HTMLElement[] {
  return texts.map((text) => {
    const item = document.createElement('li');
    item.textContent = text;
    return item;
  });
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}
