/** Lowered or raised text. */
import type { Html } from 'mdast';

/**
 * Letters and digits alone have marks of their own; anything else is HTML, which lessons may hold.
 * @param value the plain text of `children`
 */
export function small<Node>(value: string, tag: 'sub' | 'sup', children: readonly Node[]): (Node | Html)[] {
  const mark = tag === 'sup' ? '^' : '~';
  if (/^[\p{L}\p{N}]{1,20}$/u.test(value)) return [{ type: 'html', value: mark + value + mark }];
  return [{ type: 'html', value: `<${tag}>` }, ...children, { type: 'html', value: `</${tag}>` }];
}
