/** What the steps of loading share: where messages go, and how a settings file is read. */
import type { z } from 'zod';
import { readYaml, type YamlResult } from '../config/read-yaml.ts';
import type { Position } from '../course/model/model.ts';
import type { Message, Severity } from '../diagnostics/message.ts';
import { type FileContents, NO_CONTENTS } from '../media/file-contents.ts';
import { readText } from './read-text.ts';
import { leadsOutside } from './walk.ts';

export interface LoadContext {
  root: string;
  /** Of small files, where they were read already. */
  contents: FileContents;
  messages: Message[];
  places: Record<string, Record<string, Position>>;
  report(file: string, ruleId: string, reason: string, position?: Position, severity?: Severity): void;
}

export function startLoading(root: string, contents: FileContents = NO_CONTENTS): LoadContext {
  const messages: Message[] = [];
  return {
    root,
    contents,
    messages,
    places: {},
    report: (file, ruleId, reason, position = { line: 1, column: 1 }, severity = 'error') =>
      void messages.push({ file, ...position, severity, ruleId, reason }),
  };
}

export function readSettings<S extends z.ZodType>(
  context: LoadContext,
  path: string,
  from: string,
  schema: S,
): YamlResult<z.output<S>> | undefined {
  if (leadsOutside(context.root, from)) return undefined;
  const text = readText(from, path, context.contents);
  if ('message' in text) {
    context.messages.push(text.message);
    return undefined;
  }
  const read = readYaml(text.text, path, schema);
  context.messages.push(...read.messages);
  context.places[path] = read.positions;
  return read;
}
