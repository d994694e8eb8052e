/**
 * Late parts of the player are classic scripts: `file://` refuses modules. They are loaded by `early.js`, which the
 * player does not begin without.
 */
import type { TextKey } from '../texts/texts.ts';
import { addressOf, isOfThisPage, markOf } from './scripts.ts';

/** Rejects with the words that say why it is not there. */
export type LoadScript = (name: string, otherwise: TextKey) => Promise<void>;

let tries = 0;

/**
 * What it brings is looked for, for a page to sign in comes as well as a script does. After that the next try asks
 * under another address, so that no bad answer is kept. `otherwise`: nothing is known but that nothing came.
 */
export const loadScript: LoadScript = (name, otherwise) =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = addressOf(name) + (tries === 0 ? '' : `&${tries}`);
    const fail = (why: TextKey) => {
      tries++;
      script.remove();
      reject(why);
    };
    delete window.coursewrightScripts?.[name];
    script.onload = () => {
      if (isOfThisPage(name)) resolve();
      else fail(markOf(name) === undefined ? 'lateSignedOut' : 'lateReplaced');
    };
    script.onerror = () => fail(otherwise);
    document.head.append(script);
  });
