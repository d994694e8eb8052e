/** Names that a caller chose from a list. */
import { suggest } from '../diagnostics/near-match.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { TARGET_SUMMARIES } from '../targets/summaries.ts';

/** @throws UsageError that lists what is known */
export function checkNames(names: readonly string[], known: readonly string[], noun: string): void {
  for (const name of names) {
    if (known.includes(name)) continue;
    const near = suggest(name, known).replace(/ Known: .*/, '');
    throw new UsageError(
      `Unknown ${noun} "${name}".${near} There ${known.length === 1 ? 'is' : 'are'}: ${known.join(', ')}.`,
    );
  }
}

/** @throws UsageError that lists the targets */
export function knownTargets(names: readonly string[]): string[] {
  checkNames(names, Object.keys(TARGET_SUMMARIES), 'target');
  return [...names];
}
