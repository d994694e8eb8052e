/** One course: what it is, to be tried at once, and what a provider takes from it. */
import { hoursWords } from '../../course/model/hours.ts';
import { lessonKey } from '../../course/model/ids.ts';
import { hoursThere } from '../../course/model/ledger.ts';
import type { Course, Module } from '../../course/model/model.ts';
import { licenceOf } from '../../course/text/licence.ts';
import type { PackageEntry } from '../../package/packages-file.ts';
import { LMS_CHOICES, type LmsChoice } from '../../targets/lms-choices.ts';
import { SITE } from '../../targets/summaries.ts';
import { handoversOf } from '../achievement/files.ts';
import { courseData } from '../linked-data.ts';
import { editionOf, PACKAGES, type Page, type PortalCourse, packagesOf, type Site } from '../site.ts';
import type { Voice } from '../voice.ts';
import {
  courseKey,
  decoration,
  languageStatus,
  lessonsOf,
  minutesOf,
  pictureOf,
  timeOf,
} from './course-facts.ts';
import { fill, languageView } from './page.ts';

export function coursePage(site: Site, course: PortalCourse, voice: Voice, language: string): Page {
  const edition = editionOf(course, language);
  const own = packagesOf(course, edition);
  const picture = pictureOf(site, edition, edition.cover);
  const changes = course.releases.map(({ version, date, html }) => ({
    version,
    title: voice.shared('version', { version }),
    date,
    day: date && voice.day(date),
    lang: course.editions[0].language === edition.language ? undefined : course.editions[0].language,
    html,
  }));
  const view = {
    ...languageView(edition.language, voice, language),
    title: edition.title,
    description: edition.description,
    picture,
    time: timeOf(minutesOf(edition), voice),
    count: voice.shared('lessonCount', { n: lessonsOf(edition).length }),
    trials: trialsOf(own, edition, voice),
    modules: edition.modules.map((module, index) => moduleView(module, index, edition, own, voice)),
    facts: factsOf(course, edition, voice),
    newest: changes.slice(0, 1),
    earlier: changes.slice(1),
    funding: fundingView(site, edition),
    choices: LMS_CHOICES.flatMap((choice) => choiceView(choice, own, voice)),
    sheets: [
      ...course.sheets
        .filter((sheet) => sheet.language === edition.language)
        .map(({ file }) => ({
          href: PACKAGES + file,
          label: voice.say(file.endsWith('.csv') ? 'legend' : 'sheetShort'),
        })),
      ...course.guides
        .filter((guide) => guide.language === edition.language)
        .map(({ file }) => ({ href: `${PACKAGES}${file}/${file}.html`, label: voice.say('guide') })),
    ],
    handovers: handoversOf(course, edition, language),
    packages: own
      .filter(({ container }) => container !== 'folder')
      .map((one) => packageView(site, one, voice)),
  };
  return {
    key: courseKey(edition.id),
    language,
    contentLanguage: edition.language,
    title: edition.title,
    description: edition.description,
    picture: picture?.src,
    section: 'courses',
    body: fill('course', view, voice, language),
    data: courseData(site, course, edition, language),
  };
}

/** The web site of the course, or of each of its modules. */
function trialsOf(packages: readonly PackageEntry[], { modules }: Course, voice: Voice) {
  const sites = sitesAmong(packages);
  return sites.map((site) => ({
    href: `${PACKAGES}${site.file}/index.html`,
    label:
      sites.length === 1
        ? voice.say('tryIt')
        : voice.say('tryModule', {
            module: modules.find((module) => isOf(site, module))?.title ?? site.title,
          }),
  }));
}

function sitesAmong(packages: readonly PackageEntry[]): PackageEntry[] {
  return packages.filter(({ target, container }) => target === SITE && container === 'folder');
}

function isOf({ assignableUnits }: PackageEntry, { id }: Module): boolean {
  return assignableUnits.some((unit) => unit.endsWith(`/${id}`));
}

/** Address of a lesson in the site of the course; undefined where there is none. */
export function lessonAddress(
  packages: readonly PackageEntry[],
  module: Module,
  lesson: Module['lessons'][number],
): string | undefined {
  const sites = sitesAmong(packages);
  const site = sites.length === 1 ? sites[0] : sites.find((one) => isOf(one, module));
  return site && `${PACKAGES}${site.file}/index.html#${lessonKey(lesson)}`;
}

function moduleView(
  module: Module,
  index: number,
  { modules, language }: Course,
  packages: readonly PackageEntry[],
  voice: Voice,
) {
  return {
    open: index === 0,
    facts: [
      modules.length > 1 ? voice.say('module', { n: index + 1 }) : undefined,
      voice.shared('lessonCount', { n: module.lessons.length }),
    ]
      .filter((fact) => fact !== undefined)
      .join(' · '),
    title: module.title,
    description: module.description,
    hours: hoursWords(hoursThere([module]), voice.shared).join(' · '),
    objectives: module.objectives.map(({ text }) => text),
    sessions: module.sessions.map(({ title, description, mode, minutes, language: own }) => ({
      title,
      description,
      time: minutes === undefined ? undefined : hoursWords({ [mode]: minutes / 60 }, voice.shared).join(''),
      lang: own === language ? undefined : own,
    })),
    lessons: module.lessons.map((lesson) => ({
      title: lesson.title,
      description: lesson.description,
      href: lessonAddress(packages, module, lesson),
      minutes: lesson.minutes === undefined ? undefined : timeOf(lesson.minutes, voice),
      lang: lesson.language === language ? undefined : lesson.language,
    })),
  };
}

interface Fact {
  name: string;
  values: { words: string; href: string | undefined }[];
}

function factsOf({ editions }: PortalCourse, edition: Course, voice: Voice): Fact[] {
  const { eqf, credits } = edition.recognition;
  const licence = licenceOf(edition.licence);
  const hours = hoursWords(hoursThere(edition.modules), voice.shared);
  const fact = (name: string, ...texts: (string | undefined)[]): Fact[] => {
    const values = texts.flatMap((words) => (words ? [{ words, href: undefined }] : []));
    return values.length === 0 ? [] : [{ name, values }];
  };
  return [
    ...fact(voice.say('hours'), ...hours),
    ...fact(voice.say('languages'), ...editions.map((one) => languageStatus(one, voice))),
    ...fact(voice.say('eqf'), eqf === undefined ? undefined : String(eqf)),
    ...fact(
      voice.say('credits'),
      credits && voice.shared('creditPoints', { n: credits.points, system: credits.system }),
    ),
    ...fact(voice.say('version'), edition.version),
    ...fact(voice.say('authors'), edition.authors.join(', ')),
    ...(licence === undefined
      ? []
      : [{ name: voice.say('licence'), values: [{ words: licence.name, href: licence.address }] }]),
    ...fact(voice.say('accessibility'), voice.say('accessibilityText')),
  ];
}

function fundingView(site: Site, course: Course) {
  const { emblem, statement, disclaimer } = course.funding ?? {};
  if (statement === undefined && disclaimer === undefined) return undefined;
  return { emblem: decoration(site, course, emblem), statement, disclaimer };
}

function choiceView(choice: LmsChoice, packages: readonly PackageEntry[], voice: Voice) {
  const target = choice.targets.find((name) => packages.some((one) => one.target === name));
  const found = packages.filter((one) => one.target === target && one.container !== 'folder');
  if (found.length === 0) return [];
  return [
    {
      id: choice.id,
      name: 'name' in choice ? choice.name : voice.say(choice.key),
      files: found.map(({ file, title, bytes }) => ({
        href: PACKAGES + file,
        title: found.length > 1 ? title : file,
        size: voice.size(bytes),
      })),
    },
  ];
}

function packageView({ portal }: Site, { file, target, sha256, bytes }: PackageEntry, voice: Voice) {
  const href = PACKAGES + file;
  return { file, href, address: portal.address + href, target, sha256, size: voice.size(bytes) };
}
