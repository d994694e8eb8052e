/**
 * The XML of other tools' files → a small tree. A document type is refused: none of these formats has one, and its
 * entities are how a small file grows without end or reads others.
 */
import { SaxesParser } from 'saxes';

export interface XmlElement {
  /** With the usual prefix of its namespace, whatever prefix the file writes. */
  name: string;
  /** By name, with the usual prefix where they have one. */
  attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
  /** Where it stands in the text: from its `<` to behind its last `>`. */
  start: number;
  end: number;
  /** 1-based line of its start tag's end. */
  line: number;
}

/** Read behind the file's name; `line` is 1-based. */
export class XmlFault extends Error {
  readonly line: number;
  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

/** Elements within elements: tables in text boxes in tables reach some eighty. */
const MAX_DEPTH = 256;

/**
 * @param prefixes the usual prefixes by the address of their namespace; others are kept as written
 * @throws XmlFault where the text is not well-formed, has a document type, or nests without end
 */
export function readXml(text: string, prefixes: Readonly<Record<string, string>> = {}): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  const usual = (uri: string, prefix: string, local: string) => {
    const known = Object.hasOwn(prefixes, uri) ? prefixes[uri] : prefix;
    return known === '' || known === undefined ? local : `${known}:${local}`;
  };
  const addText = (value: string) => void open.at(-1)?.children.push(value);
  const refuse = (why: string): never => {
    throw new XmlFault(why, parser.line);
  };
  parser.on('error', ({ message }) => refuse(`is not well-formed: ${message.replace(/^\d+:\d+: /, '')}`));
  parser.on('doctype', () => refuse('has a document type, as only a crafted file has'));
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('opentag', ({ uri, prefix, local, attributes }) => {
    if (open.length > MAX_DEPTH) refuse(`nests deeper than ${MAX_DEPTH} elements`);
    const element: XmlElement = {
      name: usual(uri, prefix, local),
      attributes: Object.fromEntries(
        Object.values(attributes).map((one) => [usual(one.uri, one.prefix, one.local), one.value]),
      ),
      children: [],
      start: text.lastIndexOf('<', parser.position - 1),
      end: 0,
      line: parser.line,
    };
    root ??= element;
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed !== undefined) closed.end = parser.position;
  });
  parser.write(text).close();
  return root ?? refuse('holds nothing');
}

export function elementsOf(parent: XmlElement): XmlElement[] {
  return parent.children.filter((child) => typeof child !== 'string');
}

export function childNamed(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  );
}

export function childrenNamed(parent: XmlElement, name: string): XmlElement[] {
  return elementsOf(parent).filter((child) => child.name === name);
}

/** The text right in an element, without that of its children; empty where there is none. */
export function ownText(element: XmlElement | undefined): string {
  return element?.children.filter((child) => typeof child === 'string').join('') ?? '';
}

/** The own text of the element that a path of names leads to, trimmed; empty where there is none. */
export function textAt(parent: XmlElement | undefined, ...names: string[]): string {
  const found = names.reduce((at: XmlElement | undefined, name) => childNamed(at, name), parent);
  return ownText(found).trim();
}

/** All below an element in the order of the text, itself not among them. */
export function* descendants(parent: XmlElement): Generator<XmlElement> {
  for (const child of elementsOf(parent)) {
    yield child;
    yield* descendants(child);
  }
}

export function descendantsNamed(parent: XmlElement | undefined, ...names: string[]): XmlElement[] {
  return parent === undefined ? [] : [...descendants(parent)].filter(({ name }) => names.includes(name));
}
