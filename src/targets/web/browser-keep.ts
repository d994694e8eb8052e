/** Keeps one file of a site on the device, whole or not at all. */
import type { SiteFile } from './site-data.ts';

/**
 * @param tell bytes that have come since the last call
 * @throws where something else or not all of it came, there is no room, or `signal` says to stop
 */
export async function keepFile(
  { address, key, bytes }: SiteFile,
  name: string,
  signal: AbortSignal,
  tell: (bytes: number) => void,
): Promise<void> {
  const response = await fetch(address, { signal, cache: 'no-cache' });
  if (response.status !== 200 || response.body === null) throw new Error(address);
  let came = 0;
  const counted = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(piece, out) {
        came += piece.length;
        tell(piece.length);
        out.enqueue(piece);
      },
      flush() {
        // What is written in part is not kept.
        if (came !== bytes) throw new Error(address);
      },
    }),
  );
  const cache = await caches.open(name);
  const type = response.headers.get('content-type') ?? '';
  await cache.put(key, new Response(counted, { headers: { 'content-type': type } }));
}
