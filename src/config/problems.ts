/** What a schema refused, as sentences an author can act on. */
import type { z } from 'zod';
import { nearMatch, suggest, withHint } from '../diagnostics/near-match.ts';

export interface Problem {
  path: PropertyKey[];
  /** The key itself is wrong, not its value. */
  onKey: boolean;
  reason: string;
  /** Of an unknown key: path of the one that was probably meant, which is not missing too. */
  meant?: string;
  /** Of an unknown key: those that are known in its place. */
  known?: string[];
}

type Issue = z.core.$ZodIssue;

export function problemsOf(schema: z.ZodType, raw: unknown, issues: readonly Issue[]): Problem[] {
  const problems = issues.flatMap((issue) => problemsOfIssue(schema, raw, issue, []));
  const unknown = problems.filter((problem) => problem.meant !== undefined);
  const follows = new Set(unknown.flatMap(({ meant, path }) => [meant, path.slice(0, -1).join('.')]));
  follows.delete('');
  return problems.filter((problem) => problem.onKey || !follows.has(problem.path.join('.')));
}

function problemsOfIssue(schema: z.ZodType, raw: unknown, issue: Issue, above: PropertyKey[]): Problem[] {
  const path = [...above, ...issue.path];
  const value = valueAt(raw, path);
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    return issue.keys.map((key) => ({
      path: [...path, key],
      onKey: true,
      reason: withHint(`Unknown key "${key}"`, suggest(key, known)),
      meant: [...path, nearMatch(key, known)].join('.'),
      known,
    }));
  }
  if (issue.code === 'invalid_key') {
    const expected = issue.issues[0]?.message ?? 'another key';
    return [
      { path, onKey: true, reason: `The key "${String(path.at(-1))}" cannot be used; expected ${expected}` },
    ];
  }
  if (issue.code === 'invalid_union') {
    const branch = issue.errors.find(
      (errors) => errors.length > 0 && errors.every((error) => isInside(error)),
    );
    if (branch !== undefined) return branch.flatMap((error) => problemsOfIssue(schema, raw, error, path));
  }
  const name = path.length === 0 ? 'The file' : `"${path.join('.')}"`;
  if (value === undefined) {
    return [{ path, onKey: false, reason: `${name} is missing; expected ${expectedOf(issue)}` }];
  }
  if (value === null) {
    return [
      { path, onKey: true, reason: `${name} is empty; expected ${expectedOf(issue)}, or remove the key` },
    ];
  }
  return [
    {
      path,
      onKey: false,
      reason: withHint(`${name} is ${show(value)}; expected ${expectedOf(issue)}`, adviceFor(issue, value)),
    },
  ];
}

/** The value has the right shape for this branch of a union; what is wrong lies within. */
function isInside(issue: Issue): boolean {
  return (
    issue.path.length > 0 ||
    issue.code === 'unrecognized_keys' ||
    (issue.code === 'custom' && issue.message !== '')
  );
}

function expectedOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.startsWith('Invalid input')
        ? (TYPES[issue.expected] ?? issue.expected)
        : issue.message;
    case 'invalid_value':
      return issue.values.length === 1
        ? String(issue.values[0])
        : `one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return sizeOf(issue.origin, issue.inclusive === false ? 'more than' : 'at least', issue.minimum);
    case 'too_big':
      return sizeOf(issue.origin, issue.inclusive === false ? 'less than' : 'at most', issue.maximum);
    default:
      return issue.message;
  }
}

const TYPES: Record<string, string> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of keys and values',
  record: 'a map of keys and values',
};

function sizeOf(origin: string, words: string, limit: number | bigint): string {
  return origin === 'array' ? `${words} ${limit} ${limit === 1 ? 'entry' : 'entries'}` : `${words} ${limit}`;
}

function adviceFor(issue: Issue, value: unknown): string {
  if (issue.code === 'invalid_value' && typeof value === 'string')
    return suggest(value, issue.values.map(String)).replace(/ Known: .*/, '');
  if (issue.code !== 'invalid_type') return '';
  // A number was read of 1.0 and of 0113 too, so that its digits are no longer known.
  if (issue.expected === 'string' && typeof value === 'number') return ' Put it in quotes';
  if (issue.expected === 'string' && typeof value !== 'object')
    return ` Put it in quotes: "${String(value)}"`;
  if (issue.expected === 'array' && typeof value !== 'object')
    return ` Write [${String(value).slice(0, 60)}]`;
  if (issue.expected === 'number' && typeof value === 'string') return numberAdvice(value);
  if (issue.expected === 'boolean' && typeof value === 'string') return BOOLEANS[value.toLowerCase()] ?? '';
  return '';
}

/** `15 min` and `"2,5"`, as people write them; another unit than the key's own would be another number. */
function numberAdvice(value: string): string {
  const number = /^\s*(\d+(?:[.,]\d+)?)\s*(?:min\p{L}*\.?)?\s*$/iu.exec(value)?.[1];
  return number === undefined ? '' : ` Write ${number.replace(',', '.')}`;
}

/** Words that were truth values in older YAML. */
const BOOLEANS: Record<string, string> = {
  yes: ' Write true',
  on: ' Write true',
  no: ' Write false',
  off: ' Write false',
};

function show(value: unknown): string {
  if (typeof value === 'string') return `"${value.length > 80 ? `${value.slice(0, 79)}…` : value}"`;
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  return `the ${typeof value === 'number' ? 'number' : 'value'} ${String(value)}`;
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  let value = raw;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
}

/** The keys that a schema knows at a path, through optional values, records and unions. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let level: z.ZodType[] = [schema];
  for (const part of path) level = level.flatMap((one) => step(one, part));
  return [
    ...new Set(level.flatMap((one) => alternatives(one)).flatMap((one) => Object.keys(shapeOf(one) ?? {}))),
  ];
}

function step(schema: z.ZodType, part: PropertyKey): z.ZodType[] {
  return alternatives(schema).flatMap((one) => {
    const definition = one.def as { valueType?: z.ZodType; element?: z.ZodType };
    const next = shapeOf(one)?.[String(part)] ?? definition.valueType ?? definition.element;
    return next === undefined ? [] : [next];
  });
}

function alternatives(schema: z.ZodType): z.ZodType[] {
  const { innerType, options, getter } = schema.def as {
    innerType?: z.ZodType;
    options?: z.ZodType[];
    getter?: () => z.ZodType;
  };
  const inner = innerType ?? getter?.();
  if (inner !== undefined) return alternatives(inner);
  return options?.flatMap(alternatives) ?? [schema];
}

function shapeOf(schema: z.ZodType): Record<string, z.ZodType> | undefined {
  return (schema as { shape?: Record<string, z.ZodType> }).shape;
}
