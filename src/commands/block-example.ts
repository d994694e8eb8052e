/** The first accepted example that writes a block; a block without a folder of its own has it where it stands. */
import { readFileSync } from 'node:fs';
import type { BlockType } from '../blocks/block-type.ts';
import { exampleFile } from '../tool/files.ts';

export function blockExample({ name, folder, within }: BlockType): string {
  const folders = folder === undefined ? [name] : (within ?? [folder]);
  for (const one of folders) {
    const text = readFileSync(exampleFile(one), 'utf8').split('\n## Rejected')[0] ?? '';
    const examples = [...text.matchAll(/^(`{3,})md\n([\s\S]*?)^\1$/gm)].map(([, , source = '']) => source);
    const found = examples.find((source) => new RegExp(`^:{2,}${name}\\b`, 'm').test(source));
    if (found !== undefined) return found;
  }
  return '';
}
