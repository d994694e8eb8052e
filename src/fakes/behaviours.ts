/**
 * What LMSs and LRSs really do where they differ from the standard: one table for each, one row a system,
 * with its source. A setting that a row leaves out is as the standard has it, or as most do.
 */

export type Refusal = 'false' | 'throw' | undefined;

/** What a page goes through when something of it is called; `hidden`: it is in the background. */
export type PageEvent = 'click' | 'hidden' | 'beforeunload' | 'pagehide' | 'unload';

/** While these run Chromium refuses synchronous requests. */
export const DISMISSAL: readonly PageEvent[] = ['beforeunload', 'pagehide', 'unload'];

/** How an LMS's SCORM run-time differs; calls are named as in SCORM 1.2. May be changed while it runs. */
export interface LmsSettings {
  // Faults that come and go
  initialize?: Refusal;
  /** LMSGetValue; `false` gives nothing and error 101. */
  get?: Refusal;
  set?: Refusal;
  /** `lost`: says "true" and keeps nothing. `silent`: says "true", keeps nothing, has error 101. */
  commit?: Refusal | 'lost' | 'silent';
  finish?: Refusal;
  /** Elements, as a regular expression, that LMSSetValue refuses, and the error it then tells. */
  refuses?: { elements: string; code: string };
  /** Given as suspend data instead of what is stored. */
  givesSuspendData?: string;
  /** Milliseconds for which a commit blocks the page. */
  blocks?: number;

  // The object
  /** Milliseconds until the page offers it. */
  apiAfter?: number;
  /** Something else bears the name `API` in a nearer window. */
  namesake?: boolean;
  /** LMSGetLastError is not there, or tells of its first error for ever. */
  lastError?: 'missing' | 'stuck';
  /** Every call but LMSGetValue says "true" with no error, whatever became of it. */
  onlyTrue?: boolean;
  /** Values come back as `String` objects, counts as numbers. */
  givesObjects?: boolean;
  /** `String` objects are taken as values. */
  takesObjects?: boolean;

  // Reading
  mode?: string;
  /** The learner has no id and no name. */
  unnamed?: boolean;
  /** This word in place of an empty value. */
  emptyWord?: string;
  /** Empty answers for all but suspend data, location and names; no checks, no errors. */
  emptyAnswers?: boolean;
  /** `_count` is unknown. */
  noCount?: boolean;
  /** The list of interactions starts empty at each visit. */
  dropsInteractions?: boolean;
  /** Interactions of earlier visits are counted, and nothing is in them. */
  blanksInteractions?: boolean;
  /** Session time and exit of the last visit are not read. */
  freshVisit?: boolean;
  /** Statuses after which a visit is in review mode. */
  reviewAfter?: readonly string[];

  // Taking values
  /** Characters of suspend data; 4,096, or 64,000 of SCORM 2004, where left out. */
  suspendLimit?: number;
  /** Characters of location, responses and patterns; 255 where left out. */
  textLimit?: number;
  /** Takes longer suspend data, keeps their beginning and says "true". */
  cutsSuspendData?: boolean;
  /** Responses and patterns may hold any text, whatever the type. */
  freeResponses?: boolean;
  /** Error of an index that leaves a gap; 201 where left out. */
  gapCode?: string;
  /** The run-time has no interactions: each is refused with 401. */
  noInteractions?: boolean;

  // Opening and ending
  /** Values are those of the page's load; where left out they are read at LMSInitialize. */
  readsAtLoad?: boolean;
  /** A second LMSInitialize is refused (101) and drops what is not committed. */
  secondInitializeDrops?: boolean;
  /** LMSInitialize after LMSFinish throws once interactions were loaded or set; else old values come. */
  throwsWhenOpenedAgain?: boolean;
  /** LMSFinish ends the session even where it fails. */
  finishEndsAnyway?: boolean;
  /** LMSFinish makes the page take the course's frame away. */
  finishUnloads?: boolean;
  /** Closed by the LMS's own button: its LMSFinish comes first; later values are stored though "false" is said. */
  finishesFirst?: boolean;

  // Committing
  /**
   * What a commit carries: what was set since the last one that was kept; all that differs from what the last
   * commit carried, arrived or not; all that differs from what was loaded, and all lists; everything; or everything
   * that is no interaction unless one was set.
   */
  carries?: 'changes' | 'differences' | 'since-load' | 'everything' | 'interactions-at-once';
  /** What a failed commit carried is taken for sent, and left out of the next one. */
  forgetsFailedCommit?: boolean;
  /** What a failed commit carried is gone, as after an LMS that lost its page's data. */
  dropsFailedCommit?: boolean;
  /** Not waited for: "true" whatever becomes of it; nothing is sent while the page goes. */
  commitsLater?: boolean;
  /** While these run a commit is a queued beacon. DISMISSAL where left out. */
  beaconDuring?: readonly PageEvent[];
  /** "true" also where the beacon was not queued. */
  beaconAlwaysTrue?: boolean;
  /** No answer, or a request that the browser refuses: a beacon is queued, and this is said. */
  fallsBackToBeacon?: 'true' | 'false';
  /** An answer that is a page: an alert, "false" and no error. */
  alertsAtPage?: boolean;
  /** A commit without a status stores "not attempted". */
  storesNoStatus?: boolean;
  /** The status is "not attempted" again after each commit, and sent so with the next one. */
  statusResets?: boolean;

  // Storing
  /** The whole data model of an attempt is replaced. */
  replacesAll?: boolean;
  /** All interactions of an attempt are replaced by those that come. */
  replacesInteractions?: boolean;
  /** Statuses after which nothing more is stored. */
  locksAfter?: readonly string[];
  /** Values but suspend data end at the first "&". */
  cutsAtAmpersand?: boolean;
  /** A commit with an apostrophe in the location stores nothing. */
  apostropheLosesCommit?: boolean;
  /** A score of 0 is not stored. */
  dropsZeroScore?: boolean;
  /** Each commit adds its session time to the total, not the end alone. */
  addsTimeAtCommit?: boolean;

  // Concluding
  /** Score of 0…100 that is asked for. */
  mastery?: number;
  /** A status that was never set stays so when the session ends. */
  leavesNoStatus?: boolean;
  /** Which status the mastery score decides; all where left out. */
  masteryOver?: 'completed';
}

export interface LmsBehaviour extends LmsSettings {
  name: string;
  /** As an author chooses it. */
  title: string;
  /** System, version, and what it was seen to do. */
  source: string;
  /** It has no other standard, or nobody has seen how that run-time differs. */
  only?: 'scorm12' | 'scorm2004';
}

/** Of both its run-times. */
const MOODLE = {
  readsAtLoad: true,
  freshVisit: true,
  takesObjects: true,
  reviewAfter: ['completed', 'passed', 'failed'],
  secondInitializeDrops: true,
  beaconDuring: ['hidden', ...DISMISSAL],
  fallsBackToBeacon: 'true',
} as const satisfies LmsSettings;

const MOODLE_12 = {
  ...MOODLE,
  freeResponses: true,
  throwsWhenOpenedAgain: true,
  finishEndsAnyway: true,
  carries: 'differences',
  storesNoStatus: true,
} as const satisfies LmsSettings;

export const LMS_BEHAVIOURS: readonly LmsBehaviour[] = [
  {
    name: 'strict',
    title: 'By the standard, strict',
    source:
      'SCORM 1.2 Run-Time Environment, read to the letter: limits, vocabulary, data types, access, indexes and ' +
      'error codes; of SCORM 2004 what both ADL and Moodle take. Commits by a synchronous request, and by a beacon while the page goes.',
  },
  {
    name: 'moodle',
    title: 'Moodle',
    only: 'scorm12',
    source:
      'Moodle 4.5.6, run. A request without an answer becomes a beacon and "true". A commit carries what differs ' +
      'from the one before, arrived or not. Each page sends the interactions that it loaded once again. Hidden ' +
      'or left, it sends beacons, of which none above 64 KiB is queued. Review mode after completed, passed and ' +
      'failed, in which it still stores. Finish turns no status into completed, in browse mode too. Once the ' +
      'session is over, its requests get the log-in page with 200 and files of the package a redirection; after ' +
      'signing in elsewhere the files come, and requests of the old page get 200 and nothing.',
    ...MOODLE_12,
    suspendLimit: 64_000,
    textLimit: 64_000,
  },
  {
    name: 'moodle-standards',
    title: 'Moodle, SCORM standards mode',
    only: 'scorm12',
    source: 'Moodle 4.5.6, run, with the site\'s "SCORM standards mode": 4,096 and 255 characters.',
    ...MOODLE_12,
  },
  {
    name: 'moodle-2004',
    title: 'Moodle',
    only: 'scorm2004',
    source:
      'Moodle 4.5.6, run, with packages of SCORM 2004. Each commit carries all interactions and objectives, and of ' +
      'the rest what differs from what the page loaded, so that a failed one is made good by the next, a value that ' +
      'is set back is not stored, and beacons grow with the course until none above 64 KiB is queued. A failed ' +
      'Terminate ends nothing; a status that was never set stays so, in browse mode too; a second Initialize is ' +
      '103 and drops what was set. Requests, review mode and ended sessions as in SCORM 1.2.',
    ...MOODLE,
    carries: 'since-load',
    leavesNoStatus: true,
  },
  {
    name: 'chamilo',
    title: 'Chamilo',
    only: 'scorm12',
    source:
      'Chamilo 1.11.8, as seen. Commits are not waited for and always "true"; what is set while the page goes is ' +
      'lost. The status falls back to "not attempted" after each commit. Interactions come back as blank stubs, ' +
      'and the next commit of one wipes the others. Nothing is stored after passed, completed, failed or ' +
      'browsed. Session time is added at each commit. Values are cut at "&"; an apostrophe in the location ' +
      'loses the commit. From its source: a score of 0 is dropped.',
    readsAtLoad: true,
    freshVisit: true,
    takesObjects: true,
    freeResponses: true,
    suspendLimit: Number.POSITIVE_INFINITY,
    textLimit: Number.POSITIVE_INFINITY,
    blanksInteractions: true,
    reviewAfter: ['completed', 'passed', 'failed', 'browsed'],
    locksAfter: ['completed', 'passed', 'failed', 'browsed'],
    carries: 'interactions-at-once',
    commitsLater: true,
    statusResets: true,
    replacesInteractions: true,
    cutsAtAmpersand: true,
    apostropheLosesCommit: true,
    dropsZeroScore: true,
    addsTimeAtCommit: true,
  },
  {
    name: 'ilias',
    title: 'ILIAS',
    only: 'scorm12',
    source:
      'ILIAS 9 to 11, from its source and as seen. The list of interactions is empty at each start, ' +
      'and an index written again replaces the old row. A commit inside a click, beforeunload or unload is a ' +
      'beacon; in pagehide it is a synchronous request, which Chromium refuses. No review mode by default. A ' +
      'mastery score decides over "completed" alone. `String` objects are refused.',
    readsAtLoad: true,
    dropsInteractions: true,
    freshVisit: true,
    freeResponses: true,
    beaconDuring: ['click', 'beforeunload', 'unload'],
    masteryOver: 'completed',
  },
  {
    name: 'forma',
    title: 'Forma LMS',
    only: 'scorm12',
    source:
      'Forma LMS 4.0.19, run. A commit carries and replaces the whole data model. While the page goes it is a ' +
      'beacon and always "true". No answer: a beacon, and "false" though it may arrive. A log-in page: an ' +
      'alert, "false", no error; at LMSInitialize: nothing is known, and the next commit wipes all. Closed by ' +
      'its own button it finishes first. Gap 351; location and responses 255, suspend data 64,000 characters.',
    givesObjects: true,
    takesObjects: true,
    freeResponses: true,
    suspendLimit: 64_000,
    gapCode: '351',
    carries: 'everything',
    replacesAll: true,
    beaconAlwaysTrue: true,
    fallsBackToBeacon: 'false',
    alertsAtPage: true,
    finishUnloads: true,
    finishesFirst: true,
  },
  {
    name: 'open-edx',
    title: 'Open edX',
    only: 'scorm12',
    source:
      'Open edX SCORM XBlock of 2025, from its source. Empty answers for all but suspend data, location and ' +
      'names; no checks, no errors.',
    emptyAnswers: true,
  },
  {
    name: 'late-api',
    title: 'Run-time offered late',
    source: 'Single-page LMSs and slow servers, seen: the run-time is offered 5 s after the package started.',
    apiAfter: 5000,
  },
  {
    name: 'words-as-values',
    title: '“null” for what is empty',
    source: 'Seen in several LMSs: "null" in place of what is empty, unknown names and mode included.',
    emptyWord: 'null',
    unnamed: true,
    mode: '',
  },
  {
    name: 'namesake',
    title: 'Another object named API',
    source: 'Seen: a client of a REST service under the name `API` in a window nearer than the run-time.',
    namesake: true,
  },
  {
    name: 'no-error-codes',
    title: 'No error codes',
    source: 'Seen: a run-time without LMSGetLastError.',
    lastError: 'missing',
  },
  {
    name: 'stuck-error',
    title: 'Error that never goes',
    source: 'Seen: LMSGetLastError tells of an old error though everything was stored since.',
    lastError: 'stuck',
  },
  {
    name: 'nothing-but-true',
    title: '“true” to everything',
    source: 'Seen: wrappers that say "true" to each call, and never an error, whatever became of it.',
    onlyTrue: true,
  },
  {
    name: 'sync-refused-on-leaving',
    title: 'Hears nothing on leaving',
    source:
      'Chromium refuses a synchronous request while a page goes; an LMS with no beacon behind it hears nothing.',
    beaconDuring: [],
  },
];

/** Names of those whose run-time of a standard is known. */
export function systemsOf(standard: 'scorm12' | 'scorm2004'): string[] {
  return LMS_BEHAVIOURS.filter(({ only }) => only === undefined || only === standard).map(({ name }) => name);
}

/** What an LRS does beside the xAPI specification 1.0.3, or inside of its liberties. */
export interface LrsSettings {
  /** No state resource: 404 on reading and writing. */
  noState?: boolean;
  /** No CORS headers: pages of other origins hear nothing. */
  noCors?: boolean;
  /** Version that it tells in its answers. */
  version?: string;
  /** A state document that exists is not replaced (409) without If-Match or If-None-Match. */
  asksForCondition?: boolean;
  /** A stored state document is answered without its ETag. */
  noEtagOnPut?: boolean;
  /** Looks first and stores later: what arrives between is stored twice. */
  races?: boolean;
  /** A batch with a statement id that is known is refused whole (409), also where the content is the same. */
  refusesKnownInBatch?: boolean;
  /** A query without a registration means the documents of all: 500 where there are two. */
  anyRegistration?: boolean;
  /** A page in place of each state document, with status 200; nothing is stored. */
  pageAsState?: boolean;
  /** State documents come back as JSON in a JSON string. */
  encodesTwice?: boolean;
}

export interface LrsBehaviour extends LrsSettings {
  name: string;
  title: string;
  source: string;
}

export const LRS_BEHAVIOURS: readonly LrsBehaviour[] = [
  {
    name: 'plain',
    title: 'By the standard',
    source: 'xAPI 1.0.3, read to the letter.',
  },
  {
    name: 'adl-lrs',
    title: 'ADL LRS',
    source:
      'ADL_LRS of June 2025, run; follows IEEE 9274.1.1 for 1.0.3 too. A document that exists is replaced only ' +
      'under a condition (409), and 204 comes without an ETag. Two creations at once leave two documents, and ' +
      'reading is 500 from then on; two posts at once are stored twice; a known id refuses its batch. Without a ' +
      'registration the documents of all are meant.',
    version: '2.0.0',
    asksForCondition: true,
    noEtagOnPut: true,
    races: true,
    refusesKnownInBatch: true,
    anyRegistration: true,
  },
  {
    name: 'ralph',
    title: 'Ralph',
    source: 'Ralph 5.0.1, run: no state resource, no CORS headers of its own.',
    noState: true,
    noCors: true,
  },
  {
    name: 'html-200',
    title: 'A page in place of the state',
    source: 'Seen behind proxies and ended sessions: a log-in page with 200 in place of a state document.',
    pageAsState: true,
  },
  {
    name: 'double-encoded',
    title: 'State encoded twice',
    source: 'Seen: a state document that comes back as JSON in a JSON string.',
    encodesTwice: true,
  },
];

export function behaviourOf(name: string): LmsBehaviour {
  return rowOf(LMS_BEHAVIOURS, name);
}

export function lrsBehaviourOf(name: string): LrsBehaviour {
  return rowOf(LRS_BEHAVIOURS, name);
}

function rowOf<Row extends { name: string }>(table: readonly Row[], name: string): Row {
  const found = table.find((row) => row.name === name);
  if (found === undefined) throw new Error(`no behaviour is named ${name}`);
  return found;
}
