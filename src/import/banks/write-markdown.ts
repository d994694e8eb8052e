/** A tree as Markdown of our dialect: what a text says stays text, whatever marks it looks like. */
import type { RootContent } from 'mdast';
import { directiveToMarkdown } from 'mdast-util-directive';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item';
import { mathToMarkdown } from 'mdast-util-math';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';

const OPTIONS: Options = {
  bullet: '-',
  emphasis: '*',
  rule: '_',
  listItemIndent: 'one',
  extensions: [
    directiveToMarkdown({ preferUnquoted: true }),
    gfmStrikethroughToMarkdown(),
    gfmTableToMarkdown(),
    gfmTaskListItemToMarkdown(),
    mathToMarkdown({ singleDollarTextMath: false }),
    {
      unsafe: [
        // Lowered and raised text, names of emoji, blanks, definitions.
        { character: '~', inConstruct: 'phrasing' },
        { character: '^', inConstruct: 'phrasing' },
        { character: ':', after: '[a-z0-9_+-]{1,40}[:[]', inConstruct: 'phrasing' },
        { character: ':', atBreak: true },
      ],
    },
  ],
};

export function writeMarkdown(children: RootContent[]): string {
  return toMarkdown({ type: 'root', children }, OPTIONS);
}
