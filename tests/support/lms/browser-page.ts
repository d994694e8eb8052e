/** The run-time in a real page of an LMS; bundled by `browser-script.ts`. */
import type { LmsBehaviour, PageEvent } from '../behaviours.ts';
import { createLmsApi, type LmsPageApi } from './api.ts';
import { SCORM12 } from './scorm12.ts';
import { SCORM2004 } from './scorm2004.ts';
import type { Standard } from './standard.ts';
import type { PageLoad, Wire, WireRequest } from './wire.ts';

/** Set by the page before this script. */
export interface LmsInPage {
  /** Where its server listens. */
  store: string;
  learner: string;
  attempt: number;
  mode: 'normal' | 'browse';
}

declare global {
  interface Window {
    lms: LmsInPage;
    lmsBehaviour: LmsBehaviour;
    lmsStandard: Standard['name'];
    /** Offers a new run-time. */
    offer(): void;
    /** The LMS's own button to close the course. */
    closeCourse(): void;
  }
}

const NAME = 'Lovelace, Ada';
const EVENTS: readonly string[] = ['click', 'beforeunload', 'pagehide', 'unload'] satisfies PageEvent[];

let going: PageEvent | undefined;
for (const type of ['beforeunload', 'pagehide', 'unload'] as const)
  window.addEventListener(type, () => {
    going = type;
  });

const course = (): HTMLIFrameElement | null => document.querySelector('iframe');

/** The event that runs in the page or in its course; a page that was left stays left. */
function event(): PageEvent | undefined {
  const running = course()?.contentWindow?.event?.type ?? window.event?.type ?? '';
  if (EVENTS.includes(running)) return running as PageEvent;
  return going ?? (document.hidden ? 'hidden' : undefined);
}

function bodyOf(request: WireRequest): string {
  const { learner, attempt, mode } = window.lms;
  return JSON.stringify({ learner, name: NAME, attempt, mode, ...request });
}

function post(request: WireRequest, waits: boolean): XMLHttpRequest {
  const sent = new XMLHttpRequest();
  sent.open('POST', `${window.lms.store}/run-time`, !waits);
  sent.send(bodyOf(request));
  return sent;
}

const wire: Wire = {
  load: () => JSON.parse(post({ kind: 'load' }, true).responseText) as PageLoad,
  sync(request) {
    const { status, responseText } = post(request, true);
    return { status, body: responseText };
  },
  later: (request) => void post(request, false),
  beacon: (request) => navigator.sendBeacon(`${window.lms.store}/run-time`, bodyOf(request)),
  event,
  alert: (text) => window.alert(text),
  unload() {
    const frame = course();
    if (frame !== null) frame.src = 'about:blank';
  },
};

const standard = window.lmsStandard === 'scorm2004' ? SCORM2004 : SCORM12;
let parts: LmsPageApi;
window.offer = () => {
  parts = createLmsApi(standard, window.lmsBehaviour, wire);
  Object.assign(window, { [standard.api]: parts.api });
};
window.closeCourse = () => {
  parts.finishByLms();
  course()?.remove();
};
if (window.lmsBehaviour.apiAfter === undefined) window.offer();
else setTimeout(window.offer, window.lmsBehaviour.apiAfter);
