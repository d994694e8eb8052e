/** The targets by name, as the help lists them: light, so that the command line starts without what targets need. */
export const TARGET_SUMMARIES = {
  scorm12: 'SCORM 1.2, which every LMS imports',
  xapi: 'xAPI (Tin Can), for LMSs that launch with a Learning Record Store',
  scorm2004: 'SCORM 2004 3rd Edition, where it is asked for; built only when named',
  'scorm2004-4th': 'the same as 4th Edition; built only when named',
  cmi5: 'cmi5, for LMSs that launch xAPI content by its rules; built only when named',
  web: 'a web site without an LMS, as a folder and a zip; built only when named',
  universal: 'SCORM 1.2, xAPI and cmi5 in one zip, for an LMS that nobody knows; built only when named',
  moodle:
    'a whole Moodle course as a backup (.mbz), with a SCORM 1.2 package for each module; built only when named',
} as const;

export type TargetName = keyof typeof TARGET_SUMMARIES;

/** One line each, for the help of commands. */
export function targetLines(): string {
  const names = Object.entries(TARGET_SUMMARIES);
  const width = Math.max(...names.map(([name]) => name.length));
  return names.map(([name, summary]) => `  ${name.padEnd(width)}  ${summary}\n`).join('');
}

/** The target whose packages are web sites, played without an LMS. */
export const SITE: TargetName = 'web';
