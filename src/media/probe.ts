/** Looks into a video or sound file, reading only what it must: never the media itself. */
import type { MediaContainer, MediaFacts, MediaProblem } from '../course/model/media-facts.ts';
import { isStillTrue, type KnownProbe } from './known-probe.ts';
import type { Layout } from './layout.ts';
import { matroskaLayout } from './matroska-layout.ts';
import { MediaFile } from './media-file.ts';
import { mp4Layout } from './mp4-layout.ts';
import { NotedReads } from './noted-reads.ts';
import { containerOf, FIRST_BYTES, looksLike } from './sniff.ts';
import { inMemory, type Tracks, tracksOf } from './tracks.ts';
import { isCut } from './whole.ts';

const NO_TRACKS: Tracks = { duration: undefined, video: undefined, audio: undefined };
/** Kinds that no browser plays, whatever is inside. */
const CLOSED_BOOKS = new Set<MediaContainer>(['ts', 'avi', 'mpeg', 'wmv', 'flv', 'aiff', 'amr']);

/** Whether a probe would find what one before found. */
export async function isProbed(from: string, known: KnownProbe, signal?: AbortSignal): Promise<boolean> {
  const isTrue = await inFile(from, signal, (file) => isStillTrue(known, file)).catch(() => false);
  signal?.throwIfAborted();
  return isTrue;
}

/**
 * Never throws for what is wrong with the file; aborts by throwing the signal's reason.
 *
 * @param keep hears what a later probe may be spared by, where what was read of the file decides what was found
 */
export async function probeMedia(
  from: string,
  signal?: AbortSignal,
  keep?: (known: KnownProbe) => void,
): Promise<MediaFacts> {
  try {
    return await inFile(from, signal, async (file) => {
      const noted = new NotedReads();
      file.noted = noted;
      const facts = await probe(file).catch((error: unknown) => {
        signal?.throwIfAborted();
        return factsOf(undefined, problemOf(error));
      });
      const places = facts.problem?.kind === 'closed' ? undefined : noted.finish();
      if (places !== undefined) keep?.({ bytes: file.bytes, facts, ...places });
      return facts;
    });
  } catch (error) {
    signal?.throwIfAborted();
    return factsOf(undefined, problemOf(error));
  }
}

async function inFile<T>(
  from: string,
  signal: AbortSignal | undefined,
  use: (file: MediaFile) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  const file = await MediaFile.open(from, signal);
  try {
    return await use(file);
  } finally {
    await file.close();
  }
}

async function probe(file: MediaFile): Promise<MediaFacts> {
  if (file.bytes === 0) return factsOf(undefined, { kind: 'empty' });
  const head = await file.read(0, FIRST_BYTES);
  const container = containerOf(head);
  if (container === undefined) return factsOf(undefined, { kind: 'no-media', looksLike: looksLike(head) });
  if (CLOSED_BOOKS.has(container)) return factsOf(container, undefined);
  const layout = await layoutOf(file, container);
  if (layout.problem?.kind === 'no-index') return factsOf(container, layout.problem);
  const tracks = await tracksOf(layout.head === undefined ? file : inMemory(layout.head)).catch(
    () => undefined,
  );
  const stated = layout.duration ?? tracks?.duration;
  const duration = milliseconds(stated ?? layout.lastFrame);
  return {
    ...factsOf(container, layout.problem ?? (tracks === undefined ? { kind: 'damaged' } : undefined)),
    ...tracks,
    duration,
    lengthStated: stated !== undefined,
    bitRate: duration === undefined ? undefined : Math.round((8 * file.bytes) / duration),
    indexAtFront: layout.indexAtFront,
  };
}

async function layoutOf(file: MediaFile, container: MediaContainer): Promise<Layout> {
  switch (container) {
    case 'mp4':
    case 'mov':
      return await mp4Layout(file);
    case 'webm':
    case 'mkv':
      return await matroskaLayout(file);
    default:
      return { problem: (await isCut(file, container)) ? { kind: 'truncated' } : undefined };
  }
}

/** As exact as xAPI takes it. */
function milliseconds(seconds: number | undefined): number | undefined {
  return seconds === undefined || seconds < 0.001 ? undefined : Math.round(seconds * 1000) / 1000;
}

function factsOf(container: MediaContainer | undefined, problem: MediaProblem | undefined): MediaFacts {
  return {
    container,
    problem,
    ...NO_TRACKS,
    lengthStated: false,
    bitRate: undefined,
    indexAtFront: undefined,
  };
}

function problemOf(error: unknown): MediaProblem {
  return error instanceof Error && 'code' in error
    ? { kind: 'closed', code: String(error.code) }
    : { kind: 'damaged' };
}
