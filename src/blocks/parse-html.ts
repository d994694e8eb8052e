/** HTML as a tree. */
import type { Root } from 'hast';
import { raw } from 'hast-util-raw';

/** As browsers read it, whatever is missing or too much. */
export function parseHtml(value: string): Root {
  return raw({ type: 'root', children: [{ type: 'raw', value }] }) as Root;
}
