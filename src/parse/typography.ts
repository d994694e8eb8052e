/** Sets the text of a lesson once everything was derived from it: ids, answers, what is reported. */
import type { ElementContent, Text } from 'hast';
import { setParts } from '../course/text/typographic.ts';

/** What stays as it was typed. */
const AS_TYPED = new Set('code pre kbd samp textarea svg math script style option'.split(' '));
/** Elements that do not part a paragraph. */
const INLINE = new Set(
  'a abbr b bdi bdo cite del dfn em i ins mark q s small span strong sub sup time u var'.split(' '),
);

/** Stands for what is no text, as a letter would: a mark behind it closes. */
const THING = '\ufffc';

export function setTypography(content: readonly ElementContent[], language: string): void {
  /** One paragraph; without a node: a thing in it. */
  let run: { value: string; node?: Text }[] = [];
  const settle = () => {
    const values = run.map(({ value }) => value);
    const set = setParts(values, language);
    for (const [index, { node }] of run.entries()) if (node) node.value = set[index] ?? node.value;
    run = [];
  };
  const visit = (node: ElementContent): void => {
    if (node.type === 'text') run.push({ value: node.value, node });
    if (node.type === 'raw') run.push({ value: THING });
    if (node.type !== 'element') return;
    const isInline = INLINE.has(node.tagName);
    if (AS_TYPED.has(node.tagName)) return void run.push({ value: THING });
    if (!isInline) settle();
    if (node.properties.lang === undefined) node.children.forEach(visit);
    else {
      run.push({ value: THING });
      setTypography(node.children, String(node.properties.lang));
    }
    if (!isInline) settle();
  };
  content.forEach(visit);
  settle();
}
