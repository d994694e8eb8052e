/** The tree of a text to its final HTML; what is found on the way stands in its build. */
import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import { toHast } from 'mdast-util-to-hast';
import { contentHandlers, notesId } from './content.ts';
import { blockHandlers } from './directives.ts';
import { warnOfForeign } from './foreign.ts';
import { settleHeadings } from './heading-depths.ts';
import { interfaceText, type LessonBuild } from './lesson-build.ts';
import { readSections } from './sections.ts';
import { reportOpenTags, warnOfFootnotes } from './swallowed.ts';
import { dressRawTables } from './tables.ts';
import { markTerms } from './terms.ts';
import { toolsFor } from './tools.ts';
import { setTypography } from './typography.ts';

export async function compileBody(build: LessonBuild): Promise<ElementContent[]> {
  build.tools = await toolsFor(build.source, build.tree, build.context);
  build.tools.readEmoji?.(build.tree, build.source);
  settleHeadings(build);
  warnOfForeign(build);
  const made = toHast(build.tree, {
    allowDangerousHtml: true,
    clobberPrefix: `${build.key}:note:`,
    handlers: { ...contentHandlers(build), ...blockHandlers(build) },
    footnoteLabel: interfaceText(build, 'footnotes'),
    footnoteLabelProperties: { className: ['footnotes-title'] },
    footnoteBackLabel: (index, again) =>
      `${interfaceText(build, 'backToText')} (${index + 1}${again > 1 ? `-${again}` : ''})`,
    footnoteBackContent: '↩\uFE0E',
  }) as HtmlRoot;
  reportOpenTags(build);
  warnOfFootnotes(build, build.tree);
  const content = made.children as ElementContent[];
  const clean = build.tools.resolveRawHtml?.(build, content) ?? content;
  dressRawTables(build, clean);
  nameNotes(build, clean);
  setTypography(clean, build.task.language);
  build.facts.sections = readSections(build, clean);
  markTerms(build, clean);
  build.facts.isBlank = clean.every(isBlank);
  return clean;
}

/** The library gives the heading of the notes one id for all lessons. */
function nameNotes(build: LessonBuild, content: ElementContent[]): void {
  const notes = content.findLast(isNotes);
  const title = notes?.children.find((child) => child.type === 'element');
  if (notes === undefined || title?.type !== 'element') return;
  title.properties.id = notesId(build);
  notes.properties = { className: ['footnotes'], ariaLabelledBy: [notesId(build)] };
}

function isNotes(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'section' && node.properties.dataFootnotes === true;
}

/** True where no text is in sight. */
function isBlank(node: ElementContent): boolean {
  return node.type === 'element'
    ? node.children.every(isBlank)
    : node.type !== 'text' || node.value.trim() === '';
}

/** The key in an address such as `#module/lesson/anchor`, unless it is the lesson's own. */
export function otherLesson({ key }: LessonBuild, address: string): string | undefined {
  const [, found] = /^#([^/]+\/[^/:]+)/.exec(address) ?? [];
  return found === key ? undefined : found;
}
