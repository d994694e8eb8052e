/** The JSON Schema of every file an author writes, for editors: `yaml.schemas` in VS Code, or a modeline. */
import { z } from 'zod';
import { communitySchema, communityTextsSchema } from './community-schema.ts';
import { courseSchema, courseTextsSchema } from './course-schema.ts';
import { glossarySchema, glossaryTextsSchema } from './glossary-schema.ts';
import { lessonSchema } from './lesson-schema.ts';
import { moduleSchema, moduleTextsSchema } from './module-schema.ts';
import { portalSchema } from './portal-schema.ts';
import { sessionSchema } from './session-schema.ts';
import { localToolkitSchema, toolkitSchema, toolkitTextsSchema } from './toolkit-schema.ts';
import { videosSchema, videosTextsSchema } from './videos-schema.ts';

const schemas: Record<string, [title: string, schema: z.ZodType]> = {
  'course.schema.json': ['course.yaml of a coursewright course', courseSchema],
  'course.i18n.schema.json': ['i18n/<language>/course.yaml of a coursewright course', courseTextsSchema],
  'module.schema.json': ['module.yaml of a coursewright course', moduleSchema],
  'module.i18n.schema.json': ['module.yaml in a translation of a coursewright course', moduleTextsSchema],
  'videos.schema.json': ['videos.yaml of a coursewright course', videosSchema],
  'videos.i18n.schema.json': ['videos.yaml in a translation of a coursewright course', videosTextsSchema],
  'glossary.schema.json': ['glossary.yaml of a coursewright course', glossarySchema],
  'glossary.i18n.schema.json': [
    'glossary.yaml in a translation of a coursewright course',
    glossaryTextsSchema,
  ],
  'toolkit.schema.json': ['toolkit.yaml of a coursewright course', toolkitSchema],
  'toolkit.i18n.schema.json': ['toolkit.yaml in a translation of a coursewright course', toolkitTextsSchema],
  'toolkit.local.schema.json': ['local/toolkit.yaml of a coursewright course', localToolkitSchema],
  'community.schema.json': ['community.yaml of a coursewright course', communitySchema],
  'community.i18n.schema.json': [
    'community.yaml in a translation of a coursewright course',
    communityTextsSchema,
  ],
  'portal.schema.json': ['portal/portal.yaml of a workspace of coursewright', portalSchema],
  'lesson.schema.json': ['Front matter of a lesson of a coursewright course', lessonSchema],
  'session.schema.json': ['Front matter of a session of a coursewright course', sessionSchema],
};

/** File names below `dist/tool/schemas` and their texts. */
export function schemaFiles(): { path: string; content: string }[] {
  return Object.entries(schemas).map(([path, [title, schema]]) => {
    const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' });
    // Keys of other tools may stand in front matter; which are slips of ours, `check` knows.
    if (schema === lessonSchema || schema === sessionSchema) delete rest.additionalProperties;
    return { path, content: `${JSON.stringify({ $schema, title, ...rest }, undefined, 2)}\n` };
  });
}
