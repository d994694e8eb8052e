/** A text whose lines know where they stood in the source, through all that is done to it. */
export interface Text {
  text: string;
  /** The 1-based line of the source, for each line of the text. */
  lines: number[];
}

/** What takes the place of the characters from `start` to `end`. */
export interface Edit {
  start: number;
  end: number;
  by: string;
}

export interface Line {
  text: string;
  line: number;
}

export function textOf(lines: readonly Line[]): Text {
  return { text: lines.map(({ text }) => text).join('\n'), lines: lines.map(({ line }) => line) };
}

export function linesOf({ text, lines }: Text): Line[] {
  return text.split('\n').map((line, at) => ({ text: line, line: lines[at] ?? lines.at(-1) ?? 1 }));
}

/** Of edits that overlap, the first one holds. */
export function applyEdits(source: Text, edits: readonly Edit[]): Text {
  const { text, lines } = source;
  let made = '';
  let at = 0;
  let line = 0;
  const numbers = [lines[0] ?? 1];
  const take = (part: string, isEdit: boolean) => {
    made += part;
    const first = lines[line] ?? 1;
    for (const char of part) if (char === '\n') numbers.push(isEdit ? first : (lines[++line] ?? first));
  };
  for (const { start, end, by } of edits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < at) continue;
    take(text.slice(at, start), false);
    take(by, true);
    for (const char of text.slice(start, end)) if (char === '\n') line++;
    at = end;
    numbers[numbers.length - 1] = by === '' || by.endsWith('\n') ? (lines[line] ?? 1) : (numbers.at(-1) ?? 1);
  }
  take(text.slice(at), false);
  return { text: made, lines: numbers };
}
