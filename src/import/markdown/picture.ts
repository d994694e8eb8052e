/** A picture of a page, written as ours. */
import { labelOf } from './container.ts';

/** @param width as the source writes it; what is no share of the line is left out */
export function pictureText(alternative = '', source = '', width = ''): string {
  const share = /^\d{1,3}%$/.exec(width)?.[0];
  return `![${labelOf(alternative)}](<${source.replace(/[<>\n]/g, '')}>)${share ? `{width=${share}}` : ''}`;
}
