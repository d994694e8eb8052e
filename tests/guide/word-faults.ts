/**
 * What Word would mend or refuse in a file (ECMA-376, parts 1 and 2): parts that are not XML or not listed, references
 * to nothing, ids twice, cells without a paragraph at their end.
 */
import { SaxesParser } from 'saxes';

type Parts = ReadonlyMap<string, Buffer>;

export function faultsOfWord(parts: Parts): string[] {
  const text = (name: string) => parts.get(name)?.toString('utf8') ?? '';
  const document = text('word/document.xml');
  return [
    ...[...parts.keys()].flatMap((name) => notXml(name, text(name))),
    ...unlisted(parts, text('[Content_Types].xml')),
    ...[...parts.keys()]
      .filter((name) => name.endsWith('.rels'))
      .flatMap((name) => relations(name, parts, text)),
    ...missing(
      'style',
      valuesOf(document, /<w:[pr]Style w:val="([^"]*)"/g),
      valuesOf(text('word/styles.xml'), /w:styleId="([^"]*)"/g),
    ),
    ...missing(
      'based on',
      valuesOf(text('word/styles.xml'), /<w:basedOn w:val="([^"]*)"/g),
      valuesOf(text('word/styles.xml'), /w:styleId="([^"]*)"/g),
    ),
    ...missing(
      'list',
      valuesOf(document, /<w:numId w:val="([^"]*)"/g),
      valuesOf(text('word/numbering.xml'), /<w:num [^>]*w:numId="([^"]*)"/g),
    ),
    ...missing(
      'bookmark',
      valuesOf(document, /w:anchor="([^"]*)"/g),
      valuesOf(document, /<w:bookmarkStart [^>]*w:name="([^"]*)"/g),
    ),
    ...twice('style', valuesOf(text('word/styles.xml'), /w:styleId="([^"]*)"/g)),
    ...twice('picture', valuesOf(document, /<wp:docPr id="([^"]*)"/g)),
    ...twice('bookmark', valuesOf(document, /<w:bookmarkStart [^>]*w:id="([^"]*)"/g)),
    ...valuesOf(document, /(<\/w:tbl><\/w:tc>)/g).map(() => 'a cell ends with a table'),
    ...valuesOf(document, /(<\/w:tcPr><\/w:tc>)/g).map(() => 'a cell is empty'),
    ...valuesOf(document, /(<\/w:tbl><w:tbl>)/g).map(() => 'two tables touch'),
  ];
}

function notXml(name: string, text: string): string[] {
  if (!/\.(xml|rels)$/.test(name)) return [];
  try {
    new SaxesParser({ xmlns: true }).write(text).close();
    return [];
  } catch (error) {
    return [`${name}: ${String(error)}`];
  }
}

function unlisted(parts: Parts, types: string): string[] {
  const extensions = new Set(valuesOf(types, /Extension="([^"]*)"/g));
  const names = new Set(valuesOf(types, /PartName="\/([^"]*)"/g));
  return [...parts.keys()].filter(
    (name) =>
      name !== '[Content_Types].xml' && !names.has(name) && !extensions.has(name.split('.').at(-1) ?? ''),
  );
}

/** Each target is there, and each id in the part that they belong to is one of them. */
function relations(name: string, parts: Parts, text: (name: string) => string): string[] {
  const folder = name.replace(/_rels\/[^/]*$/, '');
  const list = [...text(name).matchAll(/<Relationship [^>]*>/g)].map(([tag]) => tag);
  const targets = list
    .filter((tag) => !tag.includes('TargetMode="External"'))
    .flatMap((tag) => valuesOf(tag, /Target="([^"]*)"/g))
    .map((target) => (target.startsWith('/') ? target.slice(1) : folder + target));
  const ids = list.flatMap((tag) => valuesOf(tag, / Id="([^"]*)"/g));
  const owner = text(folder + (name.split('/').at(-1) ?? '').replace(/\.rels$/, ''));
  return [
    ...missing(name, targets, [...parts.keys()]),
    ...missing(name, valuesOf(owner, / r:(?:id|embed|link)="([^"]*)"/g), ids),
    ...twice(name, ids),
  ];
}

function valuesOf(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, value = '']) => value);
}

function missing(what: string, used: readonly string[], known: readonly string[]): string[] {
  return [...new Set(used)].filter((one) => !known.includes(one)).map((one) => `${what}: ${one} is nowhere`);
}

function twice(what: string, names: readonly string[]): string[] {
  return names
    .filter((name, at) => names.indexOf(name) !== at)
    .map((name) => `${what}: ${name} is there twice`);
}
