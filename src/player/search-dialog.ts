/** The dialog of the search: what is typed, what is found, and the way there by keyboard. */
import { entryElement, SEARCHED } from '../course/model/side-pages.ts';
import type { SearchData } from '../course/text/search.ts';
import { debounce } from './debounce.ts';
import { excerptOf, marked, type Piece, sectionText } from './excerpt.ts';
import { isTaken } from './input-method.ts';
import { headingOf, lessonContent } from './lessons.ts';
import { part } from './page.ts';
import { type Found, openIndex } from './search-index.ts';
import type { Session } from './session.ts';

/** More results than this help nobody; the best come first. */
const MOST = 40;
/** Milliseconds without a further letter after which the search begins. */
const PAUSE = 120;

interface Result {
  href: string;
  title: string;
  heading: string;
  text: string;
  words: ReadonlySet<string>;
}

export function startSearchDialog(session: Session): void {
  const dialog = part<HTMLDialogElement>('search');
  const input = part<HTMLInputElement>('search-input');
  const list = part('search-results');
  let opened: { data: SearchData; find(query: string): Found[] } | undefined;
  const show = () => {
    const query = input.value.trim();
    const data = window.coursewrightSearchIndex;
    if (data === undefined) return;
    // A preview replaces it.
    if (opened?.data !== data) opened = { data, find: openIndex(data) };
    const found = query === '' ? [] : opened.find(query);
    list.replaceChildren(...found.slice(0, MOST).map((one) => resultItem(resultOf(session, data, one))));
    list.scrollTop = 0;
    tell(session, query, found.length);
  };
  const soon = debounce(show, PAUSE);
  input.addEventListener('input', soon);
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.target !== input || isTaken(event)) return;
    event.preventDefault();
    soon.cancel();
    show();
    list.querySelector('a')?.click();
  });
  dialog.addEventListener('keydown', (event) => moveFocus(event, input, list));
  list.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a') !== null) dialog.close();
  });
  show();
}

function tell(session: Session, query: string, n: number): void {
  const key =
    query === '' ? 'searchHint' : n === 0 ? 'searchNothing' : n > MOST ? 'searchBest' : 'searchResults';
  part('search-status').textContent = session.say(key, { n, shown: MOST, query });
}

/** Up and down go through the results, and from the first back to the words. */
function moveFocus(event: KeyboardEvent, input: HTMLElement, list: HTMLElement): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const stops: (Element | null)[] = [input, ...list.querySelectorAll('a')];
  const at = stops.indexOf(document.activeElement);
  if (step === 0 || at < 0 || isTaken(event)) return;
  event.preventDefault();
  const next = stops[Math.min(stops.length - 1, Math.max(0, at + step))];
  if (next instanceof HTMLElement) next.focus();
}

function resultOf(session: Session, { places }: SearchData, { place, words }: Found): Result {
  const [index, anchor] = places[place] ?? [0, ''];
  const lesson = session.data.lessons[index];
  if (lesson === undefined) return besideResult(SEARCHED[-1 - index] ?? SEARCHED[0], anchor, words);
  const article = lessonContent(lesson);
  const id = `${lesson.key}/${anchor}`;
  const heading = anchor === '' ? null : article.querySelector(`[id="${CSS.escape(id)}"]`);
  return {
    href: anchor === '' ? `#${lesson.key}` : `#${id}`,
    title: lesson.title,
    heading: heading?.textContent ?? '',
    text: sectionText(article, lesson, anchor),
    words,
  };
}

/** An entry of a page beside the lessons, or what stands on it in none. */
function besideResult(page: (typeof SEARCHED)[number], id: string, words: ReadonlySet<string>): Result {
  const article = lessonContent({ key: page });
  const element = id && entryElement(page, id);
  const entry = element ? article.querySelector(`[id="${CSS.escape(element)}"]`) : article;
  const texts = entry?.querySelectorAll(element ? 'dd, p' : '.lesson-body > :is(p, ul)') ?? [];
  return {
    href: `#${element || page}`,
    title: headingOf(article)?.textContent ?? '',
    heading: (element && entry?.querySelector('dt, .download-title')?.textContent) || '',
    text: Array.from(texts, ({ textContent }) => textContent).join(' '),
    words,
  };
}

function resultItem({ href, title, heading, text, words }: Result): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = href;
  const name = heading === '' ? title : heading;
  if (heading !== '') link.append(line('small', [{ text: title, found: false }]));
  link.append(line('strong', marked(name, words)), line('span', excerptOf(text, words)));
  item.append(link);
  return item;
}

function line(tag: 'small' | 'strong' | 'span', pieces: Piece[]): HTMLElement {
  const element = document.createElement(tag);
  for (const { text, found } of pieces) {
    const piece = found ? document.createElement('mark') : document.createTextNode(text);
    if (found) piece.textContent = text;
    element.append(piece);
  }
  return element;
}
