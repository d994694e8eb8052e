/** One lesson from Markdown to its final HTML, with its blocks, facts and messages. Pure. */
import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import { toHast } from 'mdast-util-to-hast';
import type { BlockTypes } from '../blocks/block-type.ts';
import type { Lesson, Picture } from '../course/model/model.ts';
import { typographic } from '../course/text/typographic.ts';
import type { Message } from '../diagnostics/message.ts';
import { noting, type Question } from './asked.ts';
import { contentHandlers, notesId } from './content.ts';
import type { BlockIds, LessonContext, LessonTask } from './context.ts';
import { blockHandlers } from './directives.ts';
import { warnOfForeign } from './foreign.ts';
import { settleHeadings } from './heading-depths.ts';
import { findFile } from './images.ts';
import { interfaceText, type LessonBuild, type Report, report, startBuild } from './lesson-build.ts';
import { readTree } from './lesson-tree.ts';
import { tooDeep } from './nesting.ts';
import { readSections } from './sections.ts';
import { type LessonHtml, serialise } from './serialise.ts';
import { bodyOf, unprintable } from './source-text.ts';
import { reportOpenTags, warnOfFootnotes } from './swallowed.ts';
import { dressRawTables } from './tables.ts';
import { markTerms } from './terms.ts';
import { toolsFor } from './tools.ts';
import { setTypography } from './typography.ts';

export interface CompiledLesson {
  lesson: Lesson;
  messages: Message[];
  /** What a translation of this lesson inherits. */
  ids: BlockIds[];
  /** Of the context. */
  asked: Question[];
}

const NOTHING: LessonHtml = { html: '', links: [] };

export async function compileLesson(
  task: LessonTask,
  context: LessonContext,
  blockTypes: BlockTypes,
): Promise<CompiledLesson> {
  const { noted, asked } = noting(context);
  const build = startBuild(task, noted, blockTypes, bodyOf(task.text));
  reportUnprintable(build);
  const image = headPicture(build);
  const body = reportDepth(build) ? NOTHING : await compileGuarded(build);
  reportMissingBlocks(build);
  if (build.messages.some(({ severity }) => severity === 'error')) build.facts.leftOut = true;
  return { lesson: lessonOf(build, body, image), messages: build.messages, ids: build.ids, asked: asked() };
}

/** What nests deeper than the stack by means that the lines do not show, such as raw HTML. */
async function compileGuarded(build: LessonBuild): Promise<LessonHtml> {
  try {
    return await compileBody(build);
  } catch (error) {
    if (!(error instanceof RangeError) || !error.message.includes('call stack')) throw error;
    const reason =
      'Something in this text is nested too deep to be read, such as HTML elements or emphasis; write it flatter';
    reportNesting(build, { reason });
    return NOTHING;
  }
}

async function compileBody(build: LessonBuild): Promise<LessonHtml> {
  readTree(build);
  build.tools = await toolsFor(build.source, build.tree, build.context);
  build.tools.readEmoji?.(build.tree, build.source);
  settleHeadings(build);
  warnOfForeign(build);
  const made = toHast(build.tree, {
    allowDangerousHtml: true,
    clobberPrefix: `${build.key}:note:`,
    handlers: { ...contentHandlers(build), ...blockHandlers(build) },
    footnoteLabel: interfaceText(build, 'footnotes'),
    footnoteLabelProperties: { className: ['footnotes-title'] },
    footnoteBackLabel: (index, again) =>
      `${interfaceText(build, 'backToText')} (${index + 1}${again > 1 ? `-${again}` : ''})`,
    footnoteBackContent: '↩\uFE0E',
  }) as HtmlRoot;
  reportOpenTags(build);
  warnOfFootnotes(build, build.tree);
  const content = made.children as ElementContent[];
  const clean = build.tools.resolveRawHtml?.(build, content) ?? content;
  dressRawTables(build, clean);
  nameNotes(build, clean);
  setTypography(clean, build.task.language);
  build.facts.sections = readSections(build, clean);
  markTerms(build, clean);
  build.facts.isBlank = clean.every(isBlank);
  return serialise(clean, (address) => otherLesson(build, address));
}

/** The library gives the heading of the notes one id for all lessons. */
function nameNotes(build: LessonBuild, content: ElementContent[]): void {
  const notes = content.findLast(isNotes);
  const title = notes?.children.find((child) => child.type === 'element');
  if (notes === undefined || title?.type !== 'element') return;
  title.properties.id = notesId(build);
  notes.properties = { className: ['footnotes'], ariaLabelledBy: [notesId(build)] };
}

function isNotes(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'section' && node.properties.dataFootnotes === true;
}

/** True where no text is in sight. */
function isBlank(node: ElementContent): boolean {
  return node.type === 'element'
    ? node.children.every(isBlank)
    : node.type !== 'text' || node.value.trim() === '';
}

/** The key in an address such as `#module/lesson/anchor`, unless it is the lesson's own. */
function otherLesson({ key }: LessonBuild, address: string): string | undefined {
  const [, found] = /^#([^/]+\/[^/:]+)/.exec(address) ?? [];
  return found === key ? undefined : found;
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
    objectives: task.objectives,
    image,
    ...body,
    blocks: build.blocks,
    facts: build.facts,
  };
}
