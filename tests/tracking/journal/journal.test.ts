import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Journal, type JournalPlace, openJournal } from '../../../src/tracking/journal/journal.ts';
import { disk, locks } from '../../support/tracking.ts';

const DAY = 86_400_000;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 4, 5), toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

function open(overrides: Partial<JournalPlace<string>> = {}): Promise<Journal<string>> {
  return openJournal({
    site: 'https://lms.example/',
    course: 'course',
    learner: 'ada',
    openStore: async () => disk(),
    locks: locks(),
    readBody: (body) => (typeof body === 'string' ? body : undefined),
    ...overrides,
  });
}

async function wrote(body: string, place: Partial<JournalPlace<string>>): Promise<Journal<string>> {
  const journal = await open(place);
  journal.write(() => ({ told: 'never', body: body }));
  await journal.settled();
  return journal;
}

describe('openJournal', () => {
  it('gives a later page what an earlier one wrote, with its parts', async () => {
    const store = disk();
    const first = await open({ openStore: async () => store });
    first.part('4', { commit: 0 });
    first.write(() => ({ told: 'checked', body: 'one' }));
    await first.settled();
    const later = await open({ openStore: async () => store });
    expect(later.found).toMatchObject([{ body: 'one', told: 'checked', learner: 'ada', live: false }]);
    expect(later.found[0]?.parts).toEqual(new Map([['4', { commit: 0 }]]));
    expect(later.durable).toBe(true);
  });

  it('takes over what a page left that is gone, with its parts, at its first write', async () => {
    const store = disk();
    const first = await open({ openStore: async () => store });
    first.part('4', { commit: 0 });
    first.write(() => ({ told: 'never', body: 'one' }));
    await first.settled();
    const later = await open({ openStore: async () => store });
    later.takeOver(later.found);
    expect(store.records.size).toBe(2);
    later.write(() => ({ told: 'never', body: 'two' }));
    await later.settled();
    expect([...store.records.values()]).toMatchObject([{ body: 'two' }]);
  });

  it('leaves the record of a page that is open', async () => {
    const store = disk();
    const pages = locks();
    await wrote('one', { openStore: async () => store, locks: pages });
    const second = await open({ openStore: async () => store, locks: pages });
    expect(second.found).toMatchObject([{ body: 'one', live: true }]);
    second.takeOver(second.found);
    second.write(() => ({ told: 'never', body: 'two' }));
    await second.settled();
    expect([...store.records.values()]).toMatchObject([{ body: 'one' }, { body: 'two' }]);
  });

  it('takes no record for a left-over one where nobody can say which pages are open', async () => {
    const store = disk();
    await wrote('one', { openStore: async () => store, locks: undefined });
    const again = { openStore: async () => store, locks: undefined };
    expect((await open(again)).found).toMatchObject([{ live: true }]);
    vi.setSystemTime(Date.now() + DAY + 1);
    expect((await open(again)).found).toMatchObject([{ live: false }]);
  });

  it.each([
    ['another learner', { learner: 'ada2' }],
    ['a learner whose name begins so', { learner: 'ad' }],
    ['a learner whose name holds the mark between the parts', { learner: 'ada#|/x' }],
    ['a learner without a name', { learner: '' }],
    ['another course', { course: 'cours' }],
    ['another site', { site: 'https://lms.example/b/' }],
  ])('shows nothing to %s', async (_, place) => {
    const store = disk();
    await wrote('one', { openStore: async () => store });
    expect((await open({ openStore: async () => store, ...place })).found).toEqual([]);
  });

  it('sets records of another layout aside, and those whose body is none', async () => {
    const store = disk();
    await wrote('one', { openStore: async () => store });
    const [key = ''] = store.records.keys();
    const record = store.records.get(key) as object;
    const at = Date.now();
    for (const [index, odd] of [
      { at, entry: { state: '…' } },
      { ...record, layout: 3 },
      { ...record, body: { odd: true } },
      { ...record, told: 'perhaps' },
      { ...record, learner: 7 },
    ].entries())
      store.records.set(`${key}${index}`, odd);
    const later = await open({ openStore: async () => store });
    expect(later.found.map(({ body }) => body)).toEqual(['one']);
    later.write(() => ({ told: 'never', body: 'two' }));
    await later.settled();
    expect(store.records.size).toBe(7);
  });

  /** Somebody opens another course, and whoever opens any cleans up. */
  async function cleanUp(store: ReturnType<typeof disk>): Promise<void> {
    const other = await open({ openStore: async () => store, course: 'other' });
    other.write(() => ({ told: 'checked', body: 'two' }));
    await other.settled();
    await other.forget();
  }

  it.each([
    ['checked', 7],
    ['unchecked', 30],
    ['never', 30],
    ['at-home', 400],
  ] as const)('keeps for so many days what was told %s: %i', async (told, days) => {
    const store = disk();
    const first = await open({ openStore: async () => store });
    first.part('0', { commit: 0 });
    first.write(() => ({ told, body: 'one' }));
    await first.settled();
    for (let day = 0; day < days; day++) {
      vi.setSystemTime(Date.now() + DAY);
      await cleanUp(store);
    }
    expect((await open({ openStore: async () => store })).found).toHaveLength(1);
    vi.setSystemTime(Date.now() + 1);
    expect((await open({ openStore: async () => store })).found).toEqual([]);
    await cleanUp(store);
    expect([...store.records]).toEqual([]);
  });

  it.each([
    ['years behind and is set right', 3 * 365],
    ['years ahead and is set right', -3 * 365],
  ])('keeps what never arrived where the clock was %s, and counts its days from there', async (_, jump) => {
    const store = disk();
    await wrote('one', { openStore: async () => store });
    vi.setSystemTime(Date.now() + DAY);
    await cleanUp(store);
    vi.setSystemTime(Date.now() + jump * DAY);
    expect((await open({ openStore: async () => store })).found).toHaveLength(1);
    await cleanUp(store);
    vi.setSystemTime(Date.now() + 10 * DAY);
    await cleanUp(store);
    expect((await open({ openStore: async () => store })).found).toHaveLength(1);
    for (let visit = 0; visit < 3; visit++) {
      vi.setSystemTime(Date.now() + 10 * DAY);
      await cleanUp(store);
    }
    expect([...store.records]).toEqual([]);
  });

  it('counts the days of what is written anew from there', async () => {
    const store = disk();
    const page = await wrote('one', { openStore: async () => store });
    for (let days = 0; days < 20; days += 10) {
      vi.setSystemTime(Date.now() + 10 * DAY);
      await cleanUp(store);
    }
    page.write(() => ({ told: 'never', body: 'one' }));
    await page.settled();
    for (let days = 0; days < 30; days += 10) {
      vi.setSystemTime(Date.now() + 10 * DAY);
      await cleanUp(store);
    }
    expect((await open({ openStore: async () => store })).found).toHaveLength(1);
  });

  it('leaves no note of a record that was taken over', async () => {
    const store = disk();
    await wrote('one', { openStore: async () => store });
    vi.setSystemTime(Date.now() + 2 * DAY);
    await cleanUp(store);
    expect(store.records.size).toBe(2);
    const later = await open({ openStore: async () => store });
    expect(later.found[0]?.parts.size).toBe(0);
    later.takeOver(later.found);
    later.write(() => ({ told: 'never', body: 'two' }));
    await later.settled();
    expect([...store.records.values()]).toMatchObject([{ body: 'two' }]);
  });

  it('forgets a learner: records, parts and its own, but not those of others', async () => {
    const store = disk();
    await wrote('of ada', { openStore: async () => store });
    await wrote('of grace', { openStore: async () => store, learner: 'grace' });
    const journal = await open({ openStore: async () => store });
    journal.part('3', { commit: 0 });
    journal.write(() => ({ told: 'never', body: 'mine' }));
    await journal.settled();
    expect(store.records.size).toBe(4);
    await journal.forget();
    expect([...store.records.values()]).toMatchObject([{ body: 'of grace' }]);
  });

  it('puts a body in the place of a found record, or beside it', async () => {
    const store = disk();
    await wrote('one', { openStore: async () => store, learner: '' });
    const later = await open({ openStore: async () => store });
    await later.put('never', 'two', later.found[0]);
    await later.put('never', 'three');
    const { found } = await open({ openStore: async () => store });
    expect(found.map(({ body, learner }) => [body, learner]).sort()).toEqual([
      ['three', 'ada'],
      ['two', 'ada'],
    ]);
  });

  it('joins writes that come together and keeps the last', async () => {
    const store = disk();
    const write = vi.spyOn(store, 'write');
    const journal = await open({ openStore: async () => store });
    for (let n = 0; n < 100; n++) journal.write(() => ({ told: 'never', body: String(n) }));
    await journal.settled();
    expect(write).toHaveBeenCalledOnce();
    expect([...store.records.values()]).toMatchObject([{ body: '99' }]);
  });

  it('starts a write while another is under way: the page may be gone when that one ends', async () => {
    const store = disk();
    const journal = await open({
      openStore: async () => ({
        ...store,
        write: (change) => {
          void store.write(change);
          return new Promise(() => {});
        },
      }),
    });
    journal.write(() => ({ told: 'never', body: 'one' }));
    await Promise.resolve();
    journal.write(() => ({ told: 'never', body: 'two' }));
    await Promise.resolve();
    expect([...store.records.values()]).toMatchObject([{ body: 'two' }]);
  });

  it.each([
    ['there is no storage', async () => undefined],
    ['opening fails', () => Promise.reject(new Error('denied'))],
    ['reading fails', async () => ({ ...disk(), entries: () => Promise.reject(new Error('broken')) })],
  ])('works in memory where %s, and says so', async (_, openStore) => {
    const journal = await wrote('one', { openStore });
    expect(journal.durable).toBe(false);
    expect(journal.found).toEqual([]);
  });

  it('says so when the disk fills up, and writes what is missing once there is room', async () => {
    const store = disk();
    const journal = await open({ openStore: async () => store });
    store.broken = true;
    journal.part('1', { commit: 0 });
    journal.write(() => ({ told: 'never', body: 'one' }));
    await journal.settled();
    expect(journal.durable).toBe(false);
    store.broken = false;
    journal.write(() => ({ told: 'never', body: 'two' }));
    await journal.settled();
    expect(journal.durable).toBe(true);
    expect(store.records.size).toBe(2);
  });
});
