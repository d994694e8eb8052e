/** PowerPoint: each slide is a section; the sections of the talk, or titles that are repeated, are lessons. */
import type { RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { UsageError } from '../../diagnostics/usage-error.ts';
import { container } from '../banks/parts.ts';
import type { ImportContext } from '../format.ts';
import type { Imported } from '../imported.ts';
import { childNamed, descendantsNamed, type XmlElement } from '../xml.ts';
import { hasMacros, mainPart, type OfficeFile, propertyOf } from './office-file.ts';
import { stylesReader } from './pptx-placeholders.ts';
import { readSlide, type Slide } from './pptx-slide.ts';
import type { Leave } from './related-graphics.ts';
import { type Section, writeLessons } from './write-lessons.ts';

interface Talk {
  title: string;
  /** The first, where it holds the title of the talk. */
  titleSlide: Slide | undefined;
  slides: Slide[];
  /** Names of the talk's sections by the parts of their slides. */
  sections: ReadonlyMap<string, string>;
}

export function readPptx(file: OfficeFile, name: string, context: ImportContext): Imported {
  const main = mainPart(file, 'ppt/presentation.xml');
  const root = file.xml(main);
  if (root?.name !== 'p:presentation')
    throw new UsageError(
      `"${file.path}" is no PowerPoint file: it holds no slides of one; save it as .pptx again.`,
    );
  const leave: Leave = (what, done, todo) => context.leave({ file: file.path, what, done, todo });
  listRest(file, leave);
  const { slides, sections } = readSlides(file, main, root, context);
  const titleSlide = slides[0]?.isTitleSlide === true && slides[0].title !== '' ? slides[0] : undefined;
  passNotesOn(slides, leave);
  const title = titleSlide?.title ?? propertyOf(file, 'dc:title') ?? name;
  const talk: Talk = { title, titleSlide, slides, sections };
  const lessons = grouped(talk)
    // A title alone is told in course.yaml.
    .filter((group) => group.some((slide) => slide !== titleSlide || isFilled(slide)))
    .map((group, at) => sectionOf(group, talk, titleOf(group, talk, at), leave));
  const chapters = [{ title, sections: lessons }];
  return {
    title,
    description: titleSlide?.subtitle || undefined,
    language: languageOf(slides),
    modules: writeLessons({ file: file.path, chapters, notes: new Map() }, context.leave),
  };
}

function readSlides(
  file: OfficeFile,
  main: string,
  root: XmlElement,
  context: ImportContext,
): Pick<Talk, 'slides' | 'sections'> {
  const relations = file.relations(main);
  const ids = descendantsNamed(childNamed(root, 'p:sldIdLst'), 'p:sldId').map(({ attributes }) => ({
    id: attributes.id ?? '',
    part: relations.get(attributes['r:id'] ?? '')?.target ?? '',
  }));
  const parts = new Map(ids.map(({ id, part }) => [id, part]));
  const sections = new Map(
    descendantsNamed(root, 'p14:section').flatMap((section) =>
      descendantsNamed(section, 'p14:sldId').map(({ attributes }): [string, string] => [
        parts.get(attributes.id ?? '') ?? '',
        section.attributes.name?.trim() ?? '',
      ]),
    ),
  );
  const stylesOf = stylesReader(file);
  const slides = ids.flatMap(({ part }, at) => readSlide(file, part, at + 1, stylesOf, context) ?? []);
  return { slides, sections };
}

/** It holds more than its mark. */
function isFilled({ nodes }: Slide): boolean {
  return nodes.length > 1;
}

/** Notes to a slide without content stand with the next that has some: no lesson is made of notes alone. */
function passNotesOn(slides: readonly Slide[], leave: Leave): void {
  let notes: RootContent[] = [];
  for (const slide of slides) {
    notes.push(...slide.notes);
    if (!isFilled(slide)) continue;
    if (notes.length > 0) slide.nodes.push(container('trainer', {}, notes));
    notes = [];
  }
  if (notes.length > 0)
    leave(
      `Notes of the speaker behind the last slide with content (“${notes.map((node) => plainText(node)).join(' ')}”)`,
      'They were left out',
      'Write them as a text for the trainer',
    );
}

/** Slides that are one lesson together. */
function grouped({ slides, sections }: Talk): Slide[][] {
  const isNamed = new Set(sections.values()).size > 1;
  const isHeaded = slides.some(({ isSectionHead }) => isSectionHead);
  const isSame = (at: number) => isSameTitle(slides[at], slides[at - 1]);
  const begins = (slide: Slide, at: number): boolean => {
    if (isNamed) return sections.get(slide.part) !== sections.get(slides[at - 1]?.part ?? '');
    if (isHeaded) return slide.isSectionHead;
    return !isSame(at) && (isSame(at + 1) || isSame(at - 1));
  };
  const groups: Slide[][] = [];
  slides.forEach((slide, at) => {
    const group = groups.at(-1);
    if (group === undefined || begins(slide, at)) groups.push([slide]);
    else group.push(slide);
  });
  return groups;
}

/** Without what counts the slides of one title: `(2)`, `2/3`, `(cont.)`. */
function plainTitle({ title }: Slide): string {
  return title
    .replace(
      /\s*(?:\((?:\d+(?:\s*(?:\/|of)\s*\d+)?|cont(?:inued|['’]d|\.)?|Forts(?:etzung|\.)|cd\.|continuación|continuação|συνέχεια)\)|\d+\/\d+)\s*$/iu,
      '',
    )
    .trim();
}

function isSameTitle(a: Slide | undefined, b: Slide | undefined): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    a.title !== '' &&
    plainTitle(a).toLowerCase() === plainTitle(b).toLowerCase()
  );
}

/** Names that PowerPoint gives to the slides in front of a first section. */
const UNNAMED =
  /^(?:default section|standardabschnitt|sección predeterminada|secção predefinida|seção padrão|προεπιλεγμένη ενότητα|sekcja domyślna|untitled section)?$/i;

function titleOf(slides: readonly Slide[], { sections, titleSlide, title }: Talk, at: number): string {
  const [first, second] = slides;
  const named = sections.get(first?.part ?? '') ?? '';
  if (first === undefined || first === titleSlide) return title;
  if (new Set(sections.values()).size > 1 && !UNNAMED.test(named)) return named;
  const isOwn = at > 0 || first.isSectionHead || isSameTitle(second, first);
  return (isOwn && plainTitle(first)) || title;
}

function sectionOf(slides: readonly Slide[], talk: Talk, title: string, leave: Leave): Section {
  let above = title;
  const nodes = slides.flatMap((slide): RootContent[] => {
    const heading = slide === talk.titleSlide ? '' : plainTitle(slide);
    if (slide.title === '' && isFilled(slide))
      leave(
        `Slide ${slide.number} without a title`,
        'Its content follows that of the slide before',
        'Write a heading where one is missing',
      );
    if (heading === '' || heading.toLowerCase() === above.toLowerCase()) return slide.nodes;
    above = heading;
    return [{ type: 'heading', depth: 2, children: [{ type: 'text', value: heading }] }, ...slide.nodes];
  });
  return { title, nodes };
}

/** The one that most runs of text are in. */
function languageOf(slides: readonly Slide[]): string | undefined {
  const counts = new Map<string, number>();
  for (const written of slides.flatMap(({ languages }) => languages)) {
    const tag = /^[a-z]{2,3}(?=-|$)/i.exec(written)?.[0].toLowerCase();
    if (tag !== undefined) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function listRest(file: OfficeFile, leave: Leave): void {
  if (hasMacros(file)) leave('Macros', 'They were left out, and not looked at');
  leave(
    'Places, colours and backgrounds of the slides, and what moves on them',
    'They were left out: texts and pictures follow one another',
  );
}
