/** The preview's own page: a small LMS that frames the course. */
import type { CourseNews } from '../wire.ts';
import { startFolding } from './inspector/fold.ts';
import { part } from './parts.ts';
import { startProblems } from './problems.ts';
import { wishInAddress } from './situations/query.ts';
import { startSituations } from './situations/situations.ts';
import { forgetWorkers } from './situations/storage.ts';

const frame = part<HTMLIFrameElement>('course');
const packages = part<HTMLSelectElement>('package');
const room = part<HTMLSelectElement>('room');
const showProblems = startProblems();
const events = new EventSource('/preview/events');
const situations = startSituations(events);
let revision = 0;

function hear(news: CourseNews): void {
  document.title = `${news.title} · preview`;
  const chosen = packages.value || wishInAddress().package;
  packages.replaceChildren(
    ...news.packages.map(
      ({ name, standard, language, title }) => new Option(`${standard} · ${language} · ${title}`, name),
    ),
  );
  if (chosen !== undefined && news.packages.some(({ name }) => name === chosen)) packages.value = chosen;
  showProblems(news);
  if (news.revision === revision) return;
  const isOpen = revision > 0 && packages.value === chosen;
  revision = news.revision;
  if (packages.value === '') return;
  situations.compareAgain();
  if (!isOpen) void situations.open(packages.value);
  else if (!situations.isOldRelease) frame.contentWindow?.location.reload();
}

packages.addEventListener('change', () => void situations.open(packages.value));
room.addEventListener('change', () => {
  frame.dataset.room = room.value;
});
startFolding('inspector');
startFolding('situations');
void forgetWorkers();
events.addEventListener('message', ({ data }: MessageEvent<string>) => hear(JSON.parse(data) as CourseNews));
