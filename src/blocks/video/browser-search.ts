/** Searches the transcript: how often, where the next is, and each place marked; accents and case do not count. */
import { type Folded, foldWithPlaces, plainSigns } from '../../course/text/fold.ts';
import { isTaken } from '../../player/input-method.ts';
import type { VideoContext } from './browser-context.ts';
import { iconButton, make } from './browser-dom.ts';

/** Places that are marked at most. */
const MOST = 500;
/** Names that style.css knows. */
const FOUND = 'transcript-found';
const NOW = 'transcript-now';

/** `show` brings a place into sight. */
export function searchField(
  host: VideoContext['host'],
  box: () => HTMLElement,
  show: (place: Range) => void,
): HTMLElement {
  const input = make('input', { type: 'search' });
  input.setAttribute('aria-label', host.text('transcriptSearch'));
  input.placeholder = host.text('search');
  const count = make('output', {});
  let places: Range[] = [];
  let now = 0;
  const go = (to: number) => {
    now = (to + places.length) % Math.max(1, places.length);
    const place = places[now];
    const isAsked = input.value.trim() !== '';
    count.textContent =
      place !== undefined
        ? host.text('transcriptFound', { n: now + 1, all: places.length })
        : isAsked
          ? host.text('transcriptNotFound')
          : '';
    mark(FOUND, places);
    mark(NOW, place === undefined ? [] : [place]);
    if (place !== undefined) show(place);
  };
  input.addEventListener('input', () => {
    places = placesOf(box(), input.value);
    go(0);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || isTaken(event)) return;
    event.preventDefault();
    go(now + (event.shiftKey ? -1 : 1));
  });
  const next = iconButton(host.text('transcriptNext'), 'M12 5v14M6 13l6 6 6-6', () => go(now + 1));
  return make('div', { className: 'transcript-search' }, input, next.element, count);
}

function placesOf(box: HTMLElement, query: string): Range[] {
  const wanted = lettersOf(query.trim()).folded;
  if (wanted === '') return [];
  const nodes: (Folded & { node: Text; from: number })[] = [];
  let all = '';
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.parentElement?.closest('button')) continue;
    const letters = lettersOf(node.data);
    nodes.push({ node, from: all.length, ...letters });
    all += letters.folded;
  }
  const places: Range[] = [];
  const nodeAt = (at: number) => nodes.findLast(({ from }) => from <= at);
  for (let at = all.indexOf(wanted); at >= 0 && places.length < MOST; at = all.indexOf(wanted, at + 1)) {
    const [first, last] = [nodeAt(at), nodeAt(at + wanted.length - 1)];
    if (first === undefined || last === undefined) break;
    const place = document.createRange();
    place.setStart(first.node, first.places[at - first.from] ?? 0);
    place.setEnd(last.node, last.places[at + wanted.length - last.from] ?? 0);
    places.push(place);
  }
  return places;
}

function lettersOf(text: string): Folded {
  return foldWithPlaces(text, (letter) =>
    plainSigns(letter)
      .toLowerCase()
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, ''),
  );
}

/** Without highlights of the browser's own the place is in sight all the same. */
function mark(name: string, places: readonly Range[]): void {
  if ('highlights' in CSS) CSS.highlights.set(name, new Highlight(...places));
}
