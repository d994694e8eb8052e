import { describe, expect, it } from 'vitest';
import { openJournal } from '../../../src/tracking/journal/journal.ts';
import { disk, locks } from '../../support/tracking.ts';

const KEY = ['https://lms.example/', 'course', 'ada'];
const other = (name: string): string[] => [...KEY.slice(0, 2), name];

describe('openJournal', () => {
  it('gives a later page what an earlier one wrote', async () => {
    const store = disk();
    const first = await openJournal<string>([KEY], async () => store, locks());
    first.write('one');
    await first.settled();
    const later = await openJournal<string>([KEY], async () => store, locks());
    expect(later.found).toEqual([{ entry: 'one', live: false, at: expect.any(Number) }]);
    expect(later.durable).toBe(true);
  });

  it('takes over what a page left that is gone, at its first write', async () => {
    const store = disk();
    const first = await openJournal<string>([KEY], async () => store, locks());
    first.write('one');
    await first.settled();
    const later = await openJournal<string>([KEY], async () => store, locks());
    later.write('two');
    await later.settled();
    expect([...store.records.values()]).toMatchObject([{ entry: 'two' }]);
    later.clear();
    await later.settled();
    expect(store.records.size).toBe(0);
  });

  it('leaves the record of a page that is open', async () => {
    const store = disk();
    const pages = locks();
    const first = await openJournal<string>([KEY], async () => store, pages);
    first.write('one');
    await first.settled();
    const second = await openJournal<string>([KEY], async () => store, pages);
    expect(second.found).toEqual([{ entry: 'one', live: true, at: expect.any(Number) }]);
    second.write('two');
    second.clear();
    await second.settled();
    expect([...store.records.values()]).toMatchObject([{ entry: 'one' }]);
  });

  it.each([
    ['another learner', other('ada2')],
    ['a learner whose name begins so', other('ad')],
    ['a learner whose name holds the mark between the parts', other('ada#|x')],
  ])('shows nothing to %s', async (_, key) => {
    const store = disk();
    const first = await openJournal<string>([KEY], async () => store, undefined);
    first.write('one');
    await first.settled();
    expect((await openJournal<string>([key], async () => store, undefined)).found).toEqual([]);
  });

  it('joins writes that come together and keeps the last', async () => {
    const store = disk();
    const written: unknown[] = [];
    const write = store.write.bind(store);
    store.write = (key, value, remove) => {
      written.push(value);
      return write(key, value, remove);
    };
    const journal = await openJournal<number>([KEY], async () => store, undefined);
    for (let n = 0; n < 100; n++) journal.write(n);
    await journal.settled();
    expect(written).toMatchObject([{ entry: 99 }]);
  });

  it('starts a write while another is under way: the page may be gone when that one ends', async () => {
    const store = disk();
    const journal = await openJournal<number>(
      [KEY],
      async () => ({
        ...store,
        write: (key, value, remove) => {
          void store.write(key, value, remove);
          return new Promise(() => {});
        },
      }),
      undefined,
    );
    journal.write(1);
    await Promise.resolve();
    journal.write(2);
    await Promise.resolve();
    expect([...store.records.values()]).toMatchObject([{ entry: 2 }]);
  });

  it.each([
    ['there is no storage', async () => undefined],
    ['opening fails', () => Promise.reject(new Error('denied'))],
    ['reading fails', async () => ({ ...disk(), entries: () => Promise.reject(new Error('broken')) })],
  ])('works in memory where %s, and says so', async (_, openStore) => {
    const journal = await openJournal<string>([KEY], openStore, undefined);
    journal.write('one');
    await journal.settled();
    expect(journal.durable).toBe(false);
    expect(journal.found).toEqual([]);
  });

  it('says so when the disk fills up', async () => {
    const store = disk();
    const journal = await openJournal<string>([KEY], async () => store, undefined);
    store.broken = true;
    journal.write('one');
    await journal.settled();
    expect(journal.durable).toBe(false);
  });
});
