/** What becomes of the answers to a release's questions, videos, texts and quizzes in the next one. */
import type { Change } from './change.ts';
import { keyChanges } from './compare-keys.ts';
import { compareQuizzes } from './compare-quizzes.ts';
import { isNeeded } from './needs.ts';
import { isRenamed, nounOf, type PlacedBlock, placedBlocks, questionsOf } from './placed-blocks.ts';
import type { Release } from './release.ts';

export function compareBlocks(before: Release, after: Release): Change[] {
  const [old, now] = [placedBlocks(before), placedBlocks(after)];
  const gone = [...old.values()].filter(({ block }) => !now.has(block.number));
  const added = [...now.values()].filter(({ block }) => !old.has(block.number));
  const newLessons = new Set(
    after.lessons.filter(({ number }) => !before.lessons.some((one) => one.number === number)),
  );
  return [
    ...gone.map((placed) => goneBlock(placed, before)),
    ...added
      .filter(({ lesson }) => !newLessons.has(lesson))
      .map((placed) => unkeptBefore(placed, before, after) ?? newBlock(placed, after, gone)),
    ...[...now.values()].flatMap((placed) => {
      const was = old.get(placed.block.number);
      return was === undefined ? [] : keptBlock(was, placed, before, after);
    }),
    ...compareQuizzes(before, after),
  ];
}

function goneBlock(placed: PlacedBlock, before: Release): Change {
  const { noun, at } = nounOf(placed);
  const points = countedPoints(before, placed.block.number);
  if (points > 0) {
    const reason = `The ${noun} is gone, so the ${pointsText(points)} that it earned no longer count`;
    return { ...at, level: 'drops-score', reason };
  }
  return { ...at, level: 'drops-answer', reason: `The ${noun} is gone, and with it what learners did there` };
}

/** A block that was there, of which nothing was kept: a host's video, before it could be measured. */
function unkeptBefore(placed: PlacedBlock, before: Release, after: Release): Change | undefined {
  const { number, id } = placed.block;
  const blocks = before.lessons.flatMap((lesson) => lesson.blocks);
  if (!blocks.some((block) => block.number === number && block.id === id)) return undefined;
  const { noun, at } = nounOf(placed);
  return isNeeded(after.rule.completion, 'block', number)
    ? { ...at, level: 're-opens-lesson', reason: `The ${noun} is measured now, and counts` }
    : { ...at, level: 'safe', reason: `The ${noun} is measured now` };
}

/** What a learner under way has not done yet. */
function newBlock(placed: PlacedBlock, after: Release, gone: readonly PlacedBlock[]): Change {
  const { noun, at } = nounOf(placed);
  const { block, lesson } = placed;
  const points = countedPoints(after, block.number);
  const counts = points > 0 ? `, counts ${pointsText(points)}` : '';
  const twin = gone.find((one) => one.block.prompt === block.prompt && one.block.type === block.type);
  if (twin !== undefined) {
    const moved =
      twin.lesson.number === lesson.number
        ? `had the id "${twin.block.id}"`
        : `stood in "${twin.lesson.key}"`;
    const reason = `The ${noun} ${moved}, so it is open again${counts}; under its old id and in its old lesson it keeps its answers`;
    return { ...at, level: 're-opens-question', reason };
  }
  const scored = points > 0 || isNeeded(after.rule.completion, 'block', block.number);
  return { ...at, level: scored ? 're-opens-lesson' : 'safe', reason: `The ${noun} is new${counts}` };
}

function keptBlock(was: PlacedBlock, placed: PlacedBlock, before: Release, after: Release): Change[] {
  const { noun, at } = nounOf(placed);
  const [old, now] = [was.block, placed.block];
  if (isRenamed(was, placed)) {
    const reason = `The ${noun} had the id "${old.id}"; learners keep what they did there, and reports and an LRS know it by another name`;
    return [{ ...at, level: 'changes-identifier', reason }];
  }
  if (old.id !== now.id || was.lesson.key !== placed.lesson.key) {
    const reason = `The number ${now.number} meant "${was.lesson.key}:${old.id}" and means this ${noun} now, so answers go astray; take course.lock.json of the last release`;
    return [{ ...at, level: 'changes-identifier', reason }];
  }
  if (old.state.kind !== now.state.kind)
    return [
      {
        ...at,
        level: 're-opens-question',
        reason: `The ${noun} was a ${nounOf(was).noun}, so it is open again`,
      },
    ];
  if (old.state.slots !== now.state.slots && isMeasuredNow(was, placed))
    return [{ ...at, level: 'safe', reason: `The ${noun} is measured now; who played it has watched it` }];
  if (old.state.slots !== now.state.slots)
    return [
      {
        ...at,
        level: 're-opens-question',
        reason: `The ${noun} has another length, so it has to be watched again`,
      },
    ];
  return [
    ...(old.prompt === now.prompt
      ? []
      : [
          {
            ...at,
            level: 'safe' as const,
            reason: `The ${noun} asked "${old.prompt}"; its answers are kept`,
          },
        ]),
    ...partChanges(was, placed),
    ...keyChanges(was, placed, before, after),
    ...weightChanges(placed, before, after),
    ...attemptChanges(placed, before, after),
  ];
}

/** A host's video, which earlier releases took as watched once it was played. */
function isMeasuredNow({ block: old }: PlacedBlock, { block: now }: PlacedBlock): boolean {
  return old.state.slots === 1 && old.data.kind === 'frame' && now.data.kind === 'frame';
}

function partChanges({ block: old }: PlacedBlock, placed: PlacedBlock): Change[] {
  const { noun, at } = nounOf(placed);
  const now = placed.block;
  const has = (block: typeof old, number: number): boolean =>
    block.parts.some((part) => part.number === number);
  const gone = old.parts.filter(({ number }) => !has(now, number));
  const added = now.parts.filter(({ number }) => !has(old, number));
  const changes: Change[] = [];
  if (gone.length > 0)
    changes.push({
      ...at,
      level: 're-opens-question',
      reason: `${listed(gone)} ${gone.length === 1 ? 'is' : 'are'} gone; whoever chose nothing else answers the ${noun} again`,
    });
  if (old.state.multiple === true && now.state.multiple === false)
    changes.push({
      ...at,
      level: 're-opens-question',
      reason: `The ${noun} allows one answer now; whoever gave several answers again`,
    });
  if (added.length > 0)
    changes.push({
      ...at,
      level: 'safe',
      reason: `${listed(added)} ${added.length === 1 ? 'is' : 'are'} new`,
    });
  for (const part of now.parts) {
    const before = old.parts.find(({ number }) => number === part.number);
    if (before !== undefined && before.text !== part.text)
      changes.push({
        ...at,
        level: 'safe',
        reason: `"${part.text}" was "${before.text}"; who chose it has chosen it`,
      });
  }
  return changes;
}

function listed(parts: readonly { text: string; id: string }[]): string {
  return parts.map(({ text, id }) => `"${text === '' ? id : text}"`).join(', ');
}

function weightChanges(placed: PlacedBlock, before: Release, after: Release): Change[] {
  const { noun, at } = nounOf(placed);
  const [was, is] = [before, after].map((release) => countedPoints(release, placed.block.number));
  if (was === undefined || is === undefined || was === is) return [];
  if (is === 0) {
    const reason = `The ${noun} no longer counts; the ${pointsText(was)} that it earned are dropped`;
    return [{ ...at, level: 'drops-score', reason }];
  }
  if (was === 0) {
    const reason = `The ${noun} counts ${pointsText(is)} now; whoever has not answered it has something to do`;
    return [{ ...at, level: 're-opens-lesson', reason }];
  }
  const reason = `The ${noun} counts ${pointsText(is)} instead of ${was}; scores are computed anew and may fall`;
  return [{ ...at, level: 'drops-score', reason }];
}

function attemptChanges(placed: PlacedBlock, before: Release, after: Release): Change[] {
  const { noun, at } = nounOf(placed);
  const triesOf = (release: Release): number =>
    [...release.rule.questions, ...release.rule.quizzes].find(({ block }) => block === placed.block.number)
      ?.attempts ?? Number.POSITIVE_INFINITY;
  const [was, is] = [triesOf(before), triesOf(after)];
  if (was === is) return [];
  const tries =
    is === Number.POSITIVE_INFINITY ? 'as many tries as one likes' : `${is} ${is === 1 ? 'try' : 'tries'}`;
  const level = is < was ? 'asks-more' : 'safe';
  const effect = is < was ? '; whoever needed more has none left' : '';
  return [{ ...at, level, reason: `The ${noun} allows ${tries} now${effect}` }];
}

/** What a question or quiz adds to the score, or to the quiz that it stands in. */
export function countedPoints({ rule }: Release, number: number): number {
  const { question, quiz } = questionsOf(rule, number);
  if (quiz !== undefined) return quiz.points;
  return question === undefined || question.uncounted ? 0 : question.points;
}

function pointsText(points: number): string {
  return `${points} ${points === 1 ? 'point' : 'points'}`;
}
