/**
 * What only the trainer reads leaves its text here, as soon as the text is parsed: its nodes leave the tree and its
 * characters leave the source, so nothing that is made of either can hold it. It is compiled apart, with facts of its own.
 */
import type { Heading, Nodes, Parents, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { toString as plainText } from 'mdast-util-to-string';
import { type BlockType, positionOf } from '../blocks/block-type.ts';
import type { Position } from '../course/model/model.ts';
import type { TrainerText } from '../course/model/session-plan.ts';
import { shortened } from '../diagnostics/shortened.ts';
import { compileBody, otherLesson } from './compile-body.ts';
import { headingText } from './heading-ids.ts';
import { type LessonBuild, report, startBuild } from './lesson-build.ts';
import { placeBehind } from './places.ts';
import { serialise } from './serialise.ts';

export const TRAINER = 'trainer';

/** A text that was taken out, with what stood around it. */
export interface TakenText {
  node: ContainerDirective;
  /** The last one above it. */
  heading: Heading | undefined;
  /** Place of the block around it that is outermost, such as a step. */
  around: Position | undefined;
}

/** Changes tree and source; what was taken stands in `build.taken`, and the source as it was in `build.written`. */
export function takeTrainerTexts(build: LessonBuild): void {
  build.written = build.source;
  if (!/:{3,}trainer/.test(build.source)) return;
  take(build, build.tree, [], { heading: undefined });
  for (const { node } of build.taken) {
    const [from, to] = placeOf(node);
    build.source = build.source.slice(0, from) + blank(build.source.slice(from, to)) + build.source.slice(to);
  }
}

function placeOf({ position }: ContainerDirective): [from: number, to: number] {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

function take(
  build: LessonBuild,
  parent: Parents,
  around: readonly ContainerDirective[],
  seen: { heading: Heading | undefined },
): void {
  const kept: RootContent[] = [];
  for (const node of parent.children) {
    if (node.type === 'containerDirective' && node.name === TRAINER) {
      reportPlace(build, node, around);
      build.taken.push({ node, heading: seen.heading, around: around[0] && positionOf(around[0]) });
      continue;
    }
    if (node.type === 'heading') seen.heading = node;
    if ('children' in node)
      take(build, node, node.type === 'containerDirective' ? [...around, node] : around, seen);
    kept.push(node);
  }
  if (kept.length < parent.children.length) (parent as { children: RootContent[] }).children = kept;
}

/** What is asked has learners' eyes on each of its parts, and its parts are counted. */
function reportPlace(
  build: LessonBuild,
  node: ContainerDirective,
  around: readonly ContainerDirective[],
): void {
  const asking = around.find(({ name }) => isAsking(build.blockTypes.get(name)));
  if (asking === undefined) return;
  const reason = `A text for the trainer stands in no "${asking.name}"; put it above or below that block`;
  report(build, { ruleId: 'directive-place', reason, position: positionOf(node) });
}

function isAsking(type: BlockType | undefined): boolean {
  return type !== undefined && (type.reportsAs !== undefined || type.uses?.includes('question') === true);
}

/** The texts that were taken out, in their order. */
export async function compileTrainerTexts(build: LessonBuild): Promise<TrainerText[]> {
  const texts: TrainerText[] = [];
  for (const [index, taken] of build.taken.entries())
    texts.push(await compileOne(build, taken, `${build.key}:trainer-${index + 1}`));
  return texts;
}

async function compileOne(
  build: LessonBuild,
  { node, heading, around }: TakenText,
  key: string,
): Promise<TrainerText> {
  const [from, to] = placeOf(node);
  const [before, source, behind] = [
    build.written.slice(0, from),
    build.written.slice(from, to),
    build.written.slice(to),
  ];
  const own = startBuild(
    { ...build.task, title: '', glossary: false, inherit: undefined },
    build.context,
    build.blockTypes,
    // Its place stays as it was; what stands around it has been looked at in its lesson.
    blank(before) + source + blank(behind),
  );
  own.key = key;
  own.isForTrainers = true;
  own.messages = build.messages;
  own.tree.children = [node, ...definitionsIn(build.tree)];
  const content = await compileBody(own);
  const step = build.steps.find(({ position }) => position.line === around?.line);
  const [label] = node.children;
  const title = label?.type === 'paragraph' && label.data?.directiveLabel === true ? label : undefined;
  return {
    ...serialise(content, (address) => otherLesson(own, address)),
    title: title && plainText(title),
    heading: heading === undefined ? '' : headingText(heading),
    step: step?.id,
    facts: own.facts,
    blocks: own.blocks,
    position: positionOf(node),
  };
}

/** Addresses that its text may use too. */
function definitionsIn(node: Nodes): RootContent[] {
  if (node.type === 'definition') return [node];
  return 'children' in node ? node.children.flatMap(definitionsIn) : [];
}

/** As a text for the trainer may be begun where it is not read as one: other marks, HTML around it, four blanks before it. */
const MEANT =
  /^[ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)?(?::+[ \t]*\{?[ \t.]*|!{3}[ \t]*|[`~]{3,}[ \t]*\{?[:.]?|\[!)trainer\b|(?<![\w\\:]):trainer(?=[[{])/gim;

/** What would be shown to learners though it is meant for their trainer. */
export function reportStrayTrainers(build: LessonBuild): void {
  if (!/trainer/i.test(build.source)) return;
  const told = new Set(build.messages.flatMap(({ severity, line }) => (severity === 'error' ? line : [])));
  const text = withoutSamples(build);
  for (const match of text.matchAll(MEANT)) {
    const begin = match.index + match[0].search(/[^ \t>]/);
    const position = placeBehind({ line: 1, column: 1 }, text.slice(0, begin));
    if (told.has(position.line)) continue;
    const reason = `${quoted(match[0].trim())} begins no text for the trainer, so learners would read it; write ":::trainer" and its end ":::" at the beginning of lines of their own, outside of HTML`;
    report(build, { ruleId: 'directive-form', reason, position });
  }
}

function quoted(text: string): string {
  return `"${shortened(text, 40)}"`;
}

/** The source with code between fences and in lines, and with comments, blanked out: these show or hide marks on purpose. */
function withoutSamples(build: LessonBuild): string {
  let text = build.source;
  for (const node of samplesIn(build.tree, build.source)) {
    const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    text = text.slice(0, from) + text.slice(from, to).replace(/[^\r\n]/g, ' ') + text.slice(to);
  }
  return text;
}

function samplesIn(node: Nodes, source: string): Nodes[] {
  const isComment = node.type === 'html' && /^<!--[\s\S]*-->$/.test(node.value);
  if (node.type === 'inlineCode' || isComment) return [node];
  if (node.type === 'code') {
    const isFenced = /[`~]/.test(source[node.position?.start.offset ?? 0] ?? '');
    return isFenced && !/^\{|trainer/i.test(node.lang ?? '') ? [node] : [];
  }
  return 'children' in node ? node.children.flatMap((child) => samplesIn(child, source)) : [];
}
