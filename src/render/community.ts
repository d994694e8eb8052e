/** The page of the community: forums by modules, events in their order, rules, contacts and ways to contribute. */
import type { CommunityEvent, Forum } from '../course/model/community.ts';
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
  const titleOf = (id: string | undefined) => modules.find((module) => module.id === id)?.title;
  const isHere = ({ module }: Forum) => module === undefined || modules.some(({ id }) => id === module);
  return {
    intro: community.intro && inPage(community.intro),
    forums: community.forums.filter(isHere).map((forum) => ({
      ...inPage(forum),
      module: modules.length > 1 ? titleOf(forum.module) : undefined,
    })),
    events: community.events.map((event) => ({ ...inPage(event), when: daysOf(event, language) })),
    rules: community.rules.map(inPage),
    contacts: community.contacts.map(inPage),
    contribute: community.contribute.map(inPage),
  };
}

function daysOf({ date, until }: CommunityEvent, language: string): string {
  const format = new Intl.DateTimeFormat(regional(language), { dateStyle: 'long', timeZone: 'UTC' });
  const [from, to] = [date, until ?? date].map((day) => format.format(new Date(`${day}T00:00:00Z`)));
  return from === to ? `${from}` : `${from} – ${to}`;
}
