/** Conditions of completion as the deeds that meet them. */
import type { Need } from '../course/model/rule.ts';

/** One thing to do; `at`: how much of it. */
export interface Deed {
  kind: 'lesson' | 'watch' | 'read' | 'quiz' | 'passed quiz' | 'text' | 'minutes';
  /** Number of the lesson or block; 0 for minutes. */
  number: number;
  at: number;
  /** Of a video: reading its transcript does as well. */
  reading?: boolean | undefined;
}

/** More ways than these of completing a course are not looked through. */
const MOST_WAYS = 200;

/** Every way of meeting a need, as the deeds that it takes. */
export function waysOf(need: Need): Deed[][] {
  if ('any' in need) return need.any.flatMap(waysOf).slice(0, MOST_WAYS);
  if (!('all' in need)) return [deedsOf(need), ...readWay(deedsOf(need))];
  return need.all.reduce<Deed[][]>(
    (ways, one) => ways.flatMap((way) => waysOf(one).map((more) => [...way, ...more])).slice(0, MOST_WAYS),
    [[]],
  );
}

/** The way of those who read wherever they may. */
function readWay(deeds: readonly Deed[]): Deed[][] {
  if (!deeds.some(({ reading }) => reading)) return [];
  return [deeds.map((deed) => (deed.reading ? { ...deed, kind: 'read' } : deed))];
}

function deedsOf(need: Exclude<Need, { all: Need[] } | { any: Need[] }>): Deed[] {
  if ('minutes' in need) return [{ kind: 'minutes', number: 0, at: need.minutes }];
  if ('lessons' in need) return need.lessons.map((number) => ({ kind: 'lesson', number, at: 1 }));
  if ('watch' in need)
    return need.watch.map(({ block, share, reading }) => ({
      kind: 'watch',
      number: block,
      at: share,
      reading,
    }));
  if ('texts' in need) return need.texts.map((number) => ({ kind: 'text', number, at: 1 }));
  return need.quizzes.map((number) => ({ kind: need.passed ? 'passed quiz' : 'quiz', number, at: 1 }));
}

/** What of a need is still to be done; of branches the one that takes least. */
export function lack(need: Need, done: readonly Deed[]): Deed[] {
  if ('all' in need) return need.all.flatMap((one) => lack(one, done));
  if ('any' in need) {
    const [least = []] = need.any.map((one) => lack(one, done)).sort((a, b) => a.length - b.length);
    return least;
  }
  return deedsOf(need).filter((deed) => !done.some((one) => covers(one, deed)));
}

function covers(done: Deed, deed: Deed): boolean {
  if (done.kind === 'read' && deed.reading) return done.number === deed.number;
  const isSame = done.kind === deed.kind || (done.kind === 'passed quiz' && deed.kind === 'quiz');
  return isSame && done.number === deed.number && done.at >= deed.at;
}

/** Lessons or blocks that a rule speaks of, in whatever branch. */
export function isNeeded(need: Need, what: 'lesson' | 'block', number: number): boolean {
  if ('all' in need) return need.all.some((one) => isNeeded(one, what, number));
  if ('any' in need) return need.any.some((one) => isNeeded(one, what, number));
  return deedsOf(need).some(
    (deed) => (deed.kind === 'lesson') === (what === 'lesson') && deed.number === number,
  );
}
