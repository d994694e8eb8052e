/** How each of the things that an LMS or LRS is told of stands, in a sentence of its own. */
import type { Channel } from '../tracking/tracking.ts';
import type { Session } from './session.ts';

const SENTENCES = {
  state: { saved: 'stateSaved', pending: 'statePending', offline: 'stateOffline', refused: 'stateRefused' },
  answers: {
    saved: 'answersSaved',
    pending: 'answersPending',
    offline: 'answersOffline',
    refused: 'answersRefused',
  },
  result: {
    saved: 'resultSaved',
    pending: 'resultPending',
    offline: 'resultOffline',
    refused: 'resultRefused',
  },
} as const satisfies Record<Channel['name'], Record<Channel['status'], string>>;

export function channelSentence(channel: Channel, say: Session['say']): string {
  return say(SENTENCES[channel.name][isDone(channel) ? 'saved' : channel.status], { n: channel.count });
}

/** Nothing of it waits or was refused. */
export function isDone({ status, count }: Channel): boolean {
  return status === 'saved' || (status !== 'refused' && count === 0);
}
