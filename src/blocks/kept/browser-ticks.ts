/** Rows to tick or to choose, none of them right: kept at once, reported when the learner leaves them. */
import type { BlockData } from '../../course/model/package-data.ts';
import type { BlockHost } from '../../player/browser-block.ts';
import { onLeave } from './browser-leaving.ts';

/** `shown` is called at the beginning and after each change with the number of ticks. */
export function mountTicks(
  element: HTMLElement,
  block: BlockData,
  host: BlockHost,
  shown: (count: number) => void,
): void {
  const inputs = [...element.querySelectorAll<HTMLInputElement>('.option input')];
  const numbers = new Map(block.parts.map(({ id, number }) => [id, number]));
  const kept = host.answer?.kind === 'choice' ? host.answer.chosen : [];
  const chosen = () => inputs.filter((input) => input.checked).map((input) => input.value);
  for (const input of inputs) {
    input.checked = kept.includes(numbers.get(input.value) ?? 0);
    input.disabled = host.readOnly;
  }
  let reported = chosen().join();
  shown(chosen().length);
  if (host.readOnly) return;

  element.addEventListener('change', () => {
    const ids = chosen();
    const parts = ids.map((id) => numbers.get(id) ?? 0);
    host.save(ids.length === 0 ? undefined : { kind: 'choice', tries: 1, chosen: parts });
    shown(ids.length);
  });
  onLeave(element, host, () => {
    const ids = chosen();
    if (ids.join() === reported) return;
    reported = ids.join();
    host.respond();
  });
}
