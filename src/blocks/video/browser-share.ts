/** How much was watched, and that the transcript was read, below the video. */
import type { WatchAnswer } from '../../course/model/answer.ts';
import type { VideoContext } from './browser-context.ts';
import { make } from './browser-dom.ts';
import { shareOf } from './browser-watch.ts';

export function savedWatch({ block, host }: Pick<VideoContext, 'block' | 'host'>): WatchAnswer | undefined {
  const saved = host.answerOf(block.number);
  return saved?.kind === 'watch' ? saved : undefined;
}

/** @param share 0…1 */
export function showShare(context: VideoContext, share: number): void {
  const { element, block, host } = context;
  const place = element.querySelector<HTMLElement>('.watched');
  if (!place || block.state.kind !== 'watch') return;
  const n = Math.floor(100 * share);
  const isRead = savedWatch(context)?.read === true;
  place.hidden = n === 0 && !isRead;
  place.replaceChildren(
    ...(n === 0 ? [] : [meter(n), host.text('watched', { n })]),
    ...(isRead ? [`${n === 0 ? '' : ' · '}${host.text('transcriptRead')}`] : []),
  );
}

function meter(value: number): HTMLProgressElement {
  const meter = make('progress', { max: 100, value });
  meter.setAttribute('aria-hidden', 'true');
  return meter;
}

/** 0…1 */
export function savedShare(place: Pick<VideoContext, 'block' | 'host'>): number {
  return shareOf(savedWatch(place)?.slots ?? []);
}
