/**
 * By whose customs a language without a region is read. The interface writes British English and European
 * Portuguese, while `en` and `pt` stand for American and Brazilian dates, numbers, plurals and names of languages.
 */

/** The tag for `Intl`; one with a region of its own stays as it is. */
export function regional(language: string): string {
  return language.replace(/^en$/i, 'en-GB').replace(/^pt$/i, 'pt-PT');
}

/** `,` or `.`, as numbers of a language have it. */
export function decimalMark(language: string): string {
  const parts = new Intl.NumberFormat(regional(language), { numberingSystem: 'latn' }).formatToParts(1.5);
  return parts.find(({ type }) => type === 'decimal')?.value === ',' ? ',' : '.';
}
