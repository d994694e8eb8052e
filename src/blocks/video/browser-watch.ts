/**
 * Which parts of a video were really played. A part counts when nine tenths of it were; what a seek
 * jumps over does not.
 */
const ENOUGH = 0.9;

export interface Watched {
  slots: boolean[];
  /** Notes that `from` to `to` (seconds) was played; true when a slot became full. */
  played(from: number, to: number, duration: number): boolean;
}

export function watchedSlots(before: readonly boolean[], count: number): Watched {
  const slots = Array.from({ length: count }, (_, index) => before[index] ?? false);
  let intervals: [number, number][] = [];
  return {
    slots,
    played(from, to, duration) {
      intervals = joined(intervals, [from, to]);
      const size = duration / count;
      let gained = false;
      for (let slot = Math.max(0, Math.floor(from / size)); slot < count && slot * size < to; slot++) {
        if (slots[slot] || covered(intervals, slot * size, (slot + 1) * size) < ENOUGH * size) continue;
        slots[slot] = true;
        gained = true;
      }
      return gained;
    },
  };
}

/** Intervals stay sorted and apart. */
function joined(intervals: [number, number][], added: [number, number]): [number, number][] {
  const apart = intervals.filter(([from, to]) => to < added[0] || from > added[1]);
  const touching = intervals.filter(([from, to]) => to >= added[0] && from <= added[1]);
  const from = Math.min(added[0], ...touching.map((interval) => interval[0]));
  const to = Math.max(added[1], ...touching.map((interval) => interval[1]));
  return [...apart, [from, to] as [number, number]].sort((a, b) => a[0] - b[0]);
}

function covered(intervals: [number, number][], start: number, end: number): number {
  return intervals.reduce(
    (sum, [from, to]) => sum + Math.max(0, Math.min(to, end) - Math.max(from, start)),
    0,
  );
}
