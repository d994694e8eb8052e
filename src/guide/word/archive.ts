/** The bytes of a Word file, the same wherever and whenever it is made. */
import { type Document, Packer } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export async function wordBytes(document: Document): Promise<Uint8Array> {
  const parts = unzipSync(await Packer.toBuffer(document));
  const names = Object.keys(parts).sort();
  const fixed = withFixedLinks(names.map((name) => [name, parts[name] ?? new Uint8Array()]));
  return zipSync(Object.fromEntries(fixed.map(([name, bytes]) => [name, settled(name, bytes)])), {
    // The first day that a zip can name, by the clock of whoever reads it.
    mtime: new Date(1980, 0, 1),
    level: 9,
  });
}

type Part = [name: string, bytes: Uint8Array];

/** The library names links at random; here they are numbered in the order of the file that lists them. */
function withFixedLinks(parts: Part[]): Part[] {
  const names = new Map<string, string>();
  for (const [name, bytes] of parts)
    if (name.endsWith('.rels'))
      for (const [, id = ''] of strFromU8(bytes).matchAll(/ Id="(rId[^"]*)"/g))
        if (!/^rId\d+$/.test(id)) names.set(id, names.get(id) ?? `rIdLink${names.size + 1}`);
  if (names.size === 0) return parts;
  return parts.map(([name, bytes]) => {
    if (!/\.(xml|rels)$/.test(name)) return [name, bytes];
    const text = strFromU8(bytes).replace(/"(rId[^"]*)"/g, (whole, id: string) => {
      const fixed = names.get(id);
      return fixed === undefined ? whole : `"${fixed}"`;
    });
    return [name, strToU8(text)];
  });
}

/** When the file was made is told by no part of a course, and neither is what the library has numbered before. */
function settled(name: string, bytes: Uint8Array): Uint8Array {
  if (name === 'docProps/core.xml')
    return strToU8(strFromU8(bytes).replace(/<dcterms:(created|modified)\b.*?<\/dcterms:\1>/g, ''));
  return name === 'word/document.xml' ? strToU8(NUMBERED.reduce(renumbered, strFromU8(bytes))) : bytes;
}

/** What the library numbers on from one document to the next: places of headings, pictures, bookmarks. */
const NUMBERED = [
  /(w:anchor="_Toc|w:name="_Toc|PAGEREF _Toc)(\d+)/g,
  /(<wp:docPr id=")(\d+)/g,
  /(<w:bookmark(?:Start|End) (?:[^>]*? )?w:id=")(\d+)/g,
];

/** From 1, in the order of their first mention. */
function renumbered(text: string, pattern: RegExp): string {
  const numbers = new Map<string, number>();
  return text.replace(pattern, (_, before: string, number: string) => {
    const own = numbers.get(number) ?? numbers.size + 1;
    numbers.set(number, own);
    return before + own;
  });
}
