/**
 * Statements on a scale in the browser. Each tap is kept at once; the statements are reported one by one
 * when all are answered, and what was changed later when the learner leaves.
 */
import type { BlockData } from '../../course/model/package-data.ts';
import type { BlockHost } from '../../player/browser-block.ts';
import { onLeave } from '../kept/browser-leaving.ts';
import { statusOf } from '../kept/browser-status.ts';

type Part = BlockData['parts'][number];

interface Row {
  part: Part;
  inputs: HTMLInputElement[];
  /** Id of the point that was reported or found. */
  reported: string | undefined;
}

window.coursewrightBlocks ??= [];
window.coursewrightBlocks.push({ type: 'likert', mount });

function mount(element: HTMLElement, block: BlockData, host: BlockHost): void {
  const rows = rowsOf(element, block, host);
  const say = statusOf(element);
  const answered = () => rows.filter((row) => chosenOf(row) !== undefined);
  const show = () => {
    const n = answered().length;
    const isWhole = n === rows.length;
    say(isWhole ? host.text('surveyThanks') : host.text('answeredOf', { n, all: rows.length }));
    return isWhole;
  };
  const report = () => {
    for (const row of rows) reportRow(row, host);
  };
  let wasWhole = show();
  if (host.readOnly) return;

  element.addEventListener('change', () => {
    const pairs = answered().map((row): [number, number] => [
      row.part.number,
      block.parts.find((part) => part.id === chosenOf(row))?.number ?? 0,
    ]);
    host.save({ kind: 'pairs', tries: 1, pairs });
    const isWhole = show();
    if (isWhole && !wasWhole) report();
    wasWhole = isWhole;
  });
  onLeave(element, host, report);
}

function rowsOf(element: HTMLElement, block: BlockData, host: BlockHost): Row[] {
  const kept = new Map(host.answer?.kind === 'pairs' ? host.answer.pairs : []);
  return [...element.querySelectorAll<HTMLElement>('.likert-row')].flatMap((row) => {
    const part = block.parts.find(({ id }) => id === row.dataset.part);
    if (part === undefined) return [];
    const inputs = [...row.querySelectorAll('input')];
    const point = block.parts.find(({ number }) => number === kept.get(part.number))?.id;
    for (const input of inputs) {
      input.checked = input.value === point;
      input.disabled = host.readOnly;
    }
    return [{ part, inputs, reported: point }];
  });
}

function chosenOf({ inputs }: Row): string | undefined {
  return inputs.find((input) => input.checked)?.value;
}

function reportRow(row: Row, host: BlockHost): void {
  const point = chosenOf(row);
  if (point === undefined || point === row.reported) return;
  row.reported = point;
  host.respond(row.part.id);
}
