/** Prints a sheet alone, from the document that it stands in: an LMS shows no other. */
import type { BlockData } from '../../course/model/package-data.ts';
import type { BlockHost } from '../../player/browser-block.ts';
import { printWith } from '../../player/for-print.ts';

window.coursewrightBlocks ??= [];
window.coursewrightBlocks.push({ type: 'sheet', mount });

function mount(element: HTMLElement, _: BlockData, host: BlockHost): void {
  const sheet = element as HTMLDetailsElement;
  let wasOpen = false;
  // The page around says on other sheets of paper where they are from; this one stands alone.
  const frame = () => {
    if (sheet.querySelector('.sheet-from') === null)
      sheet.querySelector('summary')?.prepend(from(sheet, host));
    if (sheet.querySelector('.funding') === null) sheet.append(...funding());
  };
  const { gone: signal } = host;
  addEventListener('beforeprint', frame, { signal });
  sheet.querySelector('.sheet-print')?.addEventListener('click', () => {
    wasOpen = sheet.open;
    sheet.open = true;
    frame();
    alone(sheet, true);
    printWith(sheet);
  });
  const after = () => {
    if (!sheet.classList.contains('printed')) return;
    alone(sheet, false);
    sheet.open = wasOpen;
  };
  addEventListener('afterprint', after, { signal });
}

/** Titles of course and lesson. */
function from(sheet: HTMLElement, { data }: BlockHost): HTMLElement {
  const line = document.createElement('span');
  line.className = 'sheet-from';
  const { title, module } = data.course;
  const lesson = sheet.closest('article')?.querySelector('h1')?.textContent;
  line.textContent = [title, module, lesson].filter(Boolean).join(' · ');
  return line;
}

/** The emblem and the words of the course's funding, as they stand at the end of the page. */
function funding(): Node[] {
  return [...document.querySelectorAll('.colophon .funding')].map((found) => found.cloneNode(true));
}

/** Everything beside the way from the page to the sheet is left out. */
function alone(sheet: HTMLElement, is: boolean): void {
  if (is) document.documentElement.dataset.print = 'sheet';
  else delete document.documentElement.dataset.print;
  sheet.classList.toggle('printed', is);
  for (let around = sheet.parentElement; around !== null; around = around.parentElement)
    around.classList.toggle('print-way', is);
}
