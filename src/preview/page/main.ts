/** The preview's own page: a small LMS that frames the course. */
import { runTimeOf } from '../../fakes/lms/browser.ts';
import type { CourseNews, Launch } from '../wire.ts';
import { startFolding } from './inspector/fold.ts';
import { part } from './parts.ts';
import { startProblems } from './problems.ts';

const frame = part<HTMLIFrameElement>('course');
const packages = part<HTMLSelectElement>('package');
const room = part<HTMLSelectElement>('room');
const showProblems = startProblems();
let revision = 0;

async function open(name: string): Promise<void> {
  const response = await fetch(`/preview/launch?package=${encodeURIComponent(name)}`, { method: 'POST' });
  const { address, runTime } = (await response.json()) as Launch;
  if (runTime !== undefined)
    runTimeOf({ ...runTime, course: () => frame, alert: (text) => window.alert(text) })();
  frame.src = address;
}

function hear(news: CourseNews): void {
  document.title = `${news.title} · preview`;
  const chosen = packages.value;
  packages.replaceChildren(
    ...news.packages.map(
      ({ name, standard, language, title }) => new Option(`${standard} · ${language} · ${title}`, name),
    ),
  );
  if (news.packages.some(({ name }) => name === chosen)) packages.value = chosen;
  showProblems(news);
  if (news.revision === revision) return;
  revision = news.revision;
  if (packages.value === chosen && chosen !== '') frame.contentWindow?.location.reload();
  else void open(packages.value);
}

packages.addEventListener('change', () => void open(packages.value));
room.addEventListener('change', () => {
  frame.dataset.room = room.value;
});
startFolding();
new EventSource('/preview/events').addEventListener('message', ({ data }: MessageEvent<string>) =>
  hear(JSON.parse(data) as CourseNews),
);
