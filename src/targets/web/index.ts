/**
 * The course as a web site, with no LMS: a folder for any web server, and a zip of it. Work is kept in the learner's
 * browser, and the site opens offline and can be installed where it is served by https.
 */
import type { Target } from '../target.ts';
import { appFiles } from './app.ts';
import { WORKER } from './names.ts';
import { pageHead } from './page-head.ts';
import { serviceWorker } from './service-worker.ts';
import { words } from './words.ts';

export const web: Target = {
  name: 'web',
  byDefault: false,
  standard: 'Web site',
  stateLimit: undefined,
  limits: {},
  interactionIndexes: false,
  containers: ['folder', 'zip'],
  connect: [],
  policy: ["worker-src 'self'", "manifest-src 'self'"],
  texts: {
    local: 'siteLocal',
    unsaved: 'siteUnsaved',
    savedAndSent: 'saved',
    exitFrame: 'exitWindow',
    forgetLocal: 'siteForgetLocal',
    forgetMeaning: 'siteForgetMeaning',
    lateSignedOut: 'dialogFailed',
    lateReplaced: 'siteReplaced',
    mixedScripts: 'siteMixed',
    reflectionFor: 'siteReflection',
    actionPlan: 'siteActionPlan',
  },
  head: pageHead,
  files: appFiles,
  seal: (plan, files) => [serviceWorker(plan, files)],
  words,
  released: {
    file: WORKER,
    name: `course id in ${WORKER}`,
    pattern: /\{"course":"([^"\\]{1,500})"/,
    of: ({ course }) => course.id,
    effect: 'browsers no longer find the work of its learners',
  },
};
