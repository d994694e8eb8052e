/** What the dialects of every SCORM say alike. */
import type { Response } from '../../course/model/interaction.ts';
import type { ElementValue } from '../../tracking/scorm/dialect.ts';
import { identifier } from './names.ts';
import { scoreRaw, weighting } from './values.ts';

/** What keeps the place of a question that is not answered, and what each interaction begins with. */
export function placeholder({ key, type }: { key: string; type: string }): ElementValue[] {
  return [
    ['id', identifier(key)],
    ['type', type],
  ];
}

/** An interaction up to what was answered. @param moment when that was */
export function askedValues(
  { key, score }: Response,
  { type, patterns }: { type: string; patterns: readonly string[] },
  moment: ElementValue,
): ElementValue[] {
  const right = patterns.map((pattern, n): ElementValue => [`correct_responses.${n}.pattern`, pattern]);
  const asked = [...placeholder({ key, type }), moment, ...right];
  return score === undefined ? asked : [...asked, ['weighting', weighting(score.max)]];
}

/** Hundredths of a percent. `min` and `max` say what is so without them, but some LMSs show a score only with them. */
export function scoreValues(element: string, score: number): ElementValue[] {
  return [
    [`${element}.min`, '0'],
    [`${element}.max`, '100'],
    [`${element}.raw`, scoreRaw(score / 10_000)],
  ];
}
