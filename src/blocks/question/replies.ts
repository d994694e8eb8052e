/** Feedback to answers that were typed: a task list behind the question, each item an answer with a quote. */
import type { Element } from 'hast';
import type { List, RootContent } from 'mdast';
import type { BuildContext } from '../block-type.ts';
import { isTaskList, type Option, readOptions } from '../choice/options.ts';
import { h } from '../hast.ts';

/** Undefined, and reported, where an item is none. `html` is undefined where there are no replies. */
export function takeReplies(
  after: RootContent[],
  context: BuildContext,
): { html: Element | undefined; explanation: RootContent[] } | undefined {
  const [list, ...explanation] = after;
  if (list === undefined || !isReplies(list)) return { html: undefined, explanation: after };
  const replies = readOptions(list, context);
  if (replies === undefined || !replies.map((reply) => hasFeedback(reply, context)).every(Boolean))
    return undefined;
  const html = h('div', { className: ['replies'], role: 'status' }, [
    ...replies.map(({ text, feedback }) =>
      h('div', { className: ['reply'], dataTo: text, hidden: true }, context.toHast(feedback)),
    ),
  ]);
  return { html, explanation };
}

function isReplies(node: RootContent): node is List {
  return node.type === 'list' && isTaskList(node);
}

function hasFeedback({ feedback, text, position }: Option, context: BuildContext): boolean {
  if (feedback.length > 0) return true;
  const reason = `Nothing is said to who answers "${text}"; write it below as a quote: > …`;
  context.report({ ruleId: 'reply-has-feedback', reason, position });
  return false;
}
