/** The glossary in every language: its terms, and where two of them clash. */
import { glossarySchema, glossaryTextsSchema } from '../config/glossary-schema.ts';
import type { YamlResult } from '../config/read-yaml.ts';
import type { CourseSettings } from '../config/settings.ts';
import { slugId } from '../course/model/ids.ts';
import type { GlossaryEntry, Position } from '../course/model/model.ts';
import { FOLD_ALL, fold } from '../course/text/fold.ts';
import type { Tree } from './classify.ts';
import { type LoadContext, readSettings } from './load-context.ts';
import { reportMissing, reportSourceless, reportUntranslated } from './translated.ts';

type Glossaries = Record<string, GlossaryEntry[]>;

/** What both schemas give for one term. */
type Written = string | { term?: string | undefined; definition: string; also?: string[] | undefined };

export function loadGlossary(
  source: Tree,
  treeOf: Map<string, Tree>,
  settings: CourseSettings,
  context: LoadContext,
): Glossaries {
  const file = source.settings.get('glossary.yaml');
  const read = file && readSettings(context, file.path, file.from, glossarySchema);
  const entries = file && read ? sourceEntries(read, file.path, settings.language) : [];
  if (file && read) reportClashes(entries, read, context);
  const glossaries: Glossaries = { [settings.language]: entries };
  for (const language of settings.translations) {
    glossaries[language] = translated(entries, language, treeOf.get(language), context);
  }
  return glossaries;
}

function sourceEntries(
  read: YamlResult<Record<string, Written>>,
  file: string,
  language: string,
): GlossaryEntry[] {
  const used = new Set<string>();
  return Object.entries(read.rest ?? {}).map(([key, written]) => {
    const id = freeId(key, used);
    return entryOf(written as Written, { id, key, language, file, position: placeOf(read, key) });
  });
}

function freeId(term: string, used: Set<string>): string {
  const base = slugId(term) || 'term';
  let id = base;
  for (let number = 2; used.has(id); number++) id = `${base}-${number}`;
  used.add(id);
  return id;
}

function placeOf(read: YamlResult<unknown>, key: string): Position {
  return read.positions[key] ?? { line: 1, column: 1 };
}

function entryOf(
  written: Written,
  { key, ...base }: Pick<GlossaryEntry, 'id' | 'language' | 'file' | 'position'> & { key: string },
): GlossaryEntry {
  const {
    term = key,
    definition,
    also = [],
  } = typeof written === 'string' ? { definition: written } : written;
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
  return { ...base, term: plain(term), also: also.map(plain), definition: plain(definition) };
}

function translated(
  entries: GlossaryEntry[],
  language: string,
  tree: Tree | undefined,
  context: LoadContext,
): GlossaryEntry[] {
  const file = tree?.settings.get('glossary.yaml');
  const read = file && readSettings(context, file.path, file.from, glossaryTextsSchema);
  if (file === undefined || read === undefined) {
    if (entries[0] !== undefined && tree !== undefined)
      reportUntranslated(
        entries[0].file,
        'glossary-translated',
        { whole: 'The glossary', language, source: entries[0].language },
        context,
      );
    return entries;
  }
  const written = new Map(Object.entries(read.rest ?? {}) as [string, Written][]);
  const keys = entries.map(({ term }) => term);
  reportSourceless(file.path, read, written.keys(), { keys, what: 'glossary.yaml has no term' }, context);
  const result = entries.map((entry) => {
    const texts = written.get(entry.term);
    if (texts === undefined) return entry;
    const { id, term: key } = entry;
    return entryOf(texts, { id, key, language, file: file.path, position: placeOf(read, key) });
  });
  const missing = entries.filter(({ term }) => !Object.hasOwn(read.positions, term)).map(({ term }) => term);
  const source = entries[0]?.language ?? language;
  reportMissing(file.path, 'glossary-translated', { whole: 'The glossary', missing, source }, context);
  reportClashes(
    result.filter((entry) => entry.language === language),
    read,
    context,
  );
  return result;
}

/** A word of a lesson can mean one term only. */
function reportClashes(entries: GlossaryEntry[], read: YamlResult<unknown>, context: LoadContext): void {
  const owner = new Map<string, GlossaryEntry>();
  for (const entry of entries) {
    for (const form of [entry.term, ...entry.also]) {
      const first = owner.get(fold(form, FOLD_ALL));
      if (first === undefined) owner.set(fold(form, FOLD_ALL), entry);
      else if (first !== entry) reportClash(form, entry, first, read, context);
    }
  }
}

function reportClash(
  form: string,
  entry: GlossaryEntry,
  first: GlossaryEntry,
  read: YamlResult<unknown>,
  context: LoadContext,
): void {
  const index = entry.also.indexOf(form);
  const key =
    Object.keys(read.positions).find((path) => read.positions[path] === entry.position) ?? entry.term;
  const { file, position } = entry;
  const place = index < 0 ? position : read.at([key, 'also', index]);
  context.messages.push({
    file,
    ...place,
    severity: 'error',
    ruleId: 'glossary-term-unique',
    reason: `"${form}" is a form of the term "${first.term}" too; keep it in one of them, since upper case and accents make no difference`,
    related: { text: 'first used here', place: { file: first.file, ...first.position } },
  });
}
