/** Starts the player. The page is readable before it and without it. */

import type { PackageData } from '../course/model/package-data.ts';
import { FINISH, START } from '../course/model/side-pages.ts';
import { knownLessons } from '../course/outcome/outcome.ts';
import { emptyState } from '../state/codec.ts';
import type { Tracking } from '../tracking/tracking.ts';
import { startBarTitle } from './bar-title.ts';
import { startCover } from './cover.ts';
import { startDialogs } from './dialogs.ts';
import { startLearningTime } from './learning-time.ts';
import { startLeaving } from './leaving.ts';
import { startMinutes } from './minutes.ts';
import { startNavigation } from './navigation.ts';
import { startOutline } from './outline.ts';
import { announce, part, toast } from './page.ts';
import { startPause } from './pause.ts';
import { startProgress } from './progress.ts';
import { knownWork, openState } from './record.ts';
import { startSearch } from './search.ts';
import { createSession, type Session } from './session.ts';
import { startStatus } from './status.ts';
import { startSteps } from './steps.ts';

declare global {
  interface Window {
    /** In packages with objectives. */
    coursewrightObjectives?: typeof import('./objectives.ts').startObjectives;
    /** In packages with a toolkit. */
    coursewrightResources?: typeof import('./resources.ts').startResources;
    /** In packages with a quiz. */
    coursewrightKnown?: typeof import('./known.ts').startKnown;
    /** In a preview, whose script replaces lessons (`entry-replace.ts`); packages have none. */
    coursewrightPreview?: (session: Session) => void;
  }
}

document.addEventListener('DOMContentLoaded', () => {
  const { coursewrightCourse: data, coursewrightTracking: createTracking, coursewrightLoad } = window;
  // `early.js` has looked at all, and taken the course away where something is another release's.
  if (coursewrightLoad === undefined) part('mixed').hidden = false;
  else if (data !== undefined && createTracking !== undefined) void start(data, createTracking(data));
});

async function start(data: PackageData, tracking: Tracking): Promise<void> {
  const [first] = data.lessons;
  if (first === undefined) return;
  const { id, language } = data.course;
  const time = startLearningTime();
  const session = createSession(data, tracking, time, emptyState(id, language), first);
  session.on('shown', (lesson) => time.enter(lesson.key));
  session.on('beside', (page) => {
    if (page === START || page === FINISH) time.enter(undefined);
  });
  startOutline(session);
  startBarTitle(session);
  startSteps(session);
  startProgress(session);
  startStatus(session);
  startSearch(session);
  window.coursewrightObjectives?.(session, announce);
  window.coursewrightKnown?.(session, () => knownLessons(data.rule, session.state));
  window.coursewrightResources?.(session);
  startCover(session);
  startNavigation(session);
  startLeaving(session);
  startMinutes(session);
  startPause(session);
  window.coursewrightPreview?.(session);
  tracking.onStatus((sync) => {
    session.sync = sync;
    session.emit('status', sync);
  });
  const dialogs = startDialogs(session);
  const launch = await tracking.start(time, dialogs.ask);
  const { state, trouble } = openState(launch, data);
  session.launch = { ...launch, earlier: knownWork(launch.earlier, data) };
  session.state = state;
  session.secondsBefore = state.activeSeconds;
  session.untouched = trouble === 'stateUnreadable';
  session.emit('ready', session.launch);
  if (trouble !== undefined) toast('state', session.say(trouble), 'warn');
  await dialogs.load().catch(() => {});
  // Says to whoever drives the page that it answers now.
  document.documentElement.dataset.ready = '';
}
