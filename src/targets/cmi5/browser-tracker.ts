/** The tracker of a cmi5 launch, beside a player. */
import { createCmi5 } from '../../tracking/cmi5/cmi5.ts';
import { xapiSurroundings } from '../../tracking/lrs/surroundings.ts';

window.coursewrightTracking = (data) => createCmi5(data, { ...xapiSurroundings(), silence, speak });

function speak(languages: readonly string[]): void {
  window.coursewrightLanguages = languages;
}

function silence(): void {
  const begun = new WeakSet<EventTarget>();
  // Events of media do not bubble.
  document.addEventListener(
    'play',
    ({ target }) => {
      if (!(target instanceof HTMLMediaElement) || begun.has(target)) return;
      begun.add(target);
      target.muted = true;
    },
    true,
  );
}
