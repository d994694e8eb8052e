/**
 * Writes an imported course. Nothing is written outside of the target: its names are made by us, and a link that lies
 * in it is replaced, never followed.
 */
import { copyFileSync, lstatSync, mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { stringify } from 'yaml';
import { slugId } from '../course/model/ids.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { codeOf } from '../load/read-text.ts';
import type { Content } from './collect-files.ts';
import { type Imported, withLessonAddresses } from './imported.ts';
import { type PlacedModule, placeLessons } from './place-lessons.ts';

/**
 * @param folder absolute; it is made where it is missing
 * @param files by name in `assets`
 * @throws UsageError where the disk refuses
 */
export function writeCourse(folder: string, imported: Imported, files: ReadonlyMap<string, Content>): void {
  const placed = placeLessons(imported.modules);
  const pathOf = new Map(
    placed.flatMap(({ lessons }) => lessons.map(({ path, lesson }) => [lesson.key, path])),
  );
  const write = writerInto(folder);
  write('course.yaml', courseYaml(imported, folder));
  for (const module of placed) writeModule(module, pathOf, write);
  for (const [name, content] of files) write(`assets/${name}`, content);
}

type Write = (path: string, content: string | Content) => void;

/** A function that writes files below a folder, in place of what has their names. */
export function writerInto(folder: string): Write {
  const guarded = <T>(path: string, act: () => T): T => {
    try {
      return act();
    } catch (error) {
      if (error instanceof UsageError) throw error;
      throw new UsageError(`"${path}" of the course cannot be written (${codeOf(error)}).`);
    }
  };
  const root = guarded('.', () => {
    mkdirSync(folder, { recursive: true });
    return realpathSync(folder);
  });
  return (path, content) =>
    guarded(path, () => {
      const to = join(root, path);
      mkdirSync(dirname(to), { recursive: true });
      if (!`${realpathSync(dirname(to))}${sep}`.startsWith(root + sep))
        throw new UsageError(`"${dirname(path)}" in the target is a link out of it; remove it.`);
      if (lstatSync(to, { throwIfNoEntry: false }) !== undefined) rmSync(to);
      if (typeof content === 'string') writeFileSync(to, content, { flag: 'wx' });
      else if ('bytes' in content) writeFileSync(to, content.bytes, { flag: 'wx' });
      else copyFileSync(content.from, to);
    });
}

/** A domain that belongs to nobody: its owner puts in theirs. */
export function placeholderIri(id: string): string {
  return `https://example.org/courses/${id}`;
}

function courseYaml(imported: Imported, folder: string): string {
  const id = slugId(imported.title) || slugId(basename(folder)) || 'imported-course';
  const { description, language = 'en', licence, authors } = imported;
  return stringify(
    {
      id,
      title: oneLine(imported.title),
      description: oneLine(description ?? '') || oneLine(imported.title),
      version: '1.0.0',
      language,
      iri: placeholderIri(id),
      ...(licence && { licence }),
      ...(authors?.length && { authors: authors.map(oneLine) }),
    },
    { lineWidth: 0 },
  );
}

function writeModule(
  { folder, module, lessons }: PlacedModule,
  pathOf: ReadonlyMap<string, string>,
  write: Write,
): void {
  const { title, description } = module;
  const settings = { title: oneLine(title), ...(description && { description: oneLine(description) }) };
  write(`${folder}/module.yaml`, stringify(settings, { lineWidth: 0 }));
  for (const { path, lesson } of lessons) {
    const addressOf = (key: string) => {
      const to = pathOf.get(key);
      return to === undefined ? undefined : relativeAddress(path, to);
    };
    const body = withLessonAddresses(lesson.body, addressOf).trim();
    write(path, `${frontMatter(lesson)}${body}\n`);
  }
}

function frontMatter({
  title,
  description,
  minutes,
  keywords,
}: PlacedModule['lessons'][number]['lesson']): string {
  const front = {
    title: oneLine(title),
    ...(description && { description: oneLine(description) }),
    ...(minutes && { minutes }),
    ...(keywords?.length && { keywords: keywords.map(oneLine) }),
  };
  return `---\n${stringify(front, { lineWidth: 0 })}---\n\n`;
}

/** Both are `<folder>/<file>`. */
function relativeAddress(from: string, to: string): string {
  return dirname(from) === dirname(to) ? to.slice(to.indexOf('/') + 1) : `../${to}`;
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
