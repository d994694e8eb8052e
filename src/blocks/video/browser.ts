/** A video in the browser: nothing is loaded before it is played; how much was played is kept. */
import type { BlockData } from '../../course/model/package-data.ts';
import type { BlockHost } from '../../player/browser-block.ts';
import { startCaptions } from './browser-captions.ts';
import type { Consent, Failure, VideoContext } from './browser-context.ts';
import { startControls } from './browser-controls.ts';
import { hideSilence, showFailure } from './browser-failure.ts';
import { KEYS } from './browser-keys.ts';
import { nativePlayer } from './browser-native.ts';
import type { VideoPlayer } from './browser-player.ts';
import { startReading } from './browser-reading.ts';
import { savedPlace, startResume } from './browser-resume.ts';
import { followVideo } from './browser-session.ts';
import { savedShare, showShare } from './browser-share.ts';
import { startTranscript } from './browser-transcript.ts';
import type { VideoData } from './video-data.ts';

window.coursewrightBlocks ??= [];
window.coursewrightBlocks.push({ type: 'video', mount, keys: KEYS });

function mount(element: HTMLElement, block: BlockData, blockHost: BlockHost): void {
  const stage = element.querySelector<HTMLElement>('.stage');
  const poster = element.querySelector<HTMLButtonElement>('.poster');
  if (!stage || !poster) return;
  const data = block.data as unknown as VideoData;
  const { host } = data;
  const consent =
    host === undefined ? host : window.coursewrightHosts?.consent(element, poster, host, blockHost);
  const context = videoContext(element, stage, block, blockHost, consent);
  showShare(context, savedShare(context));
  window.coursewrightPauses?.(context);
  window.coursewrightChapters?.start(context);
  startReading(context);
  startResume(context);
  startControls(context);
  startCaptions(context);
  startTranscript(context);
  poster.addEventListener('click', () => {
    consent?.give();
    context.play();
  });
}

function videoContext(
  element: HTMLElement,
  stage: HTMLElement,
  block: BlockData,
  blockHost: BlockHost,
  consent: Consent | undefined,
): VideoContext {
  const data = block.data as unknown as VideoData;
  const listeners: ((player: VideoPlayer) => void)[] = [];
  const failed: ((why: Failure) => void)[] = [];
  const image = stage.querySelector('img')?.src;
  let current: VideoPlayer | undefined;
  /** Where to begin once the host may be asked. */
  let wanted: number | undefined;
  let unfollow: (() => void) | undefined;
  const context: VideoContext = {
    element,
    stage,
    block,
    data,
    host: blockHost,
    get player() {
      return current;
    },
    play: (at) => {
      if (consent?.isGiven() === false) {
        wanted = at;
        consent.ask();
        return;
      }
      const isNew = current === undefined;
      current ??= begin();
      if (current === undefined) return;
      const from = at ?? wanted ?? (isNew ? (savedPlace(context) ?? data.start) : undefined);
      wanted = undefined;
      if (from !== undefined) current.seek(from);
      current.play();
    },
    leadTo: (at) => {
      context.play(at);
      if (current === undefined) return;
      // Where a question is asked in its place, the stage comes back with the jump.
      if (stage.offsetHeight > 0) stage.scrollIntoView({ block: 'nearest' });
      else stage.parentElement?.scrollIntoView();
      current.element.focus({ preventScroll: true });
    },
    onPlayer: (listener) => {
      listeners.push(listener);
    },
    onFail: (listener) => {
      failed.push(listener);
    },
    fail: (why) => {
      stop();
      tellFailure(why);
    },
  };

  function begin(): VideoPlayer | undefined {
    const why = obstacle(data);
    const player = why === undefined ? newPlayer() : undefined;
    if (player === undefined) {
      context.fail(why ?? 'media');
      return undefined;
    }
    player.on((event) => {
      if (event.kind === 'failed') context.fail(event.why);
      else if (event.kind === 'silent') tellFailure('silent');
      else if (event.kind === 'heard') hideSilence(context);
    });
    if (!blockHost.readOnly && block.state.kind === 'watch')
      unfollow = followVideo(player, block, blockHost, (share) => showShare(context, share));
    stage.replaceChildren(player.element);
    player.element.focus({ preventScroll: true });
    for (const listener of listeners) listener(player);
    return player;
  }

  function stop(): void {
    unfollow?.();
    unfollow = undefined;
    current?.remove();
    current = undefined;
  }

  function tellFailure(why: Failure): void {
    for (const listener of failed) listener(why);
    showFailure(context, why, () => {
      stop();
      hideSilence(context);
      context.play();
    });
  }

  function newPlayer(): VideoPlayer | undefined {
    if (data.kind === 'file') return nativePlayer(data, block.prompt, image);
    return window.coursewrightHosts?.player(data, block.prompt);
  }
  // Before it goes all was kept, as on leaving the page; its records end with it.
  blockHost.gone.addEventListener('abort', stop);
  return context;
}

/** Why nothing of another host can be played now. */
function obstacle({ host, kind }: VideoData): Failure | undefined {
  if (host === undefined) return undefined;
  // YouTube refuses a page without an address (error 153), and others tell it nothing.
  if (kind === 'frame' && location.protocol === 'file:') return 'disk';
  return navigator.onLine ? undefined : 'offline';
}
