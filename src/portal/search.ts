/** The search of a portal: one index a language, of the same kind as a package has, loaded on its page alone. */
import type { Lesson } from '../course/model/model.ts';
import { type CountedWords, countedWords, eachWord, joined } from '../course/text/counted-words.ts';
import { type SearchData, SearchWords } from '../course/text/search.ts';
import { eventsIn } from './events.ts';
import { filmKey, filmsIn, transcriptOf } from './films.ts';
import { TEXT_KINDS } from './model.ts';
import { forumId } from './pages/community.ts';
import { lessonAddress } from './pages/course.ts';
import { courseKey } from './pages/course-facts.ts';
import { termsIn } from './pages/glossary.ts';
import { groupsView } from './pages/groups.ts';
import { textKey, textsOf } from './pages/texts.ts';
import { toolsIn } from './pages/toolkit.ts';
import type { Place, PortalIndex } from './search-data.ts';
import { editionOf, packagesOf, type Site } from './site.ts';
import type { Voice } from './voice.ts';

const NO_WORDS = countedWords('');
/** Characters of what a result says below its title. */
const MOST_ABOUT = 160;

export function searchIndex(site: Site, voice: Voice, language: string): PortalIndex {
  const shown: Place[] = [];
  const lengths: number[][] = [];
  const places: SearchData['places'] = [];
  const words = new SearchWords();
  const add = ([address, title, kind, about]: Place, text: CountedWords, heading = NO_WORDS): void => {
    const place = shown.push([address, title, kind, shortAbout(about)]) - 1;
    places.push([place, '']);
    const fields = [countedWords(title), heading, text];
    fields.forEach((one, field) => {
      eachWord(one, (word, times) => words.add(word, field, place, times));
    });
    lengths.push(fields.map(({ different }) => different));
  };
  const at = (key: string) => `${language}/${key}`;
  for (const course of site.courses) {
    const edition = editionOf(course, language);
    const own = packagesOf(course, edition);
    const aims = edition.modules.flatMap(({ title, objectives }) => [
      title,
      ...objectives.map(({ text }) => text),
    ]);
    add(
      [at(courseKey(edition.id)), edition.title, voice.say('courses'), edition.description],
      countedWords([edition.description, ...edition.keywords].join(' ')),
      countedWords(aims.join(' ')),
    );
    for (const module of edition.modules)
      for (const lesson of module.lessons) {
        const address = lessonAddress(own, module, lesson);
        if (address === undefined) continue;
        const about = [edition.title, lesson.description].filter((one) => one !== undefined).join(' · ');
        const { text, heading } = wordsOf(lesson);
        add([address, lesson.title, voice.say('lesson'), about], text, heading);
      }
  }
  for (const film of filmsIn(site, language)) {
    const { title, summary = '', about } = film.video;
    const transcript = transcriptOf(site, film, language);
    const facts = [summary, about?.sector, about?.organisation, ...(about?.topics ?? [])];
    add(
      [at(filmKey(film)), title, voice.say('films'), summary],
      joined([countedWords(facts.join(' ')), transcript?.words ?? NO_WORDS]),
    );
  }
  for (const tool of toolsIn(site, voice, language))
    add(
      [at(`toolkit/#${tool.id}`), tool.title, voice.say('toolkit'), tool.summary ?? ''],
      countedWords([tool.summary, tool.kind].join(' ')),
    );
  for (const { id, term, definition } of termsIn(site, voice, language))
    add([at(`glossary/#${id}`), term, voice.say('term'), definition], countedWords(definition));
  for (const event of eventsIn(site, language))
    add(
      [at(`events/#${event.key}`), event.title, voice.say('events'), event.summary ?? ''],
      countedWords([event.summary, event.place].join(' ')),
    );
  for (const course of site.courses) {
    const { id, community } = editionOf(course, language);
    for (const forum of community?.forums ?? [])
      add(
        [at(`community/#${forumId(id, forum)}`), forum.title, voice.say('community'), forum.question],
        countedWords(forum.question),
      );
  }
  for (const { id, country, name, place, description } of groupsView(site, voice, language)?.items ?? [])
    add(
      [at(`community/#${id}`), name?.words ?? '', voice.say('groups'), description?.words ?? ''],
      countedWords([country, place?.words, description?.words].join(' ')),
    );
  for (const kind of TEXT_KINDS)
    for (const text of textsOf(site, kind, language))
      add(
        [
          at(textKey(text)),
          text.title,
          kind === 'story' ? voice.say('stories') : kind === 'news' ? voice.say('news') : '',
          text.summary ?? '',
        ],
        text.compiled.words,
      );
  return { shown, words: { places, lengths, words: words.pack() } };
}

/** Counted once: a course without a translation is found in the index of every language. */
const known = new WeakMap<Lesson, { text: CountedWords; heading: CountedWords }>();

function wordsOf(lesson: Lesson): { text: CountedWords; heading: CountedWords } {
  const { description, keywords = [] } = lesson;
  const { sections } = lesson.facts;
  const headings = sections.map(({ heading }) => heading);
  const words = known.get(lesson) ?? {
    text: joined(sections.map(({ text }) => text)),
    heading: countedWords([...headings, description, ...keywords].join(' ')),
  };
  known.set(lesson, words);
  return words;
}

function shortAbout(about: string): string {
  const text = about.replace(/\s+/g, ' ').trim();
  if (text.length <= MOST_ABOUT) return text;
  return `${text.slice(0, text.lastIndexOf(' ', MOST_ABOUT) + 1 || MOST_ABOUT).trim()}…`;
}
