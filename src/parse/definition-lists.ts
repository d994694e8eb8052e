/** Definition lists of Markdown Extra and Pandoc to HTML. */
import { defListHastHandlers } from 'mdast-util-definition-list';
import type { Handler, Handlers } from 'mdast-util-to-hast';

const { defList, defListTerm, defListDescription } = defListHastHandlers;

/** A description of several paragraphs keeps them apart, however tight its list is. */
const description: Handler = (state, node, parent) =>
  defListDescription(state, { ...node, spread: node.spread || node.children.length > 1 }, parent);

export const definitionListHandlers: Handlers = { defList, defListTerm, defListDescription: description };
