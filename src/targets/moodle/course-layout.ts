/** A course and the packages of its modules as a Moodle course: a section for each module, in their order. */
import { hoursWords, plannedHours } from '../../course/model/hours.ts';
import type { Course, Module, Picture } from '../../course/model/model.ts';
import { assetOf } from '../../course/model/used-assets.ts';
import { licenceOf } from '../../course/text/licence.ts';
import type { LoadedTexts } from '../../texts/index.ts';
import { formatText } from '../../texts/texts.ts';
import { fillTemplate } from '../../tool/templates.ts';
import { descriptionOf } from '../plan.ts';
import type { HashFile, HeldPackage, PackagePlan } from '../target.ts';
import { shorten } from '../xml-template.ts';
import { assetFile } from './asset-file.ts';
import {
  type Activity,
  type CourseLayout,
  MAX_NAME,
  type NamedFile,
  NO_TEXT,
  type RichText,
  type Section,
} from './layout.ts';
import { scormActivity } from './scorm.ts';

/** Columns of Moodle 4.1, in characters. */
const MAX_TITLE = 254;
const MAX_SHORT_NAME = 100;

/** Pictures that Moodle shows on the card of a course; others it would list as files. */
const ON_CARD = /\.(png|jpe?g|gif|webp)$/i;

export interface LayoutTools {
  /** Interface texts of the course's language. */
  texts: LoadedTexts;
  hash: HashFile;
}

export async function courseLayout(
  plan: PackagePlan,
  held: readonly HeldPackage[],
  tools: LayoutTools,
): Promise<CourseLayout> {
  const { course, title } = plan;
  const sections: Section[] = [];
  for (const module of course.modules) {
    const one = held.find((candidate) => candidate.plan.module === module);
    sections.push(await moduleSection(course, module, one, tools));
  }
  const cover = pictureOf(course, course.cover);
  return {
    title: shorten(title, MAX_TITLE),
    shortName: shorten(`${course.id}-${course.language}`, MAX_SHORT_NAME),
    language: course.language.toLowerCase().replaceAll('-', '_'),
    summary: courseSummary(plan, tools),
    picture: cover !== undefined && ON_CARD.test(cover.file.name) ? cover.file : undefined,
    tags: course.keywords.map((word) => shorten(word, MAX_NAME)),
    author: shorten(course.authors.join(', '), MAX_NAME),
    pass: Math.round((course.completion.pass ?? 0) * 10_000) / 100,
    sections: [{ name: '', summary: NO_TEXT, isHidden: false, activities: [] }, ...sections],
  };
}

async function moduleSection(
  course: Course,
  module: Module,
  held: HeldPackage | undefined,
  tools: LayoutTools,
): Promise<Section> {
  const activities: Activity[] =
    held === undefined ? [] : [await scormActivity(course, module, held, tools.hash)];
  return {
    name: shorten(module.title, MAX_NAME),
    summary: moduleSummary(course, module, tools),
    isHidden: false,
    activities,
  };
}

function courseSummary(plan: PackagePlan, { texts }: LayoutTools): RichText {
  const { course } = plan;
  const { funding } = course;
  const emblem = fileOf(course, funding?.emblem);
  const cover = pictureOf(course, course.cover);
  const version = formatText(texts.texts, texts.language, 'version', { version: course.version });
  const html = fillTemplate('moodle/course-summary.hbs', {
    cover: cover && { name: cover.file.name, alt: cover.alt },
    description: descriptionOf(plan),
    hours: hoursText(course.modules, texts),
    about: [...course.authors, version].join(' · '),
    licence: licenceOf(course.licence),
    funding: funding && {
      emblem: emblem?.name,
      statement: funding.statement,
      disclaimer: funding.disclaimer,
    },
  });
  return { html, files: [cover?.file, emblem].filter((file) => file !== undefined) };
}

function moduleSummary(course: Course, module: Module, { texts }: LayoutTools): RichText {
  const image = pictureOf(course, module.image);
  const html = fillTemplate('moodle/module-summary.hbs', {
    image: image && { name: image.file.name, alt: image.alt },
    description: module.description,
    objectivesTitle: texts.texts.moduleObjectives,
    objectives: module.objectives,
    hours: hoursText([module], texts),
  });
  return { html, files: image === undefined ? [] : [image.file] };
}

function hoursText(modules: readonly Module[], { texts, language }: LoadedTexts): string {
  return hoursWords(plannedHours(modules), (key, values) => formatText(texts, language, key, values)).join(
    ' · ',
  );
}

function pictureOf(
  course: Course,
  picture: Picture | undefined,
): { file: NamedFile; alt: string } | undefined {
  const file = fileOf(course, picture?.path);
  return file && { file, alt: picture?.alt ?? '' };
}

function fileOf(course: Course, path: string | undefined): NamedFile | undefined {
  const asset = assetOf(course, path);
  return asset && assetFile(asset);
}
