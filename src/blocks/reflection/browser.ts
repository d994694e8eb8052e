/** A free text in the browser: kept while it is written, reported when the learner leaves it. */
import type { BlockData } from '../../course/model/package-data.ts';
import type { BlockHost } from '../../player/browser-block.ts';
import { debounce } from '../../player/debounce.ts';
import { guaranteedText } from '../kept/browser-guaranteed.ts';
import { sayWhoReads } from '../kept/browser-readers.ts';

/** Milliseconds without a key after which the text is kept. */
const REST = 700;

window.coursewrightBlocks ??= [];
window.coursewrightBlocks.push({ type: 'reflection', mount });

/** Also where its dots were written over. */
function isUsed(starter: string, text: string): boolean {
  return starter.split('…').every((piece) => text.includes(piece.trim()));
}

function mount(element: HTMLElement, block: BlockData, host: BlockHost): void {
  const area = element.querySelector('textarea');
  const count = element.querySelector('.count');
  const note = element.querySelector('.kept');
  const lines = element.querySelector('.print-lines');
  if (!area) return;
  sayWhoReads(element, host.text('reflectionFor'));

  const max = block.state.kind === 'text' ? block.state.max : area.maxLength;
  let saved = host.answer?.kind === 'text' ? host.answer.text : '';
  let reported = saved;
  /** Only the beginning is here; the learner wrote the rest in another browser. */
  let isBeginning = host.answer?.kind === 'text' && host.answer.cut === true;
  /** Characters that the LMS keeps of a text that it did not take whole. */
  let kept: number | undefined;
  const starters = [...element.querySelectorAll<HTMLButtonElement>('.starter')];

  const show = () => {
    const n = area.value.length;
    if (count) count.textContent = host.text('charactersUsed', { n, max });
    if (note) note.textContent = isBeginning ? host.text('textBeginning') : guaranteedText(host, max, kept);
    // Outside of the text until it is used, so that it takes nothing of its room.
    for (const starter of starters)
      starter.hidden = host.readOnly || isUsed(starter.textContent ?? '', area.value);
    // A printed textarea shows only what fits into it.
    if (lines) lines.textContent = area.value;
  };

  const keep = () => {
    soon.cancel();
    const text = area.value;
    if (text === saved) return;
    saved = text;
    isBeginning = false;
    host.save({ kind: 'text', text: saved });
  };

  const soon = debounce(keep, REST);

  const leave = () => {
    keep();
    if (saved === reported) return;
    reported = saved;
    host.respond();
  };

  area.value = saved;
  area.readOnly = host.readOnly;
  show();
  if (host.readOnly) return;

  host.onTextKept((now) => {
    kept = now;
    show();
  });
  area.addEventListener('input', () => {
    show();
    soon();
    if (area.value.length >= max) host.announce(host.text('charactersUsed', { n: max, max }));
  });
  for (const starter of starters)
    starter.addEventListener('click', () => {
      const text = [area.value, starter.textContent].filter(Boolean).join('\n');
      if (text.length > max) return;
      area.value = text;
      area.focus();
      area.dispatchEvent(new Event('input'));
    });
  area.addEventListener('change', leave);
  area.addEventListener('blur', leave);
  host.onLeave(leave);
}
