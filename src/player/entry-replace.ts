/** In previews alone, after the player's script: lessons are replaced in place while their author writes. */
import type { Replacement } from '../course/model/replacement.ts';
import { startReplacing } from './replace.ts';

declare global {
  interface Window {
    /**
     * Resolves when the page shows what was given; one follows the other. Rejects where a script does not come: then
     * the page is to be loaded anew.
     */
    coursewrightReplace?: (replacement: Replacement) => Promise<void>;
  }
}

window.coursewrightPreview = (session) => {
  window.coursewrightReplace = startReplacing(session);
};
