/**
 * What only the trainer reads leaves its text here, as soon as the text is parsed: its nodes leave the tree and its
 * characters leave the source, so nothing that is made of either can hold it.
 */
import type { Heading, Nodes, Parents, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { type BlockType, positionOf } from '../blocks/block-type.ts';
import { type LessonBuild, report } from './lesson-build.ts';

const TRAINER = 'trainer';

/** Changes tree and source; what was taken stands in `build.taken`, and the source as it was in `build.written`. */
export function takeTrainerTexts(build: LessonBuild): void {
  build.written = build.source;
  if (!/:{3,}trainer/.test(build.source)) return;
  take(build, build.tree, [], { heading: undefined });
  build.source = withBlanks(
    build.source,
    build.taken.map(({ node }) => node),
  );
}

export function placeOf({ position }: Nodes): [from: number, to: number] {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}

/** The text with nodes blanked out that follow each other in it. */
export function withBlanks(text: string, nodes: readonly Nodes[]): string {
  let shown = '';
  let at = 0;
  for (const [from, to] of nodes.map(placeOf)) {
    shown += text.slice(at, from) + blank(text.slice(from, to));
    at = to;
  }
  return shown + text.slice(at);
}

/** Its lines stay, so that places do. */
export function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

function take(
  build: LessonBuild,
  parent: Parents,
  around: readonly ContainerDirective[],
  seen: { heading: Heading | undefined },
): void {
  const kept: RootContent[] = [];
  for (const node of parent.children) {
    if (node.type === 'containerDirective' && node.name === TRAINER) {
      reportPlace(build, node, around);
      build.taken.push({ node, heading: seen.heading, around: around[0] && positionOf(around[0]) });
      continue;
    }
    if (node.type === 'heading') seen.heading = node;
    if ('children' in node)
      take(build, node, node.type === 'containerDirective' ? [...around, node] : around, seen);
    kept.push(node);
  }
  if (kept.length < parent.children.length) (parent as { children: RootContent[] }).children = kept;
}

/** What is asked has learners' eyes on each of its parts, and its parts are counted. */
function reportPlace(
  build: LessonBuild,
  node: ContainerDirective,
  around: readonly ContainerDirective[],
): void {
  const asking = around.find(({ name }) => isAsking(build.blockTypes.get(name)));
  if (asking === undefined) return;
  const reason = `A text for the trainer stands in no "${asking.name}"; put it above or below that block`;
  report(build, { ruleId: 'directive-place', reason, position: positionOf(node) });
}

function isAsking(type: BlockType | undefined): boolean {
  return type !== undefined && (type.reportsAs !== undefined || type.uses?.includes('question') === true);
}
