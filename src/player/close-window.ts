/** The last button: browsers close only windows that a script opened, so what it cannot do is said. */
import { announce, part } from './page.ts';
import type { Session } from './session.ts';

export function startCloseWindow({ say }: Session): void {
  const button = part('close-window');
  button.addEventListener('click', () => {
    window.close();
    if (window.closed) return;
    const words = part('farewell-text');
    words.textContent = say('windowStays');
    announce(words.textContent);
    words.focus();
    button.hidden = true;
  });
}
