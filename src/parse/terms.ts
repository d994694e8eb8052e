/** Terms of the glossary in a lesson: the first occurrence of each becomes a link to its definition. */
import type { Element, ElementContent } from 'hast';
import { entryElement, GLOSSARY } from '../course/model/side-pages.ts';
import { foldWithPlaces, plainSigns } from '../course/text/fold.ts';
import { UNPARTED } from '../course/text/words.ts';
import type { TermForms } from './context.ts';
import { element, type LessonBuild } from './lesson-build.ts';
import { isClosed, promptsOf } from './searchable.ts';

/** Where a term stays plain text: titles, what can be acted on, and what is no prose. */
const CLOSED = new Set([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'a', 'button', 'summary', 'label', 'legend', 'textarea'],
  ...['code', 'pre', 'kbd', 'samp', 'svg', 'math', 'th', 'dfn', 'abbr'],
]);

interface Matcher {
  pattern: RegExp;
  /** By form, as `keyOf` writes it. */
  terms: ReadonlyMap<string, { id: string; form: string }>;
}

const matchers = new WeakMap<TermForms[], Matcher>();

/** Changes `content`; without marking, occurrences are only noted. */
export function markTerms(build: LessonBuild, content: ElementContent[]): void {
  const glossary = build.context.glossary[build.task.language] ?? [];
  if (glossary.length === 0) return;
  const matcher = matchers.get(glossary) ?? matcherOf(glossary);
  matchers.set(glossary, matcher);
  const prompts = promptsOf(build);
  const seen = new Set<string>();
  const visit = (children: ElementContent[]): void => {
    for (let index = 0; index < children.length; index++) {
      const node = children[index];
      if (node?.type === 'text') {
        const parts = split(node.value, matcher, seen);
        if (build.task.glossary && parts.length > 0) {
          children.splice(index, 1, ...parts);
          index += parts.length - 1;
        }
      } else if (node?.type === 'element' && isOpen(node, prompts)) visit(node.children);
    }
  };
  visit(content);
  build.facts.terms = [...seen].sort();
  if (seen.size > 0 && build.task.glossary) build.facts.blockTypes.push('term');
}

function isOpen(node: Element, prompts: ReadonlyMap<string, string>): boolean {
  const names = node.properties.className;
  if (Array.isArray(names) && names.some((name) => /(^eyebrow|-title)$/.test(String(name)))) return false;
  return !CLOSED.has(node.tagName) && !isClosed(node) && !prompts.has(String(node.properties.id ?? ''));
}

/** Nothing where the text holds no term that is new. */
function split(text: string, { pattern, terms }: Matcher, seen: Set<string>): ElementContent[] {
  const parts: ElementContent[] = [];
  let end = 0;
  const { folded, places } = foldWithPlaces(text, sameLetters);
  for (const { 0: match, index: at } of folded.matchAll(pattern)) {
    const term = terms.get(keyOf(match));
    const [index = 0, last = text.length] = [places[at], places[at + match.length]];
    const found = text.slice(index, last);
    if (term === undefined || seen.has(term.id) || !isWritten(term.form, found)) continue;
    seen.add(term.id);
    if (index > end) parts.push({ type: 'text', value: text.slice(end, index) });
    const properties = {
      className: ['term'],
      href: `#${entryElement(GLOSSARY, term.id)}`,
      dataBlock: 'term',
    };
    parts.push(element('a', properties, [{ type: 'text', value: found }]));
    end = last;
  }
  if (end > 0 && end < text.length) parts.push({ type: 'text', value: text.slice(end) });
  return parts;
}

/** An abbreviation is written in capitals: `IT` is not `it`. */
function isWritten(form: string, found: string): boolean {
  const isAbbreviation = form === form.toUpperCase() && form !== form.toLowerCase();
  return !isAbbreviation || plainSigns(found) === plainSigns(form);
}

/** Longest first, so that `work placement` is not taken for `work`. */
function matcherOf(glossary: TermForms[]): Matcher {
  const terms = new Map<string, { id: string; form: string }>();
  for (const { id, forms } of glossary) for (const form of forms) terms.set(keyOf(form), { id, form });
  const forms = [...terms.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const source = forms.map((form) => inPattern(form)).join('|');
  return { pattern: new RegExp(source, 'gu'), terms };
}

/** Whole words, in scripts that part them; in Japanese a word in katakana ends where they end. */
function inPattern(form: string): string {
  const source = form.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/ /g, '\\s+');
  const [before, after] = [edgeOf([...form][0] ?? ''), edgeOf([...form].at(-1) ?? '')];
  return `${before && `(?<!${before})`}${source}${after && `(?!${after})`}`;
}

/** What must not stand beside this character of a form. */
function edgeOf(character: string): string {
  if (/[\p{Script=Katakana}ー]/u.test(character)) return '[\\p{Script=Katakana}ー]';
  return UNPARTED.test(character) ? '' : '[\\p{L}\\p{N}\\p{M}_]';
}

/** A form as it is looked for, with one kind of blank. */
function keyOf(text: string): string {
  return foldWithPlaces(text, sameLetters).folded.replace(/\s+/g, ' ');
}

/** In lower case, with one kind of each sign. */
function sameLetters(text: string): string {
  return plainSigns(text).toLowerCase().replace(/ς/g, 'σ');
}
