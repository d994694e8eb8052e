/** What a block type may ask for while it is built, for one lesson. */
import type { ElementContent } from 'hast';
import type { PhrasingContent, RootContent } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import { toString as plainText } from 'mdast-util-to-string';
import { type BuildContext, type Directive, positionOf } from '../blocks/block-type.ts';
import type { CaptionFile } from '../course/model/captions.ts';
import { ID_PATTERN } from '../course/model/ids.ts';
import type { Position, Video } from '../course/model/model.ts';
import type { LessonItem } from '../course/model/toolkit.ts';
import { deriveId } from './derive-id.ts';
import { findCourseFile, findFile } from './images.ts';
import { interfaceText, type LessonBuild, report } from './lesson-build.ts';
import { lineText } from './line-text.ts';
import { plainMarkdown } from './plain-markdown.ts';
import { asWritten } from './written-text.ts';

export interface DirectiveContext extends BuildContext {
  /** Labels of the directives that are being built. */
  labels: WeakMap<Directive, RootContent[] | undefined>;
  /** Directives that asked for their id. */
  claimed: WeakSet<Directive>;
  /** Makes sure that an id is used once in the lesson. */
  claimId(id: string, position: Position): string;
  reportInvalidId(id: string, position: Position): void;
}

export function buildContextFor(build: LessonBuild, state: State): DirectiveContext {
  const context: DirectiveContext = {
    language: build.task.language,
    facts: build.facts,
    labels: new WeakMap(),
    claimed: new WeakSet(),
    text: (key, values) => interfaceText(build, key, values),
    toHast: (nodes) => toHast(build, state, nodes),
    toText: (nodes) => textWithNames(build, nodes),
    lineText,
    label: (directive) => {
      const label = context.labels.get(directive);
      return label === undefined ? undefined : toHast(build, state, label);
    },
    report: (message) => report(build, message),
    blockId: (directive, fallback) => blockId(build, context, directive, fallback),
    partIds: (block, parts) => partIds(build, block, parts),
    elementId: (block) => `${build.key}:${block}`,
    innerId: (block, name) => `${build.key}:${block}:${name}`,
    add: (block) => void build.blocks.push(block),
    addStep: (step) => void build.steps.push(step),
    addedBy: (make) => {
      const before = build.blocks.length;
      const made = make();
      return { made, blocks: build.blocks.slice(before) };
    },
    around: () => build.open.slice(0, -1),
    file: (role, written, position, label) => findFile(build, role, written, position, label),
    courseFile: (role, path, position, label) => findCourseFile(build, role, path, position, label),
    markdown: (text, path) => plainMarkdown(build, text, path),
    video: (ref) => own(build.context.videos, ref),
    videoKeys: () => Object.keys(build.context.videos),
    toolkitItem: (id) => own(build.context.toolkit, id),
    toolkitKeys: () => Object.keys(build.context.toolkit),
    textOf: (path) => own(build.context.files, path),
    captionsOf: (path) => own(build.context.captions, path),
    claimId: (id, position) => claimId(build, id, position),
    reportInvalidId: (id, position) => reportInvalidId(build, id, position),
  };
  return context;
}

function own<T extends Video | CaptionFile | LessonItem | string>(
  record: Record<string, T>,
  key: string,
): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function toHast(build: LessonBuild, state: State, nodes: readonly RootContent[]): ElementContent[] {
  const content = state.all({ type: 'root', children: [...nodes] }) as ElementContent[];
  return build.tools.resolveRawHtml?.(build, content) ?? content;
}

const PHRASING = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'link',
  'linkReference',
  'inlineMath',
]);

/** Remembers how the text reads with the names of its emoji. */
function textWithNames(build: LessonBuild, nodes: readonly RootContent[]): string {
  const text = textOf(nodes);
  if (build.tools.readEmoji !== undefined)
    build.named.set(text, textOf(nodes.map((node) => asWritten(node))));
  return text;
}

function idOf(build: LessonBuild, text: string): string {
  return deriveId(build.named.get(text) ?? text);
}

/** Words of neighbouring paragraphs do not grow together. */
function textOf(nodes: readonly RootContent[]): string {
  const pieces = nodes.map((node) => {
    const text =
      'children' in node && !isInline(node) ? textOf(node.children as RootContent[]) : leafText(node);
    return isInline(node) ? text : ` ${text} `;
  });
  return pieces.join('').replace(/\s+/g, ' ').trim();
}

function isInline(node: RootContent): node is PhrasingContent {
  return PHRASING.has(node.type);
}

function leafText(node: RootContent): string {
  return node.type === 'break' ? ' ' : plainText(node, { includeHtml: false });
}

/** In a translation the nth block that asks for an id is the nth of the source. */
function blockId(
  build: LessonBuild,
  context: DirectiveContext,
  directive: Directive,
  fallback: string,
): string {
  const position = positionOf(directive);
  context.claimed.add(directive);
  const written = directive.attributes?.id ?? undefined;
  if (written !== undefined && !ID_PATTERN.test(written)) reportInvalidId(build, written, position);
  const inherited = build.task.inherit?.[build.ids.length];
  const type = directive.name;
  const id =
    inherited?.type === type
      ? inheritedId(build, inherited.id, written, position)
      : newId(build, written, fallback, position);
  if (build.task.inherit !== undefined && inherited?.type !== type)
    reportOtherBlock(build, type, inherited?.type, position);
  build.ids.push({ type, id, parts: [] });
  return claimId(build, id, position);
}

function inheritedId(
  build: LessonBuild,
  id: string,
  written: string | undefined,
  position: Position,
): string {
  if (written !== undefined && written !== id) {
    const reason = `This block has the id "${written}", but "${id}" stands at this place in the source language; keep the blocks in the same order and their ids as they are`;
    report(build, { ruleId: 'translation-same-structure', reason, position });
  }
  return id;
}

function newId(
  build: LessonBuild,
  written: string | undefined,
  fallback: string,
  position: Position,
): string {
  const id = written ?? idOf(build, fallback);
  if (id !== '') return id;
  const reason =
    'No id can be made from the words of this block; write one in its braces, e.g. {#first-question}';
  report(build, { ruleId: 'id-valid', reason, position });
  return `block-${build.ids.length + 1}`;
}

function reportOtherBlock(
  build: LessonBuild,
  type: string,
  expected: string | undefined,
  position: Position,
): void {
  const reason =
    expected === undefined
      ? `This "${type}" is not in the source language; a translation has the same blocks in the same order`
      : `In the source language a "${expected}" stands at the place of this "${type}"; a translation has the same blocks in the same order`;
  report(build, { ruleId: 'translation-same-structure', reason, position });
}

function reportInvalidId(build: LessonBuild, id: string, position: Position): void {
  const reason = `"${id}" is no id; use Latin letters, digits, "-" and "_", at most 64, beginning with a letter or digit`;
  report(build, { ruleId: 'id-valid', reason, position });
}

function claimId(build: LessonBuild, id: string, position: Position): string {
  const first = build.idPlaces.get(id.toLowerCase());
  if (first === undefined) {
    build.idPlaces.set(id.toLowerCase(), position);
    return id;
  }
  const reason = `The id "${id}" is used twice in this lesson; write another one in the braces of this block, e.g. {#${id.slice(0, 60)}-2}`;
  report(build, {
    ruleId: 'id-unique',
    reason,
    position,
    related: { text: 'first used here', position: first },
  });
  return id;
}

type WrittenPart = Parameters<BuildContext['partIds']>[1][number];

function partIds(build: LessonBuild, block: string, parts: WrittenPart[]): string[] {
  const index = build.ids.findLastIndex((entry) => entry.id === block);
  const entry = build.ids[index];
  const inherit = build.task.inherit?.[index];
  const ids =
    inherit !== undefined && inherit.id === block
      ? inheritedParts(build, inherit.parts, parts)
      : newParts(build, parts);
  if (entry !== undefined) entry.parts = ids;
  return ids;
}

function inheritedParts(build: LessonBuild, inherited: string[], parts: WrittenPart[]): string[] {
  if (inherited.length !== parts.length) {
    const called = parts[0]?.called === 'blank' ? 'blanks' : 'options';
    const reason = `The number of ${called} of this block is ${parts.length}, and ${inherited.length} in the source language; a translation has the same ${called} in the same order`;
    report(build, { ruleId: 'translation-same-structure', reason, ...placeOf(parts) });
  }
  return parts.map((part, at) => {
    const id = inherited[at] ?? idOf(build, part.text);
    return part.written === undefined ? id : inheritedId(build, id, part.written, part.position);
  });
}

function placeOf(parts: WrittenPart[]): { position?: Position } {
  return parts[0] === undefined ? {} : { position: parts[0].position };
}

function newParts(build: LessonBuild, parts: WrittenPart[]): string[] {
  const used = new Map<string, Position>();
  return parts.map((part, at) => {
    const id = partId(build, part, at);
    const first = used.get(id.toLowerCase());
    if (first === undefined) used.set(id.toLowerCase(), part.position);
    else reportSamePart(build, part, id, first);
    return id;
  });
}

function partId(build: LessonBuild, part: WrittenPart, at: number): string {
  if (part.written !== undefined) {
    if (!ID_PATTERN.test(part.written)) reportInvalidId(build, part.written, part.position);
    return part.written;
  }
  const id = idOf(build, part.text);
  if (id !== '') return id;
  const reason = `No id can be made from "${part.text}"; write one ${placeOfId(part)}, e.g. {#first}`;
  report(build, { ruleId: 'id-valid', reason, position: part.position });
  return `part-${at + 1}`;
}

function placeOfId({ called }: WrittenPart): string {
  return called === 'blank' ? 'right behind the blank' : 'at the end of the option';
}

function reportSamePart(build: LessonBuild, part: WrittenPart, id: string, first: Position): void {
  const called = part.called === 'blank' ? 'blanks' : 'options';
  const reason = `Two ${called} of this block have the id "${id}"; write another text, or an id ${placeOfId(part)}, e.g. {#other}`;
  report(build, {
    ruleId: 'id-unique',
    reason,
    position: part.position,
    related: { text: 'first used here', position: first },
  });
}
