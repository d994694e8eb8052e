/** How state, answers and result stand at the LRS, each by itself, and all of them in one word. */
import type { Channel, ChannelName, SyncStatus } from '../tracking.ts';
import type { Trouble } from './sending.ts';
import type { Statement } from './statements.ts';

export interface Standing {
  stateWaits: boolean;
  stateTrouble: Trouble | undefined;
  waiting: readonly Statement[];
  refused: readonly Statement[];
  statementTrouble: Trouble | undefined;
}

export function channelsOf(standing: Standing): Channel[] {
  const { stateWaits, stateTrouble, statementTrouble, waiting, refused } = standing;
  // Where nothing at all is allowed any more, the next launch sends both.
  const trouble = statementTrouble === 'denied' ? 'offline' : stateTrouble;
  const state: Channel = { name: 'state', count: Number(stateWaits), status: statusOf(stateWaits, trouble) };
  const results = [waiting.filter(isResult).length, refused.filter(isResult).length] as const;
  return [
    state,
    ...statementChannels(
      'answers',
      waiting.length - results[0],
      refused.length - results[1],
      statementTrouble,
    ),
    ...statementChannels('result', ...results, statementTrouble),
  ];
}

function statementChannels(
  name: ChannelName,
  count: number,
  refused: number,
  trouble: Trouble | undefined,
): Channel[] {
  const channel: Channel = { name, count, status: statusOf(count > 0, trouble && 'offline') };
  return refused === 0 ? [channel] : [channel, { name, count: refused, status: 'refused' }];
}

const RESULTS = ['/completed', '/passed', '/failed'];

/** These verbs are said of videos, lessons and quizzes too, which stand in something. */
function isResult({ verb, context }: Statement): boolean {
  const isOfCourse = context.contextActivities?.parent === undefined;
  return isOfCourse && RESULTS.some((name) => verb.id.endsWith(name));
}

function statusOf(waits: boolean, trouble: Trouble | undefined): Channel['status'] {
  if (!waits) return 'saved';
  if (trouble === undefined) return 'pending';
  return trouble === 'offline' ? 'offline' : 'refused';
}

/** A place that the LRS does not have for the state, or not for this learner, is told by its channel alone. */
export function overallStatus(standing: Standing, durable: boolean): SyncStatus {
  const { stateWaits, stateTrouble, waiting, statementTrouble } = standing;
  if (statementTrouble === 'denied') return 'denied';
  const isStateKept = stateTrouble === 'denied' || stateTrouble === 'refused';
  const isOffline = statementTrouble !== undefined || stateTrouble === 'offline';
  if (isOffline || (isStateKept && stateWaits)) {
    if (!durable) return 'unsaved';
    if (isOffline) return 'offline';
  }
  return waiting.length > 0 || (stateWaits && !isStateKept) ? 'pending' : 'saved';
}
