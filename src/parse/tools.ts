/**
 * The heavy helpers of a lesson, loaded only for lessons that need them: most courses have neither
 * code nor mathematics nor raw HTML, and a small course must not wait for what it does not use.
 */
import type { Nodes, Root } from 'mdast';
import type { LessonContext } from './context.ts';
import type { Tools } from './lesson-build.ts';

export async function toolsFor(source: string, tree: Root, context: LessonContext): Promise<Tools> {
  const tools: Tools = {};
  const beside = SHOWS_TEXTS.test(source) ? context.inTexts : undefined;
  if (/`{3}|~{3}/.test(source) && contains(tree, isNamedCode)) {
    tools.highlight = (await import('./highlight.ts')).highlight;
  }
  if (beside?.math || (/\$|[`~]{3,}[ \t]*math/.test(source) && contains(tree, isMath)))
    tools.renderMath = (await import('./math.ts')).renderMath;
  if (/<[a-z!/?]/i.test(source) && contains(tree, isRawHtml)) {
    tools.resolveRawHtml = (await import('./raw-html.ts')).resolveRawHtml;
  }
  if (beside?.emoji || EMOJI.test(source)) tools.readEmoji = (await import('./emoji.ts')).readEmoji;
  return tools;
}

/** Not of times such as `0:12:30`. */
const EMOJI = /:(?:[+-]1|[0-9_-]{0,20}[a-z][a-z0-9_+-]*):/;
const SHOWS_TEXTS = /::(?:video|audio)\b/;

export function lookIntoTexts(files: LessonContext['files'], dollars: boolean): LessonContext['inTexts'] {
  const texts = Object.entries(files).flatMap(([path, text]) =>
    /\.(?:md|markdown)$/i.test(path) ? text : [],
  );
  return {
    math: texts.some((text) => (dollars ? /\$/ : /\$\$/).test(text)),
    emoji: texts.some((text) => EMOJI.test(text)),
  };
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
