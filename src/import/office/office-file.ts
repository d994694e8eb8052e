/** An Office file (ECMA-376, part 2: parts in a zip, and relationships between them), read within bounds. */
import { UsageError } from '../../diagnostics/usage-error.ts';
import { readZip, type ZipBounds, type ZipFault } from '../../load/read-zip.ts';
import { utf16Of } from '../decode-text.ts';
import { elementsOf, readXml, textAt, type XmlElement, XmlFault } from '../xml.ts';
import { OFFICE_PREFIXES } from './names.ts';

const BOUNDS: ZipBounds = { files: 20_000, fileBytes: 64 * 1024 * 1024, allBytes: 512 * 1024 * 1024 };

export interface Relation {
  /** The last word of its type, such as `image`. */
  type: string;
  /** Name of a part; of an external one the address as written. */
  target: string;
  isExternal: boolean;
}

export interface OfficeFile {
  /** Path in the source. */
  path: string;
  /** Names of all entries, in the order of the zip. */
  names: ReadonlySet<string>;
  bytes(part: string): Buffer | undefined;
  /** The text of a part of XML. */
  text(part: string): string | undefined;
  /** @throws UsageError where it is not well-formed, or crafted */
  xml(part: string): XmlElement | undefined;
  /** Of a part, by their ids. */
  relations(part: string): ReadonlyMap<string, Relation>;
}

/** What is read at all: films and sounds may be large, macros are never looked at. */
const READ = /(?:\.xml|\.rels|\.png|\.jpe?g|\.gif|\.webp|\.svg)$/i;

/** @throws UsageError where it is something else, damaged, encrypted or larger than any document */
export async function openOffice(path: string, content: Uint8Array): Promise<OfficeFile> {
  const buffer = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const older = olderFile(buffer);
  if (older !== undefined) throw new UsageError(`"${path}" ${older}.`);
  const names = new Set<string>();
  const files = await readZip(buffer, (name) => names.add(name) && READ.test(name), BOUNDS);
  if (typeof files === 'string') throw new UsageError(`"${path}" ${FAULTS[files]}.`);
  const text = (part: string) => decoded(files.get(part));
  const xml = (part: string) => {
    const written = text(part);
    try {
      return written === undefined ? undefined : readXml(written, OFFICE_PREFIXES);
    } catch (error) {
      if (error instanceof XmlFault)
        throw new UsageError(`"${path}" cannot be read: ${part} ${error.message}.`);
      throw error;
    }
  };
  const known = new Map<string, ReadonlyMap<string, Relation>>();
  const relations = (part: string) => {
    const found = known.get(part) ?? relationsOf(part, xml(relationsPart(part)));
    known.set(part, found);
    return found;
  };
  return { path, names, bytes: (part) => files.get(part), text, xml, relations };
}

const FAULTS: Record<ZipFault, string> = {
  damaged: 'is no Office file that can be read; it is damaged, cut short or something else',
  locked: 'is encrypted; save it without a password and import it again',
  files: `holds more than ${BOUNDS.files} files, as no document does`,
  bytes: 'unpacks to more than any document; save its pictures smaller, or split it',
};

/** Files of Word and PowerPoint before 2007, and all behind a password, are compound files ([MS-CFB] 2.2). */
function olderFile(content: Buffer): string | undefined {
  if (!content.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'))) return undefined;
  const holds = (name: string) => content.includes(name, 0, 'utf16le');
  if (holds('EncryptedPackage')) return FAULTS.locked;
  if (holds('WordDocument')) return 'is of Word before 2007, whatever its name says; save it as .docx';
  if (holds('PowerPoint Document'))
    return 'is of PowerPoint before 2007, whatever its name says; save it as .pptx';
  return 'is of an older program; save it as .docx or .pptx';
}

/** XML is UTF-8 or UTF-16 (ECMA-376, part 2, 10.1.2). */
function decoded(content: Buffer | undefined): string | undefined {
  return content && new TextDecoder(utf16Of(content) ?? 'utf-8').decode(content);
}

function relationsPart(part: string): string {
  const at = part.lastIndexOf('/') + 1;
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
}

function relationsOf(part: string, root: XmlElement | undefined): Map<string, Relation> {
  const written = root === undefined ? [] : elementsOf(root);
  return new Map(
    written.map(({ attributes: { Id = '', Type = '', Target = '', TargetMode } }) => {
      const isExternal = TargetMode === 'External';
      const target = isExternal ? Target : partNamed(Target, part);
      return [Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target, isExternal }];
    }),
  );
}

/** A target is relative to the folder of the part that names it. */
function partNamed(target: string, from: string): string {
  try {
    return decodeURIComponent(new URL(target, `part:/${from}`).pathname.slice(1));
  } catch {
    return target;
  }
}

/** What the document says of itself, trimmed, where it is more than what programs write by themselves. */
export function propertyOf(file: OfficeFile, name: 'dc:title' | 'dc:language'): string | undefined {
  const text = textAt(file.xml('docProps/core.xml'), name);
  return text === '' || /^(?:microsoft word|powerpoint|slide \d|präsentation|presentation)/i.test(text)
    ? undefined
    : text;
}

/** The part that a package is about: its main document, or `otherwise` where nothing says so. */
export function mainPart(file: OfficeFile, otherwise: string): string {
  const found = [...file.relations('').values()].find(({ type }) => type === 'officeDocument')?.target;
  return found !== undefined && file.bytes(found) !== undefined ? found : otherwise;
}

export function hasMacros({ names }: OfficeFile): boolean {
  return [...names].some((part) => /vbaProject\.bin$/i.test(part));
}
