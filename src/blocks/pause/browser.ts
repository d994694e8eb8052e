/**
 * Questions at a time of the video. When playing passes it, the video pauses and asks in the place of the
 * stage; who answers nothing goes on as well. The list below has them all, for whoever reads or listens.
 */
import { clock } from '../../course/clock.ts';
import type { BlockData } from '../../course/model/package-data.ts';
import { isHandedIn } from '../../course/outcome/quiz.ts';
import type { BlockHost } from '../../player/browser-block.ts';
import type { VideoContext } from '../video/browser-context.ts';
import { make } from '../video/browser-dom.ts';
import type { VideoPlayer } from '../video/browser-player.ts';
import { type Asked, askIn, type Pause, passageBefore } from './browser-asked.ts';

/** Seconds: who left at a question comes back to it. */
const JUST_PASSED = 1.5;

window.coursewrightPauses = (context: VideoContext) => {
  const { host } = context;
  const pauses = pausesOf(context);
  if (pauses.length === 0) return;
  const resumed = host.answer?.kind === 'watch' ? host.answer.at : undefined;
  let asked: Asked | undefined;
  for (const pause of pauses) {
    pause.details.open = false;
    leadBack(context, pause);
  }
  const show = () => {
    for (const pause of pauses) showState(pause, host);
  };
  show();
  host.onChange(show);
  context.onFail(() => {
    asked?.close();
    for (const { details } of pauses) details.open = true;
  });
  context.onPlayer((player) => {
    followTimes(player, [resumed, context.data.start ?? 0], {
      /** The first question between two times that nobody answered or passed. */
      played: (from, to) => {
        const isNew = ({ at }: Pause) => from < at && at <= to;
        const pause = pauses.find((one) => isNew(one) && !one.passed && !isAnswered(one, host));
        if (pause === undefined || host.readOnly || asked?.open) return undefined;
        asked = askIn(context, player, pause);
        return pause.at;
      },
      left: () => asked?.close(),
    });
  });
};

function pausesOf({ element, block, host }: VideoContext): Pause[] {
  const lesson = host.data.lessons.find(({ blocks }) => blocks.includes(block));
  return [...element.querySelectorAll<HTMLDetailsElement>('.pause')].flatMap((details): Pause[] => {
    const body = details.querySelector<HTMLElement>('.pause-body');
    if (body === null) return [];
    const ids = new Set([...body.querySelectorAll('[data-block]')].map(({ id }) => id));
    const isAsked = ({ element, quiz, state }: BlockData) =>
      ids.has(element) && quiz === undefined && state.kind !== 'none' && state.kind !== 'watch';
    return [
      {
        at: Number(details.dataset.at),
        details,
        body,
        title: details.querySelector('.pause-title')?.textContent ?? '',
        blocks: lesson?.blocks.filter(isAsked) ?? [],
        passed: false,
      },
    ];
  });
}

/** Who opens a question in the list has time for it: the film waits, and the way to what it is about stands below. */
function leadBack(context: VideoContext, { at, details }: Pause): void {
  const { host } = context;
  details.querySelector('summary')?.addEventListener('click', () => {
    const { player } = context;
    if (details.open || player === undefined || player.paused) return;
    player.pause();
    host.announce(host.text('pauseAsked'));
  });
  const from = passageBefore(context, at);
  const text = host.text('playFrom', { time: clock(Math.floor(from)) });
  const button = make('button', { className: 'secondary', onclick: () => context.leadTo(from) }, text);
  details.append(make('p', { className: 'pause-actions' }, button));
}

/** A note without a question is read once it was passed. */
function isAnswered({ blocks }: Pause, host: BlockHost): boolean {
  return blocks.length > 0 && blocks.every((block) => isDone(block, host));
}

function isDone({ number, plan }: BlockData, host: BlockHost): boolean {
  const answer = host.answerOf(number);
  if (plan !== undefined) return isHandedIn(answer);
  if (answer?.kind === 'text') return answer.text.trim() !== '';
  if (host.judgeOf(number) === undefined) return answer !== undefined;
  return answer !== undefined && 'tries' in answer && answer.tries > 0;
}

/** Told by form and by word. */
function showState(pause: Pause, host: BlockHost): void {
  const place = pause.details.querySelector<HTMLElement>('.pause-state');
  if (place === null || pause.blocks.length === 0) return;
  const done = isAnswered(pause, host);
  pause.details.classList.toggle('answered', done);
  const words = host.text(done ? 'pauseAnswered' : 'pauseOpen');
  if (place.textContent !== words) place.textContent = words;
}

interface Listener {
  /** What was played from one time to another; tells where it stopped, if it did. */
  played(from: number, to: number): number | undefined;
  /** The learner plays another part. */
  left(): void;
}

/** Tells what is played, not what is jumped over. `places`: where the learner was last time, and the beginning. */
function followTimes(player: VideoPlayer, places: (number | undefined)[], { played, left }: Listener): void {
  let last: { time: number; at: number } | undefined;
  const here = (time = player.time) => ({ time, at: performance.now() });
  player.on(({ kind }) => {
    const { time } = player;
    if (kind === 'seeked') {
      // Going to where the learner was last time comes before the first play.
      if (last !== undefined) last = here();
      left();
    } else if (kind === 'played') {
      const goesOn = last !== undefined && time >= last.time && time - last.time < 1;
      const begins = last === undefined && places.some((at) => Math.abs(time - (at ?? -1)) < 0.5);
      last = here(goesOn ? last?.time : begins ? time - JUST_PASSED : time);
    } else if ((kind === 'time' || kind === 'paused' || kind === 'ended') && last !== undefined) {
      const now = here();
      // A host may jump without a word: more than the clock allows was not played.
      const most = ((now.at - last.at) / 1000) * player.speed * 1.25 + 0.5 + JUST_PASSED;
      const step = time - last.time;
      const stopped = step > 0 && step <= most ? played(last.time, time) : undefined;
      last = stopped === undefined ? now : here(stopped);
    }
  });
}
