/** Where a place lies on its picture, as its braces say it: numbers of percent by name, e.g. `{x=20% y=30%}`. */

/** A sentence without its end where one of them is none, or says nothing of a place. */
export function readPercents(
  values: Record<string, string>,
  names: readonly string[],
): Record<string, number> | string {
  const unknown = Object.keys(values).find((name) => !names.includes(name));
  if (unknown !== undefined) return `"${unknown}" says nothing of a place`;
  const wrong = Object.entries(values).find(([, value]) => !/^-?\d{1,3}(\.\d{1,3})?%?$/.test(value));
  if (wrong !== undefined) return `${wrong.join('=')} is no number of percent`;
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number.parseFloat(value)]));
}
