/** The choices of the page in its address, so that a link shows the same again. */
import type { Chosen, Launch } from '../../wire.ts';

const NAMES = ['standard', 'system', 'learner', 'mode'] as const satisfies (keyof Chosen)[];

export function choicesInAddress(): Partial<Chosen> {
  const query = new URLSearchParams(location.search);
  return Object.fromEntries(
    NAMES.flatMap((name): [string, string][] => {
      const value = query.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}

/** What is usual is left out; what others have put there stays. */
export function writeAddress({ chosen, choices, situation }: Launch): void {
  const address = new URL(location.href);
  address.searchParams.set('package', situation.package);
  for (const name of NAMES) {
    if (chosen[name] === (choices[name][0]?.name ?? chosen[name])) address.searchParams.delete(name);
    else address.searchParams.set(name, chosen[name]);
  }
  history.replaceState(history.state, '', address);
}
