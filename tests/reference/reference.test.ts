/** The pages below `docs/reference` are what the command prints, and they leave nothing out. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blockTypes } from '../../src/blocks/index.ts';
import { schemaFiles } from '../../src/config/schema-files.ts';
import { parseExamples } from '../../src/reference/examples.ts';
import type { Reference } from '../../src/reference/model.ts';
import { targets } from '../../src/targets/index.ts';
import { type CourseTest, courseTest } from '../support/course-test.ts';

let course: CourseTest;
let reference: Reference;

beforeAll(async () => {
  course = await courseTest({});
  reference = JSON.parse((await course.run('reference', '--format', 'json')).stdout);
});
afterAll(() => course.remove());

describe('docs/reference', () => {
  it('is what `npm run reference` writes', async () => {
    expect(await course.run('reference', '-o', 'pages')).toMatchObject({ code: 0, stdout: '', stderr: '' });
    const pages = join(course.cwd, 'pages');
    const written = readdirSync(pages).sort();
    expect(readdirSync('docs/reference').sort()).toEqual(written);
    for (const page of written)
      expect(readFileSync(join('docs/reference', page), 'utf8'), `run npm run reference: ${page}`).toBe(
        readFileSync(join(pages, page), 'utf8'),
      );
  });
});

describe('the reference', () => {
  it('has every key that the schemas for editors have', () => {
    const keys = new Set(
      reference.settings.flatMap(({ keys: own, translated }) =>
        [...own, ...translated].map(({ key }) => key.split('.').at(-1)?.replace('[]', '')),
      ),
    );
    const missing = schemaFiles().flatMap(({ content }) =>
      [...content.matchAll(/"(\w+)": \{\s+"description"/g)].filter(([, key = '']) => !keys.has(key)),
    );
    expect(missing).toEqual([]);
    for (const { file, example, keys: own } of reference.settings) {
      expect(example, file).not.toBe('');
      expect(
        own.filter(({ description, value }) => description === '' || value === ''),
        file,
      ).toEqual([]);
    }
  });

  it('has every block, with what its braces take and an example', () => {
    expect(reference.blocks.map(({ name }) => name)).toEqual([...blockTypes.keys()]);
    for (const { name, attributes, examples } of reference.blocks) {
      const taken = Object.keys(blockTypes.get(name)?.attributes.shape ?? {});
      expect(attributes.map((one) => one.name)).toEqual(['id', ...taken]);
      expect(attributes.filter(({ description }) => description === '')).toEqual([]);
      expect(
        examples.some(({ source }) => source.includes(`::${name}`)),
        name,
      ).toBe(true);
    }
  });

  it('has every rule, most of them with what is said', async () => {
    const listed = JSON.parse((await course.run('rules', '--reporter', 'json')).stdout).rules;
    expect(reference.rules.map(({ id }) => id)).toEqual(listed.map(({ id }: { id: string }) => id));
    const shown = reference.rules.filter(({ example }) => example !== undefined);
    expect(shown.length / reference.rules.length).toBeGreaterThan(0.75);
    for (const { id, example } of shown) expect(example?.said.join()).toContain(`\`${id}\``);
  });

  it('has every target, and every command with its options', async () => {
    expect(reference.targets.map(({ name }) => name)).toEqual(Object.keys(targets));
    const names = reference.commands.map(({ name }) => name);
    const commandsIn = (help: string, above: string) =>
      [...help.matchAll(/^ {2}(\w[\w-]*) (?:\[|<)/gm)]
        .map(([, name]) => above + name)
        .filter((name) => !name.endsWith('help'));
    const commands = commandsIn((await course.run('--help')).stdout, '');
    expect(commands.length).toBeGreaterThan(8);
    expect(names).toEqual(expect.arrayContaining([...commands, 'new question']));
    for (const { name, options } of reference.commands) {
      const help = (await course.run(...name.split(' '), '--help')).stdout;
      expect(names).toEqual(expect.arrayContaining(commandsIn(help, `${name} `)));
      const flags = [...help.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, flag = '']) => flag);
      for (const flag of flags.filter((one) => one !== '--help'))
        expect(options.map((one) => one.flags).join(), `${name} ${flag}`).toContain(flag);
    }
  });

  it('refuses a folder without a name, and tells one that cannot be written', async () => {
    expect((await course.run('reference', '-o', '')).code).toBe(2);
    await course.write('a-file', 'x');
    const { code, stderr } = await course.run('reference', '-o', 'course/a-file');
    expect(code).toBe(2);
    expect(stderr).toContain('is a file');
  });
});

it('an example is read with its words, its fence and what is said of it', () => {
  const read = parseExamples(
    '# x\n\nWords.\n\n## Accepted\n\n### One\n\nText:\n- a\n\n````md\n```js\nx\n```\n````\n\n## Rejected\n\n### Two\n\n```yaml a.yaml\nb\n```\n\n- 1:1 error `r` Why\n',
  );
  expect(read).toEqual({
    text: 'Words.',
    examples: [
      { name: 'One', text: 'Text:\n- a', info: 'md', source: '```js\nx\n```', rejected: false, said: [] },
      {
        name: 'Two',
        text: '',
        info: 'yaml a.yaml',
        source: 'b',
        rejected: true,
        said: ['1:1 error `r` Why'],
      },
    ],
  });
});
