/** What this device holds of the learner's work beside the record: earlier work, and the way to remove all of it. */
import { longMoment } from '../course/days.ts';
import { openedLessons } from '../course/outcome/lesson-done.ts';
import type { EarlierWork, Sync } from '../tracking/tracking.ts';
import { isAnswered, tasksOf } from './answered.ts';
import { channelSentence, isDone } from './channels.ts';
import { button, toast } from './page.ts';
import { ask, paragraphs } from './question.ts';
import { isReadOnly, languageOf, type Session } from './session.ts';

/** Work of other attempts, each to be opened or taken over; nothing where there is none. */
export function earlierSection(session: Session, open: (work: EarlierWork) => void): HTMLElement[] {
  const earlier = session.launch?.earlier ?? [];
  if (earlier.length === 0) return [];
  const title = heading('h2', session.say('earlierWork'));
  return [
    section(
      title,
      ...paragraphs(session.say('earlierIntro')),
      ...earlier.map((work, index) => entry(session, work, `earlier-${index}`, open)),
    ),
  ];
}

/** What an earlier record says above all else. */
export function earlierTitle({ at }: EarlierWork, session: Session): string {
  return session.say('earlierFrom', { when: longMoment(at, languageOf(session)) });
}

export function earlierFate({ unsent }: EarlierWork, { say }: Session): string {
  return say(unsent ? 'earlierUnsent' : 'earlierTold');
}

function entry(
  session: Session,
  work: EarlierWork,
  id: string,
  open: (work: EarlierWork) => void,
): HTMLElement {
  const { data, say } = session;
  const box = document.createElement('div');
  box.className = 'entry';
  const title = heading('h3', earlierTitle(work, session));
  title.id = id;
  const n = tasksOf(data).filter((task) => isAnswered(task, work.state)).length;
  const facts = [
    say('progressValue', { n: openedLessons(data, work.state), all: data.lessons.length }),
    say('answersGiven', { n }),
    earlierFate(work, session),
  ];
  const buttons = [button('secondary', say('earlierOpen'), () => open(work))];
  if (!isReadOnly(session))
    buttons.push(button('secondary', say('adopt'), () => void takeOver(session, work)));
  for (const one of buttons) one.setAttribute('aria-describedby', id);
  box.append(title, ...paragraphs(facts.join(' · ')), actions(buttons));
  return box;
}

async function takeOver(session: Session, work: EarlierWork): Promise<void> {
  const { say, tracking } = session;
  const sure = await ask({
    title: say('adopt'),
    body: paragraphs(earlierTitle(work, session), say('adoptMeaning')),
    choices: [
      { label: say('adoptNow'), value: true },
      { label: say('cancel'), value: false },
    ],
    dismiss: { value: false },
  });
  if (!sure) return;
  try {
    await tracking.adopt(work.id);
  } catch {
    toast('record', say('notDone'), 'warn');
  }
}

export function forgetSection(session: Session): HTMLElement {
  return section(actions([button('secondary', session.say('forget'), () => void forget(session))]));
}

/** The session ends first, so that what can still be sent is, and nothing is written again afterwards. */
async function forget(session: Session): Promise<void> {
  const { say, tracking } = session;
  const sure = await ask({
    title: say('forget'),
    body: [...lossWords(session), ...paragraphs(say('forgetMeaning'))],
    choices: [
      { label: say('forgetNow'), value: true },
      { label: say('cancel'), value: false },
    ],
    dismiss: { value: false },
  });
  if (!sure) return;
  const sayLast = await session.leave();
  sayLast(
    say(
      await tracking.forget().then(
        () => 'forgetDone' as const,
        () => 'notDone' as const,
      ),
    ),
  );
}

/** What is on this device alone. */
function lossWords(session: Session): HTMLElement[] {
  const { say, sync, launch, tracking } = session;
  const local = sync?.status === 'local';
  const unsent = launch?.earlier.filter((work) => work.unsent).length ?? 0;
  const cut = tracking.cutTexts?.size ?? 0;
  const losses = [
    ...(local || sync === undefined ? [] : waitingWords(sync, session)),
    ...(cut > 0 ? [say('forgetTexts', { n: cut })] : []),
    ...(unsent > 0 ? [say('forgetEarlier', { n: unsent })] : []),
  ];
  const first = local ? [say('forgetLocal')] : [];
  if (losses.length > 0) return [...paragraphs(...first, say('forgetFirst')), list(losses)];
  if (sync?.status === 'saved') first.push(say('savedAtPlatform'));
  return paragraphs(...first);
}

function waitingWords({ channels, waiting }: Sync, { say }: Session): string[] {
  const open = channels.filter((channel) => !isDone(channel));
  if (open.length > 0) return open.map((channel) => channelSentence(channel, say));
  return waiting > 0 ? [say('stillToSend', { n: waiting })] : [];
}

function section(...content: HTMLElement[]): HTMLElement {
  const made = document.createElement('section');
  made.className = 'record-device';
  made.append(...content);
  return made;
}

function heading(level: 'h2' | 'h3', text: string): HTMLElement {
  const made = document.createElement(level);
  made.textContent = text;
  return made;
}

export function actions(buttons: readonly HTMLElement[]): HTMLElement {
  const made = document.createElement('p');
  made.className = 'actions';
  made.append(...buttons);
  return made;
}

function list(texts: readonly string[]): HTMLElement {
  const made = document.createElement('ul');
  made.append(
    ...texts.map((text) => {
      const item = document.createElement('li');
      item.textContent = text;
      return item;
    }),
  );
  return made;
}
