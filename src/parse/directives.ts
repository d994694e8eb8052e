/** Block directives to HTML: finds the block type, checks what the author wrote, and lets the type build. */
import type { Element, ElementContent } from 'hast';
import type { Paragraph, RootContent } from 'mdast';
import type { ContainerDirective, TextDirective } from 'mdast-util-directive';
import type { Handlers, State } from 'mdast-util-to-hast';
import { type BlockType, type Directive, needType, positionOf } from '../blocks/block-type.ts';
import { suggestBlock } from '../blocks/other-words.ts';
import { ID_PATTERN } from '../course/model/ids.ts';
import type { Position } from '../course/model/model.ts';
import { suggest } from '../diagnostics/near-match.ts';
import { sourceOf } from './blanks.ts';
import { finished } from './content.ts';
import { buildContextFor, type DirectiveContext } from './directive-context.ts';
import { element, type LessonBuild, report } from './lesson-build.ts';

export function blockHandlers(build: LessonBuild): Handlers {
  let context: DirectiveContext | undefined;
  const handle = (state: State, node: Directive) => {
    context ??= buildContextFor(build, state);
    return buildBlock(build, state, context, node);
  };
  const textDirective = (_: State, node: TextDirective) => buildBlank(build, node);
  return { containerDirective: handle, leafDirective: handle, textDirective };
}

/** A blank is made by the fill-in around it. */
function buildBlank(build: LessonBuild, node: TextDirective): ElementContent {
  const made = node.data?.made;
  if (made !== undefined) return finished(build, made);
  const asWritten: ElementContent = { type: 'text', value: sourceOf(node, build.source) };
  // What is wrong with the block around it has been said.
  if (build.bare > 0) return asWritten;
  const reason =
    'A blank stands only in the text of a "fill-in"; put ":::fill-in" and ":::" around the text, or write "\\:blank" to show it as it is';
  report(build, { ruleId: 'blank-in-fill-in', reason, position: positionOf(node) });
  return asWritten;
}

/** Where a block cannot be built its content is shown as it is, so that mistakes in it are found too. */
function buildBlock(
  build: LessonBuild,
  state: State,
  context: DirectiveContext,
  node: Directive,
): Element | undefined {
  const type = build.blockTypes.get(node.name);
  const { directive, label } = withoutLabel(node);
  const values =
    type === undefined ? reportUnknown(build, node) : accepted(build, type, node, label, directive);
  if (type === undefined || values === undefined) return bareContent(build, state, node);
  context.labels.set(directive, label);
  build.open.push(type.name);
  const made = type.build(directive, values, context);
  build.open.pop();
  if (made === undefined) return undefined;
  for (const folder of [...(type.uses ?? []), type.folder ?? type.name]) needType(build.facts, folder);
  nameElement(context, made, directive);
  return finished(build, made);
}

function bareContent(build: LessonBuild, state: State, node: Directive): Element {
  build.open.push(node.name);
  build.bare++;
  const content = state.all(node) as ElementContent[];
  build.bare--;
  build.open.pop();
  return element('div', {}, content);
}

/** The label of a container is its first paragraph in the tree; of a leaf, all it has. */
function withoutLabel(node: Directive): { directive: Directive; label: RootContent[] | undefined } {
  if (node.type === 'leafDirective') {
    return { directive: { ...node }, label: node.children.length > 0 ? node.children : undefined };
  }
  const [first, ...rest] = node.children;
  const labelled = first?.type === 'paragraph' && first.data?.directiveLabel === true;
  if (!labelled) return { directive: { ...node }, label: undefined };
  const label = (first as Paragraph).children;
  return { directive: { ...node, children: rest }, label: label.length > 0 ? label : undefined };
}

/** The attributes as the type understands them; undefined, and reported, where something is wrong. */
function accepted(
  build: LessonBuild,
  type: BlockType,
  node: Directive,
  label: RootContent[] | undefined,
  directive: Directive,
): Record<string, unknown> | undefined {
  const rightForm = isRightForm(build, type, node);
  if (!rightForm || !isClosed(build, node)) return undefined;
  const rightPlace = isRightPlace(build, type, node);
  const rightLabel = isRightLabel(build, type, node, label);
  const values = readAttributes(build, type, directive);
  return rightPlace && rightLabel ? values : undefined;
}

function isRightForm(build: LessonBuild, type: BlockType, node: Directive): boolean {
  const form = node.type === 'leafDirective' ? 'leaf' : 'container';
  if (type.form === 'either' || form === type.form) return true;
  const reason =
    type.form === 'leaf'
      ? `"${node.name}" has no content of its own; write it on one line with two colons: ::${node.name}`
      : `"${node.name}" holds content; begin it with three colons, ":::${node.name}", and end it with a line ":::"`;
  report(build, { ruleId: 'directive-form', reason, position: positionOf(node) });
  if (type.form === 'container') build.brokenOpenings++;
  return false;
}

function isClosed(build: LessonBuild, node: Directive): boolean {
  if (node.type !== 'containerDirective' || closingFence(node)) return true;
  const colons = ':'.repeat(openingColons(build, node));
  const inside = build.open.length > 0;
  const indented = indentedEnd(build, node, colons);
  if (indented !== undefined) {
    const reason = `"${colons}${node.name}" is not closed, for its end on line ${indented.line} is indented by four blanks or more; move "${colons}" to the beginning of that line`;
    report(build, { ruleId: 'directive-closed', reason, position: positionOf(node) });
    if (indented.isText) build.brokenOpenings++;
    return false;
  }
  const reason = inside
    ? `"${colons}${node.name}" is not closed inside "${build.open.at(-1)}"; end it with a line "${colons}", and give the block around it more colons than it has`
    : `"${colons}${node.name}" is not closed; end it with a line "${colons}"`;
  report(build, { ruleId: 'directive-closed', reason, position: positionOf(node) });
  // Its end closed the block around it, whose own end is still to come.
  if (inside) build.brokenOpenings++;
  return false;
}

/** A line that would end the block, but goes on with its text or is code. */
function indentedEnd(
  build: LessonBuild,
  node: ContainerDirective,
  colons: string,
): { line: number; isText: boolean } | undefined {
  const { start, end } = node.position ?? {};
  const lines = build.source.slice(start?.offset, end?.offset).split('\n');
  const at = lines.findLastIndex((line) => /^(?: {4}|\t)/.test(line) && line.trim() === colons);
  const above = lines[at - 1];
  return above === undefined || start === undefined
    ? undefined
    : { line: start.line + at, isText: above.trim() !== '' };
}

/** Set by the parser's `verbose` mode. */
function closingFence(node: ContainerDirective): boolean {
  const data = node.data as { position?: { closing?: unknown } } | undefined;
  return data?.position?.closing !== undefined;
}

function openingColons(build: LessonBuild, node: ContainerDirective): number {
  const start = node.position?.start.offset ?? 0;
  return /^:+/.exec(build.source.slice(start, start + 100))?.[0].length ?? 3;
}

function isRightPlace(build: LessonBuild, type: BlockType, node: Directive): boolean {
  return isRightText(build, type, node) && isRightContainer(build, type, node);
}

function isRightText(build: LessonBuild, type: BlockType, node: Directive): boolean {
  const { standsIn = type.interactive ? 'lessons' : 'both' } = type;
  if (standsIn === 'both' || (standsIn === 'sessions') === build.isForTrainers) return true;
  const reason =
    standsIn === 'sessions'
      ? `"${type.name}" stands only in the plan of a session, a file in the folder "sessions" of a module`
      : `"${type.name}" stands only in a lesson, for here nobody acts on it; put it into one, and link to that`;
  report(build, { ruleId: 'directive-place', reason, position: positionOf(node) });
  return false;
}

function isRightContainer(build: LessonBuild, type: BlockType, node: Directive): boolean {
  const { within } = type;
  const around = build.open.at(-1) ?? '';
  // Of an unknown block around it is not known what it may hold.
  if (within === undefined || within.includes(around) || (build.bare > 0 && !build.blockTypes.has(around)))
    return true;
  const [first = ''] = within;
  const where = within.length === 1 ? `"${first}"` : `one of ${within.map((name) => `"${name}"`).join(', ')}`;
  const reason = `"${type.name}" stands only directly inside ${where}; put "::::${first}" around it`;
  report(build, { ruleId: 'directive-place', reason, position: positionOf(node) });
  return false;
}

function isRightLabel(
  build: LessonBuild,
  type: BlockType,
  node: Directive,
  label: RootContent[] | undefined,
): boolean {
  const missing = type.label === 'required' && label === undefined;
  const unwanted = type.label === 'none' && label !== undefined;
  if (!missing && !unwanted) return true;
  const mark = type.form === 'container' ? ':::' : '::';
  const reason = missing
    ? `"${type.name}" has no title; write it in brackets: ${mark}${type.name}[Title]`
    : `"${type.name}" takes no title in brackets; write the text inside the block`;
  report(build, { ruleId: 'directive-label', reason, position: positionOf(node) });
  return false;
}

function readAttributes(
  build: LessonBuild,
  type: BlockType,
  directive: Directive,
): Record<string, unknown> | undefined {
  const given = Object.entries(directive.attributes ?? {});
  const known = Object.keys(type.attributes.shape);
  const values: Record<string, string> = {};
  let right = true;
  for (const [name, value] of given) {
    if (name === 'class' || name === 'id') continue;
    if (known.includes(name)) values[name] = value ?? '';
    else right = reportAttribute(build, directive, name, unknownAttribute(type, name, known));
  }
  const read = type.attributes.safeParse(values);
  if (read.success) return right ? read.data : undefined;
  for (const issue of read.error.issues) {
    const name = String(issue.path[0] ?? '');
    reportAttribute(build, directive, name, invalidAttribute(type, name, values[name], issue.message));
  }
  return undefined;
}

function unknownAttribute(type: BlockType, name: string, known: string[]): string {
  return `"${type.name}" has no attribute "${name}".${suggest(name, ['id', ...known])}`;
}

function invalidAttribute(
  type: BlockType,
  name: string,
  value: string | undefined,
  expected: string,
): string {
  if (value === undefined)
    return `"${type.name}" needs the attribute "${name}"; write ${name}=… in its braces`;
  return `The attribute ${name}="${value}" of "${type.name}" is not valid: ${expected}`;
}

function reportAttribute(build: LessonBuild, directive: Directive, name: string, reason: string): false {
  report(build, {
    ruleId: 'directive-attributes',
    reason,
    position: attributePosition(build, directive, name),
  });
  return false;
}

/** Where an attribute stands in its line; the directive's own place where it is missing. */
function attributePosition(build: LessonBuild, directive: Directive, name: string): Position {
  const position = positionOf(directive);
  const start = directive.position?.start.offset ?? 0;
  const line = /^[^\r\n]*/.exec(build.source.slice(start, directive.position?.end.offset))?.[0] ?? '';
  const braces = line.lastIndexOf('{');
  const found = braces < 0 ? -1 : line.slice(braces).search(new RegExp(`[{\\s]${escaped(name)}(?=[\\s=}])`));
  return found < 0 ? position : { line: position.line, column: position.column + braces + found + 1 };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function reportUnknown(build: LessonBuild, node: Directive): undefined {
  const mark = node.type === 'leafDirective' ? '::' : ':::';
  const hint = suggestBlock(node.name, build.blockTypes);
  const reason = `There is no block "${node.name}".${hint} To show the line as text, write "\\${mark}${node.name}"`;
  report(build, { ruleId: 'directive-known', reason, position: positionOf(node) });
  // With two colons too few, what ends it is still to come.
  if (node.type === 'leafDirective') build.brokenOpenings++;
  isClosed(build, node);
  return undefined;
}

/** A written id and classes hold for every block, also for one that asks for neither. */
function nameElement(context: DirectiveContext, made: Element, directive: Directive): void {
  const { id, class: classes } = directive.attributes ?? {};
  if (id && made.properties.id === undefined && ID_PATTERN.test(id)) {
    made.properties.id = context.elementId(context.claimId(id, positionOf(directive)));
  } else if (id && !ID_PATTERN.test(id) && !context.claimed.has(directive)) {
    context.reportInvalidId(id, positionOf(directive));
  }
  if (classes) {
    const own = made.properties.className;
    made.properties.className = [...(Array.isArray(own) ? own : []), ...classes.split(/\s+/)];
  }
}
