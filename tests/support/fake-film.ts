/** A film that plays by the clock of vitest's fake timers, and one learner's page around it. */
import { vi } from 'vitest';
import { type PlayerEvent, playerEvents, type VideoPlayer } from '../../src/blocks/video/browser-player.ts';
import { followVideo } from '../../src/blocks/video/browser-session.ts';
import type { WatchAnswer } from '../../src/course/model/answer.ts';
import type { BlockData } from '../../src/course/model/package-data.ts';
import type { VideoEvent } from '../../src/course/model/video-event.ts';
import type { BlockHost } from '../../src/player/browser-block.ts';

/** Milliseconds between two signs of life, as in browsers. */
const TICK = 250;

export class FakeFilm implements VideoPlayer {
  readonly element = { getBoundingClientRect: () => ({ width: 640, height: 360 }) } as HTMLElement;
  readonly length: number;
  readonly on: VideoPlayer['on'];
  /** What was really played, in order. */
  readonly stretches: [from: number, to: number][] = [];
  time = 0;
  paused = true;
  speed = 1;
  volume = 0.8;
  captions: string | undefined = 'en';
  quality: string | undefined;
  readonly #tell: (event: PlayerEvent) => void;

  constructor(length: number) {
    this.length = length;
    const { on, tell } = playerEvents();
    this.on = on;
    this.#tell = tell;
  }

  play(): void {
    if (!this.paused) return;
    if (this.time >= this.length) this.seek(0);
    this.paused = false;
    this.#tell({ kind: 'played' });
  }

  pause(): void {
    if (this.paused) return;
    this.paused = true;
    this.#tell({ kind: 'paused' });
  }

  seek(to: number): void {
    const from = this.time;
    this.time = Math.min(this.length, Math.max(0, to));
    this.#tell({ kind: 'seeked', from, to: this.time });
  }

  setSpeed(speed: number): void {
    this.speed = speed;
    this.#tell({ kind: 'changed', what: 'speed' });
  }

  setVolume(volume: number): void {
    this.volume = volume;
    this.#tell({ kind: 'changed', what: 'volume' });
  }

  setCaptions(language: string | undefined): void {
    this.captions = language;
    this.#tell({ kind: 'changed', what: 'captions' });
  }

  remove(): void {}

  /** So many seconds pass, on the learner's clock. */
  pass(seconds: number): void {
    for (let left = seconds * 1000; left > 0; left -= TICK) {
      const step = Math.min(TICK, left);
      vi.advanceTimersByTime(step);
      if (!this.paused) this.#run((step / 1000) * this.speed);
    }
  }

  #run(step: number): void {
    const from = this.time;
    this.time = Math.min(this.length, from + step);
    this.stretches.push([from, this.time]);
    this.#tell({ kind: 'time' });
    if (this.time < this.length) return;
    this.paused = true;
    this.#tell({ kind: 'paused' });
    this.#tell({ kind: 'ended' });
  }
}

export interface Film {
  /** Seconds. */
  length: number;
  slots: number;
  threshold: number | undefined;
  start?: number;
  end?: number;
}

export interface Watching {
  film: FakeFilm;
  /** What is kept now. */
  readonly answer: WatchAnswer | undefined;
  leave(how: 'lesson' | 'save' | 'end'): void;
}

/** `onEvent` and `onSave` hear in the order in which the tracker would. */
export function watchFilm(
  { length, slots, threshold, start, end }: Film,
  saved: WatchAnswer | undefined,
  onEvent: (event: VideoEvent) => void,
  onSave: (answer: WatchAnswer) => void = () => {},
): Watching {
  const film = new FakeFilm(length);
  const block = { number: 1, state: { kind: 'watch', slots }, data: { start, end } } as unknown as BlockData;
  let answer = saved;
  let leave: Watching['leave'] = () => {};
  const completion = threshold === undefined ? { lessons: [] } : { watch: [{ block: 1, share: threshold }] };
  const room = {
    data: { rule: { completion } },
    readOnly: false,
    answerOf: () => answer,
    save: (kept: WatchAnswer) => {
      answer = kept;
      onSave(kept);
    },
    video: onEvent,
    onLeave: (listener: Watching['leave']) => {
      leave = listener;
    },
  };
  followVideo(film, block, room as unknown as BlockHost, () => {});
  if (saved?.at !== undefined) film.seek(saved.at);
  return {
    film,
    get answer() {
      return answer;
    },
    leave: (how) => leave(how),
  };
}
