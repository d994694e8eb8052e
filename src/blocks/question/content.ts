/** How a question is written: what stands before its body asks, what stands behind it explains. */
import type { RootContent } from 'mdast';
import { type BuildContext, type Directive, positionOf } from '../block-type.ts';

export interface QuestionContent<Body extends RootContent> {
  prompt: RootContent[];
  /** The list or table that is answered. */
  body: Body;
  explanation: RootContent[];
  hints: RootContent[];
}

/** Undefined, and reported by `missing`, where no child is a body. */
export function readQuestion<Body extends RootContent>(
  directive: Directive,
  isBody: (node: RootContent) => node is Body,
  missing: (children: RootContent[]) => void,
): QuestionContent<Body> | undefined {
  const { hints, children } = withoutHints(directive);
  const at = children.findIndex(isBody);
  const body = children[at];
  if (body === undefined || !isBody(body)) {
    missing(children);
    return undefined;
  }
  return { prompt: children.slice(0, at), body, explanation: children.slice(at + 1), hints };
}

export function withoutHints(directive: Directive): { hints: RootContent[]; children: RootContent[] } {
  const all = directive.children as RootContent[];
  const isHint = (node: RootContent) => node.type === 'containerDirective' && node.name === 'hint';
  return { hints: all.filter(isHint), children: all.filter((node) => !isHint(node)) };
}

/** False, and reported, where a question asks nothing. */
export function hasPrompt(prompt: RootContent[], directive: Directive, context: BuildContext): boolean {
  if (context.toText(prompt).trim() !== '') return true;
  context.report({
    ruleId: 'question-has-prompt',
    reason: `This ${directive.name} asks nothing; write the question at its beginning`,
    position: positionOf(directive),
  });
  return false;
}
