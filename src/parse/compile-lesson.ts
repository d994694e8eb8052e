/** One lesson from Markdown to its final HTML, with its blocks, facts and messages. Pure. */
import type { BlockTypes } from '../blocks/block-type.ts';
import type { Lesson, Picture } from '../course/model/model.ts';
import type { SessionStep, TrainerText } from '../course/model/session-plan.ts';
import { typographic } from '../course/text/typographic.ts';
import type { Message } from '../diagnostics/message.ts';
import { noting, type Question } from './asked.ts';
import { compileBody, otherLesson } from './compile-body.ts';
import type { BlockIds, LessonContext, LessonTask } from './context.ts';
import { findFile } from './images.ts';
import { type LessonBuild, type Report, report, startBuild } from './lesson-build.ts';
import { readTree } from './lesson-tree.ts';
import { tooDeep } from './nesting.ts';
import { type LessonHtml, serialise } from './serialise.ts';
import { serialiseSession } from './serialise-session.ts';
import { bodyOf, unprintable } from './source-text.ts';
import { reportStrayTrainers } from './stray-trainers.ts';
import { compileTrainerTexts } from './trainer-texts.ts';

export interface CompiledLesson {
  lesson: Lesson;
  messages: Message[];
  /** What a translation of this lesson inherits. */
  ids: BlockIds[];
  /** Of the context. */
  asked: Question[];
  /** What only the trainer reads; nothing of it is in the lesson. */
  trainer: TrainerText[];
  /** Of a session. */
  steps?: SessionStep[];
}

type CompiledText = Pick<CompiledLesson, 'trainer' | 'steps'> & { body: LessonHtml };

const NOTHING: CompiledText = { body: { html: '', links: [] }, trainer: [] };

export async function compileLesson(
  task: LessonTask,
  context: LessonContext,
  blockTypes: BlockTypes,
): Promise<CompiledLesson> {
  const { noted, asked } = noting(context);
  const build = startBuild(task, noted, blockTypes, bodyOf(task.text));
  reportUnprintable(build);
  const image = headPicture(build);
  const { body, ...beside } = reportDepth(build) ? NOTHING : await compileGuarded(build);
  reportMissingBlocks(build);
  if (build.messages.some(({ severity }) => severity === 'error')) build.facts.leftOut = true;
  return {
    lesson: lessonOf(build, body, image),
    messages: build.messages,
    ids: build.ids,
    asked: asked(),
    ...beside,
  };
}

/** What nests deeper than the stack by means that the lines do not show, such as raw HTML. */
async function compileGuarded(build: LessonBuild): Promise<CompiledText> {
  try {
    return await compileText(build);
  } catch (error) {
    if (!(error instanceof RangeError) || !error.message.includes('call stack')) throw error;
    const reason =
      'Something in this text is nested too deep to be read, such as HTML elements or emphasis; write it flatter';
    reportNesting(build, { reason });
    return NOTHING;
  }
}

async function compileText(build: LessonBuild): Promise<CompiledText> {
  readTree(build);
  const content = await compileBody(build);
  const trainer = await compileTrainerTexts(build);
  reportStrayTrainers(build);
  const keyOf = (address: string) => otherLesson(build, address);
  return build.task.isSession
    ? { ...serialiseSession(build, content, keyOf), trainer }
    : { body: serialise(content, keyOf), trainer };
}

function headPicture(build: LessonBuild): Picture | undefined {
  const { image, frontMatter, language } = build.task;
  if (image === undefined) return undefined;
  const position = frontMatter.image ?? { line: 1, column: 1 };
  const asset = findFile(build, 'image', image.path, position);
  return asset && { ...image, path: asset.path, alt: typographic(image.alt, language) };
}

function reportUnprintable(build: LessonBuild): void {
  for (const { code, position } of unprintable(build.task.text)) {
    const reason = `The text holds the control character U+${code}, which no page can show; delete it`;
    report(build, { ruleId: 'text-printable', reason, position });
  }
}

function reportDepth(build: LessonBuild): boolean {
  const deep = tooDeep(build.source);
  if (deep === undefined) return false;
  reportNesting(build, deep);
  return true;
}

function reportNesting(build: LessonBuild, found: Omit<Report, 'ruleId'>): void {
  report(build, { ruleId: 'nesting-depth', ...found });
}

function reportMissingBlocks(build: LessonBuild): void {
  const missing = build.task.inherit?.slice(build.ids.length) ?? [];
  if (missing.length === 0) return;
  const names = missing.map((block) => `${block.type} "${block.id}"`).join(', ');
  const reason = `This translation lacks blocks of the source language: ${names}; a translation has the same blocks in the same order`;
  report(build, { ruleId: 'translation-same-structure', reason });
}

function lessonOf(build: LessonBuild, body: LessonHtml, image: Picture | undefined): Lesson {
  const { task } = build;
  return {
    id: task.id,
    moduleId: task.moduleId,
    title: typographic(build.title, task.language),
    path: task.path,
    language: task.language,
    minutes: task.minutes,
    description: task.description && typographic(task.description, task.language),
    keywords: task.keywords,
    objectives: task.objectives,
    image,
    ...body,
    blocks: build.blocks,
    facts: build.facts,
  };
}
