/**
 * A Moodle course as the files of its backup (format moodle2, type course, without users). Moodle 4.1 is declared: a newer
 * site restores it without a word, an older one warns.
 */
import type { HashFile, PackageFile } from '../target.ts';
import { fillManifest } from '../xml-template.ts';
import { BackupFiles } from './files.ts';
import type { CourseLayout } from './layout.ts';
import { digest } from './name.ts';
import { COURSE, type NumberedActivity, type NumberedSection, numbered } from './numbers.ts';
import { settingsOf } from './settings.ts';

/** 1 January 2020, in seconds: Moodle asks for a date of the course and of the backup, and nothing here may follow the clock. */
const TIME = 1_577_836_800;

/**
 * A restore moves all dates by as much as the start date that is chosen in its screens is away from that of the backup.
 * Events of a calendar stand on the days that they take place, so such a backup says none, and nothing is moved.
 */
const NO_DATE = 0;

const COMPLETION = { none: 0, manual: 1, rule: 2 };

/** Files that Moodle reads whether there is something in them or not. */
const EMPTY = {
  'roles.xml': '<roles_definition>\n</roles_definition>',
  'groups.xml': '<groups>\n  <groupings>\n  </groupings>\n</groups>',
  'scales.xml': '<scales_definition>\n</scales_definition>',
  'outcomes.xml': '<outcomes_definition>\n</outcomes_definition>',
  'questions.xml': '<question_categories>\n</question_categories>',
};
const NO_ROLES =
  '<roles>\n  <role_overrides>\n  </role_overrides>\n  <role_assignments>\n  </role_assignments>\n</roles>';

/** @param origin what the backup says of where it comes from: its file's name, and an address that no Moodle has */
export async function backupFiles(
  layout: CourseLayout,
  origin: { file: string; address: string; release: string },
  hash: HashFile,
): Promise<PackageFile[]> {
  const sections = numbered(layout);
  const activities = sections.flatMap((section) => section.activities);
  const files = new BackupFiles(hash);
  const parts = [
    ...(await courseFiles(layout, files)),
    ...(await inTurn(sections, (section) => sectionFiles(section, files))),
    ...(await inTurn(activities, (activity) => activityFiles(activity, activities, files))),
  ];
  const criteria = activities
    .filter(({ completion }) => completion !== 'none')
    .map(({ kind, module }, at) => ({ id: at + 1, kind, module }));
  return [
    {
      path: 'moodle_backup.xml',
      content: fillManifest('moodle/moodle_backup.xml.hbs', {
        time: TIME,
        file: origin.file,
        origin: origin.address,
        siteHash: digest(origin.address, 32),
        backupId: digest(origin.release, 32),
        course: {
          ...COURSE,
          title: layout.title,
          shortName: layout.shortName,
          startDate: layout.calendar.length === 0 ? TIME : NO_DATE,
        },
        activities,
        sections: sections.map(({ id, number, name, folder }) => ({
          id,
          folder,
          title: name || `${number}`,
        })),
        settings: settingsOf(origin.file, sections),
      }),
    },
    ...Object.entries(EMPTY).map(([path, root]) => ({ path, content: xml(root) })),
    { path: 'gradebook.xml', content: fill('gradebook', { pass: layout.pass }) },
    { path: 'completion.xml', content: fill('completion', { course: COURSE.id, criteria }) },
    ...parts,
    { path: 'files.xml', content: fill('files', { files: files.records, author: layout.author }) },
    ...files.contents,
  ];
}

async function courseFiles(layout: CourseLayout, files: BackupFiles): Promise<PackageFile[]> {
  const place = { context: COURSE.context, component: 'course', item: 0, folder: '/' };
  const picture = layout.picture === undefined ? [] : [layout.picture];
  const added = [
    ...(await inTurn(layout.summary.files, async (file) => [
      await files.add(file, { ...place, area: 'summary' }),
    ])),
    ...(await inTurn(picture, async (file) => [await files.add(file, { ...place, area: 'overviewfiles' })])),
  ];
  const { summary, tags, calendar, ...course } = layout;
  const data = {
    ...course,
    ...COURSE,
    summary: summary.html,
    tags: tags.map((name, at) => ({ id: at + 1, name })),
  };
  return [
    { path: 'course/course.xml', content: fill('course', data) },
    { path: 'course/roles.xml', content: xml(NO_ROLES) },
    calendarFile('course', calendar),
    inforef('course', added),
  ];
}

async function sectionFiles(section: NumberedSection, files: BackupFiles): Promise<PackageFile[]> {
  const { id, number, name, folder, isHidden, activities } = section;
  const place = { context: COURSE.context, component: 'course', area: 'section', item: id, folder: '/' };
  const added = await inTurn(section.summary.files, async (file) => [await files.add(file, place)]);
  const data = {
    id,
    number,
    name,
    summary: section.summary.html,
    sequence: activities.map(({ module }) => module).join(','),
    visible: isHidden ? 0 : 1,
  };
  return [{ path: `${folder}/section.xml`, content: fill('section', data) }, inforef(folder, added)];
}

async function activityFiles(
  activity: NumberedActivity,
  all: readonly NumberedActivity[],
  files: BackupFiles,
): Promise<PackageFile[]> {
  const { kind, folder, grade, opensAfter, fields, context, files: own, ...others } = activity;
  const added = await inTurn(own, async ({ area, folder: at, ...file }) => [
    await files.add(file, { context, component: `mod_${kind}`, area, item: 0, folder: at }),
  ]);
  let rows = activity.instance * 1000;
  const packageOf = (key: string) => {
    const found = all.find(({ lessons }) => lessons.includes(key));
    return found && `$@SCORMVIEWBYID*${found.module}@$`;
  };
  const data = { ...others, kind, context };
  const items =
    grade === undefined ? [] : [{ ...data, ...grade, id: activity.module, sortOrder: activity.module }];
  return [
    {
      path: `${folder}/module.xml`,
      content: fill('module', {
        ...data,
        visible: activity.isHidden ? 0 : 1,
        completion: COMPLETION[activity.completion],
        availability: opensAfter && onlyAfter(opensAfter),
      }),
    },
    { path: `${folder}/${kind}.xml`, content: fill(kind, { ...data, ...fields(() => ++rows, packageOf) }) },
    { path: `${folder}/grades.xml`, content: fill('grades', { items }) },
    { path: `${folder}/roles.xml`, content: xml(NO_ROLES) },
    calendarFile(folder, []),
    inforef(
      folder,
      added,
      items.map(({ id }) => id),
    ),
  ];
}

/** Moodle's condition on another activity; `e: 1` is complete, or passed. */
function onlyAfter(module: number): string {
  return JSON.stringify({ op: '&', c: [{ type: 'completion', cm: module, e: 1 }], showc: [true] });
}

/** A restore with a calendar asks each activity for one, too. */
function calendarFile(folder: string, entries: CourseLayout['calendar']): PackageFile {
  const events = entries.map((entry, at) => ({ ...entry, id: at + 1 }));
  return { path: `${folder}/calendar.xml`, content: fill('calendar', { course: COURSE.id, events }) };
}

function inforef(folder: string, files: readonly number[], gradeItems: readonly number[] = []): PackageFile {
  return { path: `${folder}/inforef.xml`, content: fill('inforef', { files, gradeItems }) };
}

function fill(name: string, data: object): string {
  return fillManifest(`moodle/${name}.xml.hbs`, { time: TIME, ...data });
}

function xml(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

/** One after the other: files are numbered as they come. */
async function inTurn<From, To>(list: readonly From[], make: (one: From) => Promise<To[]>): Promise<To[]> {
  const made: To[] = [];
  for (const one of list) made.push(...(await make(one)));
  return made;
}
