/** What the players of different hosts say and hear, as far as we have to know it. */

/** A message from a frame; what is in it may be anything. */
export type Message = Readonly<Record<string, unknown>>;

/** What a message tells of the player; values as the host gave them, not looked at yet. */
export interface HostSigns {
  /** Seconds. */
  time?: unknown;
  length?: unknown;
  speed?: unknown;
  /** 0…1 */
  volume?: unknown;
  /** Language of the captions shown; anything but a text: none. */
  captions?: unknown;
  state?: HostState | undefined;
  failed?: 'gone' | 'media' | undefined;
}

/** `away`: the host shows something else, such as nothing yet or an advertisement; its times are not the video's. */
export type HostState = 'playing' | 'paused' | 'ended' | 'away';

/** Posts a message into the frame. */
export type Say = (message: unknown) => void;

export interface HostSpeech {
  /** What the frame may do; only where the host itself embeds its player so. The others promise nothing. */
  sandbox?: string;
  /** What the frame's address needs beside what the compiler wrote, to begin at a second. */
  address(address: URL, at: number): void;
  /** Said again and again until the host answers; empty where the host speaks first. */
  hello: readonly unknown[];
  /** Said once it answers. */
  ask: readonly unknown[];
  /** Undefined for a message that says nothing of the player. */
  hear(message: Message, say: Say): HostSigns | undefined;
  play(): unknown;
  pause(): unknown;
  seek(to: number): unknown;
  speed(speed: number): unknown;
  /** 0…1 */
  volume(volume: number): unknown[];
  captions?(language: string | undefined): unknown;
}

/** An object's own view of anything; empty for what is none. */
export function record(value: unknown): Message {
  return typeof value === 'object' && value !== null ? (value as Message) : {};
}
