/** The YAML at the head of a lesson or a session, with its places, and where the text behind it begins. */
import type { z } from 'zod';
import type { Position } from '../course/model/model.ts';
import type { Message } from '../diagnostics/message.ts';
import { readYaml } from './read-yaml.ts';

export interface FrontMatterResult<Value> {
  /** What is valid of it; empty where there is none. */
  value: Partial<Value>;
  /** Where each key stands in the file. */
  positions: Record<string, Position>;
  /** Index of the first character behind the front matter. */
  bodyOffset: number;
  /** 1-based line that `bodyOffset` begins. */
  bodyLine: number;
  messages: Message[];
}

const FRONT_MATTER_RULE = 'front-matter-valid';

/** The front matter of a text without a byte order mark, its lines ended by `\n` or `\r\n`. */
export function readFrontMatter<Schema extends z.ZodObject>(
  text: string,
  file: string,
  schema: Schema,
): FrontMatterResult<z.output<Schema>> {
  const none = { value: {}, positions: {}, bodyOffset: 0, bodyLine: 1 };
  const opened = /^---[ \t]*\r?\n/.exec(text);
  if (opened === null) return { ...none, messages: [] };
  const end = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/gm;
  end.lastIndex = opened[0].length;
  const closed = end.exec(text);
  if (closed === null) {
    const reason = 'The front matter is not closed; end it with a line of three dashes';
    return {
      ...none,
      messages: [{ file, line: 1, column: 1, severity: 'error', ruleId: FRONT_MATTER_RULE, reason }],
    };
  }
  const yaml = text.slice(opened[0].length, closed.index);
  const bodyOffset = closed.index + closed[0].length;
  const foreign: Message[] = [];
  const read = readYaml(yaml, file, schema, {
    linesAbove: 1,
    ruleId: FRONT_MATTER_RULE,
    onForeignKeys: (keys) => foreign.push(foreignKeys(file, keys, Object.keys(schema.shape))),
  });
  return {
    value: read.value ?? read.rest ?? {},
    positions: read.positions,
    bodyOffset,
    bodyLine: 1 + (text.slice(0, bodyOffset).match(/\n/g)?.length ?? 0),
    messages: [...read.messages, ...foreign],
  };
}

const MOST_NAMES = 5;

/** What was written for another tool harms nobody, and whoever meant it for this one must hear of it. */
function foreignKeys(
  file: string,
  keys: { name: string; position: Position }[],
  known: readonly string[],
): Message {
  const names = keys.slice(0, MOST_NAMES).map(({ name }) => `"${name.slice(0, 40)}"`);
  const more = keys.length > names.length ? ` and ${keys.length - names.length} more` : '';
  const what = keys.length === 1 ? 'The key' : 'The keys';
  const reason = `${what} ${names.join(', ')}${more} ${keys.length === 1 ? 'means' : 'mean'} nothing here and ${keys.length === 1 ? 'is' : 'are'} left out; known are ${known.join(', ')}`;
  const place = keys[0]?.position ?? { line: 1, column: 1 };
  return { file, ...place, severity: 'warning', ruleId: 'front-matter-keys-known', reason };
}
