/** What may be written in `toolkit.yaml`, in its translations, and in `local/toolkit.yaml` of a partner. */
import { z } from 'zod';
import { id, language, line, path, prose } from './fields.ts';

const version = z.union([line, z.number()], { error: 'a version such as "1.2"' });
const title = line.describe('What it is called.');
const kind = line.describe('What sort of thing it is, e.g. Template, Checklist or Guide.').optional();
const summary = prose.describe('What it is for, in a sentence or two.').optional();
const fileLanguage = language.describe('Language of the file, e.g. es. Default: that of the course.');
const accessible = z
  .boolean()
  .describe('Whether the file can be read with assistive technology: true or false.')
  .optional();

export const toolkitSchema = z.record(
  id,
  z.strictObject({
    title,
    file: path.describe('The file, as a path in the course folder, e.g. assets/toolkit/first-call.docx.'),
    kind,
    summary,
    language: fileLanguage.optional(),
    licence: line.describe('Licence of the file, e.g. CC-BY-4.0.').optional(),
    version: version.describe('Version of the file, e.g. "1.2".').optional(),
    accessible,
    module: id.describe('Id of the module that it belongs to. Default: the whole course.').optional(),
    objectives: z
      .array(id)
      .describe('Ids of the objectives of that module that it serves, e.g. [first-call].')
      .optional(),
  }),
);

export type WrittenToolkit = z.infer<typeof toolkitSchema>;

/** Texts, and a file of the language, of the items of the source. */
export const toolkitTextsSchema = z.record(
  id,
  z.strictObject({
    title: line.describe('Title in this language.'),
    kind: line.describe('Its sort, in this language.').optional(),
    summary: prose.describe('What it is for, in this language.').optional(),
    file: path
      .describe(
        'The file in this language. Default: i18n/<language>/ with the path of the source, if it is there.',
      )
      .optional(),
    language: language
      .describe('Language of that file. Default: this one, where the file is one of this language.')
      .optional(),
    version: version.describe('Version of that file.').optional(),
    accessible,
  }),
);

export type WrittenToolkitTexts = z.infer<typeof toolkitTextsSchema>;

/** What a partner says of the files below `local/`; the keys are those of the items. */
export const localToolkitSchema = z.record(
  id,
  z.strictObject({
    by: line.describe('Who adapted it, e.g. a school.').optional(),
    note: line.describe('What was changed.').optional(),
    file: path
      .describe('The adapted file. Default: local/ with the path of the item’s own file, if it is there.')
      .optional(),
    language: language.describe('Language of the adapted file.').optional(),
    licence: line.describe('Licence of the adapted file. Default: as of the item.').optional(),
    version: version.describe('Version of the adapted file.').optional(),
    accessible,
  }),
);

export type WrittenLocalToolkit = z.infer<typeof localToolkitSchema>;
