/** What may be written in `glossary.yaml`, and in its translations. */
import { z } from 'zod';
import { line, prose } from './fields.ts';

/** A term stands in running text, so it begins and ends with what a word is made of, or nearly so. */
const term = z.string().regex(/^(?=.*[\p{L}\p{N}])(?=\S)\P{Cc}{1,100}$/u, {
  error: 'a term of at most 100 characters with a letter or digit in it',
});

const definition = prose.regex(/\S/, { error: 'a definition, in a sentence or two' });

const also = z
  .array(line)
  .describe('Other forms of the term in lessons, such as its plural, e.g. [mentors].')
  .optional();

export const glossarySchema = z.record(
  term,
  z.union(
    [
      definition,
      z.strictObject({ definition: definition.describe('What the term means, in a sentence or two.'), also }),
    ],
    { error: 'a definition, or { definition: …, also: [other forms] }' },
  ),
);

/** The keys are the terms of the source. */
export const glossaryTextsSchema = z.record(
  term,
  z.union(
    [
      definition,
      z.strictObject({
        term: line.describe('The term in this language. Default: as in the source.').optional(),
        definition: definition.describe('What the term means, in this language.'),
        also,
      }),
    ],
    { error: 'a definition, or { term: …, definition: …, also: [other forms] }' },
  ),
);
