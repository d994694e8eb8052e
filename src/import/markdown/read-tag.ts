/** Tags on lines of their own: Liquid of Jekyll and GitBook, shortcodes of Hugo, components of MDX, and HTML around text. */
import { readAttributes } from './attributes.ts';
import { type Container, indented, labelOf, type Reader, readContainer } from './container.ts';
import { myst } from './myst.ts';
import { type Mark, markOf } from './pairs.ts';
import { pictureText } from './picture.ts';
import { type Piece, plain } from './pieces.ts';
import { quizOf } from './quiz.ts';
import type { ReadBlock } from './read-block.ts';
import { without } from './read-colon.ts';
import type { Line } from './text.ts';

const ONE_LINE = /^([ \t]*)<(([A-Z][\w.]*)\b[^<>]*)>(.*)<\/\3>[ \t]*$/;

export const readTag: ReadBlock = ({ lines, at, pairs }, reader) => {
  const line = lines[at] as Line;
  const script = scriptEnd(lines, at, reader);
  if (script !== undefined) return { pieces: [], next: script };
  const [, before, opening, , text] = ONE_LINE.exec(line.text) ?? [];
  if (opening !== undefined) {
    const mark = markOf(`${before}<${opening}>`);
    if (mark !== undefined)
      return {
        pieces: readContainer(containerOf(mark, [{ ...line, text: text ?? '' }], line.line), reader),
        next: at + 1,
      };
  }
  const mark = markOf(line.text);
  if (mark === undefined || mark.family === 'colon' || mark.family === 'slash')
    return unfinishedTag(lines, at, reader);
  const end = pairs.get(at);
  // A closing tag that closes nothing, or one that says where something else begins.
  if (mark.closes || /^(?:else|elsif|when)$/.test(mark.name)) return { pieces: [], next: at + 1 };
  if (end === undefined) return { pieces: single(mark, line.line, reader), next: at + 1 };
  const inner = dedented(lines.slice(at + 1, end).map((one) => without(one, mark.indent)));
  return { pieces: paired(mark, inner, line.line, reader), next: end + 1 };
};

/** Blanks before every line say nothing here: they show where a tag ends. */
function dedented(lines: Line[]): Line[] {
  const depths = lines.flatMap(({ text }) =>
    text.trim() === '' ? [] : text.length - text.trimStart().length,
  );
  const least = depths.reduce((least, depth) => Math.min(least, depth), depths[0] ?? 0);
  return least === 0 ? lines : lines.map((line) => ({ ...line, text: line.text.slice(least) }));
}

/** What a tag says of itself: its name, or a word of its attributes. */
function containerOf(mark: Mark, lines: Line[], line: number): Container {
  const { classes, values, words } = readAttributes(mark.rest);
  const last = mark.name.split(/[./]/).at(-1) ?? mark.name;
  const style =
    values.get('style') ??
    values.get('type') ??
    values.get('variant') ??
    values.get('color') ??
    values.get('kind') ??
    '';
  const isFrame = /^(?:hint|alert|notice|callout|admonition|aside|div|section|box|note|message)$/.test(last);
  const kind =
    isFrame && /^[\w-]+$/.test(style || (words[0] ?? '')) ? (style || (words[0] ?? '')).toLowerCase() : '';
  const title =
    values.get('title') ??
    values.get('label') ??
    values.get('summary') ??
    values.get('name') ??
    values.get('file-name') ??
    values.get('caption') ??
    words.find((word) => word.toLowerCase() !== kind) ??
    '';
  return {
    // A `hint` of GitBook says by its style what it is.
    name: last === 'div' || last === 'section' ? last : kind === 'info' || kind === '' ? last : kind,
    title: title === 'true' || last === 'div' ? '' : title,
    attributes: values,
    classes: kind === '' || last === 'div' ? classes : [kind, ...classes],
    lines,
    indent: mark.indent,
    line,
  };
}

function paired(mark: Mark, lines: Line[], line: number, reader: Reader): Piece[] {
  if (mark.name === 'comment') return [];
  if (mark.name === 'quiz') return indented(quizOf(lines, line, reader), mark.indent);
  if (/^(?:highlight|code|codetabs)$/.test(mark.name) && mark.family !== 'tag')
    return myst(
      { name: 'code', argument: readAttributes(mark.rest).words[0] ?? '', lines, indent: mark.indent, line },
      reader,
    );
  if (mark.name === 'raw') return [plain(lines)];
  if (mark.name === 'mermaid')
    return myst({ name: 'code', argument: 'mermaid', lines, indent: mark.indent, line }, reader);
  const container = containerOf(mark, lines, line);
  if (mark.name === 'details' && mark.family === 'tag') return readContainer(summarised(container), reader);
  return readContainer(container, reader);
}

/** `<summary>` at the beginning of the text is the title. */
function summarised(container: Container): Container {
  const text = container.lines.map((line) => line.text).join('\n');
  const [whole = '', summary] = /^\s*<summary[^>]*>([\s\S]*?)<\/summary>/.exec(text) ?? [];
  if (summary === undefined) return { ...container, title: container.title || 'Details' };
  const count = whole.split('\n').length;
  const behind = text.slice(whole.length).split('\n')[0] ?? '';
  const rest = container.lines.slice(count);
  const first = container.lines[count - 1];
  const lines = behind.trim() === '' || first === undefined ? rest : [{ ...first, text: behind }, ...rest];
  return { ...container, title: summary.replace(/<[^>]*>/g, ' ').trim() || 'Details', lines };
}

/** Of a video, a picture, a file or a link that is shown as a card. */
function single(mark: Mark, line: number, reader: Reader): Piece[] {
  const { values, words } = readAttributes(mark.rest);
  const shown = mark.family === 'tag' ? `<${mark.written}>` : `${mark.written}`;
  if (mark.name === 'figure' || mark.name === 'img' || mark.name === 'image') {
    const alt = values.get('alt') ?? values.get('caption') ?? values.get('title');
    const source = values.get('src') ?? words[0] ?? '';
    if (source !== '')
      return [
        plain([
          { text: '', line },
          { text: mark.indent + pictureText(alt, source), line },
          { text: '', line },
        ]),
      ];
  }
  const address =
    values.get('url') ??
    values.get('href') ??
    values.get('src') ??
    values.get('link') ??
    values.get('id') ??
    values.get('videoid') ??
    words[0] ??
    '';
  const url = videoAddress(mark.name, address) ?? (/^https?:\/\//.test(address) ? address : undefined);
  if (url !== undefined) {
    reader.leave(
      `${shown} ${url}`,
      'A link to it was written',
      line,
      'Where it is a film, write a ::video for it',
    );
    const title = values.get('title') ?? values.get('name') ?? '';
    return [
      plain([
        { text: '', line },
        { text: mark.indent + (title === '' ? `<${url}>` : `[${labelOf(title)}](<${url}>)`), line },
        { text: '', line },
      ]),
    ];
  }
  if (mark.family === 'tag' && values.get('title') !== undefined) {
    reader.leave(
      `A component ${shown}`,
      'Its title was kept alone',
      line,
      'Write Markdown or a block in its place',
    );
    return [plain([{ text: mark.indent + labelOf(values.get('title') ?? ''), line }])];
  }
  const isLayout =
    /^(?:div|section|center|article|main|br|toc|details|end\w*|pagebreak|assign|capture|if|unless|for|steps|tabs)$/.test(
      mark.name,
    );
  reader.leave(
    `${mark.family === 'tag' ? 'A component' : 'A tag'} ${shown} ${mark.rest}`.trim().slice(0, 200),
    'It was left out',
    line,
    isLayout ? undefined : 'Write Markdown or a block in its place',
  );
  return [];
}

function videoAddress(name: string, id: string): string | undefined {
  if (id === '' || /^https?:/.test(id)) return undefined;
  if (/^(?:youtube|youtubevideo|yt)$/.test(name))
    return `https://www.youtube.com/watch?v=${encodeURIComponent(id)}`;
  if (name === 'vimeo') return `https://vimeo.com/${encodeURIComponent(id)}`;
  return undefined;
}

/** Lines of JavaScript, as MDX has them, and scripts and styles; undefined where none begin here. */
function scriptEnd(lines: readonly Line[], at: number, reader: Reader): number | undefined {
  const { text, line } = lines[at] as Line;
  const [, tag] = /^[ \t]*<(script|style)\b/i.exec(text) ?? [];
  if (tag !== undefined) {
    const end = lines.findIndex(
      (one, index) => index >= at && one.text.toLowerCase().includes(`</${tag.toLowerCase()}>`),
    );
    reader.leave(`A <${tag.toLowerCase()}>`, 'It was left out; courses hold none', line);
    return end < 0 ? at + 1 : end + 1;
  }
  const isCode =
    /^(?:import[ \t]+(?:[\w*{][^'"]*?from[ \t]+)?['"][^'"]+['"];?|import[ \t]+\{[ \t]*|export[ \t]+(?:const|let|default|function)[ \t].*[={(].*)[ \t]*$/.test(
      text,
    );
  if (!isCode) return undefined;
  let end = at + 1;
  if (!/['"];?[ \t]*$|;[ \t]*$/.test(text))
    while (end < lines.length && lines[end]?.text.trim() !== '') end++;
  reader.leave('Lines of JavaScript', 'They were left out', line);
  return end;
}

/** A tag whose attributes go over several lines. */
function unfinishedTag(lines: readonly Line[], at: number, reader: Reader): ReturnType<ReadBlock> {
  const { text, line } = lines[at] as Line;
  const opening = /^[ \t]*<([A-Z][\w.]*)(?:[ \t][^<>]*)?$/.exec(text);
  if (opening === null) return undefined;
  let end = at + 1;
  while (end < lines.length && end < at + 200 && !/\/?>[ \t]*$/.test(lines[end]?.text ?? '')) end++;
  const joined = lines
    .slice(at, end + 1)
    .map((one) => one.text.trim())
    .join(' ');
  const mark = markOf(joined);
  if (mark?.alone) return { pieces: single(mark, line, reader), next: end + 1 };
  reader.leave(
    `A component <${opening[1]}>`,
    'It was left out',
    line,
    'Write Markdown or a block in its place',
  );
  return { pieces: [], next: end + 1 };
}
