/** What may be written in the settings files: read from the schemas by which they are judged. */
import { z } from 'zod';
import { communitySchema, communityTextsSchema } from '../config/community-schema.ts';
import { courseSchema, courseTextsSchema } from '../config/course-schema.ts';
import { glossarySchema, glossaryTextsSchema } from '../config/glossary-schema.ts';
import { lessonSchema } from '../config/lesson-schema.ts';
import { moduleSchema, moduleTextsSchema } from '../config/module-schema.ts';
import { portalSchema, portalTextSchema } from '../config/portal-schema.ts';
import { sessionSchema } from '../config/session-schema.ts';
import { localToolkitSchema, toolkitSchema, toolkitTextsSchema } from '../config/toolkit-schema.ts';
import { videosSchema, videosTextsSchema } from '../config/videos-schema.ts';
import type { Example } from './examples.ts';
import type { SettingsFile, SettingsKey } from './model.ts';

/** The files in the order in which a course grows. */
const FILES: readonly { file: string; schema: z.ZodType; translated?: z.ZodType }[] = [
  { file: 'course.yaml', schema: courseSchema, translated: courseTextsSchema },
  { file: 'module.yaml', schema: moduleSchema, translated: moduleTextsSchema },
  { file: 'front matter', schema: lessonSchema },
  { file: 'front matter of a session', schema: sessionSchema },
  { file: 'videos.yaml', schema: videosSchema.valueType, translated: videosTextsSchema.valueType },
  { file: 'glossary.yaml', schema: glossarySchema.valueType, translated: glossaryTextsSchema.valueType },
  { file: 'toolkit.yaml', schema: toolkitSchema.valueType, translated: toolkitTextsSchema.valueType },
  { file: 'local/toolkit.yaml', schema: localToolkitSchema.valueType },
  { file: 'community.yaml', schema: communitySchema, translated: communityTextsSchema },
  { file: 'portal.yaml', schema: portalSchema },
  { file: 'text of a portal', schema: portalTextSchema },
];

/** @param examples one for each file, under its name */
export function settingsFiles(examples: readonly Example[]): SettingsFile[] {
  return FILES.map(({ file, schema, translated }) => ({
    file,
    keys: keysOf(schema, ''),
    translated: translated === undefined ? [] : keysOf(translated, ''),
    example: examples.find(({ name }) => name === file)?.source ?? '',
  }));
}

/** The keys of every map that the schema allows, those within them behind each. */
function keysOf(schema: z.ZodType, above: string): SettingsKey[] {
  if (schema instanceof z.ZodOptional) return keysOf(schema.unwrap() as z.ZodType, above);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((one) => keysOf(one as z.ZodType, above));
  if (schema instanceof z.ZodArray) return keysOf(schema.element as z.ZodType, `${above}[]`);
  if (schema instanceof z.ZodRecord) return keysOf(schema.valueType as z.ZodType, joined(above, '<name>'));
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, value]) => {
    const key = joined(above, name);
    return [
      {
        key,
        required: !value.safeParse(undefined).success,
        value: valueText(value),
        description: descriptionOf(value),
      },
      ...keysOf(value, key),
    ];
  });
}

function joined(above: string, name: string): string {
  return above === '' ? name : `${above}.${name}`;
}

function descriptionOf(schema: z.ZodType): string {
  if (schema.description !== undefined) return schema.description;
  return schema instanceof z.ZodOptional ? descriptionOf(schema.unwrap() as z.ZodType) : '';
}

/** What a schema says itself of any other value, or else what its kind is. */
function valueText(schema: z.ZodType): string {
  const own = schema.safeParse('\0').error?.issues[0]?.message;
  if (own !== undefined && !/^(?:Invalid|Too|Unrecognized)\b/.test(own))
    return own.replace(/ without control characters$/, '');
  if (schema instanceof z.ZodOptional) return valueText(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodEnum) return schema.options.map((option) => `\`${option}\``).join(' or ');
  if (schema instanceof z.ZodBoolean) return '`true` or `false`';
  if (schema instanceof z.ZodArray) return `a list, each: ${valueText(schema.element as z.ZodType)}`;
  if (schema instanceof z.ZodRecord) return `a map, each value: ${valueText(schema.valueType as z.ZodType)}`;
  if (schema instanceof z.ZodNumber) return numberText(schema);
  if (schema instanceof z.ZodObject) return 'keys, as below';
  return schema instanceof z.ZodLazy ? 'conditions, as above' : 'text';
}

function numberText({ minValue, maxValue }: z.ZodNumber): string {
  const most =
    maxValue !== null && Number.isFinite(maxValue) ? ` up to ${maxValue.toLocaleString('en')}` : '';
  return minValue === 0 ? `a number from 0${most}` : `a number${most}`;
}
