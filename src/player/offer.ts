/** What a learner is asked at a start where nobody knows what becomes of the work on this device. */
import { longMoment } from '../course/days.ts';
import type { Ask } from '../tracking/tracking.ts';
import { ask, paragraphs } from './question.ts';
import { languageOf, type Session } from './session.ts';

export function askWith(session: Session): Ask {
  const { say } = session;
  return ({ at, reason }) =>
    ask({
      title: say('foundTitle'),
      body: paragraphs(
        say(reason === 'unreadable' ? 'foundUnreadable' : 'foundNothingHeld', {
          when: longMoment(at, languageOf(session)),
        }),
        say('foundAnew'),
      ),
      choices: [
        { label: say('foundGoOn'), value: 'go-on' },
        { label: say('foundBegin'), value: 'anew' },
      ],
    });
}
