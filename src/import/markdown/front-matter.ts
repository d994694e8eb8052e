/** Front matter as any tool writes it: YAML between `---`, TOML between `+++`. */
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';

export interface Front {
  /** By key; empty where there is none, or none that can be read. */
  front: Record<string, unknown>;
  body: string;
  /** 1-based line of the text at which the body begins. */
  line: number;
  /** It is there and cannot be read. */
  isBroken: boolean;
}

export function readFrontMatter(text: string): Front {
  const found = /^(---|\+\+\+)[ \t]*\n([\s\S]*?)(?:^|\n)\1[ \t]*(?:\n|$)/.exec(text);
  if (found === null) return { front: {}, body: text, line: 1, isBroken: false };
  const [whole, mark, written = ''] = found;
  const line = 1 + (whole.match(/\n/g)?.length ?? 0);
  const body = text.slice(whole.length);
  const read = mark === '---' ? yamlOf(written) : tomlOf(written);
  // Between two rules may stand prose, which is no map.
  if (read === undefined && mark === '---' && !/^[\w-]+:/m.test(written))
    return { front: {}, body: text, line: 1, isBroken: false };
  return { front: read ?? {}, body, line, isBroken: read === undefined };
}

export function yamlOf(text: string): Record<string, unknown> | undefined {
  try {
    // Aliases within aliases would grow without end.
    const value: unknown = parseYaml(text, { maxAliasCount: 50, logLevel: 'silent' });
    if (value === null || value === undefined) return {};
    return typeof value === 'object' && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

export function tomlOf(text: string): Record<string, unknown> | undefined {
  try {
    return parseToml(text);
  } catch {
    return undefined;
  }
}
