/** HTML of another tool → a Markdown tree. What Markdown cannot say, and our lessons may hold, stays HTML. */
import type { Element, Root as HtmlRoot } from 'hast';
import { raw } from 'hast-util-raw';
import { type State, toMdast } from 'hast-util-to-mdast';
import type { Html, Image, PhrasingContent, Root } from 'mdast';

const KEPT = ['sub', 'sup', 'kbd', 'mark', 'ins', 'u', 'small'];

export function fromHtml(html: string): Root {
  const tree = raw({ type: 'root', children: [{ type: 'raw', value: html }] }) as HtmlRoot;
  const handlers = Object.fromEntries(KEPT.map((name) => [name, keep]));
  const made = toMdast(tree, { handlers: { ...handlers, img: picture } });
  return made.type === 'root' ? made : { type: 'root', children: [made as Root['children'][number]] };
}

function keep(state: State, element: Element): PhrasingContent[] {
  const tag = (value: string): Html => ({ type: 'html', value });
  const inner = state.all(element) as PhrasingContent[];
  return [tag(`<${element.tagName}>`), ...inner, tag(`</${element.tagName}>`)];
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
