/** The page of a package: every lesson in one document, the first one in sight, the others waiting. */
import type Handlebars from 'handlebars';
import { contactedHosts } from '../course/model/hosts.ts';
import { hoursWords, timeWords } from '../course/model/hours.ts';
import { lessonKey } from '../course/model/ids.ts';
import { hoursThere } from '../course/model/ledger.ts';
import type { Asset, Block, Lesson, Module } from '../course/model/model.ts';
import {
  COMMUNITY,
  entryElement,
  FINISH,
  GLOSSARY,
  RECORD,
  START,
  TOOLKIT,
} from '../course/model/side-pages.ts';
import { assetOf } from '../course/model/used-assets.ts';
import { objectiveKey } from '../course/outcome/objectives.ts';
import { direction } from '../course/text/direction.ts';
import { draftTitle } from '../course/text/draft-title.ts';
import { licenceOf } from '../course/text/licence.ts';
import type { PackagePlan, Target } from '../targets/target.ts';
import { type LoadedTexts, languageName } from '../texts/index.ts';
import { formatText, type TextKey } from '../texts/texts.ts';
import { fillTemplate } from '../tool/templates.ts';
import { communityView } from './community.ts';
import { finishView } from './finish.ts';
import { foreign } from './foreign.ts';
import { unlinkLessons } from './lesson-html.ts';
import { pictureView } from './picture.ts';
import { securityPolicy } from './security-policy.ts';
import { cardViews, pretestOf, receives, soleAims } from './start.ts';
import { type Say, total } from './study-time.ts';
import { toolkitView } from './toolkit.ts';

/** Percent of the browser's own text size; the middle of the settings dialog is the second. */
const TEXT_SIZES = [88, 100, 112, 125, 150];

const SPACINGS = [
  { name: 'lines', legend: 'lineSpacing' },
  { name: 'words', legend: 'wordSpacing' },
  { name: 'letters', legend: 'letterSpacing' },
] as const satisfies { name: string; legend: TextKey }[];
const SPACING_STEPS = ['spacingNormal', 'spacingWide', 'spacingWider'] as const satisfies TextKey[];

/** Addresses of the page's own files, each with the mark of its content. */
export interface PageFiles {
  style: string;
  providerStyle: string;
  providerScript: string;
  providerLogo: string;
  early: string;
  course: string;
  player: string;
  /** Those that come after the start. */
  late: string[];
}

export function renderPage(
  plan: PackagePlan,
  texts: LoadedTexts,
  target: Pick<Target, 'connect' | 'policy' | 'head'>,
  files: PageFiles,
): string {
  const say: Say = (key, values) => formatText(texts.texts, texts.language, key, values);
  const lessons = plan.modules.flatMap((module) => module.lessons.map((lesson) => ({ lesson, module })));
  const clean = htmlCleaner(plan);
  // The LMS's title of a module's package names the course too; here the course's stands above it.
  const title = plan.module?.title ?? plan.course.title;
  // A single lesson begins at once: a page before it would only be one click more.
  const starts = lessons.length > 1;
  const views = lessons.map(({ lesson, module }, index) =>
    lessonView(lesson, module, index, { plan, texts, say, clean }),
  );
  return fillTemplate(
    'page.hbs',
    {
      language: plan.course.language,
      direction: direction(plan.course.language),
      textsLanguage: texts.found ? undefined : texts.language,
      textsDirection:
        direction(texts.language) === direction(plan.course.language) ? undefined : direction(texts.language),
      policy: securityPolicy(
        lessons.map(({ lesson }) => lesson),
        target,
      ),
      head: target.head?.(plan),
      files,
      scripts: [files.early, files.course, files.player, ...files.late].join(' '),
      title,
      draft: plan.draft,
      pageTitle: [starts ? undefined : views[0]?.title, draftTitle(title, plan.draft)]
        .filter((text) => text !== undefined)
        .join(' · '),
      description: plan.module?.description ?? plan.course.description,
      above: plan.module === undefined ? undefined : plan.course.title,
      starts,
      startKey: START,
      picture: pictureView(plan.course, plan.course.cover),
      receives: receives(plan, say),
      pretest: pretestOf(plan),
      aims: soleAims(plan),
      cards: cardViews(plan, say),
      finishKey: FINISH,
      ...finishView(plan),
      groups: outline(plan, say),
      first: views[0],
      rest: views.slice(1),
      next: views[1],
      total: views.length,
      studyTime: studyTime(
        lessons.map(({ lesson }) => lesson),
        say,
      ),
      modes: modes(plan, say),
      logo: imageView(assetOf(plan.course, plan.course.theme.logo)),
      recordKey: RECORD,
      glossaryKey: GLOSSARY,
      glossary: glossary(plan),
      toolkitKey: TOOLKIT,
      toolkit: toolkitView(plan, texts, say),
      communityKey: COMMUNITY,
      community: communityView(plan, texts),
      colophon: colophon(plan),
      hosts: hostNames(lessons.map(({ lesson }) => lesson)),
      spacings: SPACINGS,
      spacingSteps: SPACING_STEPS,
      sizes: TEXT_SIZES.map((percent, index) => ({ percent, index, chosen: index === 1 })),
    },
    { text: (key: TextKey, { hash }: Handlebars.HelperOptions) => say(key, hash) },
  );
}

/** Those that a learner may let play always. */
function hostNames(lessons: readonly Lesson[]): string[] {
  return [...new Set(contactedHosts(lessons).map(({ name }) => name))];
}

/** In a module's package the lessons of other modules are no place that a link could lead to. */
function htmlCleaner(plan: PackagePlan): (lesson: Lesson) => string {
  if (plan.modules.length === plan.course.modules.length) return ({ html }) => html;
  const keysOf = (modules: readonly Module[]) => modules.flatMap((module) => module.lessons.map(lessonKey));
  const inside = new Set(keysOf(plan.modules));
  const all = new Set(keysOf(plan.course.modules));
  return (lesson) => unlinkLessons(lesson, (key) => all.has(key) && !inside.has(key));
}

function lessonView(
  lesson: Lesson,
  module: Module,
  index: number,
  {
    plan,
    texts,
    say,
    clean,
  }: { plan: PackagePlan; texts: LoadedTexts; say: Say; clean: (lesson: Lesson) => string },
) {
  const isForeign = lesson.language !== plan.course.language;
  const questions = questionCount(lesson);
  return {
    key: lessonKey(lesson),
    title: lesson.title,
    eyebrow: [
      say('lessonNumber', { n: index + 1 }),
      lesson.minutes === undefined ? undefined : timeWords(lesson.minutes, say),
      questions === 0 ? undefined : say('questionCount', { n: questions }),
    ]
      .filter((text) => text !== undefined)
      .join(' · '),
    picture: pictureView(plan.course, lesson.image),
    objectives: objectivesView(lesson, module, say),
    ...foreign(lesson.language, plan.course.language),
    notice: isForeign
      ? say('notTranslated', { language: languageName(lesson.language, texts.language) })
      : undefined,
    html: clean(lesson),
  };
}

/** What one learner is asked: of a quiz that draws, as many as it draws. */
function questionCount({ blocks }: Lesson): number {
  const asked = ({ plan, quiz, key }: Block): number => {
    if (plan === undefined) return key === undefined || quiz !== undefined ? 0 : 1;
    return plan.pools.reduce((sum, pool) => sum + (pool.draw ?? pool.blocks.length), 0);
  };
  return blocks.reduce((sum, block) => sum + asked(block), 0);
}

/** A module's first lesson names all of the module's objectives; every other its own, folded to one line. */
function objectivesView(lesson: Lesson, module: Module, say: Say) {
  const opens = lesson === module.lessons[0] && module.objectives.length > 0;
  const own = lesson.objectives.map(
    (id) => module.objectives.find((objective) => objective.id === id) ?? { id, text: id },
  );
  const items = opens ? module.objectives : own;
  if (items.length === 0) return undefined;
  const tellsApart = opens && own.length < items.length;
  return {
    folded: lesson !== module.lessons[0],
    head: say(opens ? 'moduleObjectives' : 'objectives'),
    items: items.map(({ id, text }) => ({
      key: objectiveKey(module.id, id),
      words: text,
      here: tellsApart && lesson.objectives.includes(id) ? say('inThisLesson') : undefined,
    })),
  };
}

/** One group without a name where the package holds one module. */
function outline(plan: PackagePlan, say: Say) {
  const named = plan.modules.length > 1;
  return plan.modules.map((module, index) => ({
    name: named ? module.title : undefined,
    open: index === 0,
    minutes: total(module.lessons, say),
    aims: module.objectives.length === 0 ? undefined : aimsView(module, index, say),
    lessons: module.lessons.map((lesson) => ({
      key: lessonKey(lesson),
      title: lesson.title,
      minutes: lesson.minutes === undefined ? undefined : timeWords(lesson.minutes, say),
      language: lesson.language === plan.course.language ? undefined : lesson.language,
    })),
  }));
}

/** How many of a module's objectives are reached, with the way to them. */
function aimsView({ lessons, objectives }: Module, index: number, say: Say) {
  const [first] = lessons;
  if (first === undefined) return undefined;
  return {
    index,
    key: lessonKey(first),
    words: say('objectivesReached', { reached: 0, n: objectives.length }),
  };
}

/** What the minutes of all lessons add up to, with what is counted. */
function studyTime(lessons: readonly Lesson[], say: Say): string | undefined {
  const time = total(lessons, say);
  return time && say('studyTime', { time });
}

/** Planned hours of the modules inside that are there, by mode, where there is more than one mode. */
function modes({ modules }: PackagePlan, say: Say): string[] {
  const hours = hoursThere(modules);
  return Object.keys(hours).length < 2 ? [] : hoursWords(hours, say);
}

/** In the order of the language's alphabet; undefined where nothing is explained. */
function glossary({ course }: PackagePlan) {
  if (course.glossary.length === 0) return undefined;
  const { compare } = new Intl.Collator(course.language);
  return course.glossary
    .toSorted((a, b) => compare(a.term, b.term) || (a.id < b.id ? -1 : 1))
    .map(({ id, term, definition, language }) => ({
      element: entryElement(GLOSSARY, id),
      term,
      definition,
      ...foreign(language, course.language),
    }));
}

function imageView(asset: Asset | undefined) {
  return asset === undefined ? undefined : { src: asset.packed, width: asset.width, height: asset.height };
}

function colophon({ course }: PackagePlan) {
  const emblem = imageView(assetOf(course, course.funding?.emblem));
  const funded =
    course.funding?.statement !== undefined ||
    emblem !== undefined ||
    course.funding?.disclaimer !== undefined;
  return {
    funding: funded ? { ...course.funding, emblem } : undefined,
    licence: licenceOf(course.licence),
    authors: course.authors.join(', '),
    version: course.version,
  };
}
