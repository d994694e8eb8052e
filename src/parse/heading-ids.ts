/** `## Heading {#place}`, as Pandoc, kramdown, MkDocs and Docusaurus have it: the heading's place by a name of its own. */
import type { Heading } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { positionOf } from '../blocks/block-type.ts';
import { type LessonBuild, report } from './lesson-build.ts';
import { asWritten } from './written-text.ts';

declare module 'mdast' {
  interface HeadingData {
    /** The name that its author gave to its place. */
    place?: string;
  }
}

const BRACES = /^\{:?[ \t]*#([\p{L}\p{N}][\p{L}\p{M}\p{N}_.:-]{0,99})(?:[ \t]+\.[\w-]+)*[ \t]*\}$/u;

/** Changes the heading; braces behind a backslash are text. */
export function takePlace(build: LessonBuild, heading: Heading): void {
  const last = heading.children.at(-1);
  const end = last?.position?.end.offset;
  if (last?.type !== 'text' || end === undefined) return;
  const text = last.value.trimEnd();
  const begin = text.lastIndexOf('{');
  const place = begin < 0 ? undefined : BRACES.exec(text.slice(begin))?.[1];
  const written = build.source.lastIndexOf('{', end - 1);
  if (place === undefined || build.source[written - 1] === '\\') return;
  last.value = text.slice(0, begin).trimEnd();
  heading.data = { ...heading.data, place: place.normalize('NFC') };
  build.read.push([written, end]);
}

/** On one line, as it is shown. */
export function headingText(heading: Heading): string {
  return plainText(heading, { includeHtml: false }).replace(/\s+/g, ' ').trim();
}

/** The anchor of a heading, unlike all before it in its lesson. */
export function anchorOf(build: LessonBuild, heading: Heading): string {
  const { slugger } = build;
  const place = heading.data?.place;
  if (place === undefined) return slugger.slug(headingText(asWritten(heading)));
  if (Object.hasOwn(slugger.occurrences, place)) {
    const reason = `The place "#${place}" is there already in this lesson; write another name into the braces of this heading`;
    report(build, { ruleId: 'id-unique', reason, position: positionOf(heading) });
    return slugger.slug(place);
  }
  slugger.occurrences[place] = 0;
  return place;
}
