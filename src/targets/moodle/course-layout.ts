/** A course and the packages of its modules as a Moodle course: a section for each module, in their order. */
import { hoursWords } from '../../course/model/hours.ts';
import { hoursThere } from '../../course/model/ledger.ts';
import type { Course, Module, Picture } from '../../course/model/model.ts';
import { licenceOf } from '../../course/text/licence.ts';
import { sayIn } from '../../texts/index.ts';
import { moodleVoice } from '../../texts/moodle/index.ts';
import { fillTemplate } from '../../tool/templates.ts';
import { descriptionOf } from '../plan.ts';
import type { HeldPackage, HolderTools, PackagePlan } from '../target.ts';
import { communityPage, forumActivities } from './community.ts';
import { fileOf } from './course-files.ts';
import { evaluationActivity } from './evaluation.ts';
import { folderActivity, guideFolder } from './folder.ts';
import { glossaryActivity } from './glossary.ts';
import {
  type Activity,
  type CourseLayout,
  type NamedFile,
  NO_TEXT,
  type RichText,
  type Section,
} from './layout.ts';
import type { LayoutContext } from './layout-context.ts';
import { moodleName } from './name.ts';
import { scormActivity } from './scorm.ts';
import { sessionActivities } from './sessions.ts';
import { taskActivity } from './task.ts';

/** Columns of Moodle 4.1, in characters. */
const MAX_TITLE = 254;
const MAX_SHORT_NAME = 100;

/** Pictures that Moodle shows on the card of a course; others it would list as files. */
const ON_CARD = /\.(png|jpe?g|gif|webp)$/i;

export async function courseLayout(
  plan: PackagePlan,
  held: readonly HeldPackage[],
  { texts, hash, guide, forTrainers }: HolderTools,
): Promise<CourseLayout> {
  const { course, title } = plan;
  const { say: tell } = await moodleVoice(course.language);
  const context = { course, hash, guide, say: sayIn(texts), tell };
  const cover = pictureOf(course, course.cover);
  const summary = courseSummary(plan, context);
  return {
    title: moodleName(title, MAX_TITLE),
    shortName: moodleName(`${course.id}-${course.language}`, MAX_SHORT_NAME),
    language: course.language.toLowerCase().replaceAll('-', '_'),
    summary,
    picture: cover !== undefined && ON_CARD.test(cover.file.name) ? cover.file : undefined,
    tags: course.keywords.map((word) => moodleName(word)),
    author: moodleName(course.authors.join(', ')),
    pass: Math.round((course.completion.pass ?? 0) * 10_000) / 100,
    sections: [
      firstSection(summary, context),
      ...(await moduleSections(held, context)),
      ...lastSections(context),
      ...(forTrainers ? [trainerSection(context)] : []),
    ],
  };
}

/** What is there for the whole course, above its modules: Moodle shows a course's own summary in lists alone. */
function firstSection(summary: RichText, context: LayoutContext): Section {
  const activities = [
    communityPage(context),
    ...forumActivities(undefined, context),
    folderActivity(undefined, context),
    glossaryActivity(context),
  ].filter((activity) => activity !== undefined);
  return { name: '', summary, isHidden: false, activities };
}

async function moduleSections(held: readonly HeldPackage[], context: LayoutContext): Promise<Section[]> {
  const sections: Section[] = [];
  let before: Activity | undefined;
  for (const module of context.course.modules) {
    const one = held.find((candidate) => candidate.plan.module?.id === module.id);
    const after = context.course.order === 'modules' ? before : undefined;
    const activities = await moduleActivities(module, one, context, after);
    before = activities.find(({ kind }) => kind === 'scorm') ?? before;
    sections.push({
      name: moodleName(module.title),
      summary: moduleSummary(module, context),
      isHidden: false,
      activities,
    });
  }
  return sections;
}

async function moduleActivities(
  module: Module,
  held: HeldPackage | undefined,
  context: LayoutContext,
  after: Activity | undefined,
): Promise<Activity[]> {
  const { course, hash } = context;
  return [
    held && (await scormActivity(course, module, held, hash, after)),
    ...module.sessions.flatMap((session) => sessionActivities(module, session, context)),
    folderActivity(module, context),
    module.task && taskActivity(module, module.task, context, after),
    ...forumActivities(module, context),
  ].filter((activity) => activity !== undefined);
}

function lastSections(context: LayoutContext): Section[] {
  const evaluation = evaluationActivity(context);
  if (evaluation === undefined) return [];
  return [{ name: evaluation.title, summary: NO_TEXT, isHidden: false, activities: [evaluation] }];
}

/** What only trainers see: Moodle hides the section from all others. */
function trainerSection(context: LayoutContext): Section {
  const name = context.tell('forTrainers');
  return { name, summary: NO_TEXT, isHidden: true, activities: [guideFolder(context)] };
}

function courseSummary(plan: PackagePlan, { say }: LayoutContext): RichText {
  const { course } = plan;
  const { funding } = course;
  const emblem = fileOf(course, funding?.emblem);
  const cover = pictureOf(course, course.cover);
  const version = say('version', { version: course.version });
  const html = fillTemplate('moodle/course-summary.hbs', {
    cover: cover && { name: cover.file.name, alt: cover.alt },
    description: descriptionOf(plan),
    hours: hoursWords(hoursThere(course.modules), say).join(' · '),
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

function moduleSummary(module: Module, { course, say }: LayoutContext): RichText {
  const image = pictureOf(course, module.image);
  const html = fillTemplate('moodle/module-summary.hbs', {
    image: image && { name: image.file.name, alt: image.alt },
    description: module.description,
    objectivesTitle: say('moduleObjectives'),
    objectives: module.objectives,
    hours: hoursWords(hoursThere([module]), say).join(' · '),
  });
  return { html, files: image === undefined ? [] : [image.file] };
}

function pictureOf(
  course: Course,
  picture: Picture | undefined,
): { file: NamedFile; alt: string } | undefined {
  const file = fileOf(course, picture?.path);
  return file && { file, alt: picture?.alt ?? '' };
}
