/** What a course has written into this browser: its journal, and settings. Nothing is created by looking. */
import { readEntries } from '../../../tracking/journal/indexed-db.ts';
import { keyPrefix } from '../../../tracking/journal/journal.ts';
import { readBody } from '../../../tracking/kept-work.ts';
import { siteOf } from '../../../tracking/surroundings.ts';
import { inJournal } from '../journal.ts';

export interface DeviceEntry {
  key: string;
  /** What it is, and its key as far as that tells it from others. */
  name: [name: string, about: string];
  value: unknown;
}

/**
 * @param address of the package's page, absolute
 * @param course its id
 */
export async function deviceEntries(address: string, course: string): Promise<DeviceEntry[]> {
  const { origin, pathname } = new URL(address);
  const prefix = keyPrefix(siteOf(origin, pathname), course);
  const records = (await inJournal((database) => readEntries(database, prefix)).catch(() => [])) ?? [];
  return [
    ...records.map(([key, value]): DeviceEntry => {
      const [record = '', name] = key.slice(prefix.length).split('/');
      return { key, name: name === undefined ? ['Journal', record] : ['Part', `${record}, ${name}`], value };
    }),
    ...Object.entries(localStorage)
      .filter(([key]) => key.startsWith('coursewright'))
      .map(([key, value]): DeviceEntry => ({ key, name: ['Setting', key], value })),
  ];
}

/** The latest state that no LMS was there for. */
export function localState(entries: readonly DeviceEntry[]): string | undefined {
  const states = entries.flatMap(({ value }) => {
    const { at, body } = Object(value) as { at?: unknown; body?: unknown };
    const work = readBody(body);
    return work?.isLocal && typeof at === 'number' ? [{ at, state: work.state }] : [];
  });
  return states.sort((a, b) => a.at - b.at).at(-1)?.state;
}
