/** What a run-time's page and its server say to each other. */
import type { PageEvent } from '../behaviours.ts';
import type { Values } from './values.ts';

/** What the server knows when a page or a session begins. */
export interface PageLoad {
  learner: { id: string; name: string };
  mode: string;
  credit: string;
  entry: string;
  totalTime: string;
  values: Values;
}

/** What a page asks for; its values are those that a commit carries. */
export type WireRequest = { kind: 'load' } | { kind: 'commit' | 'finish'; values: Values };

/** Whose page it is. */
export interface Seat {
  learner: string;
  name: string;
  attempt: number;
  /** `browse`: opened by the Preview button; `review`: to look back. */
  mode: 'normal' | 'browse' | 'review';
}

export type LmsRequest = Seat & WireRequest;

/** A page's line to its server, and what the page goes through. */
export interface Wire {
  /** Values as the page was served with them. */
  load(): PageLoad;
  /** Waits; throws where no answer comes or the browser refuses. */
  sync(request: WireRequest): { status: number; body: string };
  /** Not waited for. */
  later(request: WireRequest): void;
  /** Whether it was queued. */
  beacon(request: WireRequest): boolean;
  event(): PageEvent | undefined;
  alert(text: string): void;
  /** Takes the course's frame away. */
  unload(): void;
}
