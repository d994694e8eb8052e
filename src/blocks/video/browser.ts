/** A video in the browser: nothing is loaded before it is played; how much was played is kept. */
import type { BlockData } from '../../course/package-data.ts';
import type { BlockRoom } from '../../player/browser-block.ts';
import { watchedSlots } from './browser-watch.ts';
import type { CaptionTrack } from './caption-tracks.ts';
import type { Playback } from './playback.ts';

type VideoData = Playback & { captions: CaptionTrack[] };

window.coursewrightBlocks ??= [];
window.coursewrightBlocks.push({ type: 'video', mount });

function mount(element: HTMLElement, block: BlockData, room: BlockRoom): void {
  const data = block.data as unknown as VideoData;
  const stage = element.querySelector<HTMLElement>('.stage');
  const poster = element.querySelector<HTMLButtonElement>('.poster');
  if (!stage || !poster) return;
  const slots = block.state.kind === 'watch' ? block.state.slots : 0;
  const saved = room.answer?.kind === 'watch' ? room.answer.slots : [];
  showShare(element, saved.slice(0, slots), slots, room);

  poster.addEventListener('click', () => {
    // YouTube refuses a page without an address (error 153).
    const reachable = data.kind === 'file' || (location.protocol !== 'file:' && navigator.onLine);
    if (!reachable) {
      fail(element, stage, room);
      return;
    }
    const player =
      data.kind === 'file' ? mediaElement(data, block.prompt, poster) : frameElement(data, block.prompt);
    if (player instanceof HTMLVideoElement) {
      player.addEventListener('error', () => fail(element, stage, room), { once: true });
      if (!room.readOnly && slots > 0) follow(player, element, slots, saved, room);
    } else if (!room.readOnly && slots > 0) {
      room.save({ kind: 'watch', slots: Array<boolean>(slots).fill(true) });
    }
    stage.replaceChildren(player);
    player.focus({ preventScroll: true });
    if (player instanceof HTMLVideoElement) player.play().catch(() => undefined);
  });
}

function mediaElement(data: VideoData, title: string, poster: HTMLElement): HTMLVideoElement {
  const video = document.createElement('video');
  video.controls = true;
  video.setAttribute('aria-label', title);
  video.playsInline = true;
  video.preload = 'none';
  const picture = poster.querySelector('img');
  if (picture) video.poster = picture.src;
  video.src = data.src;
  const names = new Intl.DisplayNames([document.documentElement.lang || 'en'], { type: 'language' });
  data.captions.forEach(({ language, cues }, index) => {
    // The cues come with the page: one opened from a disk may not load a caption file.
    const track = video.addTextTrack('captions', names.of(language) ?? language, language);
    for (const [start, end, text] of cues) track.addCue(new VTTCue(start, end, text));
    track.mode = index === 0 ? 'showing' : 'disabled';
  });
  return video;
}

function frameElement(data: VideoData, title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.allow = 'autoplay; fullscreen; encrypted-media; picture-in-picture';
  frame.allowFullscreen = true;
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  frame.src = data.src;
  return frame;
}

/** Keeps what was played; a jump ends one stretch and begins the next. */
function follow(
  video: HTMLVideoElement,
  element: HTMLElement,
  count: number,
  saved: boolean[],
  room: BlockRoom,
): void {
  const watched = watchedSlots(saved, count);
  let last: number | undefined;
  const note = () => {
    const now = video.currentTime;
    const step = last === undefined ? 0 : now - last;
    // A hidden page hears of the time once a second only.
    const played = step > 0 && step < 2 * Math.max(1, video.playbackRate) && Number.isFinite(video.duration);
    if (played && watched.played(now - step, now, video.duration)) {
      room.save({ kind: 'watch', slots: [...watched.slots] });
      showShare(element, watched.slots, count, room);
    }
    last = now;
  };
  const jump = () => {
    last = undefined;
  };
  const begin = () => {
    last = video.currentTime;
  };
  video.addEventListener('timeupdate', () => (video.seeking ? jump() : note()));
  video.addEventListener('ended', note);
  video.addEventListener('seeking', jump);
  video.addEventListener('seeked', begin);
  video.addEventListener('play', begin);
}

function showShare(element: HTMLElement, slots: readonly boolean[], count: number, room: BlockRoom): void {
  const place = element.querySelector<HTMLElement>('.watched');
  if (!place || count < 2) return;
  const n = Math.floor((100 * slots.filter(Boolean).length) / count);
  const meter = document.createElement('progress');
  meter.max = 100;
  meter.value = n;
  meter.setAttribute('aria-hidden', 'true');
  place.hidden = n === 0;
  place.replaceChildren(meter, room.text('watched', { n }));
}

/** What is left when nothing plays: a sentence, the transcript, and the way to the host. */
function fail(element: HTMLElement, stage: HTMLElement, room: BlockRoom): void {
  const transcript = element.querySelector('details');
  const text = room.text(transcript ? 'videoFailed' : 'videoNotPlayed');
  const message = document.createElement('p');
  message.className = 'video-failed';
  message.tabIndex = -1;
  message.textContent = text;
  stage.replaceChildren(message);
  if (transcript) transcript.open = true;
  room.announce(text);
  message.focus({ preventScroll: true });
}
