/** Values of which YAML takes the end for a comment: `title: Lesson #2`, `brand: #fff`. */
import { type Document, isPair, isScalar, type Node, type Scalar, visit } from 'yaml';

export interface CutValue {
  /** The key at the top that it stands below. */
  top: string;
  /** Where what is left of the value begins in the text; the comment's own place where nothing is. */
  offset: number;
  /** What its author wrote, in quotes; empty where it is long. */
  quoted: string;
  comment: string;
}

/** A blank stands behind the `#` of what is meant as a comment. */
const CUT = /[ \t]*(#[\p{L}\p{N}][^\n]*)/uy;

export function cutValues(document: Document, text: string): Map<Node, CutValue> {
  const cut = new Map<Node, CutValue>();
  visit(document, {
    Scalar: (key, node, ancestors) => {
      const value = key === 'key' ? undefined : cutValue(node, text);
      const pair = ancestors.find(isPair);
      const top = isScalar(pair?.key) ? String(pair.key.value) : '';
      if (value !== undefined) cut.set(node, { ...value, top });
    },
  });
  return cut;
}

/** A number or a truth value is whole, whatever stands behind it. */
function cutValue(node: Scalar, text: string): Omit<CutValue, 'top'> | undefined {
  if (node.type !== 'PLAIN' || !(node.value === null || typeof node.value === 'string')) return undefined;
  const [start, end] = node.range ?? [0, 0];
  CUT.lastIndex = end;
  const [behind = '', comment = ''] = CUT.exec(text) ?? [];
  if (comment === '') return undefined;
  const offset = end > start ? start : end + behind.indexOf('#');
  return { offset, comment: comment.trim(), quoted: quoted(text.slice(start, end + behind.length)) };
}

function quoted(text: string): string {
  const line = text.trim();
  if (line.length > 80) return '';
  return line.includes('"') ? `'${line.replaceAll("'", "''")}'` : `"${line.replaceAll('\\', '\\\\')}"`;
}
