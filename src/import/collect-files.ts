/** The files that a course takes from its source: pictures, sounds, downloads, each once, under a safe name in `assets`. */
import { createHash } from 'node:crypto';
import { slugId } from '../course/model/ids.ts';
import { freeName } from './free-name.ts';

/** Where its bytes are: in a file of the source, or at hand. */
export type Content = { from: string } | { bytes: Uint8Array };

export interface FileCollector {
  /**
   * @param name as the source has it; its extension is kept
   * @returns the address by which a lesson names the file
   */
  add(name: string, content: Content): string;
  /** By name in `assets`. */
  files: ReadonlyMap<string, Content>;
}

export function collectFiles(): FileCollector {
  const files = new Map<string, Content>();
  const named = new Map<string, string>();
  const add = (name: string, content: Content): string => {
    const known = keyOf(content);
    const before = named.get(known);
    if (before !== undefined) return `../assets/${before}`;
    const free = assetName(name, files);
    files.set(free, content);
    named.set(known, free);
    return `../assets/${free}`;
  };
  return { add, files };
}

function keyOf(content: Content): string {
  return 'from' in content
    ? `file ${content.from}`
    : createHash('sha256').update(content.bytes).digest('hex');
}

/** Letters that every system and LMS keeps, unlike all others whatever their case. */
function assetName(name: string, taken: ReadonlyMap<string, unknown>): string {
  const file = name.split(/[\\/]/).at(-1) ?? '';
  const [, stem = '', extension = ''] = /^(.*?)((?:\.[a-z0-9]{1,8})?)$/is.exec(file) ?? [];
  return freeName(slugId(stem) || 'file', taken, extension.toLowerCase());
}
