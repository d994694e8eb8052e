/** The inspector beside the course's frame: what is held, what was called, the saved state, and completion. */

import { readCourseScript } from '../../../course/model/course-script.ts';
import type { PackageData } from '../../../course/model/package-data.ts';
import type { Progress } from '../../../course/outcome/outcome.ts';
import { behaviourOf } from '../../../fakes/behaviours.ts';
import { STANDARDS } from '../../../fakes/lms/browser.ts';
import { decodeState } from '../../../state/codec.ts';
import type { CourseNews, Held, HeldByLrs, Launch, PackageChoice, RunTimeOfLaunch } from '../../wire.ts';
import type { FrameWatcher } from '../frame.ts';
import { part } from '../parts.ts';
import { CallLog } from './call-log.ts';
import { callsPanel } from './calls-panel.ts';
import { completionPanel } from './completion-panel.ts';
import { type DeviceEntry, deviceEntries } from './device.ts';
import { startFolding } from './fold.ts';
import { heldPanel } from './held-panel.ts';
import { HeldValues } from './held-values.ts';
import { requestCall } from './request-call.ts';
import { type SavedText, savedText } from './saved-text.ts';
import { statePanel } from './state-panel.ts';
import { startTabs } from './tabs.ts';
import { watchApi } from './watch-api.ts';

export interface Inspector extends FrameWatcher {
  /** How the course stands now. */
  hear(news: CourseNews): void;
  /** The LMS or LRS behind a package was asked for something. */
  changed(name: string): void;
}

/** Milliseconds from one look at this device to the next, where nobody tells that something was written. */
const LOOKS = 1000;
const NOTHING_DONE: Progress = { lessons: new Set(), answers: new Map(), activeSeconds: 0 };

export function startInspector(frame: HTMLIFrameElement): Inspector {
  const log = new CallLog();
  const open = { name: '', launch: undefined as Launch | undefined };
  const held = {
    era: 0,
    values: undefined as HeldValues | undefined,
    statements: undefined as object[] | undefined,
    documents: [] as HeldByLrs['documents'],
    device: [] as DeviceEntry[],
    /** Number of the last request to the LRS that is in the log. */
    requests: 0,
  };
  let choices: PackageChoice[] = [];
  let revision = 0;
  let data: PackageData | undefined;
  const inspector = part('inspector');
  const source = {
    get data() {
      return data;
    },
    get limit() {
      return choices.find(({ name }) => name === open.name)?.stateLimit;
    },
    get kept() {
      const { runTime } = open.launch ?? {};
      return runTime && suspendLimitOf(runTime);
    },
    saved,
    progress,
    go(address: string) {
      if (frame.contentWindow !== null) frame.contentWindow.location.hash = address;
    },
  };
  const tabs = startTabs(inspector, [
    heldPanel(held),
    callsPanel(log),
    statePanel(source),
    completionPanel(source),
  ]);

  function saved(): SavedText | undefined {
    return savedText(held, new URL(open.launch?.address ?? '', location.href));
  }

  function progress(): Progress {
    const text = saved()?.text;
    if (text === undefined || data === undefined) return NOTHING_DONE;
    const decoded = decodeState(text, data.course.id);
    return 'unreadable' in decoded ? NOTHING_DONE : decoded.state;
  }

  let waits = false;
  function renderSoon(): void {
    if (waits || inspector.hidden) return;
    waits = true;
    requestAnimationFrame(() => {
      waits = false;
      tabs.render();
    });
  }

  let asking = false;
  let askAgain = false;
  /** One question at a time; while it is under way any number of calls bring one more. */
  function refresh(): void {
    if (open.launch === undefined || inspector.hidden) return;
    askAgain = true;
    if (asking) return;
    asking = true;
    void (async () => {
      while (askAgain) {
        askAgain = false;
        await read(open.launch).catch(() => {});
      }
      asking = false;
      renderSoon();
    })();
  }

  async function read(launch: Launch | undefined): Promise<void> {
    if (launch === undefined) return;
    const address = new URL(launch.address, location.href).href;
    const asked = revision;
    const known = data ?? (await packageData(address));
    const answer = await whatIsHeld(launch);
    const device = await deviceEntries(address, known.course.id);
    // Another one was opened meanwhile, or the course has changed.
    if (launch !== open.launch || asked !== revision) return;
    data = known;
    held.device = device;
    take(answer);
  }

  async function whatIsHeld({ runTime }: Launch): Promise<Held> {
    const query = new URLSearchParams({
      package: open.name,
      learner: runTime?.learner ?? '',
      attempt: String(runTime?.attempt ?? 0),
      era: String(held.era),
      statements: String(held.statements?.length ?? 0),
      requests: String(held.requests),
    });
    const response = await fetch(`/preview/held?${query}`);
    return (await response.json()) as Held;
  }

  function take({ era, values, lrs }: Held): void {
    if (era !== held.era) {
      held.statements = undefined;
      held.requests = 0;
    }
    held.era = era;
    if (values !== undefined) held.values?.hold(values, Date.now());
    if (lrs === undefined) return;
    held.statements = [...(held.statements ?? []), ...lrs.statements];
    held.documents = lrs.documents;
    for (const request of lrs.requests) log.add(requestCall(request));
    held.requests = lrs.requests.at(-1)?.number ?? held.requests;
  }

  startFolding('inspector', refresh);
  setInterval(() => {
    const isTold = open.launch?.runTime !== undefined || held.statements !== undefined;
    if (!isTold && !document.hidden) refresh();
  }, LOOKS);

  return {
    hear(news) {
      choices = news.packages;
      if (news.revision === revision) return;
      revision = news.revision;
      data = undefined;
      refresh();
    },
    changed(name) {
      if (name === open.name) refresh();
    },
    opened(name, launch) {
      if (name !== open.name) {
        log.clear();
        Object.assign(held, { era: 0, statements: undefined, documents: [], device: [], requests: 0 });
      }
      Object.assign(open, { name, launch });
      held.values = launch.runTime && new HeldValues();
      data = undefined;
      refresh();
    },
    offered(api) {
      const { name, launch } = open;
      const { values } = held;
      if (launch?.runTime === undefined || values === undefined) return;
      // The last calls of a package that is left belong to no other.
      const isOpen = (): boolean => name === open.name;
      watchApi(api, STANDARDS[launch.runTime.standard], {
        call: (call) => isOpen() && log.add(call),
        asked: (call) => isOpen() && log.ask(call),
        set: (element, value) => values.set(element, value, Date.now()),
        got: (element, value) => values.got(element, value),
        heard: renderSoon,
      });
    },
  };
}

/** scorm-again, which has no row in the table of behaviours, takes any length. */
function suspendLimitOf({ script, system, standard }: RunTimeOfLaunch): number | undefined {
  if (script !== undefined) return undefined;
  return behaviourOf(system).suspendLimit ?? STANDARDS[standard].suspendLimit;
}

/** What the compiler has laid beside the page for its player. */
async function packageData(address: string): Promise<PackageData> {
  const text = await (await fetch(new URL('course.js', address))).text();
  return readCourseScript(text) as PackageData;
}
