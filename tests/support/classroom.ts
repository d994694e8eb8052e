/** A browser, an LMS and a learner: opens packages in a frame as an LMS does, and reads what the LMS holds. */
import { type Browser, type BrowserContext, chromium, type Frame, type Page } from 'playwright-core';
import { behaviourOf, type LmsBehaviour, type LmsSettings } from '../../src/fakes/behaviours.ts';
import { beginCourse } from './begin-course.ts';
import { launchBrowser } from './browser.ts';
import { browserPath, launchOptions } from './launch-browser.ts';
import { browserScript } from './lms/browser-script.ts';
import { type LmsHost, lmsHost } from './lms-host.ts';
import { type PageClock, realTime, standInClock } from './page-clock.ts';

export interface Classroom {
  browser: Browser;
  host: LmsHost;
  /** Opens a package in the LMS's page; what it committed outlives the page. */
  visit(name: string, options?: VisitOptions): Promise<Visit>;
  close(): Promise<void>;
}

export interface VisitOptions {
  /** The LMS's name in the table of behaviours; the strict one where left out. */
  system?: string;
  /** How it differs from that. */
  behaviour?: LmsSettings;
  learner?: string;
  /** The last one where left out. */
  attempt?: number;
  /** `browse`: by the LMS's Preview button. */
  mode?: 'normal' | 'browse';
  width?: number;
  height?: number;
  /** Looks at the start page; else goes on to the first lesson. */
  staysAtStart?: true;
  /** Appended to the package's address, e.g. launch parameters; no SCORM API is offered then. */
  query?: string;
  context?: BrowserContext;
  /** On a new computer whose time passes as fast as `until` looks, where no film is to play. */
  hastened?: true;
  /** The tab to open it in; else a new one. */
  page?: Page;
  /** Another LMS than the strict one: the script of its page. */
  lms?: string;
  /** Milliseconds after which the LMS's page offers its API. */
  apiAfter?: number;
}

export interface Visit {
  page: Page;
  frame: Frame;
  /** As `expect.poll`; on a hastened computer time passes meanwhile. */
  until: PageClock['until'];
  /** Every call to the LMS so far: name, arguments, answer. */
  calls(): Promise<string[][]>;
  /** What the package did against the standard. */
  offences(): Promise<string[]>;
  /** Changes how the LMS behaves from now on. */
  behave(change: LmsSettings): Promise<void>;
  /** Leaves as learners do: the page is closed, and hears of it. */
  leave(): Promise<void>;
}

export async function openClassroom(): Promise<Classroom> {
  const host = await lmsHost();
  const browser = await launchBrowser();
  return {
    browser,
    host,
    visit: async (name, options = {}) => {
      const context =
        options.context ?? (await browser.newContext({ viewport: { width: 1000, height: 800 } }));
      const clock = options.hastened ? await standInClock(context) : realTime;
      return { ...(await visit(context, host, name, options)), until: clock.until };
    },
    close: async () => {
      await browser.close();
      await host.close();
    },
  };
}

/** A browser with a profile on disk, to be killed and started again. */
export async function launchProfile(folder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, launchOptions(await browserPath()));
}

/** The process to be killed. */
export async function browserProcess(context: BrowserContext): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  const info = (await session?.send('SystemInfo.getProcessInfo')) as
    | { processInfo: { type: string; id: number }[] }
    | undefined;
  const found = info?.processInfo.find((entry) => entry.type === 'browser');
  if (found === undefined) throw new Error('the browser has no process');
  return found.id;
}

export async function visit(
  context: BrowserContext,
  host: LmsHost,
  name: string,
  options: VisitOptions,
): Promise<Visit> {
  const page = options.page ?? (await context.newPage());
  const script = options.lms ?? (options.query === undefined ? runTime(host, name, options) : '');
  await page.goto(host.frame(name, { ...options, script }), { waitUntil: 'load' });
  const frame = await packageFrame(page, options.staysAtStart);
  const { api } = host.lms(name).standard;
  const lms = <T>(expression: string): Promise<T> => page.evaluate(expression) as Promise<T>;
  return {
    page,
    frame,
    until: realTime.until,
    calls: () => lms(`window.${api}.calls`),
    offences: () => lms(`window.${api}.offences`),
    behave: async (change) =>
      void (await lms(`Object.assign(window.${api}.behaviour, ${JSON.stringify(change)}) && undefined`)),
    leave: () => page.close({ runBeforeUnload: true }).then(() => closed(page)),
  };
}

/** The package has started when its lesson is shown and the player has told so. */
async function packageFrame(page: Page, staysAtStart = false): Promise<Frame> {
  const frame = page.frames().find((candidate) => candidate.url().includes('/content/'));
  if (frame === undefined) throw new Error('the package has no frame');
  await frame.locator('html[data-ready]').waitFor({ state: 'attached' });
  if (!staysAtStart) await beginCourse(frame);
  return frame;
}

function closed(page: Page): Promise<void> {
  return page.isClosed()
    ? Promise.resolve()
    : new Promise((resolve) => void page.once('close', () => resolve()));
}

/** The script of a page whose server is this LMS. */
function runTime(
  host: LmsHost,
  name: string,
  { system = 'strict', behaviour, apiAfter }: VisitOptions,
): string {
  const late = apiAfter === undefined ? {} : { apiAfter };
  const lms: LmsBehaviour = { ...behaviourOf(system), ...late, ...behaviour };
  host.lms(name).behaviour = lms;
  return browserScript(lms, host.lms(name).standard.name);
}
