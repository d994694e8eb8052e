/** What the styles of a Word document mean, whatever its authors called them. */
import { childNamed, descendantsNamed, type XmlElement } from '../xml.ts';

export interface DocxStyles {
  /** 1 to 6 for the styles of headings, and those that are based on one. */
  headingLevel(styleId: string | undefined): number | undefined;
  /** Tag of the language that the document is written in, where it says one. */
  language: string | undefined;
}

/** @param root of `word/styles.xml` */
export function readStyles(root: XmlElement | undefined): DocxStyles {
  const styles = new Map(
    descendantsNamed(root, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]),
  );
  const headingLevel = (styleId: string | undefined, steps = 0): number | undefined => {
    const style = styleId === undefined ? undefined : styles.get(styleId);
    if (style === undefined || steps > MOST_STEPS) return undefined;
    return ownLevel(style) ?? headingLevel(childNamed(style, 'w:basedOn')?.attributes['w:val'], steps + 1);
  };
  const language = descendantsNamed(childNamed(root, 'w:docDefaults'), 'w:lang')[0]?.attributes['w:val'];
  return { headingLevel, language };
}

/** Styles may be based on one another in a circle. */
const MOST_STEPS = 20;

/** Levels of outlines count from 0; 9 is text (ECMA-376, part 1, 17.3.1.20). */
function ownLevel(style: XmlElement): number | undefined {
  const name = childNamed(style, 'w:name')?.attributes['w:val'] ?? '';
  const named = /^heading ([1-9])$/i.exec(name)?.[1];
  const outline = childNamed(childNamed(style, 'w:pPr'), 'w:outlineLvl')?.attributes['w:val'];
  const level = named === undefined ? Number(outline ?? NaN) + 1 : Number(named);
  return level >= 1 && level <= 9 ? Math.min(level, 6) : undefined;
}
