/** What is meant for the trainer, but is not written as a text for the trainer and would be shown to learners. */
import type { Nodes } from 'mdast';
import { shortened } from '../course/text/shortened.ts';
import { type LessonBuild, report } from './lesson-build.ts';
import { placeBehind } from './places.ts';
import { withBlanks } from './take-trainer-texts.ts';

/** As a text for the trainer may be begun where it is not read as one: other marks, HTML around it, four blanks before it. */
const MEANT =
  /^[ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)?(?::+[ \t]*\{?[ \t.]*|!{3}[ \t]*|[`~]{3,}[ \t]*\{?[:.]?|\[!)trainer\b|(?<![\w\\:]):trainer(?=[[{])/gim;

/** What would be shown to learners though it is meant for their trainer. */
export function reportStrayTrainers(build: LessonBuild): void {
  if (!/trainer/i.test(build.source)) return;
  const told = new Set(build.messages.flatMap(({ severity, line }) => (severity === 'error' ? line : [])));
  // These show or hide marks on purpose.
  const text = withBlanks(build.source, samplesIn(build.tree, build.source));
  for (const match of text.matchAll(MEANT)) {
    const begin = match.index + match[0].search(/[^ \t>]/);
    const position = placeBehind({ line: 1, column: 1 }, text.slice(0, begin));
    if (told.has(position.line)) continue;
    const reason = `${quoted(match[0].trim())} begins no text for the trainer, so learners would read it; write ":::trainer" and its end ":::" at the beginning of lines of their own, outside of HTML`;
    report(build, { ruleId: 'directive-form', reason, position });
  }
}

function quoted(text: string): string {
  return `"${shortened(text, 40)}"`;
}

/** Code between fences and in lines, and comments. */
function samplesIn(node: Nodes, source: string): Nodes[] {
  const isComment = node.type === 'html' && /^<!--[\s\S]*-->$/.test(node.value);
  if (node.type === 'inlineCode' || isComment) return [node];
  if (node.type === 'code') {
    const isFenced = /[`~]/.test(source[node.position?.start.offset ?? 0] ?? '');
    return isFenced && !/^\{|trainer/i.test(node.lang ?? '') ? [node] : [];
  }
  return 'children' in node ? node.children.flatMap((child) => samplesIn(child, source)) : [];
}
