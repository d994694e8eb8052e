/**
 * The build side of a block type: what an author may write, what it means, and its HTML.
 * A type is one folder under `blocks/` and one line in `blocks/index.ts`.
 */

import type { Element, ElementContent } from 'hast';
import type { RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import type { z } from 'zod';
import type { CaptionFile } from '../course/model/captions.ts';
import type { InteractionType } from '../course/model/interaction.ts';
import type { Block, LessonAsset, LessonFacts, Position, Video } from '../course/model/model.ts';
import type { SessionStep } from '../course/model/session-plan.ts';
import type { LessonItem } from '../course/model/toolkit.ts';
import type { Severity } from '../diagnostics/message.ts';
import type { RuleEntry } from '../diagnostics/rule-entry.ts';
import type { TextKey } from '../texts/texts.ts';

export type Directive = ContainerDirective | LeafDirective;

export interface BlockType<Attributes extends z.ZodObject = z.ZodObject> {
  /** The directive's name. */
  name: string;
  /** Folder below `blocks/` with its style and browser side, where that is not its name. */
  folder?: string;
  /** `either`: a container where it holds something. */
  form: 'container' | 'leaf' | 'either';
  /** One sentence for the reference. */
  summary: string;
  label: 'required' | 'optional' | 'none';
  /** Attributes besides `id` and `class`, each with a description; unknown ones are errors with a near match. */
  attributes: Attributes;
  /** Folders below `blocks/` whose style and browser side the type needs beside its own, loaded before it. */
  uses?: string[];
  /** Names of the containers it must stand in, if any (a `tab` in `tabs`). */
  within?: string[];
  /** Which texts it may stand in. Default: one that learners act on in lessons, any other in both. */
  standsIn?: 'lessons' | 'sessions' | 'both';
  /** True where the type has a `browser.ts` that the player mounts. */
  interactive: boolean;
  /** Braces within it, such as `{#id}`, name its options, places or blanks. */
  namesParts?: boolean;
  /** What paper shows, where that is something else than the screen. */
  printed?: string;
  /** What the standards call its answers, where they are reported. */
  reportsAs?: InteractionType;
  /** What it reports while it is built, beside what holds for every block. */
  rules?: readonly RuleEntry[];
  /** Reads the directive and makes its HTML; mistakes are reported, and undefined is returned when nothing can be shown. */
  build(directive: Directive, attributes: z.output<Attributes>, context: BuildContext): Element | undefined;
}

/** The block types that a build knows, by the name an author writes. */
export type BlockTypes = ReadonlyMap<string, BlockType>;

/** A block type whose `build` gets its attributes as their schema gives them. */
export function defineBlock<Attributes extends z.ZodObject>(type: BlockType<Attributes>): BlockType {
  return type;
}

/** A step as its block knows it; where its HTML stands is known later. */
export type BuiltStep = Omit<SessionStep, 'section' | 'content'>;

/** What a block type may ask for while it is built. */
export interface BuildContext {
  /** Language of the lesson's text. */
  language: string;
  /** Interface text in the course's language. */
  text(key: TextKey, values?: Record<string, string | number>): string;
  /** Markdown children to HTML; links, assets and nested blocks included. */
  toHast(nodes: readonly RootContent[]): ElementContent[];
  /** Plain text of Markdown nodes. */
  toText(nodes: readonly RootContent[]): string;
  /** Plain text of a line of Markdown, as a learner reads it. */
  lineText(source: string): string;
  /** The directive's label as HTML, or undefined. */
  label(directive: Directive): ElementContent[] | undefined;
  report(message: { severity?: Severity; ruleId: string; reason: string; position?: Position }): void;
  /**
   * The id of a block: the written one, else derived from `fallback` (a text of the block), made unique
   * in the lesson; in a translation, the id of the same block in the source language.
   */
  blockId(directive: Directive, fallback: string): string;
  /** Ids of a block's parts: written, derived from their texts, or inherited in a translation. */
  partIds(
    block: string,
    parts: { written: string | undefined; text: string; position: Position; called?: 'blank' }[],
  ): string[];
  /** Id of the block's element in the page. */
  elementId(block: string): string;
  /** An id in the page for a part of a block's HTML, e.g. its legend. */
  innerId(block: string, name: string): string;
  /** Adds a block that learners act on. */
  add(block: Block): void;
  /** Adds a step of a session. */
  addStep(step: BuiltStep): void;
  /** Blocks that are added while `make` runs: those of a container, e.g. a quiz. */
  addedBy<T>(make: () => T): { made: T; blocks: Block[] };
  /** Names of the containers around the block that is being built, the outermost first. */
  around(): readonly string[];
  /**
   * Finds a file written relative to the lesson (`../assets/x.png`); reports where it is missing or outside.
   * `label` is what the lesson calls it.
   */
  file(
    role: LessonFacts['files'][number]['role'],
    written: string,
    position: Position,
    label?: string,
  ): LessonAsset | undefined;
  /** The same for a path in the course folder, as the video library has it; a file noted before for this place is not noted twice. */
  courseFile(
    role: LessonFacts['files'][number]['role'],
    path: string,
    position: Position,
    label?: string,
  ): LessonAsset | undefined;
  /** A text of its own (a transcript) from Markdown to HTML; its headings are no headings of the lesson. */
  markdown(text: string, path: string): ElementContent[];
  /** An entry of the video library. */
  video(ref: string): Video | undefined;
  /** All keys of the video library, for near matches. */
  videoKeys(): string[];
  /** An item of the toolkit. */
  toolkitItem(id: string): LessonItem | undefined;
  /** All ids of the toolkit, for near matches. */
  toolkitKeys(): string[];
  /** A transcript that `load` has already read, by path in the course folder. */
  textOf(path: string): string | undefined;
  /** What was read from a caption file, by path in the course folder. */
  captionsOf(path: string): CaptionFile | undefined;
  facts: LessonFacts;
}

/** The package carries what a type needs, because this lesson uses it. */
export function needType({ blockTypes }: Pick<LessonFacts, 'blockTypes'>, name: string): void {
  if (!blockTypes.includes(name)) blockTypes.push(name);
}

export function positionOf(node: {
  position?: { start: { line: number; column: number } } | undefined;
}): Position {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}
