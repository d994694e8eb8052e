/** A document as a Word file that others adapt: named styles, headings, lists, tables, head and foot of each page. */

import { AlignmentType, Document, Footer, Header, PageNumber, Paragraph, TextRun } from 'docx';
import { cleanText } from '../../course/text/clean-text.ts';
import { direction } from '../../course/text/direction.ts';
import type { GuideDocument } from '../document.ts';
import { wordBytes } from './archive.ts';
import { blocksOf } from './blocks.ts';
import { PAGE, stylesFor, TEXT_WIDTH } from './styles.ts';

export async function wordFile(document: GuideDocument): Promise<Uint8Array> {
  const { title, running, language, authors, body, pictures } = document;
  const isRightToLeft = direction(language) === 'rtl';
  const creator = cleanText(authors.join(', '));
  const { width, height, margin } = PAGE;
  return await wordBytes(
    new Document({
      title: cleanText(title),
      creator,
      lastModifiedBy: creator,
      styles: stylesFor(language),
      sections: [
        {
          properties: {
            page: {
              size: { width, height },
              margin: { top: margin, bottom: margin, left: margin, right: margin },
            },
          },
          headers: { default: new Header({ children: [small([cleanText(running)], isRightToLeft)] }) },
          footers: {
            default: new Footer({
              children: [
                small(
                  [cleanText(title), ' · ', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
                  isRightToLeft,
                ),
              ],
            }),
          },
          children: blocksOf(body, {
            pictures,
            width: TEXT_WIDTH,
            depth: 0,
            isRightToLeft,
            lists: { count: 0 },
          }),
        },
      ],
    }),
  );
}

function small(children: string[], bidirectional: boolean): Paragraph {
  return new Paragraph({
    style: 'Small',
    alignment: AlignmentType.END,
    bidirectional,
    children: [new TextRun({ children })],
  });
}
