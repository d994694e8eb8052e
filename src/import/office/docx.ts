/** Word: a document's headings become lessons, or modules and lessons where its sections are long. */
import { UsageError } from '../../diagnostics/usage-error.ts';
import type { ImportContext } from '../format.ts';
import type { Imported } from '../imported.ts';
import { descendantsNamed } from '../xml.ts';
import { markText } from './docx-marks.ts';
import { type DocxReading, textOf } from './docx-reading.ts';
import { readStyles } from './docx-styles.ts';
import { docxTree } from './docx-tree.ts';
import { hasMacros, mainPart, type OfficeFile, propertyOf } from './office-file.ts';
import { outline } from './outline.ts';

/** Parts that hold text of a document, by the kinds of their relationships. */
const TEXTS = /^(?:footnotes|endnotes)$/;
const MARGINS = /^(?:header|footer)$/;

export async function readDocx(file: OfficeFile, name: string, context: ImportContext): Promise<Imported> {
  const main = mainPart(file, 'word/document.xml');
  const root = file.xml(main);
  if (root?.name !== 'w:document')
    throw new UsageError(
      `"${file.path}" is no Word document: it holds no text of one; save it as .docx again.`,
    );
  const relations = [...file.relations(main).values()];
  const partOf = (kind: string) => relations.find(({ type }) => type === kind)?.target ?? '';
  const styles = readStyles(file.xml(partOf('styles')));
  const nodes: DocxReading['nodes'] = [];
  const comments = new Map(
    descendantsNamed(file.xml(partOf('comments')), 'w:comment').map((one) => [
      one.attributes['w:id'] ?? '',
      one,
    ]),
  );
  const texts = [main, ...relations.filter(({ type }) => TEXTS.test(type)).map(({ target }) => target)];
  const parts = new Map(
    texts.flatMap((part): [string, string][] => {
      const of = part === main ? root : file.xml(part);
      if (of === undefined) return [];
      const written = file.text(part) ?? '';
      const reading = {
        file,
        part,
        written,
        styles,
        context,
        edits: [],
        nodes,
        place: '',
        comments,
        commented: new Map(),
      };
      return [[part, markText(of, reading)]];
    }),
  );
  listRest(
    file,
    relations.filter(({ type }) => MARGINS.test(type)).map(({ target }) => target),
    context,
  );
  const { title, subtitle, tree } = await docxTree(file, parts, nodes, styles);
  const named = title || (propertyOf(file, 'dc:title') ?? name);
  const document = { file: file.path, title: named, hasTitle: Boolean(title), tree };
  return {
    ...outline(document, context.leave),
    description: subtitle,
    language: languageOf(file, styles.language),
  };
}

function languageOf(file: OfficeFile, ofStyles: string | undefined): string | undefined {
  const tag = propertyOf(file, 'dc:language') ?? ofStyles;
  return tag !== undefined && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) ? tag.split('-')[0] : undefined;
}

function listRest(file: OfficeFile, margins: readonly string[], { leave }: ImportContext): void {
  const texts = new Set(margins.map((part) => textOf(file.xml(part)).replace(/\s+/g, ' ').trim()));
  texts.delete('');
  for (const text of texts)
    leave({
      file: file.path,
      what: `A text at the head or foot of pages: “${text}”`,
      done: 'It was left out',
    });
  if (hasMacros(file))
    leave({ file: file.path, what: 'Macros', done: 'They were left out, and not looked at' });
  leave({
    file: file.path,
    what: 'Fonts, colours, columns and page breaks',
    done: 'They were left out: a course has a look of its own',
  });
}
