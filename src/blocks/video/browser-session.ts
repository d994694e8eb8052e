/**
 * One playing video from its first second to the end of the page: what was really played is kept, and
 * what happens is told to the tracker.
 */

import type { BlockData } from '../../course/model/package-data.ts';
import type { VideoEvent } from '../../course/model/video-event.ts';
import { isWatchedEnough, shareAsked } from '../../course/outcome/outcome.ts';
import type { BlockHost } from '../../player/browser-block.ts';
import { createPace } from './browser-pace.ts';
import type { PlayerEvent, VideoPlayer } from './browser-player.ts';
import { savedShare, savedWatch } from './browser-share.ts';
import { type WatchLog, watchLog } from './browser-watch.ts';
import type { VideoData } from './video-data.ts';

/** Milliseconds: jumps and settings that follow each other faster are told as one. */
const SETTLED = 1000;
/** Milliseconds after which the place is kept while the video plays. */
const KEEP_EVERY = 10_000;
/** However long somebody seeks to and fro, no more than this is told; completing and ending always are. */
export const MAX_TOLD = 300;
const ALWAYS_TOLD: VideoEvent['kind'][] = ['initialized', 'completed', 'terminated', 'kept'];

type Told = Pick<VideoEvent, 'kind' | 'from' | 'at'> & { time?: number };

/** `onShare` hears of the share 0…1 each time it has grown. What is returned ends it. */
export function followVideo(
  player: VideoPlayer,
  block: BlockData,
  host: BlockHost,
  onShare: (share: number) => void,
): () => void {
  const data = block.data as unknown as VideoData;
  const threshold = shareAsked(host.data.rule.completion, block.number);
  const count = block.state.kind === 'watch' ? block.state.slots : 0;
  const before = savedWatch({ block, host });
  let log: WatchLog | undefined;
  let length: number | undefined;
  let counted = 1;
  let playing = false;
  let begun = false;
  let ended = false;
  let completed = isEnough(savedShare({ block, host }));
  let played = 0;
  let told = 0;
  let kept = 0;
  const pace = createPace();
  let waiting: { event: Told; timer: ReturnType<typeof setTimeout> } | undefined;

  player.on(hear);
  host.onLeave((how) => {
    if (ended) return;
    if (how === 'lesson') return player.pause();
    note();
    keep();
    if (how === 'end') end();
  });
  return end;

  function hear(event: PlayerEvent): void {
    if (ended || event.kind === 'silent') return;
    begin(event.kind === 'time');
    switch (event.kind) {
      case 'time':
        note();
        break;
      case 'played':
        pace.play(player.time);
        if (!playing) tell({ kind: 'played' });
        playing = true;
        break;
      case 'seeked':
        pace.stand(player.time);
        tellSoon({ kind: 'seeked', from: event.from, time: event.to });
        keep();
        break;
      case 'paused':
      case 'ended':
        note();
        if (playing) tell({ kind: 'paused' });
        playing = false;
        keep();
        break;
      case 'changed':
        tellSoon({ kind: 'interacted', time: player.time });
        break;
      case 'failed':
        end();
        break;
    }
  }

  /**
   * Once the length is known, all can be counted. What the library says stands only for a player that
   * plays and does not know: the film may be another one by now.
   */
  function begin(plays: boolean): void {
    length ??= player.length ?? (plays ? data.duration : undefined);
    if (begun || length === undefined || count === 0) return;
    begun = true;
    const end = Math.min(data.end ?? length, length);
    const start = Math.min(data.start ?? 0, end);
    const part = end > start ? { start, end } : { start: 0, end: length };
    counted = (part.end - part.start) / length;
    log = watchLog(before, count, part);
    tell({ kind: 'initialized' });
    if (playing) tell({ kind: 'played' });
  }

  function note(): void {
    const { time, speed } = player;
    // A host may jump without a word: more than the clock allows was not played.
    const step = (playing && pace.reach(time, speed)) || 0;
    if (log !== undefined && step > 0) {
      played += step / speed;
      if (log.played(time - step, time)) {
        onShare(log.share);
        keep();
      }
      if (performance.now() - kept > KEEP_EVERY) keep();
      complete();
    }
  }

  function isEnough(share: number): boolean {
    return isWatchedEnough(share, threshold ?? 1);
  }

  function complete(): void {
    if (completed || log === undefined || !isEnough(log.share)) return;
    completed = true;
    tell({ kind: 'completed' });
  }

  function keep(): void {
    if (log === undefined || host.readOnly) return;
    kept = performance.now();
    send({ kind: 'kept' });
    const answer = log.answer(player.time);
    // The transcript may have been read meanwhile.
    host.save(savedWatch({ block, host })?.read ? { ...answer, read: true } : answer);
  }

  function tellSoon(event: Told): void {
    const joined = waiting?.event.kind === event.kind ? waiting.event : undefined;
    if (joined === undefined) tellWaiting();
    clearTimeout(waiting?.timer);
    waiting = {
      event: { ...event, from: joined?.from ?? event.from, at: Date.now() },
      timer: setTimeout(tellWaiting, SETTLED),
    };
  }

  function tellWaiting(): void {
    const event = waiting?.event;
    clearTimeout(waiting?.timer);
    waiting = undefined;
    if (event !== undefined) send(event);
  }

  function tell(event: Told): void {
    tellWaiting();
    send(event);
  }

  function send({ kind, time = player.time, from, at }: Told): void {
    if (log === undefined) return;
    if (!ALWAYS_TOLD.includes(kind) && ++told > MAX_TOLD) return;
    const { width, height } = player.element.getBoundingClientRect();
    host.video({
      kind,
      time,
      from,
      at,
      length,
      counted,
      segments: log.segments(),
      progress: log.share,
      threshold,
      played,
      setting: {
        speed: player.speed,
        volume: player.volume,
        fullScreen: document.fullscreenElement?.contains(player.element) ?? false,
        captions: player.captions,
        quality: player.quality,
        width: Math.round(width),
        height: Math.round(height),
      },
    });
  }

  function end(): void {
    if (ended) return;
    note();
    if (playing) tell({ kind: 'paused' });
    tell({ kind: 'terminated' });
    ended = true;
  }
}
