/** What the newer release asks for before a course counts as completed and passed. */
import type { Change } from './change.ts';
import { percent } from './compare-quizzes.ts';
import { type Deed, lack, waysOf } from './needs.ts';
import { nounOf, placedBlocks } from './placed-blocks.ts';
import type { Release } from './release.ts';

export function compareRules(before: Release, after: Release): Change[] {
  return [...needChanges(before, after), ...passChanges(before, after), ...endChanges(before, after)];
}

/** Who had done all that the older release asks for, and lacks something for the newer one. */
function needChanges(before: Release, after: Release): Change[] {
  const ways = waysOf(before.rule.completion);
  const lacking = ways.map((done) => lack(after.rule.completion, done).filter((deed) => isOld(deed, before)));
  const [most = []] = lacking.sort((a, b) => b.length - a.length);
  if (most.length > 0) {
    const reason = `Completion asks for more: ${[...new Set(most.map((deed) => deedText(deed, after)))].join(', ')}; whoever has completed the course stays so`;
    return [{ level: 'asks-more', reason }];
  }
  const easier = waysOf(after.rule.completion).some((done) =>
    lack(before.rule.completion, done).some((deed) => isOld(deed, after)),
  );
  return easier
    ? [{ level: 'safe', reason: 'Completion asks for less than before, or for one thing instead of another' }]
    : [];
}

/** What is new or gone has been told already. */
function isOld({ kind, number }: Deed, { lessons }: Release): boolean {
  if (kind === 'minutes') return true;
  if (kind === 'lesson') return lessons.some((lesson) => lesson.number === number);
  return lessons.some(({ blocks }) => blocks.some((block) => block.number === number));
}

function deedText({ kind, number, at }: Deed, release: Release): string {
  if (kind === 'minutes') return `${at} minutes of learning`;
  const lesson = release.lessons.find((one) => one.number === number);
  if (kind === 'lesson') return `opening "${lesson?.title ?? number}"`;
  const placed = placedBlocks(release).get(number);
  const name = placed === undefined ? `${number}` : `${nounOf(placed).noun} "${placed.block.id}"`;
  if (kind === 'watch') return `watching ${percent(at)} of ${name}`;
  if (kind === 'text') return `writing ${name}`;
  return `${kind === 'quiz' ? 'handing in' : 'passing'} ${name}`;
}

function passChanges({ rule: before }: Release, { rule: after }: Release): Change[] {
  const [was, is] = [before.pass, after.pass];
  if (was === is) return [];
  if (is === undefined)
    return [{ level: 'safe', reason: 'There is no pass mark any more; who passed stays so' }];
  if (was === undefined) {
    const reason = `There is a pass mark now, ${percent(is)}; whoever has completed the course stays so`;
    return [{ level: 'asks-more', reason }];
  }
  if (is < was)
    return [{ level: 'safe', reason: `The pass mark falls from ${percent(was)} to ${percent(is)}` }];
  const reason = `The pass mark rises from ${percent(was)} to ${percent(is)}; whoever passed stays so, whoever lies between does not pass`;
  return [{ level: 'drops-score', reason }];
}

function endChanges({ rule: before }: Release, { rule: after }: Release): Change[] {
  if (before.report === after.report || after.pass !== undefined) return [];
  return [
    {
      level: 'safe',
      reason: `A course that ends is reported as ${after.report} instead of ${before.report}`,
    },
  ];
}
