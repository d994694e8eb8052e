/**
 * Which parts of a video were really played: the union of all stretches, at any speed, in any order, over
 * sessions. It is kept as equal slots of the part that counts, so it never takes more room, whatever the
 * learner does. A slot counts when nine tenths of it were played; what a seek jumps over does not.
 */
import type { WatchAnswer } from '../../course/model/answer.ts';
import { MAX_SEGMENTS, type Segments } from '../../course/model/video-event.ts';

const ENOUGH = 0.9;

/** More stretches in one page are forgotten from the shortest on, unless they stand in a full slot anyway. */
const MAX_STRETCHES = 200;

type Stretch = [from: number, to: number];

/** Seconds of the video between which watching counts. */
export interface CountedPart {
  start: number;
  end: number;
}

export interface WatchLog {
  readonly slots: readonly boolean[];
  /** Share 0…1 of the slots that count as watched. */
  readonly share: number;
  /** Notes that `from` to `to` (seconds) was played; true when a slot became full. */
  played(from: number, to: number): boolean;
  /** What was played, in this page exactly, in earlier ones as slots. */
  segments(): Segments;
  /** What is kept while the video stands at `at`. */
  answer(at: number): WatchAnswer;
}

/** Share 0…1 of slots that count as watched. */
export function shareOf(slots: readonly boolean[]): number {
  return slots.filter(Boolean).length / Math.max(1, slots.length);
}

/** @param saved what earlier sessions kept; `count`: slots of the saved state */
export function watchLog(saved: WatchAnswer | undefined, count: number, part: CountedPart): WatchLog {
  const size = (part.end - part.start) / count;
  const slots = Array.from({ length: count }, (_, index) => saved?.slots[index] ?? false);
  const read = saved?.read;
  const startOf = (slot: number) => part.start + slot * size;
  const slotAt = (time: number) => Math.min(count - 1, Math.floor((time - part.start) / size));
  let stretches: Stretch[] = [];
  if (saved?.joined && saved.at !== undefined && saved.at > part.start)
    stretches.push([startOf(slotAt(saved.at)), saved.at]);

  const isFull = (slot: number) => covered(stretches, startOf(slot), startOf(slot + 1)) >= ENOUGH * size;
  const stretchAt = (time: number) => stretches.find(([from, to]) => from <= time && time <= to + 1e-6);

  return {
    slots,
    get share() {
      return shareOf(slots);
    },
    played(from, to) {
      stretches = bounded(
        union([...stretches, [from, to]]),
        ([a, b]) => slots[slotAt(a)] && slots[slotAt(b)],
      );
      let gained = false;
      for (let slot = Math.max(0, slotAt(from)); slot < count && startOf(slot) < to; slot++) {
        if (slots[slot] || !isFull(slot)) continue;
        slots[slot] = true;
        gained = true;
      }
      return gained;
    },
    segments() {
      const kept = slots.flatMap((full, slot): Stretch[] =>
        full ? [[startOf(slot), startOf(slot + 1)]] : [],
      );
      const fromSlots = union(kept);
      const all = union([...fromSlots, ...stretches]);
      return all.length > MAX_SEGMENTS ? fromSlots : all;
    },
    answer(at) {
      const around = stretchAt(at);
      const isJoined = around !== undefined && around[0] <= startOf(Math.max(0, slotAt(at))) + 1e-6;
      return {
        kind: 'watch',
        slots: [...slots],
        at: Math.floor(at * 10) / 10,
        ...(isJoined && { joined: true }),
        ...(read && { read }),
      };
    },
  };
}

/** Sorted and apart. */
function union(stretches: readonly Stretch[]): Stretch[] {
  const apart: Stretch[] = [];
  for (const [from, to] of [...stretches].sort((a, b) => a[0] - b[0])) {
    const last = apart.at(-1);
    // What differs by rounding only is one stretch.
    if (last === undefined || from > last[1] + 1e-6) apart.push([from, to]);
    else last[1] = Math.max(last[1], to);
  }
  return apart;
}

function bounded(stretches: Stretch[], isKeptAnyway: (stretch: Stretch) => boolean | undefined): Stretch[] {
  if (stretches.length <= MAX_STRETCHES) return stretches;
  const needed = stretches.filter((stretch) => !isKeptAnyway(stretch));
  if (needed.length <= MAX_STRETCHES) return needed;
  const length = ([from, to]: Stretch) => to - from;
  const shortest = needed.reduce((least, one) => (length(one) < length(least) ? one : least));
  return needed.filter((stretch) => stretch !== shortest);
}

function covered(stretches: readonly Stretch[], start: number, end: number): number {
  return stretches.reduce(
    (sum, [from, to]) => sum + Math.max(0, Math.min(to, end) - Math.max(from, start)),
    0,
  );
}
