/** What one video host makes of an address. */
import type { VideoSource } from '../course/model/model.ts';

export type RemoteSource = Exclude<VideoSource, { kind: 'file' }>;

/** `notes` and `problem` go on behind the address. */
export type HostAddress = { source: RemoteSource; notes: string[] } | { problem: string };
