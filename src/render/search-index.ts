/**
 * The words of a package's lessons and of its glossary, ready to be searched. The library that searches
 * would write its index in many times the time: it can take words back, which nobody asks of a package.
 */
import type { Lesson } from '../course/model/model.ts';
import { type CountedWords, countedWords, eachWord } from '../course/text/counted-words.ts';
import { type SearchData, SearchWords } from '../course/text/search.ts';
import type { PackagePlan } from '../targets/target.ts';

/** By field, in the order of `SEARCH_OPTIONS.fields`. */
type Texts = readonly [title: CountedWords, heading: CountedWords, text: CountedWords];

const NO_WORDS = countedWords('');

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
  const words = new SearchWords();
  const add = (at: SearchData['places'][number], texts: Texts) => {
    const place = places.push(at) - 1;
    texts.forEach((text, field) => {
      eachWord(text, (word, times) => words.add(word, field, place, times));
    });
    lengths.push(texts.map(({ different }) => different));
  };
  modules
    .flatMap((module) => module.lessons)
    .forEach((lesson, index) => {
      for (const [anchor, texts] of sectionsOf(lesson)) add([index, anchor], texts);
    });
  for (const { id, term, also, definition } of course.glossary) {
    add([-1, id], [NO_WORDS, countedWords([term, ...also].join(' ')), countedWords(definition)]);
  }
  return { places, lengths, words: words.pack() };
}

/**
 * A lesson that begins with a heading has a place of its own at its beginning, which bears its title. What its front matter
 * says of it leads there too.
 */
function sectionsOf({ title, description = '', keywords = [], facts }: Lesson): [anchor: string, Texts][] {
  const [first, ...rest] = facts.sections;
  const begins = first?.anchor === '' ? first : undefined;
  const others = begins === undefined ? facts.sections : rest;
  return [
    ['', [countedWords(title), countedWords([description, ...keywords].join(' ')), begins?.text ?? NO_WORDS]],
    ...others.map(({ anchor, heading, text }): [string, Texts] => [
      anchor,
      [NO_WORDS, countedWords(heading), text],
    ]),
  ];
}
