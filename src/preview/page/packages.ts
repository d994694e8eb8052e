/** The choice of a package by its standard, its language and, where there are several, its unit; it stands in the address. */
import type { PackageChoice } from '../wire.ts';
import { part } from './parts.ts';

export interface Packages {
  /** Takes what can be chosen now; the choice stays where it is still there. */
  hear(choices: readonly PackageChoice[]): void;
  /** Name of the package; undefined where there is none. */
  readonly chosen: string | undefined;
}

export function startPackages(changed: () => void): Packages {
  const lists = {
    target: part<HTMLSelectElement>('target'),
    language: part<HTMLSelectElement>('language'),
    title: part<HTMLSelectElement>('unit'),
  };
  let all: readonly PackageChoice[] = [];
  let chosen: PackageChoice | undefined;

  const show = (): void => {
    const { target, language, title } = lists;
    fill(target, all, (one) => [one.target, one.standard]);
    fill(language, all, (one) => [one.language, languageName(one.language)]);
    fill(
      title,
      all.filter((one) => one.language === chosen?.language),
      (one) => [one.title, one.title],
    );
    for (const [key, list] of Object.entries(lists)) list.value = chosen?.[key as keyof typeof lists] ?? '';
  };
  const choose = (): void => {
    const fits = (one: PackageChoice) =>
      one.target === lists.target.value && one.language === lists.language.value;
    chosen = all.find((one) => fits(one) && one.title === lists.title.value) ?? all.find(fits);
    const query = new URLSearchParams(location.search);
    query.set('package', chosen?.name ?? '');
    history.replaceState(null, '', `?${query}`);
    show();
    changed();
  };
  for (const list of Object.values(lists)) list.addEventListener('change', choose);
  return {
    hear(choices) {
      const wanted = chosen?.name ?? new URLSearchParams(location.search).get('package');
      all = choices;
      chosen = all.find(({ name }) => name === wanted) ?? all[0];
      show();
    },
    get chosen() {
      return chosen?.name;
    },
  };
}

/** A list of one is no choice, and is not shown. */
function fill(
  list: HTMLSelectElement,
  choices: readonly PackageChoice[],
  describe: (choice: PackageChoice) => [value: string, label: string],
): void {
  const options = new Map(choices.map(describe));
  list.replaceChildren(...[...options].map(([value, label]) => new Option(label, value)));
  const { parentElement } = list;
  if (parentElement !== null) parentElement.hidden = options.size < 2;
}

function languageName(tag: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
}
