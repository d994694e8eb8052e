/** What an author writes as the right number: `3.5`, `10..12`, or several with a bar between them. */
import { z } from 'zod';
import { MAX_NUMBER } from '../../course/outcome/judge.ts';

/** A single number has two equal ends. */
export interface Range {
  min: number;
  max: number;
}

const NUMBER = String.raw`[-+]?\d+(?:\.\d+)?`;
const ONE = new RegExp(`^(${NUMBER})(?:\\.\\.(${NUMBER}))?$`);

export function answerAttribute() {
  return z.string().transform((written, context): Range[] => {
    const ranges = written.split('|').map((piece) => rangeOf(piece.trim()));
    const mistake = ranges.find((range) => typeof range === 'string');
    if (mistake === undefined) return ranges.filter((range) => typeof range !== 'string');
    context.addIssue({ code: 'custom', message: mistake });
    return z.NEVER;
  });
}

/** What is expected, where it is no range. */
function rangeOf(piece: string): Range | string {
  const [, first, second] = ONE.exec(piece) ?? [];
  if (first === undefined) {
    return /^[-+]?\d+,\d+$/.test(piece)
      ? `write the decimals behind a point: ${piece.replace(',', '.')}`
      : 'a number such as 3.5 is expected, or a range such as 10..12; a bar stands between several: 3|10..12';
  }
  const long = [first, second].find((number) => number !== undefined && number.length > MAX_NUMBER);
  if (long !== undefined)
    return `a number has at most ${MAX_NUMBER} characters, and ${long} has ${long.length}`;
  const [min, max] = [Number(first), Number(second ?? first)];
  return min > max ? `the smaller number stands first: ${second}..${first}` : { min, max };
}

const TOLERANCE = 'a number from 0 is expected, e.g. 0.1, or a share of the answer, e.g. 5%';

/** `0.1` or `5%`. */
export function toleranceAttribute() {
  return z
    .string()
    .regex(/^\d{1,9}(\.\d{1,9})?%?$/, TOLERANCE)
    .transform((written) => ({ value: Number.parseFloat(written), isShare: written.endsWith('%') }));
}

export type Tolerance = z.output<ReturnType<typeof toleranceAttribute>>;

/** Rounded, so that 0.3 with 0.1 is 0.2…0.4. */
export function widened({ min, max }: Range, tolerance: Tolerance | undefined): Range {
  if (tolerance === undefined || min !== max) return { min, max };
  const slack = tolerance.isShare ? (Math.abs(min) * tolerance.value) / 100 : tolerance.value;
  return { min: rounded(min - slack), max: rounded(max + slack) };
}

function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
