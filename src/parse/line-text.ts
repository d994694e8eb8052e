/** The text that a learner reads of one line of Markdown which stands by itself, such as an answer to be accepted. */
import type { Nodes } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { parseMarkdown } from './markdown.ts';

/** Keeps a line from being a list, a heading or a rule. */
const BEFORE = 'x ';
/** Tags that shape text and are not read themselves. */
const TAG =
  /^<\/?(?:a|abbr|b|bdi|bdo|br|cite|code|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|u|var|wbr)(?=[\s/>])/i;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Blanks of any kind are one. What is nothing but tags is meant as it is written. */
export function lineText(source: string): string {
  const line = source.replace(/\s+/g, ' ').trim();
  const parsed = parseMarkdown(BEFORE + line);
  const shown = shownOf(parsed).replace(/\s+/g, ' ').trim();
  return shown.slice(BEFORE.length) || plainText(parsed).slice(BEFORE.length).trim();
}

/** Raised digits stay raised: 10² is not 102. */
function shownOf(tree: Nodes): string {
  let isRaised = false;
  const visit = (node: Nodes): string => {
    if ('children' in node) {
      const isSup = node.type === 'emphasis' && node.data?.hName === 'sup';
      if (isSup) isRaised = true;
      const text = node.children.map(visit).join('');
      if (isSup) isRaised = false;
      return text;
    }
    if (node.type === 'break') return ' ';
    if (node.type === 'html') {
      if (/^<\/?sup\b/i.test(node.value)) isRaised = !node.value.startsWith('</');
      if (node.value.startsWith('<!--')) return '';
      if (!TAG.test(node.value)) return node.value;
      return /^<br/i.test(node.value) ? ' ' : '';
    }
    const text = plainText(node);
    return isRaised ? text.replace(/\d/g, (digit) => RAISED[Number(digit)] ?? digit) : text;
  };
  return visit(tree);
}
