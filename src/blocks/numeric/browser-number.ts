/**
 * A number as people type it: decimal comma or point, digits in groups of three, a sign, the unit.
 * One mark alone is the decimal mark, but for `1.234` and `1,234`: there the language decides which of
 * the two it is. Pure.
 */
import { MAX_NUMBER } from '../../course/judge.ts';
import type { TextKey } from '../../texts/texts.ts';

export type Reading =
  /** `value`: digits with a point. `sure`: nobody could read it otherwise. */
  { value: string; sure: boolean } | { mistake: TextKey };

/** `mark`: the decimal mark of the language. */
export function readNumber(typed: string, mark: string, unit: string): Reading {
  const bare = withoutUnit(plain(typed), plain(unit));
  if (bare === '') return { mistake: 'typeNumberFirst' };
  const [, sign = '', digits = ''] = /^([-+]?) ?(.*)$/.exec(bare) ?? [];
  const found = digitsOf(digits, mark);
  if (found === undefined) return { mistake: 'notANumber' };
  const value = `${sign === '-' && found.value !== '0' ? '-' : ''}${found.value}`;
  return value.length > MAX_NUMBER ? { mistake: 'numberTooLong' } : { ...found, value };
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[−–]/g, '-').replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim();
}

function withoutUnit(text: string, unit: string): string {
  const [small, sign] = [text.toLowerCase(), unit.toLowerCase()];
  if (sign === '') return text;
  if (small.endsWith(sign)) return text.slice(0, -sign.length).trim();
  return small.startsWith(sign) ? text.slice(sign.length).trim() : text;
}

const GROUPS = [
  /^\d{1,3}(?:[ ']\d{3})+(?:[.,]\d+)?$/,
  /^\d{1,3}(?:\.\d{3})+,\d+$/,
  /^\d{1,3}(?:,\d{3})+\.\d+$/,
  /^\d{1,3}(?:\.\d{3}){2,}$/,
  /^\d{1,3}(?:,\d{3}){2,}$/,
];

function digitsOf(digits: string, mark: string): { value: string; sure: boolean } | undefined {
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(digits)) {
    const value = digits.includes(mark) ? digits.replace(mark, '.') : digits.replace(/[.,]/, '');
    return { value: trimmed(value), sure: false };
  }
  if (/^(\d+[.,]?\d*|[.,]\d+)$/.test(digits)) return { value: trimmed(digits.replace(',', '.')), sure: true };
  const form = GROUPS.findIndex((groups) => groups.test(digits));
  if (form < 0) return undefined;
  const marks = form === 0 ? /[ ']/g : form === 1 || form === 3 ? /\./g : /,/g;
  return { value: trimmed(digits.replace(marks, '').replace(',', '.')), sure: false };
}

/** Without zeros that say nothing. */
function trimmed(digits: string): string {
  const [whole = '', rest = ''] = digits.split('.');
  const decimals = rest.replace(/0+$/, '');
  return `${whole.replace(/^0+(?=\d)/, '') || '0'}${decimals === '' ? '' : `.${decimals}`}`;
}
