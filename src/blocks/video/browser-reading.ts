/** The way of those who read: whoever came to the end of the transcript says so, and it counts as watched. */
import type { VideoContext } from './browser-context.ts';
import { savedShare, savedWatch, showShare } from './browser-share.ts';

export function startReading(context: VideoContext): void {
  const { element, block, room } = context;
  const end = element.querySelector<HTMLElement>('.transcript-end');
  const button = end?.querySelector('button');
  if (!end || !button || block.state.kind !== 'watch') return;
  const slots = block.state.slots;
  const isRead = () => savedWatch(context)?.read === true;
  const tell = () => {
    end.textContent = room.text('transcriptRead');
    end.classList.add('done');
  };
  context.onFail(() => {
    end.hidden = false;
  });
  if (isRead()) {
    end.hidden = false;
    tell();
  }
  button.disabled = room.readOnly;
  button.addEventListener('click', () => {
    const saved = savedWatch(context) ?? { kind: 'watch', slots: Array<boolean>(slots).fill(false) };
    room.save({ ...saved, read: true });
    const told = room.text('transcriptRead');
    room.respond({
      part: 'transcript',
      prompt: `${told}: ${block.prompt}`,
      interaction: { type: 'fill-in', choices: [], correct: [] },
      response: [told],
      correct: undefined,
      score: undefined,
    });
    tell();
    showShare(context, savedShare(context));
    room.announce(told);
    end.tabIndex = -1;
    end.focus({ preventScroll: true });
  });
}
