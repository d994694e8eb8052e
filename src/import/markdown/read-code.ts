/** Code between fences: as it is, with its language alone; and the fences of which MyST and Quarto make something else. */

import { type Directive, myst } from './myst.ts';
import { plain } from './pieces.ts';
import type { ReadBlock } from './read-block.ts';
import { without } from './read-colon.ts';
import type { Line } from './text.ts';

const OPENING = /^([ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)(`{3,}|~{3,})[ \t]*(.*?)[ \t]*$/;
const DIRECTIVE = /^\{([A-Za-z][\w:+-]*)\}[ \t]*(.*)$/;
/** Names in braces that are languages. */
const LANGUAGE = /^(?:r|python|julia|bash|sh|sql|ojs|js|javascript|stan|cpp|fortran|perl|ruby|mermaid|dot)$/i;
/** A line that takes in another file, as mdBook, VitePress and MkDocs have it. */
const INCLUDE =
  /^[ \t]*(?:\{\{#(?:rustdoc_|playground )?include[ \t]+([^}]+?)[ \t]*\}\}|<<<[ \t]+(\S+).*|-{1,2}8<-{1,2}[ \t]+["']([^"']+)["'])[ \t]*$/;

export const readCode: ReadBlock = ({ lines, at, fences }, reader) => {
  const end = fences.get(at);
  const line = lines[at] as Line;
  const [, indent = '', fence = '', info = ''] = OPENING.exec(line.text) ?? [];
  if (end === undefined || fence === '') return undefined;
  const isClosed = end > at + 1 && (lines[end - 1]?.text.trim().startsWith(fence) ?? false);
  const body = lines.slice(at + 1, isClosed ? end - 1 : end);
  const [, name = '', argument = ''] = DIRECTIVE.exec(info) ?? [];
  if (name !== '' && !LANGUAGE.test(name)) {
    const directive: Directive = {
      name,
      argument,
      lines: body.map((one) => without(one, indent)),
      indent: indent.replace(/\S/g, ' '),
      line: line.line,
    };
    return { pieces: myst(directive, reader), next: end };
  }
  const language = languageOf(info);
  if (/^(?:mermaid|plantuml|puml|graphviz|dot|d2|vega|vega-lite|kroki)$/i.test(language))
    reader.leave(
      `A drawing in a fence (${language})`,
      'It is shown as its source',
      line.line,
      'Draw it, and show it as a picture',
    );
  const written = body
    .flatMap((one) => included(one, reader) ?? [one])
    .filter(({ text }) => !/^[ \t]*#\|/.test(text));
  const first = { ...line, text: `${indent}${fence}${language}` };
  const last = { text: `${indent.replace(/\S/g, ' ')}${fence}`, line: lines[end - 1]?.line ?? line.line };
  return { pieces: [plain([first, ...written, last])], next: end };
};

function included(line: Line, reader: Parameters<ReadBlock>[1]): Line[] | undefined {
  const [, book, vite, mkdocs] = INCLUDE.exec(line.text) ?? [];
  const written = book ?? vite ?? mkdocs;
  return written === undefined ? undefined : (reader.include(written, line.line) ?? []);
}

/** Of `python title="x.py" {1,3}`, `{.python .numberLines}`, `{r, echo=FALSE}`, `js [npm]` and `rust,editable`. */
function languageOf(info: string): string {
  return /^[{\s.]*([A-Za-z][\w+#.-]*)/.exec(info)?.[1] ?? '';
}
