/** Handlebars templates, as the tool's build has compiled them: that takes longer than a course of a hundred lessons. */
import { createRequire } from 'node:module';
import type Handlebars from 'handlebars';
import runtime from 'handlebars/runtime.js';
import { toolFile } from './files.ts';

/** The library has no types for its part that only fills templates. */
const handlebars = (runtime as unknown as typeof Handlebars).create();
const load = createRequire(import.meta.url);
const templates = new Map<string, Handlebars.TemplateDelegate>();

/**
 * @param name path below `templates`
 * @param helpers by the name that the template calls them by
 * @throws where the template names what is not in `data`, which is a bug
 */
export function fillTemplate(
  name: string,
  data: object,
  helpers: Record<string, Handlebars.HelperDelegate> = {},
): string {
  const template = templates.get(name) ?? handlebars.template(load(toolFile(`templates/${name}.cjs`)));
  templates.set(name, template);
  return template(data, { helpers });
}

/** What a helper gives to be written as it is. */
export function written(text: string): Handlebars.SafeString {
  return new handlebars.SafeString(text);
}
