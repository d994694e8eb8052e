import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { schemaFiles } from '../../src/config/schema-files.ts';

interface Property {
  description?: string;
  $ref?: string;
}

interface Schema {
  $defs?: Record<string, Property>;
}

const files = schemaFiles();

it.each(files.map((file) => [file.path, file.content]))('%s is current', async (path, content) => {
  await expect(content).toMatchFileSnapshot(`schemas/${path}`);
});

it('lets keys of other tools stand in front matter, and nowhere else', () => {
  const open = files.filter(({ content }) => JSON.parse(content).additionalProperties === undefined);
  expect(open.map(({ path }) => path)).toEqual(['lesson.schema.json', 'session.schema.json']);
});

it('has no file left over', () => {
  expect(readdirSync(new URL('schemas', import.meta.url)).sort()).toEqual(
    files.map((file) => file.path).sort(),
  );
});

it('describes every key', () => {
  const bare: string[] = [];
  const isBare = (property: Property, all: Schema): boolean => {
    const referred =
      property.$ref === undefined ? property : all.$defs?.[property.$ref.replace('#/$defs/', '')];
    return !referred?.description;
  };
  const visit = (schema: unknown, path: string, all: Schema): void => {
    if (typeof schema !== 'object' || schema === null) return;
    for (const [key, value] of Object.entries(schema)) {
      if (key !== 'properties') visit(value, `${path}/${key}`, all);
      else
        for (const [name, property] of Object.entries(value as Record<string, Property>)) {
          if (isBare(property, all)) bare.push(`${path}/${name}`);
          visit(property, `${path}/${name}`, all);
        }
    }
  };
  for (const { path, content } of files) {
    const all = JSON.parse(content) as Schema;
    visit(all, path, all);
  }
  expect(bare).toEqual([]);
});
