/** What is left when nothing plays: a sentence that says why, another try, the transcript, and the way to the host. */
import type { TextKey } from '../../texts/texts.ts';
import type { Failure, VideoContext } from './browser-context.ts';
import { make } from './browser-dom.ts';

const SENTENCES = {
  media: 'videoNotPlayed',
  gone: 'videoGone',
  offline: 'videoOffline',
  silent: 'videoSilent',
  disk: 'videoFromDisk',
} as const satisfies Record<Failure, TextKey>;

/** Takes the place of the player; of a host that is silent the frame stays: it may only be slow. */
export function showFailure(context: VideoContext, why: Failure, tryAgain: () => void): void {
  hideSilence(context);
  const { element, stage, data, host } = context;
  const transcript = element.querySelector<HTMLDetailsElement>('details.transcript');
  const left = element.querySelector('.transcript-end') ? 'videoTranscriptCounts' : 'videoTranscriptLeft';
  const said = [host.text(SENTENCES[why], { host: data.host ?? '' }), transcript && host.text(left)];
  const words = said.filter(Boolean).join(' ');
  const sentence = make('p', { tabIndex: -1 }, words);
  const isSilent = why === 'silent';
  const box = make('div', { className: isSilent ? 'video-silent' : 'video-failed' }, sentence);
  // What is opened from a disk stays there.
  if (why !== 'disk')
    box.append(make('button', { className: 'secondary', onclick: tryAgain }, host.text('tryAgain')));
  if (isSilent) stage.after(box);
  else stage.replaceChildren(box);
  if (transcript) transcript.open = true;
  host.announce(words);
  if (!isSilent) sentence.focus({ preventScroll: true });
}

export function hideSilence({ element }: VideoContext): void {
  element.querySelector('.video-silent')?.remove();
}
