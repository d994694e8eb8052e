/** The preview's own page: a small LMS that frames the course. */
import { runTimeOf } from '../../fakes/lms/browser.ts';
import type { CourseNews, Launch } from '../wire.ts';
import { startInspector } from './inspector/inspector.ts';
import { part } from './parts.ts';
import { startProblems } from './problems.ts';

const frame = part<HTMLIFrameElement>('course');
const packages = part<HTMLSelectElement>('package');
const room = part<HTMLSelectElement>('room');
const inspector = startInspector(frame);
const showProblems = startProblems();
let revision = 0;

async function open(name: string): Promise<void> {
  const response = await fetch(`/preview/launch?package=${encodeURIComponent(name)}`, { method: 'POST' });
  const launch = (await response.json()) as Launch;
  const { address, runTime } = launch;
  inspector.opened(name, launch);
  if (runTime !== undefined) {
    const create = runTimeOf({ ...runTime, course: () => frame, alert: (text) => window.alert(text) });
    inspector.offered(create().api);
  }
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
  inspector.hear(news);
  if (news.revision === revision) return;
  revision = news.revision;
  if (packages.value === chosen && chosen !== '') frame.contentWindow?.location.reload();
  else void open(packages.value);
}

packages.addEventListener('change', () => void open(packages.value));
room.addEventListener('change', () => {
  frame.dataset.room = room.value;
});

const events = new EventSource('/preview/events');
events.addEventListener('message', ({ data }: MessageEvent<string>) => hear(JSON.parse(data) as CourseNews));
events.addEventListener('held', ({ data }: MessageEvent<string>) =>
  inspector.changed(JSON.parse(data) as string),
);
