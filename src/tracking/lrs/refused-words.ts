/** What the LRS refused, in words for the learner's own record. */
import type { Statement } from './statements.ts';

/** What was said of what: `answered: Which benefit did the owner name first?`. */
export function refusedWords({ verb, object }: Statement, language: string): string {
  const name = inLanguage(object.definition?.name, language) ?? object.id;
  return `${inLanguage(verb.display, language) ?? verb.id}: ${name}`;
}

function inLanguage(words: unknown, language: string): string | undefined {
  const known = (words ?? {}) as Record<string, string>;
  return known[language] ?? Object.values(known)[0];
}
