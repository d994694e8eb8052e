/** The sheet for a terminal: tables become records, because their cells are sentences. */
import type { Item, Part } from '../sheet.ts';

const WIDTH = 96;

export function textSheet(parts: readonly Part[]): string {
  return `${parts.map(partText).join('\n\n')}\n`;
}

function partText(part: Part): string {
  switch (part.kind) {
    case 'heading':
      return part.level === 3 ? part.text : underlined(part.text, part.level === 1 ? '=' : '-');
    case 'paragraph':
      return wrapped(part.text, '', '');
    case 'facts':
      return part.facts
        .map(({ name, values }) =>
          [`${name}:`, ...values.flatMap((value) => itemLines(value, '  '))].join('\n'),
        )
        .join('\n');
    case 'table':
      return [`${part.caption}:`, ...part.rows.map((row) => record(row, part.columns))].join('\n\n');
  }
}

/** The first cell, and below it the others with the names of their columns. */
function record([head = '', ...cells]: readonly string[], [, ...columns]: readonly string[]): string {
  const lines = cells.map((cell, index) => wrapped(`${columns[index]}: ${cell}`, '    '));
  return [wrapped(head, '  '), ...lines].join('\n');
}

function itemLines({ text, items }: Item, indent: string): string[] {
  return [wrapped(text, indent), ...items.flatMap((one) => itemLines(one, `${indent}  `))];
}

function underlined(text: string, line: string): string {
  return `${text}\n${line.repeat(Math.min(WIDTH, [...text].length))}`;
}

/** Lines of words; every line but the first stands further in. */
function wrapped(text: string, indent: string, hang = '  '): string {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(' ')) {
    const begins = line.trim() === '';
    if (!begins && [...line].length + 1 + [...word].length > WIDTH) {
      lines.push(line);
      line = indent + hang + word;
    } else line += begins ? word : ` ${word}`;
  }
  return [...lines, line].join('\n');
}
