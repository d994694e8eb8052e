/** The rule of completion, with what is done and what is missing; each lesson and block leads there in the frame. */
import type { PackageData } from '../../../course/model/package-data.ts';
import { outcomeOf, type Progress } from '../../../course/outcome/outcome.ts';
import { make } from '../make.ts';
import { completionTree, type TreeNode } from './completion-tree.ts';
import type { Panel } from './tabs.ts';

export interface CompletionSource {
  /** Undefined: not read yet. */
  readonly data: PackageData | undefined;
  /** Of the saved state; nothing where there is none, or it cannot be read. */
  progress(): Progress;
  /** Shows a place of the course in the frame. */
  go(address: string): void;
}

export function completionPanel(source: CompletionSource): Panel {
  const element = make('div');
  let shown = '';
  element.addEventListener('click', ({ target }) => {
    const address = target instanceof HTMLButtonElement ? target.dataset.address : undefined;
    if (address !== undefined) source.go(address);
  });
  return {
    name: 'Completion',
    element,
    render() {
      const { data } = source;
      if (data === undefined) return;
      const progress = source.progress();
      const tree = completionTree(data, progress);
      const { completion, success } = outcomeOf(data.rule, progress);
      const now = JSON.stringify([tree, completion, success]);
      if (now === shown) return;
      shown = now;
      const focused = element.contains(document.activeElement) && document.activeElement;
      const address = focused instanceof HTMLButtonElement ? focused.dataset.address : undefined;
      element.replaceChildren(
        make(
          'p',
          {},
          'By what is saved: ',
          make('b', {}, completion),
          ', success ',
          make('b', {}, success),
          '.',
        ),
        list(tree),
      );
      // What was in focus may be another element now.
      const buttons = [...element.querySelectorAll('button')];
      buttons.find((button) => button.dataset.address === address)?.focus();
    },
  };
}

function list(nodes: readonly TreeNode[]): HTMLElement {
  return make('ul', { class: 'tree' }, ...nodes.map(item));
}

function item({ text, done, state, address, items }: TreeNode): HTMLElement {
  const mark = done === undefined ? '·' : done ? '✓' : '○';
  const said = done === undefined ? '' : done ? 'done: ' : 'missing: ';
  return make(
    'li',
    { class: done === undefined ? undefined : done ? 'is-done' : 'is-missing' },
    make('span', { 'aria-hidden': 'true', class: 'mark' }, mark),
    make(
      'span',
      {},
      make('span', { class: 'unseen' }, said),
      address ? make('button', { type: 'button', 'data-address': address }, text) : text,
      state === undefined ? undefined : make('small', {}, ` ${state}`),
    ),
    items.length === 0 ? undefined : list(items),
  );
}
