/** What is reported of a film of which some was watched, as it follows from what is kept of it. */
import type { WatchAnswer } from '../model/answer.ts';
import { filmRecord, percentOf } from '../model/film-record.ts';
import type { BlockData } from '../model/package-data.ts';
import type { OutcomeRule } from '../model/rule.ts';
import { isWatchedEnough, shareAsked, watchedShare } from './outcome.ts';

/** Undefined: less than a percent was. */
export function filmReply(
  { completion }: OutcomeRule,
  { number, data }: BlockData,
  answer: WatchAnswer,
): { response: string[]; correct: true | undefined } | undefined {
  const share = watchedShare(answer);
  if (percentOf(share) === 0) return undefined;
  const length = typeof data.duration === 'number' ? data.duration : undefined;
  return {
    response: [filmRecord(share, answer.at ?? 0, length)],
    correct: isWatchedEnough(share, shareAsked(completion, number)) || undefined,
  };
}
