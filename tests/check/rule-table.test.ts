import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { rules } from '../../src/check/index.ts';
import { rulesOf } from '../../src/pipeline/rules.ts';
import { toolkit } from '../../src/pipeline/toolkit.ts';
import { targets } from '../../src/targets/index.ts';

const allRules = rulesOf(toolkit);

/** Where the tool's own text names a rule. */
const NAMES = /(?:ruleId\??:|_RULE =|\breport\(|\bruleId =)\s*'([a-z0-9]+(?:-[a-z0-9]+)+)'/g;

async function sourceTexts(): Promise<string[]> {
  const files = (await readdir('src', { recursive: true })).filter((file) => file.endsWith('.ts'));
  return await Promise.all(files.map((file) => readFile(join('src', file), 'utf8')));
}

it('lists every rule that the tool names', async () => {
  const named = (await sourceTexts()).flatMap((text) =>
    [...text.matchAll(NAMES)].map((match) => match[1] ?? ''),
  );
  expect(named.length).toBeGreaterThan(40);
  const listed = allRules.map(({ id }) => id);
  expect([...new Set(named)].filter((id) => !listed.includes(id)).sort()).toEqual([]);
});

it('lists no rule that the tool does not know', async () => {
  const declared = /\b(?:rule|releaseRule)\(\s*'[a-z0-9-]+'/g;
  const source = (await sourceTexts()).join('\n').replace(declared, '');
  const named = (id: string) => source.includes(`'${id}'`);
  expect(allRules.filter(({ id }) => !named(id))).toEqual([]);
});

it('a limit of a standard is stated by its target, and by no rule', async () => {
  const texts = await Promise.all(
    rules.map(async ({ id }) => ({ id, text: await readFile(`src/check/rules/${id}.ts`, 'utf8') })),
  );
  const standards = Object.values(targets).map(({ standard }) => standard);
  const stating = texts.filter(({ text }) => standards.some((standard) => text.includes(standard)));
  expect(stating.map(({ id }) => id)).toEqual([]);
});

it('lists a rule once, by its id, with a sentence', () => {
  const ids = allRules.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].sort());
  expect(allRules.filter(({ summary }) => !/^\S.*\.$/.test(summary))).toEqual([]);
});

it('each rule stands in a file of its name', async () => {
  const files = await readdir('src/check/rules');
  expect(files.sort()).toEqual(rules.map(({ id }) => `${id}.ts`).sort());
});
