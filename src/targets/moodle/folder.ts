/** Files to take along: those that sessions hand out, and the toolkit. */
import { posix } from 'node:path';
import type { Course, Module } from '../../course/model/model.ts';
import type { ToolkitItem } from '../../course/model/toolkit.ts';
import { licenceOf } from '../../course/text/licence.ts';
import { languageName } from '../../texts/index.ts';
import { fillTemplate } from '../../tool/templates.ts';
import type { PackageFile } from '../target.ts';
import { fileOf } from './course-files.ts';
import { type Activity, type NamedFile, PLAIN } from './layout.ts';
import { idNumberOf, type LayoutContext } from './layout-context.ts';
import { moodleName } from './name.ts';

/** Of a module, with its sheets as pages and as Word files; or of the whole course. Undefined where there is no file. */
export function folderActivity(module: Module | undefined, context: LayoutContext): Activity | undefined {
  const { course, tell, guide } = context;
  const items = course.toolkit.filter((item) => item.module === module?.id);
  const sheets = (module?.sessions ?? []).flatMap(({ sheets: all }) =>
    all.flatMap((sheet) => (sheet.kind === 'file' ? [sheet.path] : [])),
  );
  const paths = new Set([...sheets, ...items.map(({ path }) => path)]);
  const own = [...paths].flatMap((path) => readable(course, path, paths) ?? []);
  const handouts = (module && guide.handouts.get(module.id)) ?? [];
  const files = [...own, ...handouts.map(named)];
  if (files.length === 0) return undefined;
  const title = module === undefined ? tell('toolkit') : tell('files', { module: module.title });
  const intro =
    items.length === 0 ? '' : fillTemplate('moodle/toolkit.hbs', { items: items.map(itemText, context) });
  return {
    ...PLAIN,
    kind: 'folder',
    title: moodleName(title),
    idNumber: idNumberOf(course, module?.id, 'files'),
    files: files.map((file) => ({ ...file, area: 'content', folder: '/' })),
    fields: () => ({ intro }),
  };
}

/** The guide and what belongs to it. */
export function guideFolder({ course, tell, guide }: LayoutContext): Activity {
  return {
    ...PLAIN,
    kind: 'folder',
    title: moodleName(tell('guide')),
    idNumber: idNumberOf(course, 'guide'),
    files: guide.trainer.map((file) => ({ ...named(file), area: 'content', folder: '/' })),
    fields: () => ({ intro: '' }),
  };
}

function named(file: PackageFile): NamedFile {
  return { name: posix.basename(file.path), file };
}

/** A person looks for a file by its own name, where that is plain enough for every system, and no other's of the folder. */
function readable(course: Course, path: string, paths: ReadonlySet<string>): NamedFile | undefined {
  const file = fileOf(course, path);
  const name = posix.basename(path);
  const isTaken = [...paths].some(
    (other) => other !== path && [posix.basename(other), fileOf(course, other)?.name].includes(name),
  );
  const isPlain = /^[\w.-]{1,200}$/.test(name) && !isTaken;
  return file && { ...file, name: isPlain ? name : file.name };
}

function itemText(this: LayoutContext, item: ToolkitItem): object {
  const { course, say, tell } = this;
  const { title, kind, summary, fileLanguage, licence, version, accessible } = item;
  const facts = [
    kind,
    languageName(fileLanguage, course.language),
    licenceOf(licence)?.name,
    version && say('version', { version }),
    accessible === undefined ? undefined : tell(accessible ? 'accessible' : 'notAccessible'),
  ];
  return { title, summary, facts: facts.filter((one) => one !== undefined).join(' · ') };
}
