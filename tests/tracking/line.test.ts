import { describe, expect, it } from 'vitest';
import { createLine, type Line } from '../../src/tracking/line.ts';

/** A page on a network that comes and goes, and a file that can be asked for, or never. */
class Page {
  elapsed = 0;
  isUp = true;
  isOnline = true;
  /** A disk, or a strict server. */
  canAsk = true;
  asked = 0;
  status = 200;
  changes: Line['state'][] = [];
  readonly line: Line;
  #network = (): void => {};

  constructor(given: Partial<Pick<Page, 'isOnline' | 'canAsk' | 'isUp'>> = {}) {
    Object.assign(this, given);
    this.line = createLine(
      {
        head: async () => {
          this.asked++;
          if (!this.isUp || !this.canAsk) throw new TypeError('no answer');
          return { status: this.status };
        },
        isOnline: () => this.isOnline,
        onNetwork: (changed) => {
          this.#network = changed;
        },
        clock: { elapsed: () => this.elapsed },
      },
      () => this.changes.push(this.line.state),
    );
  }

  /** The browser says so. */
  network(isOnline: boolean): void {
    this.isOnline = isOnline;
    this.#network();
  }

  pass(milliseconds: number): void {
    this.elapsed += milliseconds;
  }
}

describe('the state', () => {
  it('is unknown until it was asked, then works', async () => {
    const { line, changes } = new Page();
    expect(line.state).toBe('unknown');
    expect(await line.look()).toBe(true);
    expect(changes).toEqual(['works']);
  });

  it('is gone where a file that once answered does not, and works again', async () => {
    const page = new Page();
    await page.line.look();
    page.isUp = false;
    expect(await page.line.look()).toBe(false);
    page.isUp = true;
    expect(await page.line.look()).toBe(true);
    expect(page.changes).toEqual(['works', 'gone', 'works']);
  });

  it('stays unknown where the file never answered: nobody can tell there', async () => {
    const page = new Page({ canAsk: false });
    expect(await page.line.look()).toBe(true);
    expect([page.line.state, page.changes]).toEqual(['unknown', []]);
  });

  it('is gone from the start where the browser says so', () => {
    expect(new Page({ isOnline: false }).line.state).toBe('gone');
  });

  it('is gone where the file never answered and the browser says so', async () => {
    const page = new Page({ canAsk: false });
    page.isOnline = false;
    expect(await page.line.look()).toBe(false);
    expect(page.line.state).toBe('gone');
  });

  it('is gone at once when the browser loses its network, and asked when it comes back', async () => {
    const page = new Page();
    await page.line.look();
    page.network(false);
    expect(page.line.state).toBe('gone');
    page.network(true);
    await page.line.look();
    expect(page.changes).toEqual(['works', 'gone', 'works']);
    expect(page.asked).toBe(2);
  });
});

describe('the session at the server', () => {
  it.each([0, 401, 403])(
    'is over once a file that came is answered by %i, also when it comes again',
    async (status) => {
      const page = new Page();
      await page.line.look();
      expect(page.line.isSignedOut).toBe(false);
      page.status = status;
      await page.line.look();
      expect([page.line.isSignedOut, page.line.state]).toEqual([true, 'works']);
      page.status = 200;
      await page.line.look();
      expect(page.line.isSignedOut).toBe(true);
    },
  );

  it.each([0, 403])('is none where the file was never answered by other than %i', async (status) => {
    const page = new Page();
    page.status = status;
    await page.line.look();
    await page.line.look();
    expect(page.line.isSignedOut).toBe(false);
  });

  it('goes on while the server is out of order', async () => {
    const page = new Page();
    await page.line.look();
    page.status = 503;
    await page.line.look();
    expect(page.line.isSignedOut).toBe(false);
  });
});

describe('it is doubtful', () => {
  it('before it was ever asked', () => {
    expect(new Page().line.isDoubtful).toBe(true);
  });

  it('a minute after it was asked, not sooner', async () => {
    const page = new Page();
    await page.line.look();
    page.pass(59_999);
    expect(page.line.isDoubtful).toBe(false);
    page.pass(1);
    expect(page.line.isDoubtful).toBe(true);
  });

  it.each<[string, (page: Page) => void]>([
    ['something spoke for it', ({ line }) => line.doubt()],
    [
      'the browser says that its network is gone',
      (page) => {
        page.isOnline = false;
      },
    ],
    ['a commit took much longer than those before', ({ line }) => line.took(900)],
    ['a commit took much less time than those before', ({ line }) => line.took(1)],
  ])('where %s: then at once, but not twice in two seconds', async (_, doubt) => {
    const page = new Page();
    for (let n = 0; n < 5; n++) page.line.took(50);
    await page.line.look();
    doubt(page);
    page.pass(1999);
    expect(page.line.isDoubtful).toBe(false);
    page.pass(1);
    expect(page.line.isDoubtful).toBe(true);
  });

  it.each([
    ['a little longer', [50, 60, 90, 300]],
    ['all in an instant', [0, 1, 0, 4, 0]],
    ['the first of all', [5000]],
  ])('not where commits took %s', async (_, times) => {
    const page = new Page();
    await page.line.look();
    for (const time of times) page.line.took(time);
    page.pass(2000);
    expect(page.line.isDoubtful).toBe(false);
  });

  it('no more once it was asked', async () => {
    const page = new Page();
    page.line.doubt();
    await page.line.look();
    page.pass(5000);
    expect(page.line.isDoubtful).toBe(false);
  });

  it('never where nobody can tell, unless the browser says that its network is gone', async () => {
    const page = new Page({ canAsk: false });
    await page.line.look();
    page.pass(600_000);
    expect(page.line.isDoubtful).toBe(false);
    page.isOnline = false;
    expect(page.line.isDoubtful).toBe(true);
  });
});

it('is asked once by all who want to know at the same time', async () => {
  const page = new Page();
  const looks = [page.line.look(), page.line.look()];
  expect(page.line.isAsking).toBe(true);
  expect(await Promise.all(looks)).toEqual([true, true]);
  expect([page.asked, page.line.isAsking]).toEqual([1, false]);
});
