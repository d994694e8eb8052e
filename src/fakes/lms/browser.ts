/** The fake's run-time in a real page of an LMS: events, requests and beacons are the browser's own. */
import type { LmsBehaviour, PageEvent } from '../behaviours.ts';
import { createLmsApi, type LmsPageApi } from './api.ts';
import { SCORM12 } from './scorm12.ts';
import { SCORM2004 } from './scorm2004.ts';
import type { Standard } from './standard.ts';
import type { PageLoad, Seat, Wire, WireRequest } from './wire.ts';

export interface RunTimePage extends Seat {
  standard: Standard['name'];
  behaviour: LmsBehaviour;
  /** Address at which its server takes requests. */
  server: string;
  /** The frame of the package. */
  course(): HTMLIFrameElement | null;
  alert(text: string): void;
}

export const STANDARDS = { scorm12: SCORM12, scorm2004: SCORM2004 };
const EVENTS: readonly string[] = ['click', 'beforeunload', 'pagehide', 'unload'] satisfies PageEvent[];

/** Puts a new run-time into the window each time it is called. */
export function runTimeOf(page: RunTimePage): () => LmsPageApi {
  const standard = STANDARDS[page.standard];
  const wire = wireOf(page);
  return () => {
    const made = createLmsApi(standard, page.behaviour, wire);
    Object.assign(window, { [standard.api]: made.api });
    return made;
  };
}

function wireOf({ learner, name, attempt, mode, server, course, alert }: RunTimePage): Wire {
  let going: PageEvent | undefined;
  for (const type of ['beforeunload', 'pagehide', 'unload'] as const)
    window.addEventListener(type, () => {
      going = type;
    });

  /** The event that runs in the page or in its course; a page that was left stays left. */
  const event = (): PageEvent | undefined => {
    const running = course()?.contentWindow?.event?.type ?? window.event?.type ?? '';
    if (EVENTS.includes(running)) return running as PageEvent;
    return going ?? (document.hidden ? 'hidden' : undefined);
  };
  const bodyOf = (request: WireRequest): string =>
    JSON.stringify({ learner, name, attempt, mode, ...request });
  const post = (request: WireRequest, waits: boolean): XMLHttpRequest => {
    const sent = new XMLHttpRequest();
    sent.open('POST', server, !waits);
    sent.send(bodyOf(request));
    return sent;
  };
  return {
    load: () => JSON.parse(post({ kind: 'load' }, true).responseText) as PageLoad,
    sync(request) {
      const { status, responseText } = post(request, true);
      return { status, body: responseText };
    },
    later: (request) => void post(request, false),
    beacon: (request) => navigator.sendBeacon(server, bodyOf(request)),
    event,
    alert,
    unload() {
      const frame = course();
      if (frame !== null) frame.src = 'about:blank';
    },
  };
}
