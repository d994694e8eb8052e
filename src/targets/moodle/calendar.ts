/**
 * The events of the community as entries in the calendar of the course. Moodle knows no entry of a whole day, and a time of
 * day is in the author's own words: an entry stands at noon UTC, which is the same day from Hawaii to Auckland, and the
 * words stand in its name.
 */
import type { CommunityEvent } from '../../course/model/community.ts';
import { fillTemplate } from '../../tool/templates.ts';
import type { CalendarEntry } from './layout.ts';
import type { LayoutContext } from './layout-context.ts';
import { moodleName } from './name.ts';

export function calendarEntries({ course }: LayoutContext): CalendarEntry[] {
  return (course.community?.events ?? []).map(entryOf);
}

function entryOf({
  title,
  date,
  until = date,
  time,
  place,
  address,
  summary,
}: CommunityEvent): CalendarEntry {
  const start = noon(date);
  return {
    title: moodleName(time === undefined ? title : `${title} · ${time}`),
    description: fillTemplate('moodle/event.hbs', { summary, address }),
    place: place ?? '',
    start,
    duration: noon(until) - start,
  };
}

/** In seconds since 1970. */
function noon(day: string): number {
  return Date.parse(`${day}T12:00:00Z`) / 1000;
}
