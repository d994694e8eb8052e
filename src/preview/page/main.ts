/** The preview's own page: a small LMS that frames the course. */
import { runTimeOf } from '../../fakes/lms/browser.ts';
import type { CourseNews, Launch } from '../wire.ts';
import { startFolding } from './inspector/fold.ts';
import { startPackages } from './packages.ts';
import { part } from './parts.ts';
import { startProblems } from './problems.ts';
import { startSwitches } from './switches.ts';
import { update } from './update.ts';

const frame = part<HTMLIFrameElement>('course');
const packages = startPackages(() => void open());
const showProblems = startProblems();
/** Of the course, and the package, that the frame shows. */
let shown = { revision: 0, name: '' };
let last: Promise<void> = Promise.resolve();

async function open(): Promise<void> {
  const name = packages.chosen ?? '';
  shown = { ...shown, name };
  const response = await fetch(`/preview/launch?package=${encodeURIComponent(name)}`, { method: 'POST' });
  const { address, runTime } = (await response.json()) as Launch;
  if (runTime !== undefined)
    runTimeOf({ ...runTime, course: () => frame, alert: (text) => window.alert(text) })();
  frame.src = address;
}

function hear(news: CourseNews): void {
  document.title = `${news.title} · preview`;
  packages.hear(news.packages);
  showProblems(news);
  const before = shown;
  shown = { ...shown, revision: news.revision };
  if (packages.chosen === undefined) return;
  if (packages.chosen !== before.name) last = open();
  else if (news.revision !== before.revision) last = last.then(() => update(frame, before.name));
}

startSwitches(frame);
startFolding();
new EventSource('/preview/events').addEventListener('message', ({ data }: MessageEvent<string>) =>
  hear(JSON.parse(data) as CourseNews),
);
