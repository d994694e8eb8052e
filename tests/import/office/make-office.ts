/** Small Office files, made of parts. */
import { buffer } from 'node:stream/consumers';
import { ZipArchive } from 'archiver';

export type Parts = Record<string, string | Buffer>;

export async function zipOf(parts: Parts): Promise<Buffer> {
  const zip = new ZipArchive();
  for (const [name, content] of Object.entries(parts)) zip.append(content, { name });
  await zip.finalize();
  return buffer(zip);
}

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** @param targets `[kind, target, external]` in the order of their ids, which are rId1, rId2 … */
export function relationsPart(
  targets: readonly [kind: string, target: string, isExternal?: boolean][],
): string {
  const written = targets.map(
    ([kind, target, isExternal], at) =>
      `<Relationship Id="rId${at + 1}" Type="${TYPES}/${kind}" Target="${target}"${isExternal ? ' TargetMode="External"' : ''}/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${written.join('')}</Relationships>`;
}

const SPACES = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
  ['r', TYPES],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['pic', 'http://schemas.openxmlformats.org/drawingml/2006/picture'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['c', 'http://schemas.openxmlformats.org/drawingml/2006/chart'],
  ['dgm', 'http://schemas.openxmlformats.org/drawingml/2006/diagram'],
  ['p', 'http://schemas.openxmlformats.org/presentationml/2006/main'],
  ['p14', 'http://schemas.microsoft.com/office/powerpoint/2010/main'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['o', 'urn:schemas-microsoft-com:office:office'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['adec', 'http://schemas.microsoft.com/office/drawing/2017/decorative'],
];

export function xmlPart(name: string, content: string): string {
  const declared = SPACES.map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><${name}${declared}>${content}</${name}>`;
}

const CONTENT_TYPES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/></Types>';

/** Styles that Word has by itself, and one of its user's that is based on a heading. */
const STYLES = xmlPart(
  'w:styles',
  `<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>${[
    ...[1, 2, 3].map(
      (level) =>
        `<w:style w:type="paragraph" w:styleId="H${level}"><w:name w:val="heading ${level}"/></w:style>`,
    ),
    '<w:style w:type="paragraph" w:styleId="Chapter"><w:name w:val="Our chapter"/><w:basedOn w:val="H1"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>',
  ].join('')}`,
);

const NUMBERING = xmlPart(
  'w:numbering',
  ['bullet', 'decimal']
    .map(
      (kind, at) =>
        `<w:abstractNum w:abstractNumId="${at}">${[0, 1, 2].map((level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="${kind}"/></w:lvl>`).join('')}</w:abstractNum>`,
    )
    .join('') +
    [0, 1].map((at) => `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="${at}"/></w:num>`).join(''),
);

/**
 * @param body of the document
 * @param related of the document, from rId3 on: the first two are its styles and its numbering
 */
export function docxParts(
  body: string,
  related: readonly [kind: string, target: string, isExternal?: boolean][] = [],
  parts: Parts = {},
): Parts {
  return {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': relationsPart([['officeDocument', 'word/document.xml']]),
    'word/document.xml': xmlPart('w:document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': relationsPart([
      ['styles', 'styles.xml'],
      ['numbering', 'numbering.xml'],
      ...related,
    ]),
    'word/styles.xml': STYLES,
    'word/numbering.xml': NUMBERING,
    ...parts,
  };
}

/** A paragraph of runs, or of a text. */
export function paragraph(content: string, properties = ''): string {
  const runs = content.startsWith('<') ? content : run(content);
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

export const styled = (style: string, content: string) => paragraph(content, `<w:pStyle w:val="${style}"/>`);

export const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</w:t></w:r>`;

/** @param list 1 for bullets, 2 for numbers */
export const item = (content: string, level = 0, list = 1) =>
  paragraph(content, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

export function table(rows: readonly (readonly string[])[], hasHead = true): string {
  const written = rows.map(
    (cells, at) =>
      `<w:tr>${hasHead && at === 0 ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells.map((cell) => (cell.startsWith('<w:tc>') ? cell : `<w:tc>${cell.startsWith('<') ? cell : paragraph(cell)}</w:tc>`)).join('')}</w:tr>`,
  );
  return `<w:tbl><w:tblPr/>${written.join('')}</w:tbl>`;
}

export const picture = (id: string, alternative: string, more = '') =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="${alternative}">${more}</wp:docPr><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip ${id}/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

/** One red pixel. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

/** Inner XML of a slide, with its layout (`title`, `secHead` or `obj`), its relations from rId2 on, and parts. */
export interface SlideSource {
  shapes: string;
  layout?: 'title' | 'secHead' | 'obj';
  related?: readonly [kind: string, target: string, isExternal?: boolean][];
  attributes?: string;
}

const LAYOUTS = ['title', 'secHead', 'obj'];

/** @param sections names of sections, each with the numbers of its slides, from 1 */
export function pptxParts(
  slides: readonly SlideSource[],
  sections: readonly [name: string, slides: readonly number[]][] = [],
  parts: Parts = {},
): Parts {
  const ids = slides.map((_, at) => `<p:sldId id="${256 + at}" r:id="rId${at + 1}"/>`).join('');
  const inSections = sections.map(
    ([name, numbers]) =>
      `<p14:section name="${name}"><p14:sldIdLst>${numbers.map((number) => `<p14:sldId id="${255 + number}"/>`).join('')}</p14:sldIdLst></p14:section>`,
  );
  const own: Parts = {};
  slides.forEach(({ shapes, layout = 'obj', related = [], attributes = '' }, at) => {
    const slide = xmlPart('p:sld', `<p:cSld><p:spTree>${shapes}</p:spTree></p:cSld>`);
    own[`ppt/slides/slide${at + 1}.xml`] = slide.replace('<p:sld ', `<p:sld ${attributes} `);
    own[`ppt/slides/_rels/slide${at + 1}.xml.rels`] = relationsPart([
      ['slideLayout', `../slideLayouts/${layout}.xml`],
      ...related,
    ]);
  });
  for (const layout of LAYOUTS) {
    own[`ppt/slideLayouts/${layout}.xml`] = xmlPart('p:sldLayout', '').replace(
      '<p:sldLayout ',
      `<p:sldLayout type="${layout}" `,
    );
    own[`ppt/slideLayouts/_rels/${layout}.xml.rels`] = relationsPart([
      ['slideMaster', '../slideMasters/master.xml'],
    ]);
  }
  return {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': relationsPart([['officeDocument', 'ppt/presentation.xml']]),
    'ppt/presentation.xml': xmlPart(
      'p:presentation',
      `<p:sldIdLst>${ids}</p:sldIdLst><p:extLst><p:ext><p14:sectionLst>${inSections.join('')}</p14:sectionLst></p:ext></p:extLst>`,
    ),
    'ppt/_rels/presentation.xml.rels': relationsPart(
      slides.map((_, at) => ['slide', `slides/slide${at + 1}.xml`]),
    ),
    'ppt/slideMasters/master.xml': xmlPart(
      'p:sldMaster',
      `<p:txStyles><p:bodyStyle>${[1, 2, 3].map((level) => `<a:lvl${level}pPr><a:buChar char="•"/></a:lvl${level}pPr>`).join('')}</p:bodyStyle></p:txStyles>`,
    ),
    ...own,
    ...parts,
  };
}

/** @param type of its placeholder; `text` for a box without one */
export function shape(type: string, ...paragraphs: string[]): string {
  const placeholder = type === 'text' ? '' : `<p:ph${type === 'obj' ? ' idx="1"' : ` type="${type}"`}/>`;
  const written = paragraphs.map((one) => (one.startsWith('<a:p>') ? one : slideText(one)));
  return `<p:sp><p:nvSpPr><p:nvPr>${placeholder}</p:nvPr></p:nvSpPr><p:txBody>${written.join('')}</p:txBody></p:sp>`;
}

/** A paragraph of a slide. */
export const slideText = (
  text: string,
  level = 0,
  properties = '',
  runProperties = '<a:rPr lang="en-GB"/>',
) =>
  `<a:p><a:pPr lvl="${level}">${properties}</a:pPr><a:r>${runProperties}<a:t>${text.replaceAll('&', '&amp;')}</a:t></a:r></a:p>`;

export const slidePicture = (id: string, alternative: string) =>
  `<p:pic><p:nvPicPr><p:cNvPr id="4" name="Picture" descr="${alternative}"/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="${id}"/></p:blipFill></p:pic>`;
