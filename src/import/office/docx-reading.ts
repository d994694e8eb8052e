/** A part of a Word document while it is looked through: what is cut out of it, put into it, and listed. */
import type { BlockContent, PhrasingContent } from 'mdast';
import type { ImportContext } from '../format.ts';
import { descendants, elementsOf, ownText, type XmlElement } from '../xml.ts';
import type { DocxStyles } from './docx-styles.ts';
import type { OfficeFile } from './office-file.ts';

export interface Edit {
  start: number;
  end: number;
  text: string;
}

export type MarkedNode = PhrasingContent | BlockContent;

export interface DocxReading {
  file: OfficeFile;
  /** Name of the part. */
  part: string;
  written: string;
  styles: DocxStyles;
  context: ImportContext;
  edits: Edit[];
  /** What marks stand for. */
  nodes: MarkedNode[];
  /** The heading above what is being read. */
  place: string;
  /** Comments that are not listed yet, by their ids. */
  comments: Map<string, XmlElement>;
  /** Texts that open comments are about, by their ids. */
  commented: Map<string, string>;
}

/** Characters that no text has, around the place of a node in `nodes`. */
export const MARK = /\uE000(\d{1,6})\uE001/;

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export function leave(
  { file, place, context }: DocxReading,
  what: string,
  done: string,
  todo?: string,
): void {
  context.leave({ file: file.path, what: what + below(place), done, todo });
}

/** Words behind a thing that say where it was. */
export function below(place: string): string {
  return place === '' ? '' : ` (below “${place}”)`;
}

export function replaced({ start, end }: XmlElement, { edits }: DocxReading, text: string): 'done' {
  edits.push({ start, end, text });
  return 'done';
}

/** A run whose text stands for a node. */
export function markOf({ nodes }: DocxReading, node: MarkedNode): string {
  return `<w:r xmlns:w="${W}"><w:t>\uE000${nodes.push(node) - 1}\uE001</w:t></w:r>`;
}

/** What stands between the tags of an element. */
export function innerOf(node: XmlElement | undefined, { written }: DocxReading): string {
  const children = node === undefined ? [] : elementsOf(node);
  return written.slice(children[0]?.start ?? 0, children.at(-1)?.end ?? 0);
}

/** @param names elements whose text counts */
export function textOf(node: XmlElement | undefined, names: readonly string[] = ['w:t']): string {
  if (node === undefined) return '';
  const pieces: string[] = [];
  for (const one of [node, ...descendants(node)]) {
    if (names.includes(one.name)) pieces.push(ownText(one));
    else if (one.name === 'w:tab' || one.name === 'w:br') pieces.push(' ');
  }
  return pieces.join('');
}
