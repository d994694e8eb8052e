/** Kinds of attribute values. A directive gives every value as text, and a bare name as an empty one. */
import { z } from 'zod';

/** A bare name, e.g. `multiple`. */
export function flag() {
  return z
    .enum(['', 'true', 'false'], 'write the name alone, without a value')
    .transform((value) => value !== 'false')
    .default(false);
}

export function wholeNumber(min: number, max: number) {
  const range = `a whole number from ${min} to ${max.toLocaleString('en')} is expected`;
  return z
    .string()
    .regex(/^\d{1,9}$/, range)
    .transform(Number)
    .refine((value) => value >= min && value <= max, range);
}

/** A place in a video, as `0:24`, `1:02:03` or seconds; read as seconds. */
export function timeInVideo() {
  return z
    .string()
    .regex(
      /^((\d{1,2}:)?\d{1,3}:[0-5]\d|\d{1,5})([.]\d{1,3})?$/,
      'a time such as 0:24 or 1:02:03 is expected',
    )
    .transform((value) => value.split(':').reduce((sum, part) => sum * 60 + Number(part), 0));
}

/** A number from 0 with at most two decimals. */
export function decimalNumber(max: number) {
  const range = `a number from 0 to ${max.toLocaleString('en')} is expected, e.g. 2 or 0.5`;
  return z
    .string()
    .regex(/^\d{1,6}(\.\d{1,2})?$/, range)
    .transform(Number)
    .refine((value) => value <= max, range);
}
