/** A Moodle backup as a restore reads it: its files by name, its XML as trees. */
import { readXml, type XmlElement } from '../../src/import/xml.ts';

type Fields = Record<string, string>;

export interface Activity {
  kind: string;
  /** `activities/<kind>_<number>` */
  folder: string;
  /** Of module.xml. */
  module: Fields;
  /** Of its own file: the tree, and what stands in it. */
  root: XmlElement;
  fields: Fields;
  grade: Fields | undefined;
  /** Its records in files.xml. */
  files: Fields[];
}

export interface Backup {
  files: ReadonlyMap<string, Buffer>;
  /** Root of a file of XML. */
  root(path: string): XmlElement;
  /** First element of a name in a file. */
  first(path: string, name: string): XmlElement;
  /** Texts of the elements of a name, anywhere in a file. */
  texts(path: string, name: string): string[];
  /** In the order of their numbers. */
  activities(): Activity[];
  /** By its id number. */
  activity(idNumber: string): Activity;
  /** What `files.xml` lists. */
  records(): Fields[];
  /** Of a record. */
  content(record: Fields | undefined): Buffer | undefined;
}

export function backupOf(files: ReadonlyMap<string, Buffer>): Backup {
  const roots = new Map<string, XmlElement>();
  const root = (path: string): XmlElement => {
    const read = roots.get(path) ?? readXml(files.get(path)?.toString('utf8') ?? '');
    roots.set(path, read);
    return read;
  };
  const backup: Backup = {
    files,
    root,
    first: (path, name) => only(within(root(path), name), `${name} in ${path}`),
    texts: (path, name) => within(root(path), name).map(textOf),
    activities: () => activities,
    activity: (idNumber) =>
      only(
        activities.filter(({ module }) => module.idnumber === idNumber),
        idNumber,
      ),
    records: () => records,
    content: (record) => files.get(`files/${record?.contenthash?.slice(0, 2)}/${record?.contenthash}`),
  };
  const records = within(root('files.xml'), 'file').map(fieldsOf);
  const activities = [...files.keys()]
    .flatMap((path) => {
      const [, folder, kind = ''] = /^(activities\/([a-z]+)_\d+)\/module\.xml$/.exec(path) ?? [];
      return folder === undefined ? [] : [activityOf(backup, folder, kind)];
    })
    .sort((a, b) => Number(a.module.id) - Number(b.module.id));
  return backup;
}

function activityOf(backup: Backup, folder: string, kind: string): Activity {
  const path = `${folder}/${kind}.xml`;
  const [grade] = within(backup.root(`${folder}/grades.xml`), 'grade_item');
  const { contextid } = backup.root(path).attributes;
  return {
    kind,
    folder,
    module: fieldsOf(backup.root(`${folder}/module.xml`)),
    root: backup.root(path),
    fields: fieldsOf(backup.first(path, kind)),
    grade: grade && fieldsOf(grade),
    files: backup.records().filter((record) => record.contextid === contextid),
  };
}

function only<T>([one]: readonly T[], what: string): T {
  if (one === undefined) throw new Error(`There is no ${what}`);
  return one;
}

/** Of the elements in one, by their names, and its attributes. */
export function fieldsOf({ children, attributes }: XmlElement): Fields {
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

function textOf({ children }: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** A line for each element without others in it, with those around it: `section/name = First`. */
export function leavesOf(element: XmlElement, around = ''): string[] {
  const id = element.attributes.id === undefined ? '' : `#${element.attributes.id}`;
  const path = `${around}${element.name}${id}`;
  const inside = element.children.filter((child) => typeof child !== 'string');
  if (inside.length === 0) return [`${path} = ${textOf(element)}`.trimEnd()];
  return inside.flatMap((child) => leavesOf(child, `${path}/`));
}
