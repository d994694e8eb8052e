/** The kinds of callout are also words of other blocks: no style but theirs may speak of them alone. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const ALONE = /(?:^|[,}])\s*\.(?:note|tip|warning|example|definition)(?![\w-])/gm;
const STYLES = [
  ...readdirSync('src/blocks').map((block) => `src/blocks/${block}/style.css`),
  ...readdirSync('templates/theme').map((file) => `templates/theme/${file}`),
].filter((file) => file.endsWith('.css') && existsSync(file));

it.each(STYLES)('%s styles no callout by its kind alone', (file) => {
  expect(readFileSync(file, 'utf8').match(ALONE) ?? []).toEqual([]);
});
