/** The text of a lesson by headings, as search finds it. */
import type { Element, ElementContent } from 'hast';
import type { Section } from '../course/model/model.ts';
import { countedWords } from '../course/text/counted-words.ts';
import { typographic } from '../course/text/typographic.ts';
import type { LessonBuild } from './lesson-build.ts';
import { isClosed, promptsOf } from './searchable.ts';

/** Elements that do not part two words. */
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'code',
  'del',
  'em',
  'i',
  'kbd',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
]);

export function readSections(build: LessonBuild, content: readonly ElementContent[]): Section[] {
  const headings = new Map(
    build.facts.headings.map(({ anchor, text }) => [`${build.key}/${anchor}`, { anchor, text }]),
  );
  const prompts = promptsOf(build);
  const sections: { anchor: string; heading: string; pieces: string[] }[] = [];
  const begin = (anchor: string, heading: string) => sections.push({ anchor, heading, pieces: [] });
  const add = (text: string) => sections.at(-1)?.pieces.push(text);
  begin('', '');

  const visit = (node: ElementContent): void => {
    if (node.type === 'text') add(node.value);
    if (node.type !== 'element' || isClosed(node)) return;
    const heading = headings.get(String(node.properties.id ?? ''));
    if (heading !== undefined)
      return void begin(heading.anchor, typographic(heading.text, build.task.language));
    const prompt = prompts.get(String(node.properties.id ?? ''));
    if (prompt !== undefined) return void add(` ${prompt} `);
    if (isMark(node)) return;
    if (!INLINE.has(node.tagName)) add(' ');
    node.children.forEach(visit);
    if (!INLINE.has(node.tagName)) add(' ');
  };
  content.forEach(visit);
  return sections
    .map(({ anchor, heading, pieces }) => ({ anchor, heading, text: pieces.join('') }))
    .filter(({ heading, text }) => heading !== '' || text.trim() !== '')
    .map((section) => ({ ...section, text: countedWords(section.text) }));
}

/** Numbers of footnotes and the way back from them. */
function isMark({ properties }: Element): boolean {
  return properties.dataFootnoteRef !== undefined || properties.dataFootnoteBackref !== undefined;
}
