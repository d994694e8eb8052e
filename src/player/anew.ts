/**
 * Where the scripts of the start are not those that the page names, nothing of the course begins: the state would be
 * read with another release's numbers. Page and scripts are asked for anew, past the browser's cache, once; then it is said.
 */
import { addressOf, isOfThisPage, markOf } from './scripts.ts';

const START = ['early.js', 'course.js', 'player.js'];

/** In the page's head, so before the player: it finds no course where this one has taken it away. */
export function startTogether(): void {
  document.addEventListener('DOMContentLoaded', () => {
    const wrong = START.filter((name) => !isOfThisPage(name));
    if (wrong.length === 0) return;
    const found = wrong.map((name) => `${addressOf(name)}=${markOf(name)}`).join();
    delete window.coursewrightCourse;
    void loadAnew(wrong.map(addressOf), found).catch(sayMixed);
  });
}

async function loadAnew(addresses: readonly string[], found: string): Promise<void> {
  // What stands in the history outlives a reload, also where storage is forbidden.
  if (history.state?.anew === found) throw new Error('they were asked for anew');
  history.replaceState({ ...history.state, anew: found }, '');
  await Promise.all([location.href, ...addresses].map((address) => fetch(address, { cache: 'reload' })));
  location.reload();
}

function sayMixed(): void {
  // Nothing leads on from the start page; the first lesson can be read.
  delete document.documentElement.dataset.page;
  const notice = document.getElementById('mixed');
  if (notice !== null) notice.hidden = false;
}
