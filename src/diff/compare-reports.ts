/** What becomes of the places that questions have among the interactions of SCORM, which trainers read. */
import { interactionKey } from '../course/model/reported.ts';
import type { Change } from './change.ts';
import { isRenamed, nounOf, type PlacedBlock, placedBlocks } from './placed-blocks.ts';
import type { Release } from './release.ts';

interface Place extends PlacedBlock {
  index: number;
  key: string;
}

/** Nothing where one of them has no places, such as a package for an LRS. */
export function compareReports(before: Release, after: Release): Change[] {
  const was = placedBlocks(before);
  const [old, now] = [placesOf(before), placesOf(after, was)];
  if (now.length === 0) return [];
  if (old.length === 0) return before.hasIndexes ? [firstPlaces()] : [];
  const keyAt = new Map(old.map(({ index, key }) => [index, key]));
  const indexOf = new Map(old.map(({ index, key }) => [key, index]));
  const isMoved = ({ index, key }: Place): boolean =>
    (keyAt.get(index) ?? key) !== key || (indexOf.get(key) ?? index) !== index;
  return blocksOf(now).flatMap((places) => {
    const moved = places.find(isMoved);
    if (moved !== undefined) return [movedPlace(moved, keyAt.get(moved.index))];
    const known = places.filter(({ key }) => indexOf.has(key));
    const [first] = known.filter(
      (place) => isText(place) && isText(old.find(({ key }) => key === place.key)),
    );
    return first === undefined || known.length === places.length
      ? []
      : [morePlaces(first, known.length, places.length)];
  });
}

/** @param was blocks of the release before, under whose ids those that were renamed are looked for */
function placesOf({ lessons }: Release, was?: ReadonlyMap<number, PlacedBlock>): Place[] {
  return lessons.flatMap((lesson) =>
    lesson.blocks.flatMap((block) => {
      const former = was?.get(block.number);
      const { id } = former !== undefined && isRenamed(former, { lesson, block }) ? former.block : block;
      return Object.entries(block.indexes ?? {}).map(([suffix, index]) => {
        return { lesson, block, index, key: interactionKey(lesson.key, id, suffix) };
      });
    }),
  );
}

function blocksOf(places: readonly Place[]): Place[][] {
  const blocks = new Map<PlacedBlock['block'], Place[]>();
  for (const place of places) blocks.set(place.block, [...(blocks.get(place.block) ?? []), place]);
  return [...blocks.values()];
}

/** Statements on a scale and transcripts that are new are told as such. */
function isText(place: Place | undefined): boolean {
  return place?.block.state.kind === 'text' || place?.block.state.kind === 'plan';
}

function firstPlaces(): Change {
  const reason =
    'Every question has a place of its own in SCORM reports from now on; what is answered from now on stands there';
  return { level: 'safe', reason };
}

function movedPlace(place: Place, former: string | undefined): Change {
  const { noun, at } = nounOf(place);
  const where = former === undefined || former === place.key ? 'another place' : `the place of "${former}"`;
  const reason = `In SCORM reports the ${noun} has ${where} now, so answers of learners under way stand under the wrong question; take course.lock.json of the last release`;
  return { ...at, level: 'changes-identifier', reason };
}

function morePlaces(place: Place, before: number, after: number): Change {
  const { noun, at } = nounOf(place);
  const reason = `The ${noun} has up to ${after} interactions in SCORM reports instead of ${before}`;
  return { ...at, level: 'safe', reason };
}
