/**
 * A term of the glossary with its definition, which opens while the term is pointed at or has the focus,
 * stays once it is chosen, and closes with Escape (WCAG 2.2, 1.4.13). Without a script it is a link.
 */
import { GLOSSARY } from '../../course/model/side-pages.ts';
import type { BlockHost } from '../../player/browser-block.ts';
import { lessonElement } from '../../player/lessons.ts';

window.coursewrightBlocks ??= [];
window.coursewrightBlocks.push({
  type: 'term',
  mount: (element, _, host) => mount(element as HTMLAnchorElement, host),
});

interface Shown {
  link: HTMLAnchorElement;
  box: HTMLElement;
  /** Chosen, so that it stays when pointer and focus go. */
  kept: boolean;
}

/** Milliseconds in which a pointer may cross from the term to its definition. */
const CROSSING = 200;
/** Pixels between a definition and the edge of the screen. */
const MARGIN = 16;

let shown: Shown | undefined;
let leaving: ReturnType<typeof setTimeout> | undefined;

function mount(link: HTMLAnchorElement, host: BlockHost): void {
  const definition = definitionOf(link);
  if (definition === null) return;
  link.setAttribute('role', 'button');
  link.setAttribute('aria-expanded', 'false');
  link.setAttribute('aria-describedby', definition.id);
  link.addEventListener('pointerenter', (event) => {
    if (event.pointerType !== 'touch') open(link);
  });
  link.addEventListener('pointerleave', closeSoon);
  link.addEventListener('focus', () => open(link));
  link.addEventListener('blur', () => {
    if (shown?.link === link && !shown.box.matches(':hover')) close();
  });
  link.addEventListener('click', (event) => {
    event.preventDefault();
    event.stopPropagation();
    if (shown?.link === link && shown.kept) return close();
    open(link);
    if (shown !== undefined) shown.kept = true;
    host.announce(shown?.box.textContent ?? '');
  });
  link.addEventListener('keydown', (event) => {
    if (event.key !== ' ') return;
    event.preventDefault();
    link.click();
  });
}

/** From the glossary, which is taken out of its `<noscript>` for it. */
function definitionOf(link: HTMLAnchorElement): HTMLElement | null {
  const glossary = lessonElement({ key: GLOSSARY });
  const id = link.getAttribute('href')?.slice(1) ?? '';
  return glossary.querySelector<HTMLElement>(`[id="${CSS.escape(id)}"] dd`);
}

function open(link: HTMLAnchorElement): void {
  clearTimeout(leaving);
  if (shown?.link === link) return;
  close();
  const definition = definitionOf(link);
  if (definition === null) return;
  const box = document.createElement('div');
  box.className = 'term-definition';
  box.role = 'tooltip';
  box.lang = definition.lang;
  box.textContent = definition.textContent;
  box.addEventListener('pointerenter', () => clearTimeout(leaving));
  box.addEventListener('pointerleave', closeSoon);
  link.closest('.lesson')?.append(box);
  link.setAttribute('aria-expanded', 'true');
  shown = { link, box, kept: false };
  place(link, box);
}

/** Below the term and begun where it begins, or above it where there is no room below; touching it, so that a pointer can cross. */
function place(link: HTMLElement, box: HTMLElement): void {
  const parent = box.offsetParent?.getBoundingClientRect();
  const lines = link.getClientRects();
  const line = lines[lines.length - 1];
  if (parent === undefined || line === undefined) return;
  const { clientWidth, clientHeight } = document.documentElement;
  const isRightToLeft = getComputedStyle(box).direction === 'rtl';
  const start = isRightToLeft ? line.right - box.offsetWidth : line.left;
  const left = Math.max(MARGIN, Math.min(start, clientWidth - box.offsetWidth - MARGIN));
  const isBelow = line.bottom + box.offsetHeight < clientHeight || line.top < box.offsetHeight;
  const top = isBelow ? line.bottom : (lines[0] ?? line).top - box.offsetHeight;
  box.style.left = `${left - parent.left}px`;
  box.style.top = `${top - parent.top}px`;
}

function close(): void {
  clearTimeout(leaving);
  shown?.link.setAttribute('aria-expanded', 'false');
  shown?.box.remove();
  shown = undefined;
}

function closeSoon(): void {
  clearTimeout(leaving);
  if (shown === undefined || shown.kept || shown.link === document.activeElement) return;
  leaving = setTimeout(close, CROSSING);
}

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') close();
});
document.addEventListener('pointerdown', ({ target }) => {
  const isInside = target instanceof Node && (shown?.box.contains(target) || shown?.link.contains(target));
  if (!isInside) close();
});
addEventListener('hashchange', close);
addEventListener('resize', close);
