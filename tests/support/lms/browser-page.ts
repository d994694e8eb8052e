/** The fake's run-time in a page of `lmsHost`; bundled by `browser-script.ts`. */
import type { LmsBehaviour } from '../../../src/fakes/behaviours.ts';
import type { LmsPageApi } from '../../../src/fakes/lms/api.ts';
import { runTimeOf } from '../../../src/fakes/lms/browser.ts';
import type { Standard } from '../../../src/fakes/lms/standard.ts';

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

const { store, ...seat } = window.lms;
const course = (): HTMLIFrameElement | null => document.querySelector('iframe');
const create = runTimeOf({
  ...seat,
  name: 'Lovelace, Ada',
  standard: window.lmsStandard,
  behaviour: window.lmsBehaviour,
  server: `${store}/run-time`,
  course,
  alert: (text) => window.alert(text),
});
let made: LmsPageApi;
window.offer = () => {
  made = create();
};
window.closeCourse = () => {
  made.finishByLms();
  course()?.remove();
};
if (window.lmsBehaviour.apiAfter === undefined) window.offer();
else setTimeout(window.offer, window.lmsBehaviour.apiAfter);
