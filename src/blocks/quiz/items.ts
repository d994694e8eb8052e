/** What stands in a quiz or a pool: questions, each with the text before it, which goes where it goes. */
import type { Element, ElementContent } from 'hast';
import type { RootContent } from 'mdast';
import type { Block } from '../../course/model/model.ts';
import { type BuildContext, type Directive, positionOf } from '../block-type.ts';
import { h } from '../hast.ts';

export interface Items {
  /** What stands before the first question or pool. */
  before: ElementContent[];
  /** Questions with the texts before them, and pools. */
  questions: Element[];
  /** What stands behind the last. */
  after: ElementContent[];
  /** The blocks of its own questions and those of its pools, in the order of the source. */
  groups: { pool: Directive | undefined; blocks: Block[] }[];
}

export function readItems(children: readonly RootContent[], context: BuildContext): Items {
  const items: Items = { before: [], questions: [], after: [], groups: [] };
  let texts: ElementContent[] = [];
  for (const child of children) {
    const { made, blocks } = context.addedBy(() => context.toHast([child]));
    for (const block of blocks) reportOther(block, context);
    const questions = blocks.filter(({ key }) => key !== undefined);
    const pool = poolOf(child);
    if (questions.length === 0 && pool === undefined) {
      texts.push(...made);
      continue;
    }
    if (pool === undefined && !isQuestion(child, questions)) reportNested(child, questions, context);
    if (items.questions.length === 0) {
      items.before = texts;
      texts = [];
    }
    items.groups.push({ pool, blocks: questions });
    items.questions.push(
      ...(pool === undefined ? [item([...texts, ...made])] : [...notes(texts), ...pools(made)]),
    );
    texts = [];
  }
  if (items.questions.length === 0) items.before = texts;
  else items.after = texts;
  return items;
}

function item(content: ElementContent[]): Element {
  return h('div', { className: ['quiz-item'] }, content);
}

/** A text before a pool belongs to no question, and stays. */
function notes(texts: ElementContent[]): Element[] {
  return texts.length === 0 ? [] : [h('div', { className: ['quiz-text'] }, texts)];
}

function pools(made: ElementContent[]): Element[] {
  return made.filter((node) => node.type === 'element');
}

function poolOf(node: RootContent): Directive | undefined {
  return node.type === 'containerDirective' && node.name === 'pool' ? node : undefined;
}

function isQuestion(node: RootContent, questions: readonly Block[]): boolean {
  const { line, column } = positionOf(node);
  return (
    questions.length === 1 && questions[0]?.position.line === line && questions[0].position.column === column
  );
}

function reportNested(node: RootContent, questions: readonly Block[], context: BuildContext): void {
  const name = 'name' in node ? `"${node.name}"` : 'a list or quote';
  for (const { id, position } of questions) {
    const reason = `The question "${id}" stands in ${name} within the quiz, so it cannot be drawn or moved; put it directly into the quiz or a pool`;
    context.report({ ruleId: 'quiz-holds-questions', reason, position });
  }
}

/** What is written without being right or wrong has its own time, and is not handed in with an attempt. */
function reportOther({ key, state, type, id, position }: Block, context: BuildContext): void {
  if (key !== undefined || state.kind === 'none' || state.kind === 'watch' || state.kind === 'quiz') return;
  const reason = `The ${type} "${id}" is neither right nor wrong, so a quiz cannot ask it; move it before or behind the quiz`;
  context.report({ ruleId: 'quiz-holds-questions', reason, position });
}
