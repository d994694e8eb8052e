/** Word documents: what becomes of each thing in them, and what is told of the rest. */
import { describe, expect, it } from 'vitest';
import { docxParts, item, PNG, paragraph, picture, run, styled, table, xmlPart } from './make-office.ts';
import { readParts } from './support.ts';

const read = (
  body: string,
  ...rest: [related?: Parameters<typeof docxParts>[1], parts?: Parameters<typeof docxParts>[2]]
) => readParts('docx', docxParts(body, ...rest));

describe('headings', () => {
  it('of the first level are lessons, also in a style that is based on them, and the title is the title', async () => {
    const { imported, text } = await read(
      [
        styled('Title', 'Safe & sound'),
        styled('TOC1', 'Ladders 3'),
        styled('H1', 'Ladders'),
        paragraph('Look first.'),
        styled('H3', 'Feet'),
        paragraph('On the ground.'),
        styled('Chapter', 'Ropes'),
        paragraph('Tie them.'),
        styled('H1', 'Nothing yet'),
      ].join(''),
    );
    expect(imported).toMatchObject({
      title: 'Safe & sound',
      language: 'en',
      modules: [{ title: 'Safe & sound' }],
    });
    expect(text).toBe('# Ladders\n\nLook first.\n\n## Feet\n\nOn the ground.\n\n# Ropes\n\nTie them.\n');
  });

  it('are modules where what they hold are long sections', async () => {
    const long = paragraph('word '.repeat(400));
    const sections = (name: string) => [1, 2].map((at) => styled('H2', `${name} ${at}`) + long).join('');
    const { imported } = await read(
      styled('H1', 'One') + sections('A') + styled('H1', 'Two') + sections('B'),
    );
    expect(
      imported.modules.map(({ title, lessons }) => [title, lessons.map((lesson) => lesson.title)]),
    ).toEqual([
      ['One', ['A 1', 'A 2']],
      ['Two', ['B 1', 'B 2']],
    ]);
  });

  it('that are only bold lines are lessons in a document without others, and that is said', async () => {
    const bold = (text: string) => paragraph(run(text, '<w:b/>'));
    const { text, told } = await read(
      bold('One') + paragraph('First.') + bold('Two') + paragraph('Second.') + bold('Not this.'),
    );
    expect(text).toBe('# One\n\nFirst.\n\n# Two\n\nSecond.\n\n**Not this.**\n');
    expect(told[0]).toMatch(/without headings, but with 2 lines that are bold/);
  });
});

it('texts: marks without blanks in them, small letters, breaks, lists in one another, quotes, code signs', async () => {
  const { text } = await read(
    [
      paragraph(
        `${run('A ')}${run('bold ', '<w:b/>')}${run('word, H')}${run('2', '<w:vertAlign w:val="subscript"/>')}${run('O and ')}${run('a+b', '<w:vertAlign w:val="superscript"/>')}<w:r><w:br/></w:r>${run('*no* emphasis ~x~ ^y^ {{z}} :::note $5')}`,
      ),
      item('one'),
      item('inner', 1),
      item('deep', 2, 2),
      item('two'),
      styled('Quote', 'Said she.'),
    ].join(''),
  );
  expect(text).toBe(
    '# course\n\nA **bold** word, H~2~O and <sup>a+b</sup>\\\n\\*no\\* emphasis \\~x\\~ \\^y\\^ \\{{z}} :::note $5\n\n- one\n  - inner\n    1. deep\n- two\n\n> Said she.\n',
  );
});

it('tables: the first row is the head, paragraphs and items of a cell are lines, merged cells are told', async () => {
  const wide = `<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph('wide')}</w:tc>`;
  const { text, told } = await read(
    table([
      ['A', 'B'],
      ['1', paragraph('x') + item('y') + item('z')],
    ]) +
      table([['C', 'D'], [wide]], false) +
      table([[styled('Normal', 'Framed') + item('inside')]]),
  );
  expect(text).toBe(
    '# course\n\n| A | B               |\n| - | --------------- |\n| 1 | x<br>• y<br>• z |\n\n| C    | D |\n| ---- | - |\n| wide |   |\n\nFramed\n\n- inside\n',
  );
  expect(told).toEqual([
    'A table (“CD”) with merged cells: Their text stands in the first; the others are empty',
    'A table (“CD”) whose first row is not marked as its head: The first row became the head',
    'A frame of one cell: What is in it stands as text',
  ]);
});

it('footnotes and endnotes stand in the lessons that refer to them, links lead to bookmarks, files of a machine are told', async () => {
  const note = (kind: string, id: string) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
  const link = (attribute: string, text: string) => `<w:hyperlink ${attribute}>${run(text)}</w:hyperlink>`;
  const { text, told } = await read(
    [
      styled('H1', `<w:bookmarkStart w:id="1" w:name="_Ref1"/>${run('One')}`),
      paragraph(run('Noted') + note('footnote', '2')),
      styled('H2', `<w:bookmarkStart w:id="2" w:name="_Ref2"/>${run('Part B')}`),
      paragraph(link('w:anchor="_Ref2"', 'here')),
      styled('H1', 'Two'),
      paragraph(
        `${note('endnote', '2')}${link('w:anchor="_Ref2"', 'part')}, ${link('r:id="rId5"', 'web')}, ${link('r:id="rId6"', 'disk')}`.replaceAll(
          ', ',
          run(', '),
        ),
      ),
    ].join(''),
    [
      ['footnotes', 'footnotes.xml'],
      ['endnotes', 'endnotes.xml'],
      ['hyperlink', 'https://example.org/a?b=1&amp;c=2', true],
      ['hyperlink', 'file:///C:/plan.xlsx', true],
    ],
    {
      'word/footnotes.xml': xmlPart(
        'w:footnotes',
        `<w:footnote w:id="2">${paragraph('The note.')}</w:footnote>`,
      ),
      'word/endnotes.xml': xmlPart('w:endnotes', `<w:endnote w:id="2">${paragraph('The end.')}</w:endnote>`),
    },
  );
  expect(text).toBe(
    '# One\n\nNoted[^2]\n\n## Part B\n\n[here](#part-b)\n\n[^2]: The note.\n\n# Two\n\n[^e2][part](coursewright-lesson:course.docx%231#part-b), [web](https://example.org/a?b=1\\&c=2), disk\n\n[^e2]: The end.\n',
  );
  expect(told.at(-1)).toBe('A link to “file:///C:/plan.xlsx” at “disk”: Its text was kept');
});

describe('pictures', () => {
  it('come with their alternatives; decorative ones, those of a server and those that no browser shows are told', async () => {
    const decorative = '<a:extLst><a:ext><adec:decorative val="1"/></a:ext></a:extLst>';
    const { text, told, files } = await read(
      [
        paragraph(picture('r:embed="rId3"', 'A ladder. Description automatically generated')),
        paragraph(picture('r:embed="rId3"', 'logo.png')),
        paragraph(picture('r:embed="rId3"', '', decorative)),
        paragraph(picture('r:embed="rId4"', 'A chart of growth')),
        paragraph(picture('r:link="rId5"', 'A tree')),
        paragraph(
          '<w:r><w:pict><v:shape><v:imagedata r:id="rId3" o:title="An old form"/></v:shape></w:pict></w:r>',
        ),
      ].join(''),
      [
        ['image', 'media/image1.png'],
        ['image', 'media/image2.emf'],
        ['image', 'https://example.org/tree.png', true],
      ],
      { 'word/media/image1.png': PNG, 'word/media/image2.emf': 'x' },
    );
    expect(text).toBe(
      '# course\n\n![A ladder.](../assets/a-ladder.png)\n\n![](../assets/a-ladder.png)\n\n[A tree](https://example.org/tree.png)\n\n![An old form](../assets/a-ladder.png)\n',
    );
    expect(files).toEqual(['a-ladder.png']);
    expect(told).toEqual([
      'A picture “A ladder.”, whose alternative a machine has written: It was kept',
      'A picture that is marked as decorative: It was left out',
      'A picture “A chart of growth”, of the kind EMF, which not every browser shows: It was left out',
      'A picture that lies elsewhere: https://example.org/tree.png: It was not asked for; a link or its alternative stands in its place',
    ]);
  });

  it('of many megabytes are kept and told', async () => {
    const large = Buffer.concat([PNG, Buffer.alloc(20_000_000)]);
    const { leftovers } = await read(
      paragraph(picture('r:embed="rId3"', 'Large')),
      [['image', 'media/image1.png']],
      { 'word/media/image1.png': large },
    );
    expect(leftovers[0]).toMatchObject({
      what: expect.stringContaining('of 20 MB'),
      todo: 'Save it smaller',
    });
  });
});

it('charts become tables, SmartArt a list, text boxes text, objects and macros are told', async () => {
  const drawing = (graphic: string) =>
    `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x"/><a:graphic><a:graphicData>${graphic}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
  const points = (texts: readonly (string | number)[]) =>
    texts.map((text, at) => `<c:pt idx="${at}"><c:v>${text}</c:v></c:pt>`).join('');
  const box = `<mc:AlternateContent><mc:Choice Requires="wps">${drawing(`<wps:txbx><w:txbxContent>${paragraph('In a box')}</w:txbxContent></wps:txbx>`).slice(5, -6)}</mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent>`;
  const { text, told } = await read(
    [
      paragraph(drawing('<c:chart r:id="rId3"/>')),
      paragraph(drawing('<dgm:relIds r:dm="rId4"/>')),
      paragraph(`${run('Beside')}<w:r>${box}</w:r>`),
      paragraph('<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>'),
    ].join(''),
    [
      ['chart', 'charts/chart1.xml'],
      ['diagramData', 'diagrams/data1.xml'],
    ],
    {
      'word/vbaProject.bin': 'x',
      'word/charts/chart1.xml': xmlPart(
        'c:chartSpace',
        `<c:ser><c:tx>${points(['Falls'])}</c:tx><c:cat>${points(['2024', '2025'])}</c:cat><c:val>${points([3, 0.30000000000000004])}</c:val></c:ser>`,
      ),
      'word/diagrams/data1.xml': xmlPart(
        'dgm:dataModel',
        '<dgm:pt type="doc"/><dgm:pt><dgm:t><a:t>Stop</a:t></dgm:t></dgm:pt><dgm:pt><dgm:t><a:t>Look</a:t></dgm:t></dgm:pt>',
      ),
    },
  );
  expect(text).toBe(
    '# course\n\n|      | Falls |\n| ---- | ----- |\n| 2024 | 3     |\n| 2025 | 0.3   |\n\n- Stop\n- Look\n\nBeside\n\nIn a box\n',
  );
  expect(told).toEqual([
    'A chart: Its numbers stand as a table',
    'A SmartArt graphic: Its texts stand as a list',
    'A text box: “In a box”: Its text stands behind the paragraph that it was beside',
    'An object of another program (Excel.Sheet.12): It was left out',
    'Macros: They were left out, and not looked at',
  ]);
});

it('equations are TeX, and one with something unknown is told with its text', async () => {
  const text = (value: string) => `<m:r><m:t>${value}</m:t></m:r>`;
  const math = (inner: string) => paragraph(`<m:oMath>${inner}</m:oMath>`);
  const read1 = await read(
    [
      math(
        `<m:f><m:num>${text('𝑎²+1')}</m:num><m:den><m:rad><m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/><m:e>${text('π')}</m:e></m:rad></m:den></m:f>`,
      ),
      paragraph(
        `<m:oMathPara><m:oMath><m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${text('i=1')}</m:sub><m:sup>${text('n')}</m:sup><m:e><m:sSub><m:e>${text('x')}</m:e><m:sub>${text('i')}</m:sub></m:sSub></m:e></m:nary></m:oMath></m:oMathPara>`,
      ),
      math(
        `<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr><m:e><m:m><m:mr><m:e>${text('1')}</m:e><m:e>${text('0')}</m:e></m:mr></m:m></m:e></m:d>`,
      ),
      math(`<m:func><m:fName>${text('sin')}</m:fName><m:e>${text('α')}</m:e></m:func>`),
      math(`<m:strange>${text('q')}</m:strange>`),
    ].join(''),
  );
  expect(read1.text).toBe(
    '# course\n\n$$\\frac{a²+1}{\\sqrt{\\pi}}$$\n\n$$\n\\sum_{i=1}^{n}{{x}_{i}}\n$$\n\n$$\\left[\\begin{matrix}1 & 0\\end{matrix}\\right]$$\n\n$$\\sin{\\alpha}$$\n\nq\n',
  );
  expect(read1.told[0]).toBe(
    'An equation with something that is not known here (m:strange): Its text stands in its place: “q”',
  );
});

it('changes are taken as shown and told, comments are told with what they are about, and no text of a field is lost', async () => {
  const { text, told } = await read(
    [
      styled('H1', 'Start'),
      paragraph(
        `<w:ins w:author="Ana">${run('new ')}</w:ins><w:del w:author="Ben"><w:r><w:delText>old </w:delText></w:r></w:del><w:commentRangeStart w:id="0"/>${run('text')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`,
      ),
      paragraph(`<w:fldSimple w:instr="AUTHOR">${run('Cleo')}</w:fldSimple>`),
      paragraph(
        `<w:r><w:ruby><w:rt>${run('kan')}</w:rt><w:rubyBase>${run('漢')}</w:rubyBase></w:ruby></w:r>`,
      ),
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('Start 3')}</w:sdtContent></w:sdt>`,
    ].join(''),
    [
      ['comments', 'comments.xml'],
      ['header', 'header1.xml'],
    ],
    {
      'word/comments.xml': xmlPart(
        'w:comments',
        `<w:comment w:id="0" w:author="Dora">${paragraph('Really?')}</w:comment>`,
      ),
      'word/header1.xml': xmlPart('w:hdr', paragraph('Our firm')),
    },
  );
  expect(text).toBe('# Start\n\nnew text\n\nCleo\n\n漢\n');
  expect(told).toEqual([
    'An insertion by Ana: “new” (below “Start”): It was taken in',
    'A deletion by Ben: “old” (below “Start”): It was left out',
    'A comment by Dora on “text”: “Really?” (below “Start”): It was left out',
    'Readings above “漢” (below “Start”): The text below them was kept',
    'A text at the head or foot of pages: “Our firm”: It was left out',
  ]);
});
