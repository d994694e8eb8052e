/** The sheet as Markdown with GFM tables. */
import type { Item, Part } from '../sheet.ts';

export function markdownSheet(parts: readonly Part[]): string {
  return `${parts.map(partMarkdown).join('\n\n')}\n`;
}

function partMarkdown(part: Part): string {
  switch (part.kind) {
    case 'heading':
      return `${'#'.repeat(part.level)} ${escaped(part.text)}`;
    case 'paragraph':
      return escaped(part.text);
    case 'facts':
      return part.facts
        .map(({ name, values }) => {
          const [only, ...others] = values;
          if (only !== undefined && others.length === 0 && only.items.length === 0)
            return `- **${escaped(name)}:** ${escaped(only.text)}`;
          return [`- **${escaped(name)}:**`, ...values.flatMap((value) => itemLines(value, '  '))].join('\n');
        })
        .join('\n');
    case 'table':
      return `**${escaped(part.caption)}**\n\n${[part.columns, part.columns.map(() => '---'), ...part.rows]
        .map((cells) => `| ${cells.map((cell) => (cell === '---' ? cell : escaped(cell))).join(' | ')} |`)
        .join('\n')}`;
  }
}

function itemLines({ text, items }: Item, indent: string): string[] {
  return [`${indent}- ${escaped(text)}`, ...items.flatMap((one) => itemLines(one, `${indent}  `))];
}

/** Underscores within words are letters to CommonMark; a line never begins with what opens a block. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*[\]<>|~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=[#\w]+;)/gu, '\\$&')
    .replace(/^([#+-]|\d+(?=[.)](?: |$)))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}
