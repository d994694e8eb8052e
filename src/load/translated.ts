/** What every file of texts by keys tells of its translations: keys without a source, and texts that are missing. */
import type { YamlResult } from '../config/read-yaml.ts';
import { suggest, withHint } from '../diagnostics/near-match.ts';
import type { LoadContext } from './load-context.ts';

/** @param keys of the source; @param what of it, e.g. `videos.yaml has no video` */
export function reportSourceless(
  file: string,
  read: Pick<YamlResult<unknown>, 'positions'>,
  written: Iterable<string>,
  { keys, what, below = '' }: { keys: readonly string[]; what: string; below?: string },
  context: LoadContext,
): void {
  for (const key of written) {
    if (keys.includes(key)) continue;
    const reason = withHint(`${what} "${key}"`, suggest(key, keys));
    const place = read.positions[below === '' ? key : `${below}.${key}`];
    context.report(file, 'translation-has-source', reason, place);
  }
}

/** @param whole e.g. `The glossary` */
export function reportMissing(
  file: string,
  ruleId: string,
  { whole, missing, source }: { whole: string; missing: readonly string[]; source: string },
  context: LoadContext,
): void {
  if (missing.length === 0) return;
  const reason = `${whole} lacks translations of ${listed(missing)}, so learners read these in "${source}"; add them`;
  context.report(file, ruleId, reason, undefined, 'warning');
}

/** There is no file of the language at all. */
export function reportUntranslated(
  file: string,
  ruleId: string,
  { whole, language, source }: { whole: string; language: string; source: string },
  context: LoadContext,
): void {
  const reason = `${whole} is not translated into "${language}", so learners read it in "${source}"; write i18n/${language}/${file}`;
  context.report(file, ruleId, reason, undefined, 'warning');
}

function listed(names: readonly string[]): string {
  const some = names.slice(0, 5).map((name) => `"${name}"`);
  return names.length > some.length
    ? `${some.join(', ')} and ${names.length - some.length} more`
    : some.join(', ');
}
