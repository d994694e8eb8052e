/**
 * The words of a package's lessons and of its glossary, ready to be searched. The library that searches
 * would write its index in many times the time: it can take words back, which nobody asks of a package.
 */
import type { Lesson } from '../course/model/model.ts';
import { type Postings, packWords, SEARCH_OPTIONS, type SearchData } from '../course/text/search.ts';
import { countWords } from '../course/text/words.ts';
import type { PackagePlan } from '../targets/target.ts';

/** Texts by field, in the order of `SEARCH_OPTIONS.fields`. */
type Texts = readonly [title: string, heading: string, text: string];

const indexes = new WeakMap<PackagePlan, SearchData>();

/** Made once for all targets. */
export function searchData(plan: PackagePlan): SearchData {
  const made = indexes.get(plan) ?? makeIndex(plan);
  indexes.set(plan, made);
  return made;
}

function makeIndex({ modules, course }: PackagePlan): SearchData {
  const places: SearchData['places'] = [];
  const lengths: number[][] = [];
  const words = new Map<string, Postings>();
  const add = (place: SearchData['places'][number], texts: Texts) => {
    lengths.push(texts.map((text, field) => count(words, text, field, places.length)));
    places.push(place);
  };
  modules
    .flatMap((module) => module.lessons)
    .forEach((lesson, index) => {
      for (const [anchor, texts] of sectionsOf(lesson)) add([index, anchor], texts);
    });
  for (const { id, term, also, definition } of course.glossary) {
    add([-1, id], ['', [term, ...also].join(' '), definition]);
  }
  return { places, lengths, words: packWords([...words].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** Adds the words of a field at a place, and says how many different ones there are. */
function count(words: Map<string, Postings>, text: string, field: number, place: number): number {
  const { processTerm, fields } = SEARCH_OPTIONS;
  const tokens = countWords(text);
  for (const [token, count] of tokens) {
    const word = processTerm(token);
    if (word === null) continue;
    let postings = words.get(word);
    if (postings === undefined) {
      postings = fields.map(() => new Map());
      words.set(word, postings);
    }
    const times = postings[field];
    times?.set(place, (times.get(place) ?? 0) + count);
  }
  return tokens.size;
}

/** A lesson that begins with a heading has a place of its own at its beginning, which bears its title. */
function sectionsOf({ title, facts }: Lesson): [anchor: string, Texts][] {
  const [first, ...rest] = facts.sections;
  const begins = first?.anchor === '' ? first : undefined;
  const others = begins === undefined ? facts.sections : rest;
  return [
    ['', [title, '', begins?.text ?? '']],
    ...others.map(({ anchor, heading, text }): [string, Texts] => [anchor, ['', heading, text]]),
  ];
}
