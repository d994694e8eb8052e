/** Quotes that are something else: `> [!kind] Title` of Obsidian and GitHub, and those with `{: .challenge}` behind them. */
import { calloutCalled } from '../../blocks/callout/words.ts';
import { readAttributes } from './attributes.ts';
import { capital, readContainer } from './container.ts';
import type { ReadBlock } from './read-block.ts';
import type { Line } from './text.ts';

const QUOTE = /^[ \t]{0,3}>[ \t]?/;
const ALERT = /^\[!([\w-]+)\]([+-])?[ \t]*(.*)$/;
const CLASS = /^[ \t]*\{:[ \t]*(\.[^{}]*)\}[ \t]*$/;

export const readQuote: ReadBlock = ({ lines, at }, reader) => {
  if (!QUOTE.test(lines[at]?.text ?? '')) return undefined;
  let end = at;
  while (end < lines.length && QUOTE.test(lines[end]?.text ?? '')) end++;
  const inner = lines.slice(at, end).map((one) => ({ ...one, text: one.text.replace(QUOTE, '') }));
  const line = (lines[at] as Line).line;
  const [, kind = '', folds, words = ''] = ALERT.exec(inner[0]?.text ?? '') ?? [];
  const shared = { attributes: new Map<string, string>(), classes: [], indent: '', line };
  if (kind !== '') {
    const isKnown = calloutCalled(kind) !== undefined;
    const name =
      folds === '-'
        ? 'details'
        : isKnown
          ? kind.toLowerCase()
          : /^(?:quote|cite|question|faq)$/i.test(kind)
            ? kind.toLowerCase()
            : 'note';
    const title = words || (folds === '-' || !isKnown ? capital(kind.toLowerCase()) : '');
    return {
      pieces: readContainer(
        { ...shared, name, title: name === 'quote' ? words : title, lines: inner.slice(1) },
        reader,
      ),
      next: end,
    };
  }
  const [, written] = CLASS.exec(lines[end]?.text ?? '') ?? [];
  if (written === undefined) return undefined;
  const { classes } = readAttributes(written);
  const name = (classes[0] ?? '').toLowerCase();
  return { pieces: readContainer({ ...shared, name, title: '', lines: inner }, reader), next: end + 1 };
};
