/** The video library: all films with their facts to choose by, and a page for each. */
import { remote } from '../../blocks/video/playback.ts';
import { clock } from '../../course/clock.ts';
import { assetOf } from '../../course/model/used-assets.ts';
import { licenceOf } from '../../course/text/licence.ts';
import { captionTracks, type Film, filmKey, filmsIn, transcriptOf } from '../films.ts';
import { filmData } from '../linked-data.ts';
import { type Hosts, type Page, packagesOf, type Site } from '../site.ts';
import type { Voice } from '../voice.ts';
import { lessonAddress } from './course.ts';
import { courseKey, decoration } from './course-facts.ts';
import { facet, filterForm, filterOf } from './filters.ts';
import { fill, languageView, otherLanguage } from './page.ts';

const LIST = 'films-list';

export function filmPages(site: Site, voice: Voice, language: string): Page[] {
  const films = filmsIn(site, language);
  if (films.length === 0) return [];
  const about = (key: 'country' | 'sector') => films.map(({ video }) => video.about?.[key]);
  const filters = [
    ...filterOf('country', voice.say('country'), about('country'), voice, voice.countryName),
    ...filterOf('sector', voice.say('sector'), about('sector'), voice),
    ...filterOf(
      'topic',
      voice.say('topic'),
      films.flatMap(({ video }) => video.about?.topics ?? []),
      voice,
    ),
  ];
  return [
    {
      key: 'films/',
      language,
      contentLanguage: language,
      title: voice.say('films'),
      description: undefined,
      section: 'films',
      body: fill(
        'chosen-from',
        {
          title: voice.say('films'),
          filters: filterForm(filters, LIST, voice, language),
          cards: filmCards(site, films, 'h2', voice, language),
        },
        voice,
        language,
      ),
    },
    ...films.map((film) => filmPage(site, film, voice, language)),
  ];
}

export function filmCards(
  site: Site,
  films: readonly Film[],
  heading: 'h2' | 'h3',
  voice: Voice,
  language: string,
): string {
  const items = films.map((film) => {
    const { video } = film;
    const poster = decoration(site, film.edition, video.poster);
    const runs = video.duration && clock(video.duration);
    return {
      href: filmKey(film),
      title: video.title,
      description: video.summary,
      lang: otherLanguage(film.edition.language, voice),
      picture: poster,
      runs,
      facts: [
        video.about?.country && voice.countryName(video.about.country),
        video.about?.sector,
        poster === undefined && runs,
      ]
        .filter(Boolean)
        .join(' · '),
      facets: facet({
        country: [video.about?.country],
        sector: [video.about?.sector],
        topic: video.about?.topics ?? [],
      }),
    };
  });
  return fill('cards', { items, heading, list: LIST, look: 'card film' }, voice, language);
}

function filmPage(site: Site, film: Film, voice: Voice, language: string): Page {
  const { video, edition } = film;
  const poster = decoration(site, film.edition, video.poster);
  const player = playerOf(site, film);
  const transcript = transcriptOf(site, film, language);
  const page = `${site.portal.address}${language}/${filmKey(film)}`;
  const view = {
    ...languageView(edition.language, voice, language),
    title: video.title,
    summary: video.summary,
    poster,
    tracks: captionTracks(site, film).map(({ language: tag, src }, index) => ({
      language: tag,
      src,
      name: voice.languageName(tag),
      isFirst: index === 0,
    })),
    player: player.view && {
      ...player.view,
      asks: player.view.host && voice.say('hostAsks', { host: player.view.host }),
      play: player.view.host && voice.say('hostPlay', { host: player.view.host }),
      open: player.view.host && voice.say('hostPage', { host: player.view.host }),
    },
    chapters: (video.chapters ?? []).map(({ at, title }) => ({ at: Math.floor(at), time: clock(at), title })),
    facts: factsOf(film, voice),
    transcript,
    course: { href: courseKey(edition.id), title: edition.title },
    places: film.places.map(({ module, lesson }) => ({
      title: lesson.title,
      href: lessonAddress(packagesOf(film.course, edition), module, lesson),
    })),
  };
  return {
    key: filmKey(film),
    language,
    contentLanguage: edition.language,
    title: video.title,
    description: video.summary,
    picture: poster?.src,
    section: 'films',
    hosts: player.hosts,
    body: fill('film', view, voice, language),
    data: filmData(video, {
      title: video.title,
      page,
      picture: poster && site.portal.address + poster.src,
      language: edition.language,
    }),
  };
}

/** A film of the course plays in the page; one of a host is asked for by a click. */
function playerOf(
  site: Site,
  { video, edition }: Film,
): {
  view:
    | { src: string; kind: 'file' | 'frame'; host: string | undefined; web: string | undefined }
    | undefined;
  hosts: Hosts | undefined;
} {
  const { source } = video;
  if (source.kind === 'file') {
    const asset = assetOf(edition, source.path);
    const src = asset && site.files.ofCourse(edition, asset);
    const view =
      src === undefined ? undefined : ({ src, kind: 'file', host: undefined, web: undefined } as const);
    return { view, hosts: undefined };
  }
  const { src, kind, host = '', page } = remote(source, edition.language);
  const { origin } = new URL(src);
  return {
    view: { src, kind, host, web: page },
    hosts: kind === 'frame' ? { frames: [origin], media: [] } : { frames: [], media: [origin] },
  };
}

function factsOf({ video }: Film, voice: Voice) {
  const { country, sector, organisation, people = [], topics = [] } = video.about ?? {};
  const licence = licenceOf(video.licence);
  const facts: [name: string, words: string | undefined, href?: string | undefined][] = [
    [voice.say('country'), country && voice.countryName(country)],
    [voice.say('sector'), sector],
    [voice.say('topic'), topics.join(', ')],
    [voice.say('duration'), video.duration && clock(video.duration)],
    [
      voice.say('spoken'),
      video.silent ? voice.say('silent') : video.language && voice.languageName(video.language),
    ],
    [
      voice.say('captionsIn'),
      Object.keys(video.captions)
        .map((tag) => voice.languageName(tag))
        .join(', '),
    ],
    [voice.say('people'), [organisation, ...people].filter(Boolean).join(', ')],
    [voice.say('licence'), licence?.name, licence?.address],
    [voice.say('rights'), video.rights],
  ].map(([name, words, href]) => [name as string, words || undefined, href] as never);
  return facts
    .filter(([, words]) => words !== undefined)
    .map(([name, words, href]) => ({ name, words, href }));
}
