/** What only the trainer reads, compiled apart from its lesson or session, with facts of its own. */
import type { Nodes, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { positionOf } from '../blocks/block-type.ts';
import type { TrainerText } from '../course/model/session-plan.ts';
import { compileBody, otherLesson } from './compile-body.ts';
import { headingText } from './heading-ids.ts';
import { type LessonBuild, startBuild, type TakenText } from './lesson-build.ts';
import { serialise } from './serialise.ts';
import { blank, placeOf } from './take-trainer-texts.ts';

/** The texts that were taken out, in their order. */
export async function compileTrainerTexts(build: LessonBuild): Promise<TrainerText[]> {
  const texts: TrainerText[] = [];
  if (build.taken.length === 0) return texts;
  const around = { blanks: blank(build.written), definitions: definitionsIn(build.tree) };
  for (const [index, taken] of build.taken.entries())
    texts.push(await compileOne(build, taken, `${build.key}:trainer-${index + 1}`, around));
  return texts;
}

async function compileOne(
  build: LessonBuild,
  { node, heading, around }: TakenText,
  key: string,
  { blanks, definitions }: { blanks: string; definitions: readonly RootContent[] },
): Promise<TrainerText> {
  const [from, to] = placeOf(node);
  const own = startBuild(
    { ...build.task, title: '', glossary: false, inherit: undefined },
    build.context,
    build.blockTypes,
    // Its place stays as it was; what stands around it has been looked at in its lesson.
    blanks.slice(0, from) + build.written.slice(from, to),
  );
  own.key = key;
  own.isForTrainers = true;
  own.messages = build.messages;
  own.tree.children = [node, ...definitions];
  const content = await compileBody(own);
  const step = build.steps.find(({ position }) => position.line === around?.line);
  const [label] = node.children;
  const title = label?.type === 'paragraph' && label.data?.directiveLabel === true ? label : undefined;
  return {
    ...serialise(content, (address) => otherLesson(own, address)),
    title: title && plainText(title),
    heading: heading === undefined ? '' : headingText(heading),
    step: step?.id,
    facts: own.facts,
    blocks: own.blocks,
    position: positionOf(node),
  };
}

/** Addresses that its text may use too. */
function definitionsIn(node: Nodes): RootContent[] {
  if (node.type === 'definition') return [node];
  return 'children' in node ? node.children.flatMap(definitionsIn) : [];
}
