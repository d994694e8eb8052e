/** Settings of other tools, read leniently: what is missing or of another kind is undefined. */
import type { Source } from '../source.ts';
import { tomlOf, yamlOf } from './front-matter.ts';

export type Settings = Record<string, unknown>;

export function settingsAt(source: Source, path: string): Settings {
  const text = textIn(source, path);
  return (path.endsWith('.toml') ? tomlOf(text) : yamlOf(text)) ?? {};
}

/** Empty where there is none. What is to be said of a text is said where it is read as a page. */
export function textIn(source: Source, path: string | undefined): string {
  if (path === undefined || !source.files.has(path)) return '';
  return source.textOf(path, () => undefined) ?? '';
}

export function map(value: unknown): Settings {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Settings) : {};
}

export function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** Those of a map that are texts, by their keys with something before them. */
export function textsOf(settings: Settings, before = ''): Map<string, string> {
  return new Map(
    Object.entries(settings).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[before + key, value]] : [],
    ),
  );
}

/** Names, written as one text, as texts or as maps with a name. */
export function people(value: unknown): string[] {
  return [value].flat().flatMap((one) => text(one) ?? text(map(one).name) ?? []);
}

/** The path of the first of these files that is there. */
export function firstOf(source: Source, paths: readonly string[]): string | undefined {
  return paths.find((path) => source.files.has(path));
}

/** What a script sets a key to, where that is a plain text. */
export function textInScript(script: string, key: string): string | undefined {
  return new RegExp(`(?:^|[\\s{,])${key}:[ \\t]*(?:'([^'\\n]*)'|"([^"\\n]*)")`)
    .exec(script)
    ?.slice(1)
    .find(Boolean);
}
