/** How a block that is kept and never judged is written: what is asked, a list, and what stands behind it. */
import type { List, RootContent } from 'mdast';
import { type BuildContext, type Directive, positionOf } from '../block-type.ts';
import { hasPrompt } from '../question/content.ts';
import { areDistinct, type Item, readItems } from './items.ts';

export interface KeptContent {
  prompt: RootContent[];
  items: Item[];
  after: RootContent[];
}

/** Undefined, and reported, where there is no such list; `what` names its items, e.g. `options`. */
export function readKept(
  directive: Directive,
  what: string,
  context: BuildContext,
  least = 2,
): KeptContent | undefined {
  const children = directive.children as RootContent[];
  const at = children.findIndex((node) => node.type === 'list');
  const list = children[at];
  const prompt = at < 0 ? children : children.slice(0, at);
  const asks = hasPrompt(prompt, directive, context);
  const items = list?.type === 'list' ? readListed(list, what, least, context) : reportNoList();
  return asks && items !== undefined ? { prompt, items, after: children.slice(at + 1) } : undefined;

  function reportNoList(): Item[] | undefined {
    if (least === 0) return [];
    const reason = `This ${directive.name} has no ${what}; write each as "- text"`;
    context.report({ ruleId: 'block-has-list', reason, position: positionOf(directive) });
    return undefined;
  }
}

/** Undefined, and reported, where there are too few or two that are the same. */
export function readListed(
  list: List,
  what: string,
  least: number,
  context: BuildContext,
): Item[] | undefined {
  const items = readItems(list, context);
  if (items === undefined || !areDistinct(items, context)) return undefined;
  if (items.length >= least) return items;
  const reason = `One of ${what} alone leaves nothing to choose or to compare; write at least ${least}`;
  context.report({ ruleId: 'list-has-items', reason, position: positionOf(list) });
  return undefined;
}
