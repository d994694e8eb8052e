/** How far the learner is, in the bar, and how the course ended, in one sentence. */
import { FINISH } from '../course/model/side-pages.ts';
import { openedLessons } from '../course/outcome/lesson-done.ts';
import { part, toast } from './page.ts';
import { scaledScore } from './record.ts';
import type { Session } from './session.ts';
import { leadToFinish } from './steps.ts';

export function startProgress(session: Session): void {
  let told: string | undefined;
  const show = () => {
    showCount(session);
    const sentence = resultOf(session);
    const result = part('result');
    result.hidden = sentence === undefined;
    result.textContent = sentence ?? '';
    return sentence;
  };
  const kindOf = () => session.state.completion + session.state.success;
  session.on('ready', () => {
    show();
    told = kindOf();
  });
  session.on('changed', () => {
    const sentence = show();
    const kind = kindOf();
    if (sentence !== undefined && kind !== told) {
      leadToFinish(session);
      toast('result', sentence, session.state.success === 'failed' ? 'warn' : 'good', {
        label: session.say('seeFinish'),
        act: () => {
          location.hash = `#${FINISH}`;
        },
      });
    }
    told = kind;
  });
}

function showCount(session: Session): void {
  const all = session.data.lessons.length;
  const n = openedLessons(session.data, session.state);
  part('count').textContent = session.say('progressValue', { n, all });
  part('progress').style.setProperty('--share', String(n / all));
}

/** The course is completed or passed, or no try is left. */
export function hasEnded({ state: { completion, success } }: Session): boolean {
  return completion === 'completed' || success === 'passed' || success === 'failed';
}

export function resultOf(session: Session): string | undefined {
  const { completion, success, score } = session.state;
  if (success === 'undecided') return completion === 'completed' ? session.say('courseCompleted') : undefined;
  // Downwards: 59.9 % must not look like a pass mark of 60.
  const percent = Math.floor((score ?? Math.round(scaledScore(session) * 10_000)) / 100);
  return session.say(success === 'passed' ? 'coursePassed' : 'courseFailed', { score: percent });
}
