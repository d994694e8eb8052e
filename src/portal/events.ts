/** The events of all courses, each once, in the order of their dates. */
import type { CommunityEvent } from '../course/model/community.ts';
import { editionOf, type Site } from './site.ts';

export interface SiteEvent extends CommunityEvent {
  /** Unique in the portal. */
  key: string;
}

export function eventsIn(site: Site, language: string): SiteEvent[] {
  return site.courses
    .flatMap((course) => {
      const edition = editionOf(course, language);
      return (edition.community?.events ?? []).map((event) => ({
        ...event,
        key: `${edition.id}-${event.id}`,
      }));
    })
    .sort((a, b) => (`${a.date} ${a.key}` < `${b.date} ${b.key}` ? -1 : 1));
}

export function isOver({ date, until }: CommunityEvent, today: string): boolean {
  return (until ?? date) < today;
}
