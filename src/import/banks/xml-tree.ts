/**
 * XML as a tree with the lines of its elements. Entities beside the five of XML and documents with a DOCTYPE are
 * refused, so that nothing of a file can grow or name another.
 */
import { SaxesParser } from 'saxes';

export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  /** 1-based. */
  line: number;
  children: XmlElement[];
  /** All text and CDATA right in it. */
  text: string;
}

const DEEPEST = 100;
const MOST = 1_000_000;

export class XmlMistake extends Error {
  readonly line: number;
  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

/** @throws XmlMistake */
export function parseXml(source: string): XmlElement {
  const parser = new SaxesParser();
  const root: XmlElement = { name: '', attributes: {}, line: 1, children: [], text: '' };
  const open = [root];
  let count = 0;
  const refuse = (why: string): never => {
    throw new XmlMistake(why, parser.line);
  };
  parser.on('error', (error) => refuse(error.message.replace(/^\d+:\d+: /, '')));
  parser.on('doctype', () => refuse('it has a DOCTYPE'));
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > DEEPEST) refuse(`its elements are nested more than ${DEEPEST} deep`);
    if (++count > MOST) refuse(`it has more than ${MOST} elements`);
    const element: XmlElement = { name, attributes, line: parser.line, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const text = (value: string) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += value;
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', () => void open.pop());
  parser.write(source).close();
  return root.children[0] ?? refuse('it has no element');
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** Trimmed; empty where the element is missing. */
export function textIn(element: XmlElement | undefined, ...names: string[]): string {
  return (names.reduce((at: XmlElement | undefined, name) => childOf(at, name), element)?.text ?? '').trim();
}
