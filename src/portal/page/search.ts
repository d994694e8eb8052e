/** The search of a portal: words are looked for in an index that is loaded with them, and the address keeps them. */

import { marked } from '../../player/excerpt.ts';
import { type Found, openIndex } from '../../player/search-index.ts';
import type { Place, PortalIndex } from '../search-data.ts';
import { countedText } from './counted-text.ts';

/** Milliseconds without a further letter after which the search begins. */
const PAUSE = 120;

const form = document.querySelector<HTMLFormElement>('form[data-index]');
const input = form?.querySelector('input');
const status = document.getElementById('search-status');
const list = document.getElementById('results');
if (form && input && status && list) start(form, input, status, list);

function start(form: HTMLFormElement, input: HTMLInputElement, status: HTMLElement, list: HTMLElement): void {
  const root = document.getElementById('content')?.dataset.root ?? '';
  let opened: Promise<(query: string) => Result[]> | undefined;
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = async () => {
    clearTimeout(timer);
    const turn = ++asked;
    const query = input.value.trim();
    history.replaceState(
      null,
      '',
      query === '' ? location.pathname : `?${new URLSearchParams({ q: query })}`,
    );
    opened ??= open(form.dataset.index ?? '');
    const results = query === '' ? [] : (await opened)(query);
    if (turn !== asked) return;
    const best = results.slice(0, Number(status.dataset.best));
    list.replaceChildren(...best.map((result) => item(result, root)));
    status.textContent = statusText(status, query, results.length);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void show();
  });
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void show(), PAUSE);
  });
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  input.focus();
  if (input.value !== '') void show();
}

interface Result {
  place: Place;
  words: ReadonlySet<string>;
}

async function open(address: string): Promise<(query: string) => Result[]> {
  const { shown, words } = (await (await fetch(address)).json()) as PortalIndex;
  const find = openIndex(words);
  return (query) =>
    find(query).flatMap(({ place, words: found }: Found) => {
      const one = shown[place];
      return one === undefined ? [] : [{ place: one, words: found }];
    });
}

function statusText({ dataset }: HTMLElement, query: string, n: number): string {
  if (query === '') return dataset.hint ?? '';
  if (n === 0) return (dataset.nothing ?? '').replace('{query}', query);
  return countedText(dataset.results, n);
}

function item({ place: [address, title, kind, about], words }: Result, root: string): HTMLLIElement {
  const link = document.createElement('a');
  link.href = root + address;
  if (kind !== '') link.append(element('small', kind, new Set()));
  link.append(element('strong', title, words));
  if (about !== '') link.append(element('span', about, words));
  const li = document.createElement('li');
  li.append(link);
  return li;
}

function element(tag: 'small' | 'strong' | 'span', text: string, words: ReadonlySet<string>): HTMLElement {
  const made = document.createElement(tag);
  for (const piece of marked(text, words)) {
    const part = piece.found ? document.createElement('mark') : document.createTextNode('');
    part.textContent = piece.text;
    made.append(part);
  }
  return made;
}
