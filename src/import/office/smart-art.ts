/** The texts of a SmartArt graphic (ECMA-376, part 1, 21.4), in the order in which it lists them. */
import type { List } from 'mdast';
import { childNamed, descendantsNamed, ownText, type XmlElement } from '../xml.ts';

/** @param root of its data; undefined where it has no text */
export function smartArtTexts(root: XmlElement | undefined): List | undefined {
  const points = descendantsNamed(root, 'dgm:pt').filter(
    ({ attributes: { type = 'node' } }) => type === 'node',
  );
  const texts = points
    .map((point) => descendantsNamed(childNamed(point, 'dgm:t'), 'a:t').map(ownText).join('').trim())
    .filter((text) => text !== '');
  if (texts.length === 0) return undefined;
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: texts.map((value) => ({
      type: 'listItem',
      spread: false,
      children: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
    })),
  };
}
