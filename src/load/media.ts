/** What is inside the course's video and sound files. */
import type { Asset } from '../course/model/model.ts';
import type { ProbeMemory } from '../media/known-probe.ts';

const MEDIA =
  /\.(mp4|m4v|mov|qt|3gp|webm|mkv|ogv|avi|divx|wmv|asf|flv|mpe?g|vob|ts|m2?ts|mp[23]|m4[ab]|weba|og[ga]|opus|wav|aac|flac|aiff?|amr|wma)$/i;

/** Adds what was found to the assets. */
export async function lookInside(
  assets: Record<string, Asset>,
  signal: AbortSignal | undefined,
  memory: ProbeMemory | undefined,
): Promise<void> {
  const files = Object.values(assets).filter(({ path }) => MEDIA.test(path));
  if (files.length === 0) return;
  const { probeAll } = await import('../media/probe-all.ts');
  const found = await probeAll(
    files.map(({ from }) => from),
    signal,
    memory,
  );
  for (const asset of files) asset.media = found.get(asset.from);
}
