/**
 * Runs in the course's page before all of its own scripts: lets the preview answer media queries, of its style sheets and
 * of `matchMedia`, and set what else a learner's browser would. The browser's own parser reads the style, so that
 * nothing is read in another way than it is shown.
 */
import { answered } from './media-queries.ts';
import { type View, viewOf } from './view.ts';

declare global {
  interface Window {
    coursewrightView?: (view: View) => void;
    /** Which state of the course this page was rendered from. */
    coursewrightRevision?: number;
  }
}

const READING = 'coursewright:reading';
const root = document.documentElement;
const ownDirection = root.dir;
const ask = window.matchMedia.bind(window);
/** What each media list said first. */
const written = new Map<MediaList, string>();
const lists = new Set<AnsweredList>();
let view = viewOf(new URLSearchParams(window.parent.location.search));

/** As a MediaQueryList, whose answer may change by a choice too. */
class AnsweredList extends EventTarget {
  readonly #query: string;
  #list: MediaQueryList;
  onchange: ((event: Event) => void) | null = null;

  constructor(query: string) {
    super();
    this.#query = query;
    this.#list = this.#asked();
    lists.add(this);
  }

  get media(): string {
    return this.#query;
  }

  get matches(): boolean {
    return this.#list.matches;
  }

  addListener(listener: EventListener): void {
    this.addEventListener('change', listener);
  }

  removeListener(listener: EventListener): void {
    this.removeEventListener('change', listener);
  }

  askAgain(): void {
    const before = this.matches;
    this.#list.removeEventListener('change', this.#tell);
    this.#list = this.#asked();
    if (this.matches !== before) this.#tell();
  }

  #asked(): MediaQueryList {
    const list = ask(answered(this.#query, view));
    list.addEventListener('change', this.#tell);
    return list;
  }

  readonly #tell = (): void => {
    const event = new MediaQueryListEvent('change', { media: this.#query, matches: this.matches });
    this.dispatchEvent(event);
    this.onchange?.(event);
  };
}

function answerSheets(): void {
  for (const sheet of document.styleSheets) {
    answerList(sheet.media);
    answerRules(sheet.cssRules);
  }
}

function answerRules(rules: CSSRuleList): void {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) answerList(rule.media);
    if (rule instanceof CSSGroupingRule) answerRules(rule.cssRules);
  }
}

function answerList(media: MediaList): void {
  const own = written.get(media) ?? media.mediaText;
  written.set(media, own);
  if (own !== '') media.mediaText = answered(own, view);
}

function show(next: View): void {
  const before = view;
  view = next;
  if (view.colours !== before.colours) followSystem(view.colours === undefined ? undefined : 'system');
  root.dir = view.rightToLeft ? 'rtl' : ownDirection;
  answerSheets();
  for (const list of lists) list.askAgain();
  if (view.printed !== before.printed) dispatchEvent(new Event(view.printed ? 'beforeprint' : 'afterprint'));
}

/** The course's own setting, which stands above the system's in an LMS. */
function followSystem(colours: 'system' | undefined): void {
  if (window.coursewrightReading !== undefined) {
    window.coursewrightReading.chooseReading({ colours });
    return;
  }
  const kept = JSON.parse(localStorage.getItem(READING) ?? '{}') as object;
  localStorage.setItem(READING, JSON.stringify({ ...kept, colours }));
}

window.coursewrightRevision = Number(document.currentScript?.dataset.revision);
window.coursewrightView = show;
window.matchMedia = (query) => new AnsweredList(query) as unknown as MediaQueryList;
if (view.colours !== undefined) followSystem('system');
if (view.rightToLeft) root.dir = 'rtl';
answerSheets();
// A style that comes later, in the place of another.
document.addEventListener('load', ({ target }) => target instanceof HTMLLinkElement && answerSheets(), true);
addEventListener('load', () => {
  if (view.printed) dispatchEvent(new Event('beforeprint'));
});
