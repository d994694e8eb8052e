/** The status page: what is done, what is missing, what is saved and what is still to be sent. */
import { timeWords } from '../course/model/hours.ts';
import { openedLessons } from '../course/outcome/lesson-done.ts';
import { regional } from '../texts/region.ts';
import type { Sync } from '../tracking/tracking.ts';
import { isAnswered, tasksOf } from './answered.ts';
import { channelSentence } from './channels.ts';
import { type Missing, missingFor, type Place } from './missing.ts';
import { closeByBackdrop, part, type Tone } from './page.ts';
import { languageOf, notKept, type Session } from './session.ts';

/** Of a long list so many lines are shown; the outline has them all. */
const MOST = 12;

/** Gives back what shows it. */
export function startStanding(session: Session): () => void {
  const dialog = part<HTMLDialogElement>('standing');
  closeByBackdrop(dialog);
  dialog.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a') !== null) dialog.close();
  });
  session.on('status', () => {
    if (dialog.open) showSaved(session);
  });
  return () => {
    part('standing-done').replaceChildren(...lines(doneSoFar(session)));
    part('standing-missing').replaceChildren(...missingList(session));
    showSaved(session);
    dialog.showModal();
  };
}

function doneSoFar(session: Session): string[] {
  const { data, state, say, time } = session;
  const questions = tasksOf(data);
  const answered = questions.filter((task) => isAnswered(task, state)).length;
  const minutes = Math.floor(time.total() / 60_000);
  const facts = [say('progressValue', { n: openedLessons(data, state), all: data.lessons.length })];
  if (questions.length > 0) facts.push(say('questionsAnswered', { n: answered, all: questions.length }));
  if (minutes > 0) facts.push(say('timeThisVisit', { time: timeWords(minutes, say) }));
  return facts;
}

/** Each demand with the way there. */
export function missingList(session: Session): HTMLElement[] {
  const missing = missingFor(session);
  return missing.length === 0
    ? [paragraph(session.say('nothingMissing'))]
    : missing.flatMap((one) => missingParts(session, one));
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
  if (data.textsLanguage !== undefined) {
    words.lang = data.course.language;
    words.dir = 'auto';
  }
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

function savedFacts(session: Session): string[] {
  const { sync, say } = session;
  const looking = notKept(session);
  if (looking !== undefined) return [looking];
  if (sync === undefined) return [say('saving')];
  const { status, waiting, savedAt, channels } = sync;
  const facts = [
    // Not all of it, if something was refused.
    ...(status === 'saved' && hasRefused(sync) ? [] : [say(SAVED[status])]),
    ...channels.map((channel) => channelSentence(channel, say)),
  ];
  if (channels.length === 0 && waiting > 0) facts.push(say('stillToSend', { n: waiting }));
  if (savedAt !== undefined) facts.push(say('lastSaved', { time: clock(savedAt, languageOf(session)) }));
  return facts;
}

function toneOf({ sync, launch }: Session): Tone {
  if (launch?.mode !== 'normal' || sync === undefined) return 'info';
  if (hasRefused(sync)) return 'warn';
  if (sync.status === 'saved') return 'good';
  return sync.status === 'pending' || sync.status === 'local' ? 'info' : 'warn';
}

function hasRefused({ channels }: Sync): boolean {
  return channels.some(({ status }) => status === 'refused');
}

const SAVED = {
  saved: 'savedAtPlatform',
  pending: 'saving',
  offline: 'offline',
  denied: 'denied',
  unsaved: 'unsaved',
  local: 'local',
  asleep: 'asleep',
  ended: 'ended',
} as const satisfies Record<Sync['status'], string>;

/** Hours and minutes, as the learner's clock shows them. */
function clock(at: number, language: string): string {
  return new Date(at).toLocaleTimeString(regional(language), { timeStyle: 'short' });
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
