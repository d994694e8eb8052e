/** How much was watched, and that the transcript was read, below the video. */
import type { WatchAnswer } from '../../course/answer.ts';
import type { VideoContext } from './browser-context.ts';
import { make } from './browser-dom.ts';
import { shareOf } from './browser-watch.ts';

export function savedWatch({ block, room }: Pick<VideoContext, 'block' | 'room'>): WatchAnswer | undefined {
  const saved = room.answerOf(block.number);
  return saved?.kind === 'watch' ? saved : undefined;
}

/** @param share 0…1 */
export function showShare(context: VideoContext, share: number): void {
  const { element, block, room } = context;
  const place = element.querySelector<HTMLElement>('.watched');
  if (!place || block.state.kind !== 'watch') return;
  const n = Math.floor(100 * share);
  const isRead = savedWatch(context)?.read === true;
  place.hidden = n === 0 && !isRead;
  place.replaceChildren(
    ...(n === 0 ? [] : [meter(n), room.text('watched', { n })]),
    ...(isRead ? [`${n === 0 ? '' : ' · '}${room.text('transcriptRead')}`] : []),
  );
}

function meter(value: number): HTMLProgressElement {
  const meter = make('progress', { max: 100, value });
  meter.setAttribute('aria-hidden', 'true');
  return meter;
}

/** 0…1 */
export function savedShare(place: Pick<VideoContext, 'block' | 'room'>): number {
  return shareOf(savedWatch(place)?.slots ?? []);
}
