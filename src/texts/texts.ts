/**
 * Interface texts of a package, one file a language. A package carries only its own language's.
 * `{name}` stands for a value; a text with plural forms is chosen by `{n}` and the language's rules.
 */
import type en from './en.ts';
import { regional } from './region.ts';

export type TextKey = keyof typeof en;
export type Plural = { [form in Intl.LDMLPluralRule]?: string } & { other: string };
export type Texts = Record<TextKey, string | Plural>;

/** Puts values into a text; `n` also chooses the plural form. Numbers are written as the language writes them. */
export function formatText<Key extends string>(
  texts: Record<Key, string | Plural>,
  language: string,
  key: Key,
  values: Record<string, string | number> = {},
): string {
  const entry: string | Plural = texts[key];
  const template = typeof entry === 'string' ? entry : pluralForm(entry, language, Number(values.n ?? 0));
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? value.toLocaleString(regional(language)) : value;
  });
}

/** Made once a language: making one takes longer than compiling a paragraph. */
const pluralRules = new Map<string, Intl.PluralRules>();

function pluralForm(forms: Plural, language: string, n: number): string {
  const rules = pluralRules.get(language) ?? new Intl.PluralRules(regional(language));
  pluralRules.set(language, rules);
  return forms[rules.select(n)] ?? forms.other;
}
