/** One lesson on its way from text to HTML: what its steps share and fill. */

import GithubSlugger from 'github-slugger';
import type { Element, ElementContent, Nodes } from 'hast';
import type { Root } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import type { BlockTypes, BuiltStep } from '../blocks/block-type.ts';
import { lessonKey, sessionKey } from '../course/model/ids.ts';
import type { Block, LessonFacts, Position } from '../course/model/model.ts';
import type { Message, Severity } from '../diagnostics/message.ts';
import { formatText, type TextKey } from '../texts/texts.ts';
import type { BlockIds, LessonContext, LessonTask } from './context.ts';
import type { readEmoji } from './emoji.ts';
import type { highlight } from './highlight.ts';
import type { renderMath } from './math.ts';
import type { TakenText } from './trainer-texts.ts';

/** What only some lessons need. */
export interface Tools {
  highlight?: typeof highlight;
  renderMath?: typeof renderMath;
  resolveRawHtml?(build: LessonBuild, nodes: ElementContent[]): ElementContent[];
  readEmoji?: typeof readEmoji;
}

export interface LessonBuild {
  task: LessonTask;
  context: LessonContext;
  blockTypes: BlockTypes;
  /** `<module>/<lesson>`. */
  key: string;
  /** Of the front matter, or of a first heading. */
  title: string;
  /** The text that was parsed; the front matter is blank lines in it, so that places are the file's. */
  source: string;
  tree: Root;
  /** The same with the texts for the trainer, which were taken out of `source` and `tree`. */
  written: string;
  taken: TakenText[];
  /** Nobody answers in it: the plan of a session, or a text for the trainer. */
  isForTrainers: boolean;
  /** Of a session, in their order. */
  steps: BuiltStep[];
  /** Stretches of the text that were understood although they are no node of the tree: from, to. */
  read: [number, number][];
  /** Texts that show emoji, and the same with their names, of which ids are made. */
  named: Map<string, string>;
  tools: Tools;
  /** Set once the first handler runs. */
  state: State | undefined;
  slugger: GithubSlugger;
  facts: LessonFacts;
  blocks: Block[];
  ids: BlockIds[];
  /** Where an id was used first. */
  idPlaces: Map<string, Position>;
  /** Names of the blocks around the place that is being built. */
  open: string[];
  /** How many of them, from the innermost, are shown as bare content because something is wrong with them. */
  bare: number;
  /** Nodes that are final: made by us, not to be sanitised again. */
  finished: WeakSet<Nodes>;
  /** HTML elements that are open at this place, of those that take all that stands in them. */
  openTags: { name: string; position: Position }[];
  tables: number;
  /** Texts of their own, such as transcripts. */
  plainTexts: number;
  /** Beginnings of containers that were reported, whose ends are still to come. */
  brokenOpenings: number;
  /** Beginnings of containers that are indented so far that they are code, the last one last. */
  indented: { written: string; position: Position }[];
  messages: Message[];
}

export function startBuild(
  task: LessonTask,
  context: LessonContext,
  blockTypes: BlockTypes,
  source: string,
): LessonBuild {
  return {
    task,
    context,
    blockTypes,
    key: task.isSession ? sessionKey(task) : lessonKey(task),
    title: task.title,
    source,
    tree: { type: 'root', children: [] },
    written: source,
    taken: [],
    isForTrainers: task.isSession === true,
    steps: [],
    read: [],
    named: new Map(),
    tools: {},
    state: undefined,
    slugger: new GithubSlugger(),
    facts: emptyFacts(task),
    blocks: [],
    ids: [],
    idPlaces: new Map(),
    open: [],
    bare: 0,
    finished: new WeakSet(),
    openTags: [],
    tables: 0,
    plainTexts: 0,
    brokenOpenings: 0,
    indented: [],
    messages: [],
  };
}

function emptyFacts(task: LessonTask): LessonFacts {
  return {
    headings: [],
    images: [],
    links: [],
    files: [],
    videos: [],
    sections: [],
    terms: [],
    isBlank: true,
    words: 0,
    blockTypes: [],
    hosts: [],
    frontMatter: task.frontMatter,
  };
}

export interface Report {
  severity?: Severity;
  ruleId: string;
  reason: string;
  position?: Position;
  related?: { text: string; position: Position };
}

export function report(build: LessonBuild, { severity, ruleId, reason, position, related }: Report): void {
  const file = build.task.path;
  const place = { file, line: position?.line ?? 1, column: position?.column ?? 1 };
  build.messages.push({
    ...place,
    severity: severity ?? 'error',
    ruleId,
    reason,
    ...(related && { related: { text: related.text, place: { file, ...related.position } } }),
  });
}

export function interfaceText(
  build: LessonBuild,
  key: TextKey,
  values?: Record<string, string | number>,
): string {
  return formatText(build.context.texts, build.context.language, key, values);
}

export function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[] = [],
): Element {
  return { type: 'element', tagName, properties, children };
}
