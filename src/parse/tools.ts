/**
 * The heavy helpers of a lesson, loaded only for lessons that need them: most courses have neither
 * code nor mathematics nor raw HTML, and a small course must not wait for what it does not use.
 */
import type { Nodes, Root } from 'mdast';
import type { Tools } from './lesson-build.ts';

export async function toolsFor(source: string, tree: Root): Promise<Tools> {
  const tools: Tools = {};
  if (/`{3}|~{3}/.test(source) && contains(tree, isNamedCode)) {
    tools.highlight = (await import('./highlight.ts')).highlight;
  }
  if (/\$|[`~]{3,}[ \t]*math/.test(source) && contains(tree, isMath))
    tools.renderMath = (await import('./math.ts')).renderMath;
  if (/<[a-z!/?]/i.test(source) && contains(tree, isRawHtml)) {
    tools.resolveRawHtml = (await import('./raw-html.ts')).resolveRawHtml;
  }
  if (/:[a-z0-9_+-]+:/.test(source)) tools.readEmoji = (await import('./emoji.ts')).readEmoji;
  return tools;
}

function contains(node: Nodes, test: (node: Nodes) => boolean): boolean {
  return test(node) || ('children' in node && node.children.some((child) => contains(child, test)));
}

function isNamedCode(node: Nodes): boolean {
  return node.type === 'code' && Boolean(node.lang);
}

function isMath(node: Nodes): boolean {
  if (node.type === 'code') return node.lang === 'math';
  return node.type === 'math' || node.type === 'inlineMath';
}

/** A comment alone shows nothing and is left out without a parser's help. */
function isRawHtml(node: Nodes): boolean {
  return node.type === 'html' && !isComment(node.value);
}

function isComment(html: string): boolean {
  return /^\s*<!--(?:(?!-->)[\s\S])*-->\s*$/.test(html);
}
