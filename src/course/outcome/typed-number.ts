/**
 * A number as people type it: decimal comma or point, digits in groups of three, a sign, the unit.
 * One mark alone is the decimal mark, but for `1.234` and `1,234`: there the language decides which of
 * the two it is. Pure.
 */

import type { TextKey } from '../../texts/texts.ts';
import { plainText } from '../text/fold.ts';
import { MAX_NUMBER } from './judge.ts';

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

/** Arabic marks, and what a Japanese keyboard has on the keys of minus and point. */
const SIGNS: Record<string, string> = { '٫': '.', '٬': ',', '。': '.', '、': ',', ー: '-' };

function plain(text: string): string {
  return plainText(text)
    .replace(/[٫٬。、]|^ー/g, (sign) => SIGNS[sign] ?? sign)
    .replace(/\s+/g, ' ');
}

function withoutUnit(text: string, unit: string): string {
  if (unit === '') return text;
  const before = text.slice(0, -unit.length);
  if (isUnit(text.slice(before.length), unit)) return before.trim();
  return isUnit(text.slice(0, unit.length), unit) ? text.slice(unit.length).trim() : text;
}

/** Milli and mega, pico and peta differ in nothing but the size of a letter, and so do bit and byte. */
const PREFIXED = /^[mp](?:[wvagljnhfsmb]|hz|pa|wh|ev|bit|bq|sv|gy|mol)(?:\P{L}|$)/iu;
const BYTES = /^[kmgt]i?b(?:\P{L}|$)/iu;

function isUnit(typed: string, unit: string): boolean {
  if (typed.toLowerCase() !== unit.toLowerCase()) return false;
  if (PREFIXED.test(unit) && typed[0] !== unit[0]) return false;
  return !BYTES.test(unit) || typed.includes('B') === unit.includes('B');
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
