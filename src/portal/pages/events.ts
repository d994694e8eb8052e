/** What is to come and what is over. */
import { eventsIn, isOver, type SiteEvent } from '../events.ts';
import type { Page, Site } from '../site.ts';
import type { Voice } from '../voice.ts';
import { fill, otherLanguage } from './page.ts';

export function eventsPages(site: Site, voice: Voice, language: string): Page[] {
  const events = eventsIn(site, language);
  if (events.length === 0) return [];
  const over = events.filter((event) => isOver(event, site.today)).reverse();
  const view = {
    events: comingEvents(site, voice, language),
    past: over.map((event) => eventView(event, voice)),
  };
  return [
    {
      key: 'events/',
      language,
      contentLanguage: language,
      title: voice.say('events'),
      description: undefined,
      section: 'community',
      body: fill('events', view, voice, language),
    },
  ];
}

export function comingEvents(site: Site, voice: Voice, language: string) {
  return eventsIn(site, language)
    .filter((event) => !isOver(event, site.today))
    .map((event) => eventView(event, voice));
}

function eventView(event: SiteEvent, voice: Voice) {
  const { date, until, time, place, address, summary, title, key } = event;
  return {
    id: key,
    title,
    summary,
    date,
    day: [voice.day(date), until && voice.day(until)].filter(Boolean).join(' – '),
    details: [time, place].filter(Boolean).join(' · '),
    web: address,
    lang: otherLanguage(event.language, voice),
  };
}
