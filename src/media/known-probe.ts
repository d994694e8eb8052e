/** What was found in a media file before, believed while all that was read for it still stands there. */
import type { MediaFacts } from '../course/model/media-facts.ts';
import type { MediaFile } from './media-file.ts';
import { NotedReads, type ReadPlaces } from './noted-reads.ts';

export interface KnownProbe extends ReadPlaces {
  /** Of the whole file. */
  bytes: number;
  facts: MediaFacts;
}

/** Probes by the absolute path of their file. */
export type KnownProbes = ReadonlyMap<string, KnownProbe>;

export interface ProbeMemory {
  recall(): KnownProbes;
  /** All of the course, for good: those of before are forgotten. */
  keep(probes: KnownProbes): void;
}

/** Of this process, as long as it runs. */
export function processProbes(): ProbeMemory {
  let known: KnownProbes = new Map();
  return {
    recall: () => known,
    keep: (probes) => {
      known = probes;
    },
  };
}

export async function isStillTrue({ bytes, ranges, hash }: KnownProbe, file: MediaFile): Promise<boolean> {
  if (file.bytes !== bytes) return false;
  const reads = new NotedReads();
  for (const [start, length] of ranges) reads.add(start, length, await file.read(start, length));
  return reads.finish()?.hash === hash;
}
