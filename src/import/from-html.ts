/** HTML of another tool → a Markdown tree. Scripts, styles and forms have no equal and are gone. */
import type { Root as HtmlRoot } from 'hast';
import { raw } from 'hast-util-raw';
import { toMdast } from 'hast-util-to-mdast';
import type { Root } from 'mdast';

export function fromHtml(html: string): Root {
  const tree = raw({ type: 'root', children: [{ type: 'raw', value: html }] }) as HtmlRoot;
  const made = toMdast(tree);
  return made.type === 'root' ? made : { type: 'root', children: [made as Root['children'][number]] };
}
