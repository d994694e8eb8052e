/** The words of a package's lessons and of its glossary, ready to be searched. */
import MiniSearch from 'minisearch';
import type { Lesson } from '../course/model.ts';
import { type Postings, packWords, SEARCH_OPTIONS, type SearchData } from '../course/search.ts';
import type { PackagePlan } from '../targets/target.ts';

interface Entry {
  id: number;
  title: string;
  heading: string;
  text: string;
}

const indexes = new WeakMap<PackagePlan, SearchData>();

/** Made once for all targets. */
export function searchData(plan: PackagePlan): SearchData {
  const made = indexes.get(plan) ?? makeIndex(plan);
  indexes.set(plan, made);
  return made;
}

function makeIndex({ modules, course }: PackagePlan): SearchData {
  const places: SearchData['places'] = [];
  const entries: Entry[] = [];
  const add = (place: SearchData['places'][number], entry: Omit<Entry, 'id'>) => {
    entries.push({ id: places.length, ...entry });
    places.push(place);
  };
  modules
    .flatMap((module) => module.lessons)
    .forEach((lesson, index) => {
      for (const { anchor, ...entry } of sectionsOf(lesson)) add([index, anchor], entry);
    });
  for (const { id, term, also, definition } of course.glossary) {
    add([-1, id], { title: '', heading: [term, ...also].join(' '), text: definition });
  }
  const index = new MiniSearch<Entry>(SEARCH_OPTIONS);
  index.addAll(entries);
  return { places, ...packed(index, entries.length) };
}

/** A lesson that begins with a heading has a place of its own at its beginning, which bears its title. */
function sectionsOf({ title, facts }: Lesson): (Omit<Entry, 'id'> & { anchor: string })[] {
  const [first, ...rest] = facts.sections;
  const begins = first?.anchor === '' ? first : undefined;
  const others = begins === undefined && first !== undefined ? [first, ...rest] : rest;
  return [
    { anchor: '', heading: '', text: begins?.text ?? '', title },
    ...others.map((section) => ({ ...section, title: '' })),
  ];
}

function packed(index: MiniSearch<Entry>, count: number): Pick<SearchData, 'lengths' | 'words'> {
  const json = index.toJSON();
  const fields = SEARCH_OPTIONS.fields.map((field) => json.fieldIds[field] ?? 0);
  const words = json.index
    .map(([word, postings]): [string, Postings] => [
      word,
      fields.map(
        (field) =>
          new Map(Object.entries(postings[field] ?? {}).map(([place, times]) => [Number(place), times])),
      ),
    ])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const lengthsAt = json.fieldLength as Record<number, number[]>;
  return {
    words: packWords(words),
    lengths: Array.from({ length: count }, (_, place) =>
      fields.map((field) => lengthsAt[place]?.[field] ?? 0),
    ),
  };
}
