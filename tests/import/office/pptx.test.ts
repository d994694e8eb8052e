/** Slides of PowerPoint: what becomes of each thing on them, and what is told of the rest. */
import { describe, expect, it } from 'vitest';
import {
  PNG,
  pptxParts,
  relationsPart,
  type SlideSource,
  shape,
  slidePicture,
  slideText,
  xmlPart,
} from './make-office.ts';
import { readParts } from './support.ts';

const read = (
  slides: readonly SlideSource[],
  ...rest: [Parameters<typeof pptxParts>[1]?, Parameters<typeof pptxParts>[2]?]
) => readParts('pptx', pptxParts(slides, ...rest));

const titled = (title: string, ...more: string[]): SlideSource => ({
  shapes: shape('title', title) + more.join(''),
});

const TITLE: SlideSource = {
  layout: 'title',
  shapes: shape('ctrTitle', 'Safe & sound') + shape('subTitle', 'For all'),
};

const titles = ({ imported }: Awaited<ReturnType<typeof read>>) =>
  imported.modules.flatMap(({ lessons }) => lessons.map(({ title }) => title));

describe('lessons', () => {
  it('are the sections of the talk, and its first slide names the course', async () => {
    const made = await read(
      [
        TITLE,
        titled('Ladders', shape('obj', 'Look')),
        titled('Feet', shape('obj', 'Stand')),
        titled('Ropes', shape('obj', 'Tie')),
      ],
      [
        ['Default Section', [1]],
        ['Climbing', [2, 3]],
        ['Ropes', [4]],
      ],
    );
    expect(made.imported).toMatchObject({ title: 'Safe & sound', description: 'For all', language: 'en' });
    expect(made.text).toBe('# Climbing\n\n## Ladders\n\n- Look\n\n## Feet\n\n- Stand\n\n# Ropes\n\n- Tie\n');
  });

  it('begin at the heads of sections where no sections are named', async () => {
    const head = (title: string): SlideSource => ({ ...titled(title), layout: 'secHead' });
    const made = await read([
      TITLE,
      head('One'),
      titled('A', shape('obj', 'a')),
      head('Two'),
      titled('B', shape('obj', 'b')),
    ]);
    expect(titles(made)).toEqual(['One', 'Two']);
  });

  it('are titles that are repeated, whatever counts them', async () => {
    const made = await read([
      titled('Hello', shape('obj', 'h')),
      titled('Ladders (1/2)', shape('obj', 'a')),
      titled('Ladders (2/2)', shape('obj', 'b')),
      titled('Ropes', shape('obj', 'c')),
      titled('Knots', shape('obj', 'd')),
    ]);
    expect(titles(made)).toEqual(['course', 'Ladders', 'Ropes']);
    expect(made.text).toContain('# Ladders\n\n- a\n\n* b\n\n# Ropes\n\n- c\n\n## Knots\n\n- d\n');
  });

  it('is one where nothing parts the slides; one without a title goes on', async () => {
    const made = await read([titled('A', shape('obj', 'a')), { shapes: shape('text', 'on its own') }]);
    expect(made.text).toBe('# course\n\n## A\n\n- a\n\non its own\n');
    expect(made.told).toEqual(['Slide 2 without a title: Its content follows that of the slide before']);
  });
});

it('texts: bullets by their level and by their layout, numbers, marks, links to the web and to slides', async () => {
  const link = (id: string) => `<a:rPr><a:hlinkClick r:id="${id}"/></a:rPr>`;
  const { text } = await read([
    {
      shapes:
        shape('title', 'A') +
        shape(
          'obj',
          slideText('one'),
          slideText('inner ', 1),
          slideText('first', 1, '<a:buAutoNum type="arabicPeriod"/>'),
          slideText('no bullet', 0, '<a:buNone/>'),
          slideText('bold ', 0, '<a:buNone/>', '<a:rPr b="1"/>').replace(
            '</a:p>',
            '<a:r><a:t>plain </a:t></a:r><a:r><a:rPr baseline="30000"/><a:t>2</a:t></a:r></a:p>',
          ),
        ) +
        shape('text', slideText('web', 0, '', link('rId2')), slideText('next', 0, '', link('rId3'))) +
        shape('sldNum', '7'),
      related: [
        ['hyperlink', 'https://example.org', true],
        ['slide', 'slide2.xml'],
      ],
    },
    titled('B two', shape('obj', 'b')),
  ]);
  expect(text).toBe(
    '# course\n\n## A\n\n- one\n  - inner\n  1. first\n\nno bullet\n\n**bold** plain ^2^\n\n[web](https://example.org)\n\n[next](#b-two)\n\n## B two\n\n- b\n',
  );
});

it('pictures, tables, charts and SmartArt stand on their slides, and notes are for the trainer; films, objects, hidden slides and comments are told', async () => {
  const frame = (graphic: string) =>
    `<p:graphicFrame><a:graphic><a:graphicData>${graphic}</a:graphicData></a:graphic></p:graphicFrame>`;
  const cell = (text: string, attributes = '') =>
    `<a:tc ${attributes}><a:txBody>${slideText(text)}</a:txBody></a:tc>`;
  const { text, told, files } = await read(
    [
      {
        shapes: [
          shape('title', 'A'),
          `<p:grpSp>${slidePicture('rId2', 'A ladder')}</p:grpSp>`,
          frame(
            `<a:tbl><a:tblPr firstRow="1"/><a:tr>${cell('x')}${cell('y')}</a:tr><a:tr>${cell('1', 'gridSpan="2"')}${cell('', 'hMerge="1"')}</a:tr></a:tbl>`,
          ),
          frame('<c:chart r:id="rId3"/>'),
          frame('<dgm:relIds r:dm="rId4"/>'),
          frame('<p:oleObj progId="Excel.Sheet.12"/>'),
          '<p:pic><p:nvPicPr><p:cNvPr id="9" name="f"/><p:nvPr><a:videoFile r:link="rId5"/></p:nvPr></p:nvPicPr></p:pic>',
        ].join(''),
        related: [
          ['image', '../media/image1.png'],
          ['chart', '../charts/chart1.xml'],
          ['diagramData', '../diagrams/data1.xml'],
          ['video', '../media/film.mp4'],
          ['notesSlide', '../notesSlides/notesSlide1.xml'],
          ['comments', '../comments/comment1.xml'],
        ],
      },
      { ...titled('Secret', shape('obj', 'Not shown')), attributes: 'show="0"' },
    ],
    [],
    {
      'ppt/media/image1.png': PNG,
      'ppt/charts/chart1.xml': xmlPart(
        'c:chartSpace',
        '<c:ser><c:tx><c:pt idx="0"><c:v>n</c:v></c:pt></c:tx><c:val><c:pt idx="0"><c:v>5</c:v></c:pt></c:val></c:ser>',
      ),
      'ppt/diagrams/data1.xml': xmlPart('dgm:dataModel', '<dgm:pt><dgm:t><a:t>Stop</a:t></dgm:t></dgm:pt>'),
      'ppt/notesSlides/notesSlide1.xml': xmlPart(
        'p:notes',
        shape('body', 'Ask', 'them first.') + shape('sldNum', '1'),
      ),
      'ppt/comments/comment1.xml': xmlPart('p:cmLst', '<p:cm authorId="1"><p:text>Too long</p:text></p:cm>'),
      'ppt/commentAuthors.xml': xmlPart('p:cmAuthorLst', '<p:cmAuthor id="1" name="Ana"/>'),
      'ppt/_rels/other.rels': relationsPart([]),
      'ppt/vbaProject.bin': 'x',
    },
  );
  expect(text).toBe(
    '# course\n\n## A\n\n![A ladder](../assets/a-ladder.png)\n\n| x | y |\n| - | - |\n| 1 |   |\n\n|   | n |\n| - | - |\n| 1 | 5 |\n\n- Stop\n\n:::trainer\nAsk\n\nthem first.\n:::\n',
  );
  expect(files).toEqual(['a-ladder.png']);
  expect(told).toEqual([
    'Macros: They were left out, and not looked at',
    'A comment by Ana, “Too long”, on slide 1: It was left out',
    'A table (“x y”) with merged cells on slide 1: Their text stands in the first; the others are empty',
    'A chart on slide 1: Its numbers stand as a table',
    'A SmartArt graphic on slide 1: Its texts stand as a list',
    'An object of another program (Excel.Sheet.12) on slide 1: It was left out',
    'A video (ppt/media/film.mp4) on slide 1: It was left out',
    'A hidden slide: “Secret Not shown” on slide 2: It was left out',
  ]);
});

it('notes to a slide without content stand with the next, those behind the last one and of hidden slides are told', async () => {
  const notes = (text: string, at: number) => ({
    [`ppt/notesSlides/notesSlide${at}.xml`]: xmlPart('p:notes', shape('body', text)),
  });
  const noted = (slide: ReturnType<typeof titled>, at: number) => ({
    ...slide,
    related: [['notesSlide', `../notesSlides/notesSlide${at}.xml`] as [string, string]],
  });
  const { text, told } = await read(
    [
      noted(titled('A', ''), 1),
      noted(titled('B', shape('obj', 'b')), 2),
      { ...noted(titled('C', shape('obj', 'c')), 3), attributes: 'show="0"' },
      noted(titled('D', ''), 4),
    ],
    [],
    { ...notes('first', 1), ...notes(':::tip', 2), ...notes('third', 3), ...notes('fourth', 4) },
  );
  expect(text).toContain('- b\n\n:::trainer\nfirst\n\n\\:::tip\n:::\n');
  expect(told).toEqual([
    'A hidden slide: “C c”, with the notes “third”, on slide 3: It was left out',
    'Notes of the speaker behind the last slide with content (“fourth”): They were left out',
  ]);
});
