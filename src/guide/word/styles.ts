/** The named styles of a Word file. Whoever adapts it changes a look once, in the style, and not in each paragraph. */
import {
  AlignmentType,
  BorderStyle,
  type IBaseParagraphStyleOptions,
  type ILevelsOptions,
  type IStylesOptions,
  LevelFormat,
  ShadingType,
} from 'docx';

/** Twentieths of a point: A4 with margins of two centimetres, and what is left for text. */
export const PAGE = { width: 11_906, height: 16_838, margin: 1134 };
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;

/** Without #. */
export const COLOURS = { ink: '1C2430', soft: '536070', line: 'C9D1DA', tint: 'F3F6F9', brand: '1D5A8F' };

const FONT = 'Calibri';
export const CODE_FONT = 'Consolas';

/** Paragraph styles of boxes, by the class of the element in the tree. */
export const BOXES = { 'guide-note': 'TrainerNote', 'guide-box': 'Box' } as const;

const plain = { color: COLOURS.ink };

function heading(size: number, before: number): IBaseParagraphStyleOptions {
  return {
    quickFormat: true,
    next: 'Normal',
    run: { size, bold: true, color: COLOURS.brand },
    paragraph: { keepNext: true, keepLines: true, spacing: { before, after: 120 } },
  };
}

function box(colour: string, fill: string): NonNullable<IBaseParagraphStyleOptions['paragraph']> {
  return {
    indent: { left: 170 },
    border: { left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: colour } },
    shading: { type: ShadingType.CLEAR, fill, color: 'auto' },
  };
}

export function stylesFor(language: string): IStylesOptions {
  return {
    default: {
      document: {
        run: {
          font: FONT,
          size: 22,
          language: { value: language, eastAsia: language, bidirectional: language },
        },
        paragraph: { spacing: { after: 120, line: 276 } },
      },
      title: {
        next: 'Normal',
        run: { size: 52, bold: true, color: COLOURS.brand },
        paragraph: { spacing: { before: 480, after: 120 } },
      },
      heading1: heading(34, 480),
      heading2: heading(28, 360),
      heading3: heading(24, 280),
      heading4: heading(22, 200),
    },
    // The library’s own styles of links and notes rest on it.
    characterStyles: [{ id: 'DefaultParagraphFont', name: 'Default Paragraph Font' }],
    paragraphStyles: [
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { size: 28, color: COLOURS.soft },
      },
      {
        id: 'Quote',
        name: 'Quote',
        basedOn: 'Normal',
        quickFormat: true,
        run: { italics: true },
        paragraph: { indent: { left: 425, right: 425 } },
      },
      {
        id: 'Code',
        name: 'Code',
        basedOn: 'Normal',
        quickFormat: true,
        run: { font: CODE_FONT, size: 19 },
        paragraph: { spacing: { after: 0 } },
      },
      {
        id: 'Small',
        name: 'Small print',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: 18, color: COLOURS.soft },
      },
      {
        id: 'TableText',
        name: 'Table text',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: 20 },
        paragraph: { spacing: { before: 40, after: 40, line: 252 } },
      },
      {
        id: 'TableCaption',
        name: 'Table caption',
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { bold: true },
        paragraph: { keepNext: true, spacing: { before: 200, after: 80 } },
      },
      {
        id: BOXES['guide-note'],
        name: 'Trainer’s note',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: box('B4531A', 'FBF3EC'),
      },
      {
        id: BOXES['guide-box'],
        name: 'Box',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: box(COLOURS.brand, COLOURS.tint),
      },
      {
        id: 'TOCHeading',
        name: 'TOC Heading',
        basedOn: 'Normal',
        next: 'Normal',
        ...heading(34, 480),
      },
      {
        id: 'TOC1',
        name: 'toc 1',
        basedOn: 'Normal',
        paragraph: { spacing: { before: 60, after: 20 } },
        run: plain,
      },
      {
        id: 'TOC2',
        name: 'toc 2',
        basedOn: 'Normal',
        paragraph: { indent: { left: 284 }, spacing: { after: 20 } },
        run: plain,
      },
    ],
  };
}

/** How far each level of a list is indented, in twentieths of a point. */
export const STEP = 397;
const LEVELS = 6;

export const BULLETS = 'bullets';
export const CHECKS = 'checks';

export function bulletLevels(sign?: string): ILevelsOptions[] {
  return levels(LevelFormat.BULLET, (level) => sign ?? (level % 2 === 0 ? '•' : '–'));
}

/** @param start first number of the outermost list */
export function numberLevels(start: number): ILevelsOptions[] {
  return levels(LevelFormat.DECIMAL, (level) => `%${level + 1}.`).map((level, index) =>
    index === 0 ? { ...level, start } : level,
  );
}

function levels(format: ILevelsOptions['format'], text: (level: number) => string): ILevelsOptions[] {
  return Array.from({ length: LEVELS }, (_, level) => ({
    level,
    ...(format && { format }),
    text: text(level),
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { left: STEP * (level + 1), hanging: STEP } } },
  }));
}

/** Deeper lists stand where the deepest level does. */
export function levelOf(depth: number): number {
  return Math.min(depth, LEVELS - 1);
}
