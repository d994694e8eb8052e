export default {
  // The sheet
  title: 'For the LMS administrator: {title}',
  intro: 'What this course reports, what an LMS makes of it, and which settings to choose.',
  aboutNames:
    'Names of settings in quotation marks appear in the LMS in English; other names only describe a setting, whose label may differ.',
  aboutSources:
    'How LMSs behave was read in their code and documentation, and tried in Moodle 4.5. Versions differ: try the package with a test learner first.',
  version: 'Version',
  language: 'Language',
  packages: 'Packages',
  media: 'Videos and sound',
  mediaLinked:
    'Not in the package: the learner’s browser loads them from {address}. They must be there before the first learner comes and as long as the package is in use, and no network of learners may block that host. A changed file gets another name, so nothing there is ever replaced.',
  // What counts
  counts: 'What counts',
  completedWhen: 'Completed when',
  allOf: 'all of this holds',
  anyOf: 'one of this holds',
  nothingNeeded: 'it was opened',
  needLessons: { one: '{n} lesson opened', other: '{n} lessons opened' },
  needWatch: { one: '{n} video watched', other: '{n} videos watched' },
  needQuizzesPassed: { one: '{n} quiz passed', other: '{n} quizzes passed' },
  needQuizzesFinished: { one: '{n} quiz handed in', other: '{n} quizzes handed in' },
  needTexts: { one: '{n} reflection written', other: '{n} reflections written' },
  needMinutes: { one: '{n} minute of active time', other: '{n} minutes of active time' },
  named: '{what} ({names})',
  andMore: 'and {n} more',
  passMark: 'Pass mark',
  passOf: '{pass}% of the points, and completed',
  passNone: 'none; neither passed nor failed is reported',
  passReported: 'none; passed is reported when it is completed',
  score: 'Score',
  scoreNone: 'none; nothing earns points',
  scoreFrom: '{max} points in all',
  question: 'Question',
  quiz: 'Quiz',
  scored: 'Questions and quizzes that count for the score',
  points: 'Points',
  tries: 'Tries',
  unlimited: 'any number',
  video: 'Video',
  videosCount: 'Videos that count',
  share: 'Share to watch',
  videoRights: 'Videos shown, and who may show them',
  rights: 'Rights and licence',
  consent: 'Consent of the people shown',
  toolkitFiles: 'Toolkit: files that learners take away',
  toolkitFile: 'File',
  formatAndSize: 'Format and size',
  shareOrRead: '{share}%, or its transcript read to the end',

  percent: '{n}%',
  // What is reported
  reports: 'What the learner did, and what the package reports',
  learner: 'The learner…',
  statements: 'xAPI statements about the course',
  statementsCmi5: 'cmi5 statements about the course',
  none: 'none',
  site: 'Web site: told',
  nothingTold: 'nothing',
  didOpen: 'opened it and saw the first lesson',
  didLessons: 'opened every lesson and did nothing else',
  didExcept: 'did everything right, lacking only: {what}',
  didOnly: 'did only this: {what}',
  didAll: 'did everything',
  didRight: 'did everything and answered everything right',
  didRead: 'did everything right, but read transcripts to the end instead of watching, where that counts',
  didWrongOpen: 'did everything and answered everything wrong, with tries left',
  didWrongSpent: 'did everything and answered everything wrong, with no try left',
  didBetter: 'answered everything wrong at first, then everything right',
  didWorse: 'answered everything right, then everything wrong in another attempt at the quizzes',
  neverFailed: 'failed is never reported, because learners may always try again.',
  failedLast:
    'cmi.core.lesson_status becomes failed only when nothing else is left to do: every lesson was opened, and nothing that completion still asks for can be done. Many LMSs lock a failed course.',
  failedLast2004:
    'cmi.success_status becomes failed only when nothing else is left to do: every lesson was opened, and nothing that completion still asks for can be done.',
  failedAtOnce: 'The LRS hears failed as soon as no try is left that counts.',
  alwaysSuspend:
    'In every row cmi.suspend_data keeps place and answers, and cmi.core.exit is suspend: the learner goes on where the work stopped.',
  alwaysSuspend2004:
    'In every row cmi.suspend_data keeps place and answers, and cmi.exit is suspend: the learner goes on where the work stopped.',
  preview:
    'In preview (cmi.core.lesson_mode is browse) nothing is saved; cmi.core.lesson_status becomes browsed, and the page says so.',
  preview2004:
    'In preview (cmi.mode is browse) nothing is saved; cmi.completion_status stays incomplete, and the page says so.',
  alwaysStatements:
    'In every row the LRS also hears of the beginning and end of each session, of lessons and of answers.',
  siteKeeps:
    'A web site tells nobody of anything. Each browser keeps the work that was done in it, for 400 days after the last of it.',
  universalLaunch:
    'The zip for several standards is SCORM 1.2, xAPI and cmi5 at once: how the LMS launches it decides which of them it speaks. Where an LMS detects the standard by itself, it chooses; where it asks, choose.',
  sessionCmi5:
    'A launch is one session. Whoever loads the page anew has ended it and opens the course again from the LMS; what that session could not tell, the next one of the same registration tells.',
  onceCmi5: 'cmi5 lets a pass be told once: a better score after it is not told.',
  masteryCmi5:
    'The mastery score that the LMS gives at the launch takes the place of the pass mark of the package.',
  videosScorm:
    'For each video the LMS also gets answers, at most six a visit: the share watched and the place, as in “83 % 0:50/1:00”, with the time spent; correct once enough was watched.',
  videosXapi:
    'Of videos the LRS hears by the xAPI Video Profile 1.0.3 when they are played, paused, jumped in or adjusted, which parts were watched in all, and which browser and screen show them.',

  // What LMSs show
  shows: 'What the LMS then shows ({standard}, with the settings below)',
  status: 'status {status}',
  statusScore: 'status {status}, score {score}',
  progress: 'progress {n}%',
  progressScore: 'progress {n}%, score {score}',
  failed: 'failed',
  failedProgress: 'failed; progress not determined',
  passed: 'passed',
  passedScore: 'passed, score {score}',
  notPassed: 'not passed',
  notPassedScore: 'not passed, score {score}',
  notYet: 'no result yet',
  notCounted: 'nothing is counted',
  grade: 'grade {score}%',
  gradeUnknown: 'completed; grade not determined',
  legend: 'Legend of the reports of answers',
  legendName: 'Options stand as {first} reports them.',
  legendNames: 'Options stand as {first} reports them, in brackets as {others} does.',
  legendRight: '“|” parts what is right in one way from another.',
  interactionId: 'Interaction',
  interactionIndex: 'Index in SCORM',
  interactionActivity: 'Activity in xAPI',
  lesson: 'Lesson',
  options: 'Options',
  right: 'Right',
  settings: 'Settings by LMS',
  settingsIn: 'Settings in {lms}',
  setting: 'Setting',
  choose: 'What to choose',
  upload: 'Import',
  attempts: 'Attempts',
  update: 'New version',
  window: 'Display',
  completion: 'Completion',
  xapi: 'xAPI package',
  cmi5: 'cmi5 package',
  scorm2004: 'SCORM 2004 package',
  notDetermined: 'Not determined',

  ofBackup: 'Course backup',
  backupRestore: 'Restore',
  backupRestoreHow:
    'Once, by somebody who may create courses: Site administration → Courses → Restore course; or in an empty course of a teacher: More → Course reuse → Restore. Where Moodle restores in the background, nothing appears until its cron has run.',
  backupKept: 'Set already',
  backupKeptHow:
    'Sections, packages with their settings, completion, grades and their weights, and all that stands beside the packages.',
  backupUpdateHow:
    'Never restore again: that makes a second course. Put the new zip of a module, which lies beside the backup, into its activity; results and saved state stay.',
  backupByHand: 'By hand',
  backupByHandHow:
    'Start date, enrolment, roles, groups and dates. Terms of the glossary are added by “Import entries”.',
  moodleUpload: 'Add the SCORM 1.2 zip as a SCORM package.',
  moodleMastery:
    'Keep the package’s. When the learner leaves, Moodle makes passed or failed of the score; the package says the same, because it sends a score only once that is decided.',
  moodleWindow:
    'In the page or in a new window: both work. In the page, hiding the contents list gives more room.',
  moodleCommit: 'Not needed; the package saves after each step.',
  moodleStandards: 'Off: up to 64,000 characters of saved state are kept. On: 4,096.',
  moodleUpdate: 'Put the new zip into the same activity; results and saved state stay.',
  moodleReview:
    'Once completed, passed or failed, an attempt opens in review mode; then the package reports nothing, and the result stays.',
  moodleStatus: 'Tick “Passed” and “Completed”: a learner who passes is only ever “passed”.',
  moodleStatusCompleted: 'Tick “Completed”.',
  moodlePreview:
    'Yes. A preview saves nothing, but Moodle counts it as an attempt and shows the grade 0% beside it.',
  moodleNewAttempt:
    '“No”. With “Always” each opening begins an empty course; with “When previous attempt completed, passed or failed”, each one after that.',
  moodleAttempts:
    'Several. Who has failed sees that attempt in review mode, and tries again by “Start a new attempt”, which begins empty.',
  moodleBest: '“Highest attempt”: a new attempt takes nothing away.',
  moodleGrade:
    '“Highest grade”. “Learning objects” grades only whether the package was completed, as 1 or 0.',
  moodleReport:
    '“Response 7” belongs to index 7 of the legend above. “Summary of question” adds its id, “Summary of right answer” what is right; “Track details” lists all of one attempt. Until a score is sent, Moodle shows 0.',
  moodleProtect: 'Off, if learners use the Moodle app.',
  moodleCompletion: 'An activity that is complete once stays complete.',
  moodleXapi: 'Moodle itself takes none; the plugin mod_tincanlaunch does, with an LRS beside it.',
  moodle2004:
    'Add the zip as a SCORM package. The Moodle app plays SCORM 1.2 only. The grade comes from cmi.score.raw.',
  moodle2004Status:
    'Tick “Passed” and “Completed”: in SCORM 2004 they are two facts, and Moodle asks for both.',
  moodle2004Standards: 'On or off: up to 64,000 characters of saved state are kept.',
  moodle2004Report:
    'Empty for SCORM 2004 packages, by a fault of Moodle 4.5; “Track details” lists all answers of one attempt. Of SCORM 1.2 it shows all.',
  moodleXapiPassed: 'By the verb passed. The form’s default, completed, gives no grade.',
  moodleXapiCompleted: 'By the verb completed, the form’s default.',
  moodleXapiGrade:
    'Only from passed, and only when the plugin’s scheduled task runs: the grade comes later than the completion.',
  moodleXapiNoGrade: 'None: without a pass mark no statement carries a score.',
  moodleXapiCourse:
    'Once in all of Moodle. The same package in two courses shares its attempts: for each Moodle course, ask for a package with an iri of its own.',
  moodleXapiActor:
    'To be decided before learners begin: after a change their earlier attempts are no longer found.',
  moodleXapiCors:
    'The LRS must allow requests (CORS) from the address of Moodle, with the headers Authorization, Content-Type, X-Experience-API-Version, If-Match and If-None-Match, and must expose ETag.',
  moodleXapiKey:
    'Every learner’s browser receives the key of the LRS: give the plugin one of its own, which may do no more than store and read statements and state.',
  moodleCmi5: 'Moodle itself takes none.',
  iliasType: 'SCORM 1.2; the list begins with SCORM 2004.',
  iliasOnline: 'On, so that learners see it.',
  iliasProgress: 'In its settings: the SCORM mode, and tick the package. It is off by default.',
  iliasMastery: 'Leave what the package brings.',
  iliasMode: 'Normal, with credit; otherwise ILIAS stores no result.',
  iliasReview: 'No, so that a better result is still recorded.',
  iliasInteractions: 'On; then the answers stand in “Tracking Data”.',
  iliasCheck: 'On works: the package keeps the limits. Off lets ILIAS keep longer texts.',
  iliasWindow: 'Same window, iframe or new window: all work.',
  iliasUpdate:
    'Taken only if its manifest is the same byte for byte, as in a release that changes texts of lessons only.',
  iliasAttempts: 'None are kept apart; the last values count.',
  iliasXapi:
    'First set up an LRS type in the administration. Only statements about the course itself make completed, passed or failed.',
  iliasCmi5: 'The package says its own mastery score; in the mode Review nothing is kept or told.',
  ilias2004: 'Choose SCORM 2004 as the type.',
  ilias2004Unknown:
    'What the SCORM 2004 run-time of ILIAS shows in each row above, and how much of the saved state it keeps.',
  chamiloUpload: 'In “Learning paths”, import SCORM.',
  chamiloReinit:
    'Decide before learners begin. On (default): what is completed, passed or failed opens for review only. Off: opening it again begins a new attempt with nothing saved.',
  chamiloTime: 'Off, or time is counted several times.',
  chamiloFrame: 'On, if room is short: the package has an outline of its own.',
  chamiloProgress: 'The package is one item, so progress is 0% or 100%. A score of 0 may not be recorded.',
  chamiloUpdate: 'Chamilo 1.11: update the learning path with a zip of the same file name.',
  chamiloXapi: 'With the plugin XApi.',
  chamiloCmi5:
    'With the plugin XApi, which calls cmi5 a beta: each launch is a new registration, so that learners begin anew.',
  chamilo2004: 'Take the SCORM 1.2 package: SCORM 2004 is not supported officially.',
  chamiloUnknown: 'What the new run-time of Chamilo 2.1 does.',
  olatUpload: 'Import it, then choose it in the course element SCORM under “Learning content”.',
  olatTransferScore: '“Transfer score value”.',
  olatTransferPassed: '“Transfer passed value”.',
  olatTransferNone:
    '“Don’t transfer scoring information”: OpenOlat counts no completed. Where it must count, ask for a package with completion: { report: passed }.',
  olatNeeded: '{pass}; with the default 0 everybody with a score passes.',
  olatBest: 'On: the best score stays.',
  olatAttempts: 'Unlimited; each opening may count as an attempt.',
  olatWindow: 'On gives the package most room.',
  olatUpdate:
    'May delete what learners under way have saved; the score stays. Replace it between two groups.',
  olatUnknown: 'Whether it takes xAPI packages.',
  olat2004: 'Take the SCORM 1.2 package: OpenOlat refuses SCORM 2004.',
  edxModules: 'Add "scorm".',
  edxScored: 'On, if the result counts as a grade.',
  edxWeight: 'What the package counts within the course. Only percentages are read.',
  edxWindow: 'On, if the frame, 450 pixels high by default, is too low.',
  edxAttempts: 'None; the last score counts. Failed gives the grade 0.',
  edxCompletion: 'Versions before August 2025 count completed only, and not passed.',
  edxUpdate: 'Replace the zip; results and saved state stay.',
  edxUnknown: 'Whether it takes xAPI packages.',
  edxCmi5:
    'With the separate block openedx_cmi5_xblock, which ignores statements that come by POST, as these do: it does not show who has completed or passed.',
  edx2004: 'Taken; completion, score and the share of lessons opened (cmi.progress_measure) are read.',
  canvasUpload:
    'SCORM is an external tool that the administrator switches on. Import the zip there, as a graded assignment or as a page without a grade.',
  canvasLaunch: 'Start it from the tool or the assignment; a stored direct link stops working.',
  canvasUnknown:
    'What it shows in each row above, attempts, which result counts, limits, and reports of answers.',

  // State and privacy
  state: 'Saved state',
  stateWorst: 'At most {worst} of the {limit} characters that every LMS keeps, free texts apart.',
  stateTexts: {
    one: '{n} free text has the rest: at least {least} characters of it are kept.',
    other: '{n} free texts share the rest: at least {least} characters of each are kept.',
  },
  stateMore: 'LMSs that keep more get the texts whole.',
  privacy: 'Who stores what',
  privacyLms: 'The LMS: status, score, time, answers, texts and place of the learner.',
  privacyLrs: 'The LRS named at the launch (xAPI): the same, as statements and one state document.',
  privacyCmi5:
    'The LMS that launches the package, or its LRS (cmi5): the same, as statements and one state document.',
  privacySite: 'Nobody hears of what is done on the web site: work stays in the browser of the learner.',
  privacyBrowser:
    'The learner’s browser: what the LMS or LRS has not confirmed yet, and the whole of texts that it keeps in part only.',
  privacyKept:
    'A copy of the work stays there for 7 days once the LMS or LRS surely has it, otherwise for 30; learners can remove it at once, in “My record”.',
  privacyNobody: 'Nobody else: the package asks no other host.',
  privacyHosts:
    'Other hosts are asked only after the learner has clicked a button that names them. A learner may allow a host for the whole course, in the learner’s own browser, and withdraw it.',
  privacyBlocked:
    'Where a host is blocked or does not answer, the transcript stays, and reading it to its end counts as watching.',
  hosts: 'Hosts of videos',
  host: 'Host',
  hostLearns: 'What it learns',
  learnsGoogle:
    'The learner’s internet address, device and what is watched, and the site that the course runs on. Google may set cookies, also at its no-cookie host.',
  learnsVimeo:
    'The learner’s internet address, device and what is watched, and the site that the course runs on. Vimeo is asked not to track (dnt=1).',
  learnsPeertube:
    'The learner’s internet address, device and what is watched, and the site that the course runs on. Other viewers learn nothing (p2p=0).',
  learnsFile:
    'The learner’s internet address, device and what is watched, and the site that the course runs on.',
};
