/** The preview's own page: a small LMS that frames the course. */
import type { CourseNews } from '../wire.ts';
import { startFolding } from './inspector/fold.ts';
import { startInspector } from './inspector/inspector.ts';
import { startPackages } from './packages.ts';
import { part } from './parts.ts';
import { startProblems } from './problems.ts';
import { startSituations } from './situations/situations.ts';
import { forgetWorkers } from './situations/storage.ts';
import { startSwitches } from './switches.ts';
import { update } from './update.ts';

const ENDED = 'The preview has ended. Start it again, and this page goes on.';

const frame = part<HTMLIFrameElement>('course');
const packages = startPackages(() => void open());
const showProblems = startProblems();
const events = new EventSource('/preview/events');
const inspector = startInspector(frame);
const situations = startSituations(events, inspector);
/** Of the course, and the package, that the frame shows. */
let shown = { revision: 0, name: '' };
let run: string | undefined;
let last: Promise<void> = Promise.resolve();

function open(): Promise<void> {
  const name = packages.chosen ?? '';
  shown = { ...shown, name };
  return situations.open(name);
}

function hear(news: CourseNews): void {
  run ??= news.run;
  // The LMS of before is gone, with all that it knew of the course in the frame.
  if (run !== news.run) return void location.reload();
  document.title = `${news.title} · preview`;
  packages.hear(news.packages);
  showProblems(news);
  inspector.hear(news);
  const before = shown;
  shown = { ...shown, revision: news.revision };
  if (packages.chosen === undefined) return;
  if (packages.chosen !== before.name) last = open();
  else if (news.revision !== before.revision) last = last.then(change, change);
}

/** The release that learners had is not on the disk, and stays as it is. */
async function change(): Promise<void> {
  situations.compareAgain();
  if (!situations.isOldRelease) await update(frame, shown.name);
}

startSwitches(frame);
startFolding('situations');
void forgetWorkers();
events.addEventListener('course', ({ data }: MessageEvent<string>) => hear(JSON.parse(data) as CourseNews));
events.addEventListener('error', () => showProblems({ messages: [], stopped: ENDED }));
events.addEventListener('held', ({ data }: MessageEvent<string>) =>
  inspector.changed(JSON.parse(data) as string),
);
