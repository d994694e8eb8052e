/** A page cut into its blocks, which know nothing of colons until they are written. */
import type { Line } from './text.ts';

export interface Block {
  kind: 'block';
  /** Of our dialect, e.g. `note`. */
  name: string;
  /** Text of a line, without brackets. */
  label: string;
  /** What stands before each of its lines: that of a list. */
  indent: string;
  /** Of the source. */
  line: number;
  children: Piece[];
}

export type Piece = Block | { kind: 'lines'; lines: Line[] };

export const plain = (lines: Line[]): Piece => ({ kind: 'lines', lines });

/** In our dialect; each block has more colons than those within it, and blank lines around it. */
export function writePieces(pieces: readonly Piece[]): Line[] {
  const lines: Line[] = [];
  for (const piece of settleTabs(pieces)) {
    if (piece.kind === 'lines') lines.push(...piece.lines);
    else {
      blankBefore(lines, piece.line);
      lines.push(...writeBlock(piece), { text: '', line: piece.line });
    }
  }
  return lines;
}

function blankBefore(lines: Line[], line: number): void {
  if (lines.length > 0 && lines.at(-1)?.text.trim() !== '') lines.push({ text: '', line });
}

function writeBlock(block: Block): Line[] {
  const { name, label, indent, line } = block;
  const inner = trimmed(writePieces(block.children));
  const most = inner.reduce(
    (count, { text }) => Math.max(count, /^[ \t>]*(:{3,})/.exec(text)?.[1]?.length ?? 0),
    2,
  );
  const colons = ':'.repeat(most + 1);
  return [
    { text: `${indent}${colons}${name}${label === '' ? '' : `[${label}]`}`, line },
    ...inner.map((one) => ({ ...one, text: one.text === '' ? '' : indent + one.text })),
    { text: indent + colons, line: inner.at(-1)?.line ?? line },
  ];
}

export function trimmed(lines: readonly Line[]): Line[] {
  const first = lines.findIndex(({ text }) => text.trim() !== '');
  const last = lines.findLastIndex(({ text }) => text.trim() !== '');
  return first < 0 ? [] : lines.slice(first, last + 1);
}

export const isBlank = (piece: Piece) =>
  piece.kind === 'lines' && piece.lines.every(({ text }) => text.trim() === '');

/** Tabs stand in `tabs` and nothing else does; those that follow one another without it get one. */
function settleTabs(pieces: readonly Piece[]): Piece[] {
  const settled: Piece[] = [];
  let open: Block | undefined;
  for (const piece of pieces) {
    if (piece.kind === 'block' && piece.name === 'tab') {
      if (open === undefined) {
        open = { ...piece, name: 'tabs', label: '', children: [] };
        settled.push(open);
      }
      open.children.push({ ...piece, indent: '' });
    } else if (!isBlank(piece) || open === undefined) {
      open = undefined;
      settled.push(piece);
    }
  }
  return settled.map((piece) =>
    piece.kind === 'block' && piece.name === 'tabs' ? { ...piece, children: ownTabs(piece) } : piece,
  );
}

/** `writePieces` would put tabs into tabs again; behind this name they are left alone. */
function ownTabs(tabs: Block): Piece[] {
  return [
    plain(
      tabs.children
        .filter((child) => child.kind === 'block')
        .flatMap((tab) => [...writeBlock(tab), { text: '', line: tab.line }]),
    ),
  ];
}
