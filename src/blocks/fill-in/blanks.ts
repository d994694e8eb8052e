/** The blanks of a text: where they stand, what they accept, and what is wrong with them. */
import type { Nodes, RootContent, Text } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import type { Position } from '../../course/model/model.ts';
import { type Folding, fold } from '../../course/text/fold.ts';
import { type BuildContext, positionOf } from '../block-type.ts';

/** Characters that a learner may write into one blank. */
export const MAX_BLANK = 60;

export interface Blank {
  node: TextDirective;
  /** Id written behind it. */
  written: string | undefined;
  accepted: string[];
  position: Position;
}

export function hasBlank(node: Nodes): boolean {
  return node.type === 'textDirective' || ('children' in node && node.children.some(hasBlank));
}

/** In reading order. */
export function blanksIn(nodes: readonly Nodes[], context: BuildContext, inTable = false): Blank[] {
  return nodes.flatMap((node) => {
    if (node.type === 'textDirective') return isOpen(node) ? [] : [blankOf(node, inTable, context)];
    return 'children' in node ? blanksIn(node.children, context, inTable || node.type === 'table') : [];
  });
}

function blankOf(node: TextDirective, inTable: boolean, context: BuildContext): Blank {
  const accepted = variantsOf(node.data?.written ?? '', inTable).map((variant) => context.lineText(variant));
  return { node, written: node.attributes?.id ?? undefined, accepted, position: positionOf(node) };
}

/** An escaped sign, code, or one character. */
const PIECE = /\\[!-/:-@[-`{-~]|(?<!`)(`+)(?!`)[^`]+\1(?!`)|./gsu;

/**
 * A bar stands between variants, and `\|` is a bar that belongs to one. In a table, where a bar alone
 * would end the cell, `\|` stands between them. Each is Markdown still.
 */
function variantsOf(written: string, inTable: boolean): string[] {
  const variants = [''];
  const pieces = (inTable ? written.replaceAll('\\|', '|') : written).match(PIECE) ?? [];
  for (const piece of pieces) {
    if (piece === '|') variants.push('');
    else variants.push(`${variants.pop()}${piece}`);
  }
  return variants;
}

/** The same nodes with a line for each blank, so that no plain text tells the answers. */
export function withLines<Node extends Nodes>(node: Node): Node | Text {
  if (node.type === 'textDirective') return { type: 'text', value: '___' };
  return 'children' in node ? ({ ...node, children: node.children.map(withLines) } as Node) : node;
}

/** False, and reported, where a blank cannot be answered. */
export function areAnswerable(blanks: readonly Blank[], folding: Folding, context: BuildContext): boolean {
  return blanks.map((blank) => isAnswerable(blank, folding, context)).every(Boolean);
}

function isAnswerable(blank: Blank, folding: Folding, context: BuildContext): boolean {
  const { accepted, position } = blank;
  const say = (ruleId: string, reason: string) => {
    context.report({ ruleId, reason, position });
    return false;
  };
  if (accepted.every((variant) => variant === '')) {
    return say('blank-has-answer', 'This blank has no answer; write it in the brackets, e.g. :blank[word]');
  }
  if (accepted.includes('')) {
    const reason =
      'A variant of this blank is empty; remove a "|", or write "\\|" for one that belongs to the answer';
    return say('blank-variant-not-empty', reason);
  }
  const bare = accepted.find((variant) => fold(variant, folding) === '');
  if (bare !== undefined) {
    const reason = `The answer "${bare}" is nothing but what is not compared; write words, or switch that off with exact=accents`;
    return say('blank-variant-not-empty', reason);
  }
  const long = accepted.find((variant) => variant.length > MAX_BLANK);
  if (long !== undefined) {
    const reason = `The answer "${long.slice(0, 30)}…" has ${long.length} characters, and a blank takes ${MAX_BLANK}; ask for fewer words`;
    return say('blank-variant-length', reason);
  }
  warnOfSame(blank, folding, context);
  return hasOnlyId(blank, context);
}

function warnOfSame({ accepted, position }: Blank, folding: Folding, context: BuildContext): void {
  const seen = new Map<string, string>();
  for (const variant of accepted) {
    const first = seen.get(fold(variant, folding));
    if (first === undefined) seen.set(fold(variant, folding), variant);
    else {
      const reason = `The variants "${first}" and "${variant}" of this blank count as the same; remove one, or tell them apart with exact="case accents spaces" in the braces of the fill-in`;
      context.report({ severity: 'warning', ruleId: 'blank-variants-differ', reason, position });
    }
  }
}

function hasOnlyId({ node, position }: Blank, context: BuildContext): boolean {
  const other = Object.keys(node.attributes ?? {}).find((name) => name !== 'id');
  if (other === undefined) return true;
  const reason = `A blank takes an id in its braces and nothing else, such as {#place}; remove "${other}"`;
  context.report({ ruleId: 'directive-attributes', reason, position });
  return false;
}

/** False, and reported, where something begins like a blank and is none. */
export function areWhole(nodes: readonly RootContent[], context: BuildContext): boolean {
  const mistakes = nodes.flatMap((node) => mistakesIn(node));
  for (const { reason, position } of mistakes) context.report({ ruleId: 'blank-form', reason, position });
  return mistakes.length === 0;
}

interface Mistake {
  reason: string;
  position: Position;
}

function mistakesIn(node: Nodes, before?: Nodes): Mistake[] {
  if (node.type === 'textDirective') return isOpen(node) ? [notClosed(node)] : [];
  if (node.type === 'text') return mistakesInText(node, before);
  if (!('children' in node)) return [];
  return node.children.flatMap((child, at) => mistakesIn(child, node.children[at - 1]));
}

/** Nothing but its name became a part of it. */
function isOpen({ position }: TextDirective): boolean {
  return (position?.end.offset ?? 0) - (position?.start.offset ?? 0) === ':blank'.length;
}

function notClosed(node: TextDirective): Mistake {
  const reason =
    'The bracket of this blank is not closed; write "]" behind the answer, and in a table "\\|" between its variants';
  return { reason, position: positionOf(node) };
}

function mistakesInText(node: Text, before: Nodes | undefined): Mistake[] {
  if (before?.type === 'textDirective' && node.value.startsWith('{')) {
    const reason = 'The braces behind this blank cannot be read; write an id in them, e.g. {#place}';
    return [{ reason, position: positionOf(node) }];
  }
  const reason = 'Write the answer right behind ":blank", in brackets: :blank[word]';
  return [...node.value.matchAll(/:blank(?=[ \t]+\[|\{)/g)].map((found) => ({
    reason,
    position: placeIn(node, found.index),
  }));
}

/** Good for text without escapes before it on its line. */
function placeIn(node: Text, index: number): Position {
  const lines = node.value.slice(0, index).split('\n');
  const { line, column } = positionOf(node);
  const last = lines.at(-1)?.length ?? 0;
  return lines.length === 1
    ? { line, column: column + last }
    : { line: line + lines.length - 1, column: last + 1 };
}
