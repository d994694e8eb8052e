/** Content for where one line of text must do. */
import type { Nodes, Paragraph, PhrasingContent } from 'mdast';
import { phrasing } from 'mdast-util-phrasing';
import type { Content } from './question.ts';

export function paragraph(text: string): [Paragraph] {
  return [{ type: 'paragraph', children: [{ type: 'text', value: text }] }];
}

/** Paragraphs one behind the other; of lists and tables their text. */
export function inline(content: Content): PhrasingContent[] {
  const pieces = content
    .map((node): PhrasingContent[] => {
      if (node.type === 'paragraph') return node.children.map(asOneLine);
      if (phrasing(node)) return [asOneLine(node as PhrasingContent)];
      return [{ type: 'text', value: textOf([node]) }];
    })
    .filter((piece) => piece.length > 0);
  return pieces.flatMap((piece, at) =>
    at === 0 ? piece : [{ type: 'text' as const, value: ' ' }, ...piece],
  );
}

function asOneLine(node: PhrasingContent): PhrasingContent {
  return node.type === 'break' ? { type: 'text', value: ' ' } : node;
}

/** The plain text of all of it, on one line. */
export function textOf(content: Content): string {
  const walk = (node: Nodes): string =>
    'children' in node ? node.children.map(walk).join(' ') : 'value' in node ? node.value : '';
  return content.map(walk).join(' ').replace(/\s+/g, ' ').trim();
}
