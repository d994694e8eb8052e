/** A Moodle backup as a restore reads it: its files by name, its XML as trees. */
import { readXml, type XmlElement } from '../../src/import/xml.ts';

export interface Backup {
  files: ReadonlyMap<string, Buffer>;
  /** Root of a file of XML. */
  root(path: string): XmlElement;
  /** Texts of the elements of a name, anywhere in a file. */
  texts(path: string, name: string): string[];
  /** Folders of all activities, of one kind where it is named. */
  activities(kind?: string): string[];
  /** What `files.xml` lists. */
  records(): Record<string, string>[];
}

export function backupOf(files: ReadonlyMap<string, Buffer>): Backup {
  const root = (path: string): XmlElement => readXml(files.get(path)?.toString('utf8') ?? '');
  const backup: Backup = {
    files,
    root,
    texts: (path, name) => within(root(path), name).map(textOf),
    activities: (kind = '[a-z]+') =>
      [...files.keys()].flatMap(
        (path) => new RegExp(`^activities/${kind}_\\d+(?=/module\\.xml$)`).exec(path)?.slice(0, 1) ?? [],
      ),
    records: () => within(root('files.xml'), 'file').map((file) => fieldsOf(file)),
  };
  return backup;
}

/** Of the elements in one, by their names. */
export function fieldsOf({ children, attributes }: XmlElement): Record<string, string> {
  const fields = children.flatMap((child) =>
    typeof child === 'string' ? [] : [[child.name, textOf(child)]],
  );
  return { ...attributes, ...Object.fromEntries(fields) };
}

export function within(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...within(child, name)],
  );
}

export function textOf({ children }: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
