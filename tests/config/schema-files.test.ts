import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { schemaFiles } from '../../src/config/schema-files.ts';

const files = schemaFiles();

it.each(files.map((file) => [file.path, file.content]))('%s is current', async (path, content) => {
  await expect(content).toMatchFileSnapshot(`schemas/${path}`);
});

it('has no file left over', () => {
  expect(readdirSync(new URL('schemas', import.meta.url)).sort()).toEqual(
    files.map((file) => file.path).sort(),
  );
});

it('describes every key', () => {
  const bare: string[] = [];
  const visit = (schema: unknown, path: string): void => {
    if (typeof schema !== 'object' || schema === null) return;
    for (const [key, value] of Object.entries(schema)) {
      if (key !== 'properties') visit(value, `${path}/${key}`);
      else
        for (const [name, property] of Object.entries(value as Record<string, { description?: string }>)) {
          if (!property.description) bare.push(`${path}/${name}`);
          visit(property, `${path}/${name}`);
        }
    }
  };
  for (const { path, content } of files) visit(JSON.parse(content), path);
  expect(bare).toEqual([]);
});
