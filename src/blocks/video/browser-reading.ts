/** The way of those who read: whoever came to the end of the transcript says so, and it counts as watched. */
import { TRANSCRIPT } from '../../course/model/reported.ts';
import type { VideoContext } from './browser-context.ts';
import { savedShare, savedWatch, showShare } from './browser-share.ts';

export function startReading(context: VideoContext): void {
  const { element, block, host } = context;
  const end = element.querySelector<HTMLElement>('.transcript-end');
  const button = end?.querySelector('button');
  if (!end || !button || block.state.kind !== 'watch') return;
  const slots = block.state.slots;
  const told = host.text('transcriptRead');
  const show = () => {
    end.hidden = false;
  };
  const tell = () => {
    show();
    end.textContent = told;
    end.classList.add('done');
  };
  context.onFail(show);
  context.onPlayer((player) => {
    // What is live has no end that could be reached.
    player.on(({ kind }) => kind === 'time' && player.length === undefined && show());
  });
  if (savedWatch(context)?.read) tell();
  button.disabled = host.readOnly;
  button.addEventListener('click', () => {
    const saved = savedWatch(context) ?? { kind: 'watch', slots: Array<boolean>(slots).fill(false) };
    host.save({ ...saved, read: true });
    host.respond(TRANSCRIPT);
    tell();
    showShare(context, savedShare(context));
    host.announce(told);
    end.tabIndex = -1;
    end.focus({ preventScroll: true });
  });
}
