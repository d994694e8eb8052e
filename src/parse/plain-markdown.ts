/** A text of its own, such as a transcript: Markdown without blocks, raw HTML, pictures and addresses in the course. */
import type { ElementContent, Root as HtmlRoot } from 'hast';
import type { Link } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { type State, toHast } from 'mdast-util-to-hast';
import { sourceOf } from './blanks.ts';
import { definitionListHandlers } from './definition-lists.ts';
import { element, type LessonBuild } from './lesson-build.ts';
import { parseMarkdown } from './markdown.ts';
import { tooDeep } from './nesting.ts';
import { bodyOf } from './source-text.ts';

export function plainMarkdown(build: LessonBuild, text: string): ElementContent[] {
  const body = bodyOf(text);
  if (tooDeep(body) !== undefined) return [element('p', {}, [{ type: 'text', value: body.trim() }])];
  const clobberPrefix = `${build.key}:text-${++build.plainTexts}:`;
  const nothing = () => undefined;
  const textDirective = (_: State, node: TextDirective): ElementContent => ({
    type: 'text',
    value: sourceOf(node, body),
  });
  const handlers = {
    link,
    linkReference: content,
    image: nothing,
    imageReference: nothing,
    html: nothing,
    textDirective,
    ...definitionListHandlers,
  };
  return (toHast(parseMarkdown(body, build.context.dollars), { clobberPrefix, handlers }) as HtmlRoot)
    .children as ElementContent[];
}

function link(state: State, node: Link): ElementContent | ElementContent[] {
  const children = content(state, node);
  if (!/^https?:\/\//i.test(node.url)) return children;
  return element(
    'a',
    { href: node.url, target: '_blank', rel: ['noopener'], className: ['external'] },
    children,
  );
}

function content(state: State, node: Parameters<State['all']>[0]): ElementContent[] {
  return state.all(node) as ElementContent[];
}
