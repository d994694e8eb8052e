/** What the tracks of a file are: mediabunny reads them, and of the file only what they need. */
import type { Input } from 'mediabunny';
import type { AudioTrackFacts, VideoTrackFacts } from '../course/model/media-facts.ts';
import { codecName } from './codec-names.ts';

export interface Tracks {
  duration: number | undefined;
  video: VideoTrackFacts | undefined;
  audio: AudioTrackFacts | undefined;
}

/** A file, or as much of it as describes its tracks. */
export interface Source {
  bytes: number;
  read(start: number, length: number): Promise<Buffer>;
}

const CACHE_BYTES = 1024 * 1024;
/** Damaged files send the library on long searches. */
const MOST_READS = 5000;
const MOST_BYTES = 64 * 1024 * 1024;

export function inMemory(content: Buffer): Source {
  return {
    bytes: content.length,
    read: async (start, length) => content.subarray(start, start + length),
  };
}

/** Throws for what the library cannot read. */
export async function tracksOf(from: Source): Promise<Tracks> {
  // Loaded by courses with media only.
  const { ALL_FORMATS, CustomSource, Input, LogLevel, Logging } = await import('mediabunny');
  Logging.level = LogLevel.Silent;
  const left = { reads: MOST_READS, bytes: MOST_BYTES };
  const source = new CustomSource({
    getSize: () => from.bytes,
    read: (start, end) => {
      left.reads -= 1;
      left.bytes -= end - start;
      if (left.reads < 0 || left.bytes < 0) throw new RangeError('The search is too long');
      return from.read(start, end - start);
    },
    maxCacheSize: CACHE_BYTES,
  });
  const input = new Input({ source, formats: ALL_FORMATS });
  try {
    const [video] = await input.getVideoTracks();
    const [audio] = await input.getAudioTracks();
    return {
      duration: await durationOf(input),
      video: video && {
        ...(await codecOf(video)),
        width: await video.getDisplayWidth(),
        height: await video.getDisplayHeight(),
        odd: ((await video.getCodedWidth()) | (await video.getCodedHeight())) % 2 === 1,
      },
      audio: audio && { ...(await codecOf(audio)), channels: await audio.getNumberOfChannels() },
    };
  } finally {
    input.dispose();
  }
}

async function durationOf(input: Input): Promise<number | undefined> {
  const stated = await input.getDurationFromMetadata();
  const isOgg = (await input.getFormat()).name === 'Ogg';
  const seconds = stated ?? (isOgg ? await input.computeDuration() : 0);
  return seconds > 0 ? seconds : undefined;
}

async function codecOf(track: {
  getCodec(): Promise<string | null>;
  getCodecParameterString(): Promise<string | null>;
  getInternalCodecId(): Promise<unknown>;
}): Promise<{ codec: string; codecString: string }> {
  const own = await track.getInternalCodecId();
  const id = (await track.getCodec()) ?? (typeof own === 'string' ? own : '');
  return { codec: codecName(id), codecString: (await track.getCodecParameterString()) ?? id };
}
