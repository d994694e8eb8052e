/**
 * YAML text → a value that its schema accepts, or messages with line and column. Says nothing of what
 * the value means.
 */

import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
} from 'yaml';
import type { z } from 'zod';
import type { Position } from '../course/model/model.ts';
import { shortened } from '../course/text/shortened.ts';
import { MERGE_REASON, mergeLine } from '../diagnostics/merge-marks.ts';
import type { Message } from '../diagnostics/message.ts';
import { isSlip } from '../diagnostics/near-match.ts';
import { type CutValue, cutValues } from './cut-values.ts';
import { readPlainYaml, type Spots } from './plain-yaml.ts';
import { type Problem, problemsOf } from './problems.ts';
import { ALIAS_REASON, TOO_DEEP, yamlErrorReason } from './yaml-errors.ts';

export interface YamlOptions {
  /** Lines of the file above the YAML; those of front matter. */
  linesAbove?: number;
  ruleId?: string;
  /** Takes the keys at the top that are unknown, and like none of ours: they may stand there for other tools. */
  onForeignKeys?: (keys: { name: string; position: Position }[]) => void;
}

export interface YamlResult<T> {
  /** Undefined where anything is wrong. */
  value: T | undefined;
  /** What is left when all that is wrong is taken out; undefined where that is nothing valid. */
  rest: Partial<T> | undefined;
  messages: Message[];
  /** Where each key stands, by dotted path, e.g. `completion.pass`. */
  positions: Record<string, Position>;
  /** Where the value at a path begins; its nearest ancestor where there is none. */
  at(path: readonly PropertyKey[]): Position;
}

/** Settings of more than this many characters are no settings. */
const MAX_CHARACTERS = 1_000_000;

export function readYaml<S extends z.ZodType>(
  text: string,
  file: string,
  schema: S,
  options: YamlOptions = {},
): YamlResult<z.output<S>> {
  const above = options.linesAbove ?? 0;
  const ruleId = options.ruleId ?? 'settings-valid';
  const messages: Message[] = [];
  const report = (position: Position, reason: string) =>
    messages.push({ file, ...position, severity: 'error', ruleId, reason });
  const nothing = {
    value: undefined,
    rest: undefined,
    messages,
    positions: {},
    at: () => ({ line: 1 + above, column: 1 }),
  };
  if (text.length > MAX_CHARACTERS) {
    report({ line: 1 + above, column: 1 }, 'The settings are larger than 1 MB; is this the right file?');
    return nothing;
  }
  const merge = mergeLine(text);
  if (merge !== undefined) {
    const position = { line: merge + above, column: 1 };
    messages.push({ file, ...position, severity: 'error', ruleId: 'merge-finished', reason: MERGE_REASON });
    return nothing;
  }

  const counter = new LineCounter();
  const place = (offset: number): Position => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(1, line) + above, column: Math.max(1, col) };
  };
  const plain = readPlainYaml(text, above);
  let document: Document.Parsed | undefined;
  let raw: unknown = plain?.raw;
  const spots: Spots = plain?.spots ?? new Map();
  if (plain === undefined) {
    try {
      document = parseDocument(text, { lineCounter: counter, prettyErrors: false, logLevel: 'error' });
      for (const mistake of mistakesOf(document, text)) report(place(mistake.offset), mistake.reason);
      if (messages.length > 0) return nothing;
      raw = document.toJS();
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      report({ line: 1 + above, column: 1 }, TOO_DEEP);
      return nothing;
    }
    collect(document.contents, [], place, spots);
  }

  const at = (path: readonly PropertyKey[]): Position => {
    for (let length = path.length; length > 0; length--) {
      const spot = spots.get(path.slice(0, length).join('.'));
      if (spot !== undefined) return spot.value;
    }
    return { line: 1 + above, column: 1 };
  };
  const placeOf = ({ path, onKey }: Problem): Position => {
    const spot = spots.get(path.join('.'));
    return onKey && spot !== undefined ? spot.key : at(path);
  };
  const checked = check(schema, raw ?? {});
  const foreign = options.onForeignKeys === undefined ? [] : checked.problems.filter(isForeign);
  const cut = document === undefined ? new Map<Node, CutValue>() : cutValues(document, text);
  for (const problem of checked.problems) {
    if (foreign.includes(problem)) continue;
    const node = document?.getIn(problem.path, true) as Node | undefined;
    const value = problem.known === undefined && isScalar(node) && node.value === null && cut.get(node);
    if (value) {
      cut.delete(node);
      report(place(value.offset), `"${problem.path.join('.')}" is empty, for ${asComment(value)}`);
    } else report(placeOf(problem), problem.reason);
  }
  const isRead = ({ top }: CutValue) => !foreign.some(({ path }) => path[0] === top);
  for (const value of [...cut.values()].filter(isRead)) {
    const reason = `This value is shortened, for ${asComment(value)}`;
    messages.push({ file, ...place(value.offset), severity: 'warning', ruleId: 'value-whole', reason });
  }
  if (foreign.length > 0)
    options.onForeignKeys?.(
      foreign.map((problem) => ({ name: String(problem.path[0]), position: placeOf(problem) })),
    );
  const positions = Object.fromEntries([...spots].map(([path, spot]) => [path, spot.key]));
  return { value: checked.value, rest: checked.rest, messages, positions, at };
}

function asComment({ comment, quoted }: CutValue): string {
  return `YAML takes "${shortened(comment, 40)}" for a comment; put the whole in ${quoted === '' ? 'quotes' : `quotes: ${quoted}`}`;
}

/** Doubled keys and aliases all, but of what breaks the YAML only the first: the rest follows from it. */
function mistakesOf(document: Document.Parsed, text: string): { offset: number; reason: string }[] {
  const errors = [...document.errors, ...document.warnings];
  const doubled = errors.filter((error) => error.code === 'DUPLICATE_KEY');
  const broken = errors.filter((error) => error.code !== 'DUPLICATE_KEY').slice(0, 1);
  const mistakes = [...doubled, ...broken].map((error) => ({
    offset: error.pos[0],
    reason: yamlErrorReason(error, text),
  }));
  visit(document, {
    Alias: (_, node) => void mistakes.push({ offset: node.range?.[0] ?? 0, reason: ALIAS_REASON }),
  });
  return mistakes;
}

function check<S extends z.ZodType>(
  schema: S,
  raw: unknown,
): { value: z.output<S> | undefined; rest: Partial<z.output<S>> | undefined; problems: Problem[] } {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return { value: parsed.data, rest: parsed.data as Partial<z.output<S>>, problems: [] };
  const problems = problemsOf(schema, raw, parsed.error.issues);
  const narrow = without(
    raw,
    problems.map(({ path }) => path),
  );
  const rest = without(narrow, unsound(schema, narrow));
  return { value: undefined, rest: rest as Partial<z.output<S>> | undefined, problems };
}

/** A key at the top that nobody could have meant as one of ours. */
function isForeign({ path, known }: Problem): boolean {
  return path.length === 1 && known !== undefined && !known.some((key) => isSlip(String(path[0]), key));
}

/** Entries that are still not what their schema promises, such as one that lacks a key it needs. */
function unsound(schema: z.ZodType, raw: unknown): PropertyKey[][] {
  const issues = schema.safeParse(raw).error?.issues ?? [];
  return issues.map(({ path }) => path.slice(0, 1)).filter((path) => path.length > 0);
}

/** A copy without what stands at the paths, so that the rest of the course can still be checked. */
function without(raw: unknown, paths: readonly PropertyKey[][]): unknown {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return undefined;
  const rest = structuredClone(raw);
  // The last entries of a list first, so that the others keep their numbers.
  for (const path of paths.toSorted((a, b) => Number(b.at(-1)) - Number(a.at(-1)) || 0)) {
    const parent = path
      .slice(0, -1)
      .reduce<unknown>((value, part) => (value as Record<PropertyKey, unknown>)?.[part], rest);
    const last = path.at(-1);
    if (last === undefined || typeof parent !== 'object' || parent === null) continue;
    if (Array.isArray(parent)) parent.splice(Number(last), 1);
    else delete (parent as Record<PropertyKey, unknown>)[last];
  }
  return rest;
}

function collect(
  node: unknown,
  path: readonly PropertyKey[],
  place: (offset: number) => Position,
  spots: Spots,
): void {
  if (isMap(node)) {
    for (const pair of node.items as Pair<Node, Node | null>[]) {
      if (!isScalar(pair.key)) continue;
      const key = place(pair.key.range?.[0] ?? 0);
      const inner = [...path, String(pair.key.value)];
      spots.set(inner.join('.'), { key, value: startOf(pair.value, place) ?? key });
      collect(pair.value, inner, place, spots);
    }
  } else if (isSeq(node)) {
    node.items.forEach((item, index) => {
      const start = startOf(item as Node, place) ?? { line: 1, column: 1 };
      spots.set([...path, index].join('.'), { key: start, value: start });
      collect(item, [...path, index], place, spots);
    });
  }
}

/** A missing value has an empty range; its key is the better place. */
function startOf(node: Node | null | undefined, place: (offset: number) => Position): Position | undefined {
  const range = node?.range;
  return range && range[1] > range[0] ? place(range[0]) : undefined;
}
