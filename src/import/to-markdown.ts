/** A Markdown tree, made by a reader of another format, to text in our dialect. */
import type { Root } from 'mdast';
import { directiveToMarkdown } from 'mdast-util-directive';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item';
import { mathToMarkdown } from 'mdast-util-math';
import { type Options, toMarkdown as write } from 'mdast-util-to-markdown';

/** Within a line a colon means nothing here, so that `note:this` needs no backslash. */
const blocks: Options = {
  handlers: directiveToMarkdown({ preferUnquoted: true }).handlers ?? {},
  unsafe: [
    { atBreak: true, character: ':', after: '[: \t]' },
    // Lowered and raised text, the names of emoji, and what looks like a placeholder of a template.
    { character: '~', inConstruct: 'phrasing' },
    { character: '^', inConstruct: 'phrasing' },
    { character: '{', after: '[{%]', inConstruct: 'phrasing' },
    { character: ':', after: '[a-z0-9_+-]{1,40}:', inConstruct: 'phrasing' },
  ],
};

const OPTIONS: Options = {
  bullet: '-',
  emphasis: '*',
  rule: '-',
  fences: true,
  listItemIndent: 'one',
  resourceLink: true,
  extensions: [
    gfmFootnoteToMarkdown(),
    gfmStrikethroughToMarkdown(),
    gfmTableToMarkdown(),
    gfmTaskListItemToMarkdown(),
    mathToMarkdown({ singleDollarTextMath: false }),
    blocks,
  ],
};

/** @param root blocks of ours are `containerDirective` and `leafDirective`; raw HTML stays */
export function toMarkdown(root: Root): string {
  return write(root, OPTIONS);
}
