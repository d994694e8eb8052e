/**
 * A host's own player in its frame, spoken to by messages alone: no script of the host runs in our page.
 * Only its own window at its own origin is heard, and what it says is taken as numbers within bounds.
 */
import { createPace, SLACK } from '../video/browser-pace.ts';
import { type PlayerEvent, playerEvents, type VideoPlayer } from '../video/browser-player.ts';
import { type HostSigns, type HostSpeech, type HostState, type Message, record } from './browser-speech.ts';

/** Characters; a longer message is none of a player's. */
const LONGEST = 200_000;
/** Seconds; no video is longer. */
const MAX_SECONDS = 360_000;
/** After a jump of ours the host may still tell where it was: seconds around the aim, milliseconds of patience. */
const NEAR = 2;
const PATIENCE = 3000;
/** Milliseconds between two greetings, and of silence after loading, or in all, that are no longer normal. */
const GREET_EVERY = 250;
const SILENT_AFTER_LOAD = 5000;
const SILENT = 20_000;

/** @param address of the frame as the compiler wrote it */
export function framePlayer(speech: HostSpeech, address: string, title: string): VideoPlayer {
  const { on, tell } = playerEvents();
  const { origin } = new URL(address);
  const frame = frameElement(speech, title);
  let time = 0;
  let aim: { to: number; until: number } | undefined;
  let length: number | undefined;
  let speed = 1;
  const pace = createPace();
  let volume = 1;
  let captions: string | undefined;
  let state: Exclude<HostState, 'away'> = 'paused';
  let away = false;
  let ready = false;
  let waiting: unknown[] = [];
  let greeting: ReturnType<typeof setInterval> | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;

  addEventListener('message', receive);
  frame.addEventListener('load', greet);

  return {
    element: frame,
    get time() {
      return time;
    },
    get length() {
      return length;
    },
    get paused() {
      return state !== 'playing';
    },
    get speed() {
      return speed;
    },
    get volume() {
      return volume;
    },
    get captions() {
      return captions;
    },
    quality: undefined,
    play: () => (frame.src === '' ? load() : order(speech.play())),
    pause: () => order(speech.pause()),
    seek,
    setSpeed: (to) => order(speech.speed(to)),
    setVolume: (to) => order(...speech.volume(to)),
    setCaptions: (language) => {
      if (speech.captions !== undefined) order(speech.captions(language));
    },
    on,
    remove: () => {
      removeEventListener('message', receive);
      stopWaiting();
      frame.remove();
    },
  };

  /** It begins to play by itself, where it is told to in its address. */
  function load(): void {
    const url = new URL(address);
    speech.address(url, time);
    frame.src = url.href;
    patience = setTimeout(beSilent, SILENT);
  }

  function greet(): void {
    if (ready || frame.src === '') return;
    stopWaiting();
    patience = setTimeout(beSilent, SILENT_AFTER_LOAD);
    if (speech.hello.length === 0) return;
    const hello = () => speech.hello.forEach(say);
    hello();
    greeting = setInterval(hello, GREET_EVERY);
  }

  function beSilent(): void {
    clearInterval(greeting);
    tell({ kind: 'silent' });
  }

  function stopWaiting(): void {
    clearInterval(greeting);
    clearTimeout(patience);
  }

  function say(message: unknown): void {
    frame.contentWindow?.postMessage(message, origin);
  }

  function order(...messages: unknown[]): void {
    if (ready) messages.forEach(say);
    else if (frame.src !== '') waiting.push(...messages);
  }

  function seek(to: number): void {
    const from = time;
    time = Math.max(0, to);
    if (frame.src === '') return;
    aim = { to: time, until: performance.now() + PATIENCE };
    order(speech.seek(time));
    tell({ kind: 'seeked', from, to: time });
  }

  function receive({ source, origin: sender, data }: MessageEvent): void {
    if (source === null || source !== frame.contentWindow || sender !== origin) return;
    const signs = speech.hear(messageOf(data), say);
    if (signs === undefined) return;
    if (signs.failed !== undefined) tell({ kind: 'failed', why: signs.failed });
    else take(signs);
  }

  function take(signs: HostSigns): void {
    if (!ready) begin();
    takeSettings(signs);
    const to = signs.state ?? (away ? 'away' : undefined);
    away = to === 'away';
    if (to === 'away') {
      changeState('paused');
      return;
    }
    if (to === 'playing' || state === 'playing') takeLength(signs.length);
    const told = numberIn(signs.time, 0, MAX_SECONDS);
    // What it has played since it began counts, but not a jump before that.
    const isJump = told !== undefined && Math.abs(told - time) > SLACK;
    if (to === 'playing' && !isJump) changeState('playing');
    if (told !== undefined) moveTo(told);
    if (to === 'ended' && state !== 'ended' && length !== undefined) moveTo(length);
    if (to !== undefined) changeState(to);
  }

  function begin(): void {
    ready = true;
    stopWaiting();
    if (aim !== undefined) aim.until = performance.now() + PATIENCE;
    speech.ask.forEach(say);
    waiting.forEach(say);
    waiting = [];
    tell({ kind: 'heard' });
  }

  /** Only what plays knows it exactly. */
  function takeLength(value: unknown): void {
    const told = numberIn(value, 0.1, MAX_SECONDS);
    if (told === undefined || told === length) return;
    const isFirst = length === undefined;
    length = told;
    if (isFirst) tell({ kind: 'ready' });
  }

  function takeSettings(signs: HostSigns): void {
    const newSpeed = numberIn(signs.speed, 0.1, 16) ?? speed;
    const newVolume = numberIn(signs.volume, 0, 1) ?? volume;
    const newCaptions = signs.captions === undefined ? captions : languageOf(signs.captions);
    const changed: (Extract<PlayerEvent, { kind: 'changed' }>['what'] | false)[] = [
      newSpeed !== speed && 'speed',
      newVolume !== volume && 'volume',
      newCaptions !== captions && 'captions',
    ];
    speed = newSpeed;
    volume = newVolume;
    captions = newCaptions;
    for (const what of changed) if (what !== false) tell({ kind: 'changed', what });
  }

  function changeState(to: typeof state): void {
    if (to === state) return;
    state = to;
    pace.stand(time);
    tell({ kind: to === 'playing' ? 'played' : to });
  }

  /** No host tells of each jump; more than the clock allows was one. */
  function moveTo(to: number): void {
    if (aim !== undefined && performance.now() < aim.until && Math.abs(to - aim.to) > NEAR) return;
    aim = undefined;
    const from = time;
    time = to;
    if (pace.reach(to, state === 'playing' ? speed : 0) === undefined) tell({ kind: 'seeked', from, to });
    else if (to !== from) tell({ kind: 'time' });
  }
}

function frameElement({ sandbox }: HostSpeech, title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = title;
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  frame.allow = 'autoplay; fullscreen; encrypted-media; picture-in-picture';
  frame.allowFullscreen = true;
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  return frame;
}

/** Empty for what is no message of a player's. */
function messageOf(data: unknown): Message {
  try {
    return record(typeof data === 'string' && data.length <= LONGEST ? JSON.parse(data) : data);
  } catch {
    return {};
  }
}

/** NaN is in no range. */
function numberIn(value: unknown, least: number, most: number): number | undefined {
  return typeof value === 'number' && value >= least && value <= most ? value : undefined;
}

function languageOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^[a-z]{2,3}(-\w{1,8})*$/i.test(value) ? value : undefined;
}
