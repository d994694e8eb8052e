/** The release that learners had: begun in, updated from, and what they keep then. */
import type { KeptWork, Situation } from '../../wire.ts';
import { make } from '../make.ts';
import { part } from '../parts.ts';
import { post } from '../post.ts';

export interface ReleaseParts {
  show(situation: Situation): void;
}

/** @param use opens the release of before, or the course as it is */
export function startRelease(use: (previous: boolean) => Promise<void>): ReleaseParts {
  const [begin, update] = [part<HTMLButtonElement>('begin-previous'), part<HTMLButtonElement>('update-now')];
  begin.addEventListener('click', () => void use(true));
  update.addEventListener('click', () => void use(false));
  return {
    show({ package: name, previous }) {
      part('release').hidden = previous === undefined;
      if (previous === undefined) return;
      begin.textContent = `Open ${previous.version}, as learners have it`;
      begin.setAttribute('aria-pressed', String(previous.isOpen));
      update.setAttribute('aria-pressed', String(!previous.isOpen));
      void post<KeptWork>('kept', { package: name }).then(showKept);
    },
  };
}

function showKept({ from, to, changes, summary }: KeptWork): void {
  part('kept-title').textContent = `What learners keep, ${from} → ${to}`;
  part('kept-summary').textContent = summary;
  part('kept-changes').replaceChildren(
    ...changes.map(({ level, text }) => make('li', {}, make('b', {}, level), ` ${text}`)),
  );
}
