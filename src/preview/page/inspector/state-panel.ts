/** The saved state decoded: its size against what is surely kept, what takes most of it, and what is in it. */
import type { PackageData } from '../../../course/model/package-data.ts';
import { type StateBudget, stateBudget } from '../../../state/budget.ts';
import { make, minuteOf } from '../make.ts';
import { foldedText } from './folded.ts';
import type { SavedText } from './saved-text.ts';
import { type StateView, stateView } from './state-view.ts';
import type { Panel } from './tabs.ts';

export interface StateSource {
  /** Undefined: nothing is saved. */
  saved(): SavedText | undefined;
  /** Undefined: not read yet. */
  readonly data: PackageData | undefined;
  /** Characters that are surely kept; undefined: no limit. */
  readonly limit: number | undefined;
  /** Characters that this LMS keeps; undefined: no LMS. */
  readonly kept: number | undefined;
}

/** Lessons that take most at worst, as many as are named. */
const LARGEST = 5;

export function statePanel(source: StateSource): Panel {
  const element = make('div');
  let shown: unknown[] = [];
  return {
    name: 'Saved state',
    element,
    render() {
      const { data, limit, kept } = source;
      const saved = source.saved();
      const now = [data, limit, kept, saved?.text, saved?.by];
      if (now.every((value, index) => value === shown[index]) && shown.length > 0) return;
      shown = now;
      element.replaceChildren(
        ...(data === undefined || saved === undefined
          ? [make('p', {}, 'Nothing is saved yet.')]
          : parts(saved, data, source)),
      );
    },
  };
}

function parts(saved: SavedText, data: PackageData, source: StateSource): HTMLElement[] {
  const view = stateView(saved.text, data);
  if ('unreadable' in view)
    return [
      make('p', { class: 'wrong' }, `The saved state cannot be read: ${view.unreadable}`),
      make('p', {}, `${characters(saved.text.length)}, ${saved.by}.`),
      section('As it stands', make('pre', {}, saved.text)),
    ];
  return [
    size(view, saved, source),
    section('In it', facts(view.facts)),
    section(`Answers (${view.answers.length})`, answers(view), unknown(view)),
    section('What takes most of it now', amounts(view.parts)),
    section('What could take most of it', worst(budgetOf(data, source.limit))),
    section(
      `Lessons opened (${view.lessons.length})`,
      make('ol', {}, ...view.lessons.map(({ title }) => make('li', {}, title))),
    ),
    section('As it stands', make('pre', {}, saved.text)),
  ];
}

/** A large course takes longer than the state of one learner. */
const budgets = new WeakMap<PackageData, StateBudget>();

function budgetOf(data: PackageData, limit: number | undefined): StateBudget {
  const { lessons, course } = data;
  const budget = budgets.get(data) ?? stateBudget({ lessons }, course.id, course.language, limit);
  budgets.set(data, budget);
  return budget;
}

function size({ size: now, words }: StateView, { by }: SavedText, { limit, kept }: StateSource): HTMLElement {
  const rest = words === 0 ? '' : `, ${words.toLocaleString('en')} of them the learner’s own words`;
  if (limit === undefined) return make('p', {}, `${characters(now)}${rest}, ${by}. There is no limit.`);
  const share = Math.round((100 * now) / limit);
  const keeps = kept === undefined ? '' : ` This LMS keeps ${kept.toLocaleString('en')}.`;
  return make(
    'div',
    { class: 'size' },
    make('meter', {
      min: 0,
      max: limit,
      value: now,
      high: limit * 0.9,
      'aria-label': 'Size of the saved state',
    }),
    make(
      'p',
      {},
      `${characters(now)} of the ${limit.toLocaleString('en')} that are surely kept (${share} %)${rest}, ${by}.${keeps}`,
    ),
  );
}

function facts(pairs: StateView['facts']): HTMLElement {
  return make(
    'dl',
    {},
    ...pairs.map(([name, value]) => make('div', {}, make('dt', {}, name), make('dd', {}, value))),
  );
}

function answers({ answers: given }: StateView): HTMLElement {
  return table(
    ['Block', 'Answer', 'When'],
    given.map(({ block, words, standing, at }) => {
      const text = foldedText();
      text.show(words);
      return [
        make('span', {}, block.prompt || block.id, ' ', make('small', {}, block.element)),
        make('span', {}, text.element, ' ', make('small', {}, standing)),
        at === undefined ? '' : minuteOf(at),
      ];
    }),
  );
}

function unknown({ unknown: numbers }: StateView): HTMLElement | undefined {
  if (numbers.length === 0) return undefined;
  const list = numbers.join(', ');
  return make('p', {}, `Answers to blocks that this release does not have, by their numbers: ${list}.`);
}

function amounts(list: readonly { label: string; characters: number }[]): HTMLElement {
  return table(
    ['Part', 'Characters'],
    list.map((one) => [one.label, one.characters.toLocaleString('en')]),
  );
}

function worst(budget: StateBudget): HTMLElement {
  const { contributors, texts } = budget;
  const rest = texts === 0 ? '' : `, and ${texts} free ${texts === 1 ? 'text' : 'texts'} beside them`;
  return make(
    'div',
    {},
    make('p', {}, `At worst ${characters(budget.worst)}${rest}. The lessons that take most:`),
    amounts(contributors.slice(0, LARGEST).map(({ label, chars }) => ({ label, characters: chars }))),
  );
}

function section(title: string, ...children: (HTMLElement | undefined)[]): HTMLElement {
  return make('section', {}, make('h2', {}, title), ...children);
}

function table(heads: string[], rows: (HTMLElement | string)[][]): HTMLElement {
  if (rows.length === 0) return make('p', {}, 'None.');
  return make(
    'table',
    {},
    make('thead', {}, make('tr', {}, ...heads.map((head) => make('th', { scope: 'col' }, head)))),
    make('tbody', {}, ...rows.map((cells) => make('tr', {}, ...cells.map((cell) => make('td', {}, cell))))),
  );
}

function characters(count: number): string {
  return `${count.toLocaleString('en')} characters`;
}
