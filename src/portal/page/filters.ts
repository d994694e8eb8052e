/** Choices above a list: an item is shown where it has every fact that was chosen. The address keeps them. */
import { countedText } from './counted-text.ts';

export function startFilters(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-filters]')) start(form);
}

function start(form: HTMLFormElement): void {
  const list = document.getElementById(form.dataset.filters ?? '');
  const status = form.querySelector<HTMLElement>('.filter-status');
  if (list === null || status === null) return;
  const items = [...list.querySelectorAll<HTMLElement>('[data-facets]')];
  const selects = [...form.querySelectorAll('select')];
  const asked = new URLSearchParams(location.search);
  for (const select of selects) select.value = asked.get(select.name) ?? '';
  const show = () => {
    const wanted = selects.filter(({ value }) => value !== '').map(({ name, value }) => `${name}:${value}`);
    let n = 0;
    for (const item of items) {
      const facts = item.dataset.facets?.split('\n') ?? [];
      item.hidden = !wanted.every((fact) => facts.includes(fact));
      if (!item.hidden) n += 1;
    }
    status.textContent = n === 0 ? (status.dataset.none ?? '') : countedText(status.dataset.found, n);
  };
  const keep = () => {
    const query = new URLSearchParams(
      selects.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]),
    ).toString();
    history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
  };
  form.addEventListener('change', () => {
    show();
    keep();
  });
  form.addEventListener('reset', () =>
    queueMicrotask(() => {
      for (const select of selects) select.value = '';
      show();
      keep();
    }),
  );
  show();
}
