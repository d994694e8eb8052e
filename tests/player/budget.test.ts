import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { stylesheet } from '../../src/render/stylesheet.ts';
import { bundledPlayer } from './support/packages.ts';

const gzipped = (text: string) => gzipSync(text, { level: 9 }).length;

it('the core takes at most 21 kB', async () => {
  expect(gzipped((await bundledPlayer()).player)).toBeLessThan(21_000);
});

it('the style of the page takes at most 10 kB', () => {
  expect(gzipped(stylesheet({ brand: '#1d5a8f' }, []))).toBeLessThan(10_000);
});
