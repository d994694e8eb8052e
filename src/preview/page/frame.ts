/** The frame of the course: opened as an LMS opens a package, left as learners leave it, killed as batteries do it. */
import { behaviourOf } from '../../fakes/behaviours.ts';
import { runTimeOf } from '../../fakes/lms/browser.ts';
import type { Launch, LaunchWish, RunTimeOfLaunch } from '../wire.ts';
import { part } from './parts.ts';
import { post } from './post.ts';
import { forgetLaunch, keepOnlyOf } from './situations/storage.ts';

/** Hears what is opened, before anything of it runs. */
export interface FrameWatcher {
  opened(name: string, launch: Launch): void;
  /** The run-time that stands in the window now. */
  offered(api: object): void;
}

const EMPTY = 'about:blank';
const RUN_TIMES = ['API', 'API_1484_11'];

const frame = part<HTMLIFrameElement>('course');
/** Counts openings: one that began before another ends where it is. */
let openings = 0;
let closeByLms: () => void = () => {};
let late: ReturnType<typeof setTimeout> | undefined;

/** Undefined where another opening has begun meanwhile. */
export async function open(wish: LaunchWish, watcher: FrameWatcher): Promise<Launch | undefined> {
  openings += 1;
  const own = openings;
  await leave();
  const launch = await post<Launch>('launch', wish);
  if (own !== openings) return undefined;
  const folder = new URL('.', new URL(launch.address, location.href)).href;
  await keepOnlyOf(launch.desk, folder);
  forgetLaunch(folder);
  watcher.opened(wish.package, launch);
  await offer(launch.runTime, watcher);
  if (own !== openings) return undefined;
  frame.contentWindow?.location.replace(launch.address);
  return launch;
}

/** As by a link of the LMS: the course hears that it goes. */
export async function leave(): Promise<void> {
  closeByLms();
  takeRunTimeAway();
  if (isEmpty()) return;
  const left = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.contentWindow?.location.replace(EMPTY);
  await left;
}

/**
 * Nothing of the course runs any more, and it does not hear of that: what it has sent or written before stays, and
 * what it would send or write in the end does not come.
 */
export function kill(): void {
  const { contentDocument, parentElement, nextSibling } = frame;
  takeRunTimeAway();
  // HTML, document open steps: all listeners of the document and of its window are erased.
  contentDocument?.open();
  frame.remove();
  frame.removeAttribute('src');
  parentElement?.insertBefore(frame, nextSibling);
}

function isEmpty(): boolean {
  try {
    return frame.contentWindow?.location.href === EMPTY;
  } catch {
    // What a browser shows in place of a page that it could not load.
    return false;
  }
}

function takeRunTimeAway(): void {
  clearTimeout(late);
  closeByLms = () => {};
  for (const name of RUN_TIMES) Reflect.deleteProperty(window, name);
}

async function offer(runTime: RunTimeOfLaunch | undefined, watcher: FrameWatcher): Promise<void> {
  if (runTime === undefined) return;
  if (runTime.script !== undefined) {
    await load(runTime.script);
    const api = window.coursewrightScormAgain?.(runTime);
    if (api !== undefined) watcher.offered(api);
    return;
  }
  const behaviour = behaviourOf(runTime.system);
  const create = runTimeOf({
    ...runTime,
    behaviour,
    course: () => frame,
    alert: (text) => window.alert(text),
  });
  const put = (): void => {
    const made = create();
    closeByLms = made.finishByLms;
    watcher.offered(made.api);
  };
  if (behaviour.apiAfter === undefined) put();
  else late = setTimeout(put, behaviour.apiAfter);
}

async function load(script: string): Promise<void> {
  if (document.querySelector(`script[src="${script}"]`) !== null) return;
  const element = Object.assign(document.createElement('script'), { src: script });
  await new Promise((resolve, reject) => {
    element.onload = resolve;
    element.onerror = reject;
    document.head.append(element);
  });
}
