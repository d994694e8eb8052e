/** HTML of another tool → a Markdown tree. What Markdown cannot say, and our lessons may hold, stays HTML. */
import type { Element } from 'hast';
import { type State, toMdast } from 'hast-util-to-mdast';
import type { Html, Image, PhrasingContent, Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { parseHtml } from '../blocks/parse-html.ts';

/** Handlers of elements that Markdown has no sign for, and lessons may hold: they stay, but for those without text. */
export const KEPT = Object.fromEntries(
  ['sub', 'sup', 'kbd', 'mark', 'ins', 'u', 'small'].map((name) => [name, keep]),
);

function keep(state: State, element: Element): PhrasingContent[] {
  const inner = state.all(element) as PhrasingContent[];
  if (plainText(inner).trim() === '') return inner;
  const tag = (value: string): Html => ({ type: 'html', value });
  return [tag(`<${element.tagName}>`), ...inner, tag(`</${element.tagName}>`)];
}

export function fromHtml(html: string): Root {
  const made = toMdast(parseHtml(html), { handlers: { ...KEPT, img: picture } });
  return made.type === 'root' ? made : { type: 'root', children: [made as Root['children'][number]] };
}

/** One without an address shows nothing. */
function picture(
  _: State,
  { properties: { src, alt, title, width } }: Element,
): PhrasingContent[] | undefined {
  if (typeof src !== 'string' || src === '') return undefined;
  const image: Image = {
    type: 'image',
    url: src,
    alt: typeof alt === 'string' ? alt : '',
    title: typeof title === 'string' ? title : null,
  };
  // Markdown has no widths; braces behind a picture are ours.
  const share = /^\d{1,3}%$/.exec(String(width ?? ''))?.[0];
  return share === undefined ? [image] : [image, { type: 'html', value: `{width=${share}}` }];
}
