/** What a file of the course becomes on its way out: itself, or the same film with its index in front. */
import { fastStart, type Part } from './fast-start.ts';

export interface SourceFile {
  from: string;
  /** An MP4 that plays before all of it is loaded only if its index is moved to the front. */
  indexFirst?: boolean;
}

export async function filePartsOf({ from, indexFirst }: SourceFile, signal: AbortSignal): Promise<Part[]> {
  const moved = indexFirst ? await fastStart(from, signal).catch(() => undefined) : undefined;
  return moved ?? [wholePart(from)];
}

export function wholePart(from: string): Part {
  return { from, start: 0, end: Number.POSITIVE_INFINITY };
}
