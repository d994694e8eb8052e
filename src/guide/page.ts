/** A document as one page that needs nothing beside it, for a screen, a phone and a printer. */
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { direction } from '../course/text/direction.ts';
import { readTemplate } from '../tool/files.ts';
import { fillTemplate } from '../tool/templates.ts';
import type { GuideDocument, Pictures } from './document.ts';

const TYPES: Record<string, string> = { svg: 'svg+xml', jpg: 'jpeg' };

/** @param style a file of `templates/guide` beside the look that all pages share */
export function pageOf({ title, language, body, pictures }: GuideDocument, style = 'guide.css'): string {
  return fillTemplate('sheet/sheet.hbs', {
    language,
    direction: direction(language) === 'rtl' ? 'rtl' : undefined,
    title,
    style: ['sheet/sheet.css', 'guide/look.css', `guide/${style}`]
      .map((name) => readTemplate(name).trimEnd())
      .join('\n'),
    body: `${toHtml(body.map((node) => withPictures(node, pictures)))}\n`,
  });
}

function withPictures(node: ElementContent, pictures: Pictures): ElementContent {
  if (node.type !== 'element') return node;
  const children = node.children.map((child) => withPictures(child, pictures));
  const picture = node.tagName === 'img' ? pictures.get(String(node.properties.src ?? '')) : undefined;
  if (picture === undefined) return { ...node, children };
  const { bytes, extension } = picture;
  const src = `data:image/${TYPES[extension] ?? extension};base64,${Buffer.from(bytes).toString('base64')}`;
  return { ...node, properties: { ...node.properties, src }, children };
}
