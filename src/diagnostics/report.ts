/** Messages → text, in the form that a person, a program or GitHub reads. */
import pico from 'picocolors';
import { plural } from '../course/text/plural.ts';
import type { Message, Place } from './message.ts';
import { visible, visibleJson } from './visible.ts';

const reporterNames = ['pretty', 'json', 'github'] as const;
export type ReporterName = (typeof reporterNames)[number];

/** In the order of files and lines, whatever order they were found in; the same message is told once. */
export function sortMessages(messages: readonly Message[]): Message[] {
  const keyOf = (message: Message) => [message.file, message.ruleId, message.reason].join('\n');
  const sorted = messages.toSorted(
    (a, b) =>
      compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(keyOf(a), keyOf(b)),
  );
  return sorted.filter((message, index) => {
    const before = sorted[index - 1];
    return (
      before === undefined ||
      before.line !== message.line ||
      before.column !== message.column ||
      keyOf(before) !== keyOf(message)
    );
  });
}

/** One line a message, a second for the related place, and a closing line with the counts. */
export function prettyReport(messages: readonly Message[], colour: boolean): string {
  const paint = pico.createColors(colour);
  const lines = grouped(messages).flatMap(({ message, others }) => {
    const severity = message.severity === 'error' ? paint.red('error') : paint.yellow('warning');
    const text = `${paint.bold(placeText(message))} ${severity}  ${visible(message.reason)}${alsoText(others)}  ${paint.dim(message.ruleId)}`;
    const { related } = message;
    return related === undefined
      ? [text]
      : [text, `    ${visible(related.text)} ${placeText(related.place)}`];
  });
  return messages.length === 0 ? '' : `${[...lines, '', countText(messages)].join('\n')}\n`;
}

/** Warnings of one kind in one file are one line; every error has its own. */
function grouped(messages: readonly Message[]): { message: Message; others: Message[] }[] {
  const groups = new Map<string, { message: Message; others: Message[] }>();
  messages.forEach((message, index) => {
    const key = message.severity === 'warning' ? `${message.file}\n${message.ruleId}` : String(index);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { message, others: [] });
    else group.others.push(message);
  });
  return [...groups.values()];
}

const MOST_LINES = 10;

/** ` (and 3 more: lines 7, 9 and 12)`. */
function alsoText(others: readonly Message[]): string {
  if (others.length === 0) return '';
  const lines = [...new Set(others.map(({ line }) => line))];
  const shown = lines.slice(0, MOST_LINES).join(', ') + (lines.length > MOST_LINES ? ', …' : '');
  return ` (and ${others.length} more: ${lines.length === 1 ? 'line' : 'lines'} ${shown})`;
}

/** One JSON object, for other programs. */
export function jsonReport(messages: readonly Message[], packages: readonly object[]): string {
  const { errors, warnings } = count(messages);
  return visibleJson({ errors, warnings, messages, packages });
}

/** Workflow commands, which GitHub shows beside the changed lines. */
export function githubReport(messages: readonly Message[]): string {
  return messages
    .map((message) => {
      const { file, line, column, ruleId } = message;
      const properties = { file, line, col: column, title: ruleId };
      const written = Object.entries(properties).map(
        ([key, value]) => `${key}=${escapeProperty(String(value))}`,
      );
      const also = message.related ? ` (${message.related.text} ${placeText(message.related.place)})` : '';
      return `::${message.severity} ${written.join(',')}::${escapeData(visible(message.reason + also))}\n`;
    })
    .join('');
}

export function count(messages: readonly Message[]): { errors: number; warnings: number } {
  const errors = messages.filter((message) => message.severity === 'error').length;
  return { errors, warnings: messages.length - errors };
}

function countText(messages: readonly Message[]): string {
  const { errors, warnings } = count(messages);
  const parts = [plural(errors, 'error'), plural(warnings, 'warning')].filter(
    (part) => !part.startsWith('0 '),
  );
  return `${parts.join(' and ')} in ${plural(new Set(messages.map((message) => message.file)).size, 'file')}`;
}

function placeText(place: Place): string {
  return `${visible(place.file)}:${place.line}:${place.column}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
