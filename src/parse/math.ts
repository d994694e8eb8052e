/** TeX to MathML at build time. Loaded by `tools.ts` when a lesson has mathematics. */
import type { Element, Nodes } from 'hast';
import { raw } from 'hast-util-raw';
import temml from 'temml';

/** MathML as an element, or the mistake in the TeX in its author's words. */
export function renderMath(tex: string, display: boolean): { formula: Element } | { mistake: string } {
  try {
    const mathml = temml.renderToString(tex, { displayMode: display, throwOnError: true, trust: false });
    return { formula: elementOf(mathml) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      mistake: reason
        .replace(/^\s*ParseError:/, '')
        .replace(/:?\s*(?:at position|at end of input)[\s\S]*$/, '')
        .trim(),
    };
  }
}

function elementOf(mathml: string): Element {
  const tree = raw({ type: 'root', children: [{ type: 'raw', value: mathml }] });
  const formula = tree.type === 'root' ? tree.children[0] : tree;
  if (formula?.type !== 'element') throw new Error('it shows nothing');
  dropStyles(formula);
  return formula;
}

/** The page's policy allows no style attribute; a colour is kept as MathML's own attribute. */
function dropStyles(node: Nodes): void {
  if (node.type !== 'element') return;
  const { style, ...properties } = node.properties;
  const colour = /(?:^|;)\s*color:\s*(#[0-9a-f]{3,8}|[a-z]+)/i.exec(String(style ?? ''))?.[1];
  node.properties = colour === undefined ? properties : { ...properties, mathcolor: colour };
  node.children.forEach(dropStyles);
}
