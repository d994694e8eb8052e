/** What a container of another tool is here: a callout, details, tabs, a text for the trainer, or its text alone. */
import { calloutCalled } from '../../blocks/callout/words.ts';
import { type Block, isBlank, type Piece, plain } from './pieces.ts';
import type { Line } from './text.ts';

/** A container as any dialect writes it. */
export interface Container {
  /** In small letters. */
  name: string;
  title: string;
  attributes: ReadonlyMap<string, string>;
  /** Further names, as of the classes of a div. */
  classes: readonly string[];
  lines: Line[];
  indent: string;
  line: number;
}

export interface Reader {
  /** The blocks within a container. */
  inner(lines: readonly Line[]): Piece[];
  leave(what: string, done: string, line?: number, todo?: string): void;
  /** Lines of another file of the source; undefined and a leftover where it cannot be read. */
  include(written: string, line: number): Line[] | undefined;
}

const DETAILS = words(
  'details dropdown spoiler solution answer collapse accordion expand expandable collapsible toggle hint-box accordion-item',
);
const TASKS = words(
  'challenge exercise activity task problem discussion practice try-it testimonial exercise-start',
);
const NOTES = words(
  'questions question objectives keypoints prereq prerequisites prerequisite overview checklist goals outcomes aside card linkcard callout admonition alert box infobox block highlight-box panel theorem lemma corollary proposition proof axiom remark algorithm notice hint sidebar topic blockquote-info version-added versionadded versionchanged deprecated',
);
const DEFINITIONS = words('definition prf:definition glossary-entry');
const QUOTES = words('quote epigraph blockquote pull-quote cite');
const TAB_SETS = words('tabs tab-set tabset panel-tabset code-group codegroup tabbed group-tab');
const TABS = words('tab tab-item tabitem tabpanel');
const FOR_TRAINERS = words('instructor notes speaker-notes speakernotes trainer');
const LAYOUT = words(
  'div section article center main columns column row col container grid grid-item grid-item-card cards cardgrid card-grid steps step stepper filetree figure content-visible content-hidden fragment incremental nonincremental margin column-margin column-page column-screen panel-input panel-sidebar layout full-width hero bleed raw if unless for markdown br wrapper spacer content-ref cell output ojs-track-layout aside-layout cell-output-display fragment caption steps-list listing ul ol span p nav footer header',
);

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

export function readContainer(container: Container, reader: Reader): Piece[] {
  const { name, attributes } = container;
  const kinds = [name, ...container.classes].map((kind) =>
    kind.replace(/^(?:callout|alert|admonition|prf)[-:]/, '').toLowerCase(),
  );
  const has = (set: ReadonlySet<string>) => kinds.some((kind) => set.has(kind));
  const folds = attributes.get('collapse') === 'true' || kinds.includes('dropdown');
  const callout = kinds.map(calloutCalled).find((found) => found !== undefined);
  if (has(FOR_TRAINERS)) return forTrainers(container, reader);
  if (has(TAB_SETS)) return tabSet(container, reader);
  if (has(TABS))
    return container.title === '' ? byHeadings(container, reader) : block('tab', container, reader);
  if (folds || has(DETAILS)) return block('details', container, reader);
  if (has(QUOTES)) return [plain(quoted(container))];
  if (has(DEFINITIONS)) return block('definition', container, reader);
  if (has(TASKS)) return block('example', container, reader);
  if (callout !== undefined) return block(callout, container, reader);
  if (has(NOTES)) return block('note', container, reader);
  if (!has(LAYOUT))
    reader.leave(
      `A block "${name}"`,
      'Its text was kept, without a frame',
      container.line,
      'Choose a block for it where it needs one',
    );
  else if (!/^(?:div|center|section|p|span|raw)$/.test(name))
    reader.leave(
      `A block "${name}", which says how the page is laid out`,
      'Its text was kept alone',
      container.line,
    );
  const title: Line[] =
    container.title === ''
      ? []
      : [
          { text: `**${labelOf(container.title)}**`, line: container.line },
          { text: '', line: container.line },
        ];
  return [
    plain([{ text: '', line: container.line }, ...title]),
    ...indented(reader.inner(container.lines), container.indent),
    plain([{ text: '', line: container.line }]),
  ];
}

/** Text that stood in a list goes on to stand there. */
export function indented(pieces: readonly Piece[], indent: string): Piece[] {
  if (indent === '') return [...pieces];
  return pieces.map((piece) =>
    piece.kind === 'block'
      ? { ...piece, indent: indent + piece.indent }
      : plain(piece.lines.map((line) => ({ ...line, text: line.text === '' ? '' : indent + line.text }))),
  );
}

const NAMED = new Map([
  ['keypoints', 'Key points'],
  ['prereq', 'Prerequisites'],
]);

/** Kinds whose own name says what ours does not. */
const TELLING = new Set([
  ...TASKS,
  'questions',
  'objectives',
  'keypoints',
  'prereq',
  'prerequisites',
  'overview',
  'checklist',
  'goals',
  'outcomes',
  'theorem',
  'lemma',
  'corollary',
  'proposition',
  'proof',
  'axiom',
  'algorithm',
  'solution',
  'answer',
  'spoiler',
  'deprecated',
  'versionadded',
  'versionchanged',
]);

export function block(name: string, container: Container, reader: Reader): Piece[] {
  const { lines, title } = container.title === '' ? headed(container.lines) : container;
  const kind = container.name.replace(/^prf:/, '');
  const named =
    TELLING.has(kind) || name === 'details' || name === 'tab' ? (NAMED.get(kind) ?? capital(kind)) : '';
  const children = reader.inner(lines);
  if (children.every(isBlank)) {
    if (title === '') return [];
    reader.leave(`A block "${container.name}" without text`, 'Its title was kept alone', container.line);
    return [plain([{ text: `${container.indent}**${labelOf(title)}**`, line: container.line }])];
  }
  const made: Block = {
    kind: 'block',
    name,
    label: labelOf(title) || named,
    indent: container.indent,
    line: container.line,
    children,
  };
  return [made];
}

const HEADING = /^ {0,3}(#{1,6})[ \t]+(.+?)[ \t#]*$/;

/** A heading with which a container begins is its title. */
function headed(lines: readonly Line[]): { lines: Line[]; title: string } {
  const at = lines.findIndex(({ text }) => text.trim() !== '');
  const title = HEADING.exec(lines[at]?.text ?? '')?.[2];
  return title === undefined ? { lines: [...lines], title: '' } : { lines: lines.slice(at + 1), title };
}

/** Each heading of the highest level begins a tab, as Quarto and the Carpentries have it. */
function byHeadings(container: Container, reader: Reader): Piece[] {
  const marks = container.lines.flatMap(({ text }) => HEADING.exec(text)?.[1] ?? []);
  const top = Math.min(...marks.map((mark) => mark.length));
  const tabs: Container[] = [];
  for (const line of container.lines) {
    const [, mark, title = ''] = HEADING.exec(line.text) ?? [];
    if (mark?.length === top) tabs.push({ ...container, name: 'tab', title, lines: [], line: line.line });
    else tabs.at(-1)?.lines.push(line);
  }
  if (tabs.length === 0) return reader.inner(container.lines);
  return tabs.flatMap((tab) => block('tab', tab, reader));
}

function tabSet(container: Container, reader: Reader): Piece[] {
  if (/code-?group/.test(container.name)) return codeTabs(container, reader);
  const pieces = reader.inner(container.lines);
  const tabs = pieces.filter((piece) => piece.kind === 'block' && piece.name === 'tab');
  if (tabs.length === 0) return byHeadings(container, reader);
  const others = pieces.filter((piece) => !tabs.includes(piece) && !isBlank(piece));
  const own = tabs.map((tab): Piece => (tab.kind === 'block' ? { ...tab, indent: '' } : tab));
  return indented([...others, ...own], container.indent);
}

/** Each piece of code is a tab, named by what stands in brackets or by its language. */
function codeTabs(container: Container, reader: Reader): Piece[] {
  const tabs: Container[] = [];
  let fence = '';
  for (const line of container.lines) {
    const [, mark = '', language = '', label] =
      /^[ \t]*(`{3,}|~{3,})[ \t]*([\w+#-]*)[^[\n]*(?:\[([^\]]+)\])?/.exec(line.text) ?? [];
    if (fence === '' && mark !== '') {
      fence = mark;
      tabs.push({
        ...container,
        name: 'tab',
        title: label ?? (language || 'Code'),
        lines: [],
        line: line.line,
      });
    } else if (fence !== '' && line.text.trim().startsWith(fence)) {
      tabs.at(-1)?.lines.push(line);
      fence = '';
      continue;
    }
    if (fence !== '') tabs.at(-1)?.lines.push(line);
  }
  return tabs.flatMap((tab) => block('tab', tab, reader));
}

function quoted({ lines, indent, title, line }: Container): Line[] {
  const source =
    title === ''
      ? []
      : [
          { text: `${indent}>`, line },
          { text: `${indent}> — ${title}`, line },
        ];
  return [
    { text: '', line },
    ...lines.map((one) => ({ ...one, text: `${indent}> ${one.text}`.trimEnd() })),
    ...source,
    { text: '', line },
  ];
}

/** Whatever stands in it is for the trainer, its title and its headings too. */
function forTrainers({ lines, title, indent, line }: Container, reader: Reader): Piece[] {
  const label = labelOf(title);
  const inner = reader
    .inner(lines)
    .flatMap((piece) => (piece.kind === 'block' && piece.name === 'trainer' ? piece.children : piece));
  const isTitleAlone = inner.every(isBlank);
  if (isTitleAlone && label === '') return [];
  const children = isTitleAlone ? [plain([{ text: label, line }])] : inner;
  return [{ kind: 'block', name: 'trainer', label: isTitleAlone ? '' : label, indent, line, children }];
}

/** A text that may stand between brackets. */
export function labelOf(title: string): string {
  return title
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\{[^{}]*\}$/, '')
    .replace(/[[\]]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** `try-it` → `Try it`. */
export function capital(text: string): string {
  const spaced = text.replace(/-/g, ' ');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
