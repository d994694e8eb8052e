/** The page of the community: forums by modules, events in their order, rules, contacts and ways to contribute. */
import type { Community, CommunityEvent, Forum } from '../course/model/community.ts';
import { COMMUNITY, entryElement } from '../course/model/side-pages.ts';
import type { PackagePlan } from '../targets/target.ts';
import type { LoadedTexts } from '../texts/index.ts';
import { regional } from '../texts/region.ts';
import { foreign } from './foreign.ts';

/** Undefined where the course has none. A module's package has the forums of its module and of the whole course. */
export function communityView({ course, modules }: PackagePlan, { language }: LoadedTexts) {
  const { community } = course;
  if (community === undefined) return undefined;
  const inPage = <T extends { language: string }>(one: T) => ({
    ...one,
    ...foreign(one.language, course.language),
  });
  const entry = <T extends { id: string; language: string }>(kind: Kind, one: T) => ({
    ...inPage(one),
    element: entryElement(COMMUNITY, entryId(kind, one)),
  });
  const titleOf = (id: string | undefined) => modules.find((module) => module.id === id)?.title;
  return {
    intro: community.intro && inPage(community.intro),
    forums: forumsIn(community, modules).map((forum) => ({
      ...entry('forum', forum),
      module: modules.length > 1 ? titleOf(forum.module) : undefined,
    })),
    events: community.events.map((event) => ({ ...entry('event', event), when: daysOf(event, language) })),
    rules: community.rules.map(inPage),
    contacts: community.contacts.map((contact) => entry('contact', contact)),
    contribute: community.contribute.map(inPage),
  };
}

type Kind = 'forum' | 'event' | 'contact';

/** Unique on the page: two kinds may have the same id. */
function entryId(kind: Kind, { id }: { id: string }): string {
  return `${kind}-${id}`;
}

function forumsIn({ forums }: Community, modules: PackagePlan['modules']): Forum[] {
  return forums.filter(({ module }) => module === undefined || modules.some(({ id }) => id === module));
}

/** What the search finds on the page: each entry, and under an empty id what stands there in none. */
export function communityTexts({
  course: { community },
  modules,
}: PackagePlan): { id: string; title: string; text: string }[] {
  if (community === undefined) return [];
  const of = (kind: Kind, one: { id: string }, title: string, ...texts: (string | undefined)[]) => ({
    id: entryId(kind, one),
    title,
    text: texts.join(' '),
  });
  const { intro, rules, contribute } = community;
  return [
    { id: '', title: '', text: [intro, ...rules, ...contribute].map((one) => one?.text).join(' ') },
    ...forumsIn(community, modules).map((one) => of('forum', one, one.title, one.question)),
    ...community.events.map((one) => of('event', one, one.title, one.time, one.place, one.summary)),
    ...community.contacts.map((one) => of('contact', one, one.name, one.role)),
  ];
}

function daysOf({ date, until }: CommunityEvent, language: string): string {
  const format = new Intl.DateTimeFormat(regional(language), { dateStyle: 'long', timeZone: 'UTC' });
  const [from, to] = [date, until ?? date].map((day) => format.format(new Date(`${day}T00:00:00Z`)));
  return from === to ? `${from}` : `${from} – ${to}`;
}
