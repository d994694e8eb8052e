/**
 * Whether there is a line to the server that the package came from. An LMS's "true" proves nothing: some
 * say so with the network gone. A HEAD of a small file of our own tells; any answer is a line.
 */

export interface Line {
  /** `unknown`: nobody can tell here, for a file of our own cannot be asked for (a disk, a strict server). */
  readonly state: 'works' | 'gone' | 'unknown';
  /** Something speaks for doubt, or too long nobody has looked. */
  readonly isDoubtful: boolean;
  /**
   * The file came once, and its asker was sent elsewhere since, or refused: the session at the server is over.
   * Signing in again in another tab brings the file back, and not what the LMS's page was given for its requests.
   */
  readonly isSignedOut: boolean;
  /** It is being asked. */
  readonly isAsking: boolean;
  /** Something speaks for doubt: the next commit is checked. */
  doubt(): void;
  /** How long a commit took, in milliseconds: much less or much more than those before is a doubt. */
  took(milliseconds: number): void;
  /** Asks now, or joins what is being asked; true: there is a line, or nobody can tell. */
  look(): Promise<boolean>;
}

export interface LineSurroundings {
  /** Status 0 where it sends elsewhere; rejects where there is no answer. */
  head(): Promise<{ readonly status: number }>;
  /** `navigator.onLine`. */
  isOnline(): boolean;
  /** Calls when the browser says that its network has gone or come. */
  onNetwork(changed: () => void): void;
  clock: { elapsed(): number };
}

/** Milliseconds between two looks while nothing speaks for doubt: a thousand learners are not to double an LMS's load. */
const INTERVAL = 60_000;
/** Milliseconds between two looks that a doubt asks for. */
const AGAIN = 2000;
/** So many times shorter or longer than the mean is much; below these milliseconds it says nothing. */
const MUCH = { times: 8, least: 5 };

export function createLine(around: LineSurroundings, changed: () => void): Line {
  let state: Line['state'] = around.isOnline() ? 'unknown' : 'gone';
  /** Status of the first answer; undefined as long as there was none. */
  let first: number | undefined;
  let isSignedOut = false;
  let asked = false;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let doubtful = false;
  let looking: Promise<boolean> | undefined;
  let mean: number | undefined;

  function become(next: Line['state']): void {
    const before = state;
    state = next;
    if (before !== next) changed();
  }

  async function ask(): Promise<boolean> {
    lookedAt = around.clock.elapsed();
    try {
      const { status } = await around.head();
      first ??= status;
      isSignedOut ||= first === 200 && (status === 0 || status === 401 || status === 403);
      doubtful = false;
      become('works');
    } catch {
      if (first !== undefined || !around.isOnline()) become('gone');
    }
    asked = true;
    return state !== 'gone';
  }

  function look(): Promise<boolean> {
    looking ??= ask().finally(() => {
      looking = undefined;
    });
    return looking;
  }

  around.onNetwork(() => {
    doubtful = true;
    if (around.isOnline()) void look();
    else become('gone');
  });

  return {
    get state() {
      return state;
    },
    get isDoubtful() {
      if (asked && first === undefined && around.isOnline()) return false;
      const since = around.clock.elapsed() - lookedAt;
      return since >= (doubtful || state === 'gone' || !around.isOnline() ? AGAIN : INTERVAL);
    },
    get isSignedOut() {
      return isSignedOut;
    },
    get isAsking() {
      return looking !== undefined;
    },
    doubt() {
      doubtful = true;
    },
    took(milliseconds) {
      const usual = mean;
      mean = usual === undefined ? milliseconds : usual * 0.8 + milliseconds * 0.2;
      if (usual === undefined || Math.max(usual, milliseconds) < MUCH.least) return;
      if (milliseconds * MUCH.times < usual || milliseconds > usual * MUCH.times) doubtful = true;
    },
    look,
  };
}
