/** A text to copy from, field by field, into a form of another site. */
import type { Course } from '../course/model/model.ts';
import { isSpoken } from './site.ts';
import type { Voice } from './voice.ts';

export interface Field {
  name: string;
  text: string | undefined;
}

/** A mark that says how its letters are written: many hosts give out text without saying so. */
const UTF8 = '\uFEFF';

/** Fields without a text are left out. */
export function plainSheet(title: string, notes: readonly string[], fields: readonly Field[]): string {
  const told = fields.flatMap(({ name, text }) => (text ? [`${underlined(name, '-')}\n${text}`] : []));
  return `${UTF8}${[underlined(title, '='), ...notes, ...told].join('\n\n')}\n`;
}

function underlined(text: string, line: string): string {
  return `${text}\n${line.repeat([...text].length)}`;
}

/** Says that the words of the course are in another language than the sheet. */
export function wordsNote({ language }: Pick<Course, 'language'>, voice: Voice): string[] {
  if (isSpoken(language, voice.language)) return [];
  return [voice.say('wordsIn', { language: voice.languageName(language) })];
}
