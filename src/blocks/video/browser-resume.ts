/** Where the learner left a video, offered before it begins: to go on there, or from the beginning. */
import { clock } from '../../course/clock.ts';
import type { VideoContext } from './browser-context.ts';
import { make } from './browser-dom.ts';
import { savedWatch } from './browser-share.ts';

/** Seconds at either end of the video that are not worth going on from. */
const EDGE = 2;

/** Seconds; undefined where there is nothing to go on with. */
export function savedPlace(context: VideoContext): number | undefined {
  const at = savedWatch(context)?.at;
  const { start = 0, end, duration } = context.data;
  const last = end ?? duration ?? Number.POSITIVE_INFINITY;
  return at !== undefined && at > start + EDGE && at < last - EDGE ? at : undefined;
}

export function startResume(context: VideoContext): void {
  const { stage, host } = context;
  const at = savedPlace(context);
  const poster = stage.querySelector('.poster');
  if (at === undefined || poster === null) return;
  poster.querySelector('.play')?.append(host.text('videoResume', { time: clock(Math.floor(at)) }));
  const anew = make('button', { type: 'button', className: 'from-start' }, host.text('startOver'));
  anew.addEventListener('click', () => context.play(context.data.start ?? 0));
  stage.append(anew);
}
