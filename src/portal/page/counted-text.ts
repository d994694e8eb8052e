/** @param forms JSON of a text by the plural forms of the page's language, with `{n}` for the number */
export function countedText(forms: string | undefined, n: number): string {
  const { lang } = document.documentElement;
  const texts = JSON.parse(forms ?? '{}') as Record<string, string>;
  const form = texts[new Intl.PluralRules(lang).select(n)] ?? texts.other ?? '';
  return form.replace('{n}', n.toLocaleString(lang));
}
