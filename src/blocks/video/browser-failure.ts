/** What is left when nothing plays: a sentence that says why, another try, the transcript, and the way to the host. */
import type { TextKey } from '../../texts/texts.ts';
import type { Failure, VideoContext } from './browser-context.ts';

const SENTENCES = {
  media: 'videoNotPlayed',
  gone: 'videoGone',
  offline: 'videoOffline',
  silent: 'videoSilent',
  disk: 'videoFromDisk',
} as const satisfies Record<Failure, TextKey>;

/** Takes the place of the player. */
export function showFailure(context: VideoContext, why: Failure): void {
  const { stage, room } = context;
  const box = document.createElement('div');
  box.className = 'video-failed';
  const sentence = document.createElement('p');
  sentence.tabIndex = -1;
  sentence.textContent = words(context, why);
  box.append(sentence);
  // What is opened from a disk stays there.
  if (why !== 'disk') box.append(button(room.text('tryAgain'), () => context.play()));
  stage.replaceChildren(box);
  openTranscript(context);
  room.announce(sentence.textContent);
  sentence.focus({ preventScroll: true });
}

/** The frame stays: its host may only be slow, and may show in it what it wants to say. */
export function showSilence(context: VideoContext, tryAgain: () => void): void {
  hideSilence(context);
  const { stage, room } = context;
  const box = document.createElement('div');
  box.className = 'video-silent';
  const sentence = document.createElement('p');
  sentence.textContent = words(context, 'silent');
  box.append(
    sentence,
    button(room.text('tryAgain'), () => {
      box.remove();
      tryAgain();
    }),
  );
  stage.after(box);
  openTranscript(context);
  room.announce(sentence.textContent);
}

export function hideSilence({ element }: VideoContext): void {
  element.querySelector('.video-silent')?.remove();
}

function words({ element, data, room }: VideoContext, why: Failure): string {
  const sentence = room.text(SENTENCES[why], { host: data.host ?? '' });
  if (element.querySelector('details.transcript') === null) return sentence;
  const counts = element.querySelector('.transcript-end') !== null;
  return `${sentence} ${room.text(counts ? 'videoTranscriptCounts' : 'videoTranscriptLeft')}`;
}

function openTranscript({ element }: VideoContext): void {
  const transcript = element.querySelector<HTMLDetailsElement>('details.transcript');
  if (transcript) transcript.open = true;
}

function button(label: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'secondary';
  made.textContent = label;
  made.addEventListener('click', act);
  return made;
}
