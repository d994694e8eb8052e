/** A text of its own, such as a transcript: Markdown without blocks, raw HTML, pictures and addresses in the course. */
import type { ElementContent, Root as HtmlRoot } from 'hast';
import type { Link } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import type { InlineMath, Math as MathBlock } from 'mdast-util-math';
import { type State, toHast } from 'mdast-util-to-hast';
import { positionOf } from '../blocks/block-type.ts';
import { shortened } from '../course/text/shortened.ts';
import { sourceOf } from './blanks.ts';
import { definitionListHandlers } from './definition-lists.ts';
import { warnOfForeign } from './foreign.ts';
import { element, type LessonBuild, report, startBuild } from './lesson-build.ts';
import { readTree } from './lesson-tree.ts';
import { tooDeep } from './nesting.ts';
import { bodyOf } from './source-text.ts';
import { reportStrayTrainers } from './stray-trainers.ts';

/** @param path of the text in the course folder: what is not read in it is told there */
export function plainMarkdown(build: LessonBuild, text: string, path: string): ElementContent[] {
  const body = bodyOf(text);
  const own = startBuild({ ...build.task, path }, build.context, build.blockTypes, body);
  own.tools = build.tools;
  own.messages = build.messages;
  if (tooDeep(body) !== undefined) {
    reportStrayTrainers(own);
    return [element('p', {}, [{ type: 'text', value: body.trim() }])];
  }
  readTree(own);
  for (const { node } of own.taken) {
    const reason =
      'A text for the trainer is not read in a text of its own such as a transcript; put it into the lesson';
    report(own, { ruleId: 'directive-place', reason, position: positionOf(node) });
  }
  reportStrayTrainers(own);
  own.tools.readEmoji?.(own.tree, own.source);
  warnOfForeign(own);
  const clobberPrefix = `${build.key}:text-${++build.plainTexts}:`;
  const blocks: (ContainerDirective | LeafDirective)[] = [];
  const nothing = () => undefined;
  const handlers = {
    link,
    linkReference: content,
    image: nothing,
    imageReference: nothing,
    html: nothing,
    containerDirective: (state: State, node: ContainerDirective) => {
      blocks.push(node);
      return element('div', {}, content(state, node));
    },
    leafDirective: (_: State, node: LeafDirective) => void blocks.push(node),
    textDirective: (_: State, node: TextDirective): ElementContent => ({
      type: 'text',
      value: sourceOf(node, own.source),
    }),
    math: (_: State, node: MathBlock) => mathematics(own, node, true),
    inlineMath: (_: State, node: InlineMath) => mathematics(own, node, false),
    ...definitionListHandlers,
  };
  const { children } = toHast(own.tree, { clobberPrefix, handlers }) as HtmlRoot;
  warnOfBlocks(own, blocks);
  return children as ElementContent[];
}

/** Once for all of them. */
function warnOfBlocks(build: LessonBuild, blocks: readonly (ContainerDirective | LeafDirective)[]): void {
  const [first] = blocks;
  if (first === undefined) return;
  const position = positionOf(first);
  const line = build.source.split('\n')[position.line - 1] ?? '';
  const times = blocks.length > 1 ? `, ${blocks.length} times in this file` : '';
  const reason = `A block is not read in a text of its own such as a transcript${times}, and is shown as its text alone: ${shortened(line, 40)}; write it as a paragraph`;
  report(build, { severity: 'warning', ruleId: 'syntax-known', reason, position });
}

function mathematics(
  build: LessonBuild,
  { value }: MathBlock | InlineMath,
  display: boolean,
): ElementContent {
  const result = build.tools.renderMath?.(value, display);
  return result === undefined || 'mistake' in result
    ? element('code', {}, [{ type: 'text', value }])
    : result.formula;
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
