/** A page of an LMS in node: an API object, and the ways in which learners and browsers end a page. */
import type { LmsSettings, PageEvent } from '../../../src/fakes/behaviours.ts';
import { DISMISSAL } from '../../../src/fakes/behaviours.ts';
import { createLmsApi, type LmsApi, type LmsPageApi, type RunTime } from '../../../src/fakes/lms/api.ts';
import type { LmsServer } from '../../../src/fakes/lms/server.ts';
import type { LmsRequest, Seat, Wire, WireRequest } from '../../../src/fakes/lms/wire.ts';
import type { Sender } from '../../../src/fakes/network.ts';

export interface PageOptions {
  learner?: string;
  /** As the LMS knows it. */
  name?: string;
  /** The last one where left out. */
  attempt?: number;
  /** `browse`: by the Preview button. */
  mode?: Seat['mode'];
  /** Names this tab. */
  tab?: string;
}

export interface LmsPage extends Sender {
  /** For a tracker: the window of the package, inside of the LMS's. */
  readonly window: { parent: Record<string, unknown> } & Record<string, unknown>;
  readonly api: LmsApi;
  /** What the package calls, by one name for each standard. */
  readonly runTime: RunTime;
  readonly learner: string;
  readonly attempt: number;
  readonly tab: string;
  /** What the LMS showed in an alert. */
  readonly alerts: string[];
  hidden: boolean;
  /** Whether the package's frame is there. */
  readonly open: boolean;
  /** Hears `beforeunload` and `pagehide` when the page goes. */
  onLeave(hear: (event: 'beforeunload' | 'pagehide') => void): void;
  /** Runs in a click of the learner's. */
  click<Result>(run: () => Result): Result;
  /** The tab is closed or shows another page: it hears of that, and then nothing of it is heard. */
  leave(): void;
  /** By the LMS's own button. */
  closeByLms(): void;
  /** The process ends without a word. */
  kill(): void;
}

/** Of one part of a form beside its name and value: Chromium's boundary of 38 signs, a header, line breaks. */
const PART_BYTES = 87;

export function openPage(server: LmsServer, options: PageOptions = {}): LmsPage {
  const { learner = 'ada', name = 'Lovelace, Ada', tab = 'tab', mode = 'normal' } = options;
  const attempt = options.attempt ?? server.lastAttempt(learner);
  const seat: Seat = { learner, name, attempt, mode };
  const { behaviour, network, standard } = server;
  const hearers: ((event: 'beforeunload' | 'pagehide') => void)[] = [];
  const alerts: string[] = [];
  const state = { event: undefined as PageEvent | undefined, hidden: false, open: true, gone: false };

  const page: LmsPage = {
    window: { parent: {} },
    learner,
    attempt,
    tab,
    alerts,
    get api() {
      return parts.api;
    },
    get runTime() {
      return parts.runTime;
    },
    get leaving() {
      return state.event !== undefined && DISMISSAL.includes(state.event);
    },
    get gone() {
      return state.gone;
    },
    get open() {
      return state.open;
    },
    get hidden() {
      return state.hidden;
    },
    set hidden(hidden) {
      state.hidden = hidden;
    },
    onLeave: (hear) => void hearers.push(hear),
    click: (run) => during('click', run),
    leave() {
      if (!state.open) return;
      for (const event of ['beforeunload', 'pagehide'] as const)
        during(event, () => {
          for (const hear of hearers) hear(event);
        });
      state.open = false;
      state.gone = true;
    },
    closeByLms() {
      parts.finishByLms();
      page.leave();
    },
    kill() {
      state.open = false;
      state.gone = true;
    },
  };

  function during<Result>(event: PageEvent, run: () => Result): Result {
    const before = state.event;
    state.event = event;
    try {
      return run();
    } finally {
      state.event = before;
    }
  }

  function call(request: WireRequest) {
    const whole: LmsRequest = { ...seat, ...request };
    return {
      host: 'lms' as const,
      from: page,
      bytes: bytesOf(whole),
      handle: () => server.handle(whole),
    };
  }

  const wire: Wire = {
    load: () => server.load(seat),
    sync: (request) => network.sync(call(request)),
    later: (request) => void network.async(call(request)).catch(() => undefined),
    beacon: (request) => network.beacon(call(request)),
    event: () => state.event ?? (state.hidden ? 'hidden' : undefined),
    alert: (text) => void alerts.push(text),
    unload: () => page.leave(),
  };
  const parts: LmsPageApi = createLmsApi(standard, behaviour, wire);
  offer(page, standard.api, behaviour);
  return page;
}

/** As a form of several parts, which beacons send. */
function bytesOf({ kind, ...request }: LmsRequest): number {
  const values = 'values' in request ? Object.entries(request.values) : [];
  return values.reduce(
    (sum, [name, value]) => sum + PART_BYTES + Buffer.byteLength(name + value),
    kind.length,
  );
}

/** Puts the run-time where packages look for it; something else of that name may stand nearer. */
function offer(page: LmsPage, name: string, { apiAfter, namesake }: LmsSettings): void {
  if (namesake) page.window[name] = { get: () => undefined, post: () => undefined };
  const put = (): void => {
    page.window.parent[name] = page.api;
  };
  if (apiAfter === undefined) put();
  else setTimeout(put, apiAfter);
}
