/** A video in the browser: nothing is loaded before it is played; how much was played is kept. */
import type { BlockData } from '../../course/package-data.ts';
import type { BlockRoom } from '../../player/browser-block.ts';
import { startChapters } from './browser-chapters.ts';
import type { VideoContext } from './browser-context.ts';
import { hostPlayer } from './browser-host.ts';
import { nativePlayer } from './browser-native.ts';
import { startPauses } from './browser-pauses.ts';
import type { VideoPlayer } from './browser-player.ts';
import { startReading } from './browser-reading.ts';
import { followVideo } from './browser-session.ts';
import { savedShare, showShare } from './browser-share.ts';
import type { VideoData } from './video-data.ts';

window.coursewrightBlocks ??= [];
window.coursewrightBlocks.push({ type: 'video', mount });

function mount(element: HTMLElement, block: BlockData, room: BlockRoom): void {
  const stage = element.querySelector<HTMLElement>('.stage');
  const poster = element.querySelector<HTMLButtonElement>('.poster');
  if (!stage || !poster) return;
  const context = videoContext(element, stage, block, room);
  showShare(context, savedShare(context));
  startPauses(context);
  startChapters(context);
  startReading(context);
  poster.addEventListener('click', () => context.play());
}

function videoContext(
  element: HTMLElement,
  stage: HTMLElement,
  block: BlockData,
  room: BlockRoom,
): VideoContext {
  const data = block.data as unknown as VideoData;
  const listeners: ((player: VideoPlayer) => void)[] = [];
  const failed: (() => void)[] = [];
  const image = stage.querySelector('img')?.src;
  let current: VideoPlayer | undefined;
  const context: VideoContext = {
    element,
    stage,
    block,
    data,
    room,
    get player() {
      return current;
    },
    play: (at) => {
      current ??= begin();
      if (current === undefined) return;
      if (at !== undefined) current.seek(at);
      current.play();
    },
    onPlayer: (listener) => {
      listeners.push(listener);
    },
    onFail: (listener) => {
      failed.push(listener);
    },
    fail: () => {
      current = undefined;
      for (const listener of failed) listener();
      showFailure(context);
    },
  };

  function begin(): VideoPlayer | undefined {
    // YouTube refuses a page without an address (error 153).
    const reachable = data.host === undefined || (location.protocol !== 'file:' && navigator.onLine);
    if (!reachable) {
      context.fail();
      return undefined;
    }
    const player =
      data.kind === 'file' ? nativePlayer(data, block.prompt, image) : hostPlayer(data, block.prompt);
    player.on((event) => event.kind === 'failed' && context.fail());
    if (data.kind === 'frame') keepOpened(block, room);
    else if (!room.readOnly && block.state.kind === 'watch')
      followVideo(player, block, room, (share) => showShare(context, share));
    stage.replaceChildren(player.element);
    player.element.focus({ preventScroll: true });
    for (const listener of listeners) listener(player);
    return player;
  }
  return context;
}

/** Of a host's own player it is known only that it was opened. */
function keepOpened({ state }: BlockData, room: BlockRoom): void {
  if (!room.readOnly && state.kind === 'watch')
    room.save({ kind: 'watch', slots: Array<boolean>(state.slots).fill(true) });
}

/** What is left when nothing plays: a sentence, the transcript, and the way to the host. */
function showFailure({ element, stage, room }: VideoContext): void {
  const transcript = element.querySelector<HTMLDetailsElement>('details.transcript');
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
