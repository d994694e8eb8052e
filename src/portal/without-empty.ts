/** Linked data without what nobody gave. */
export function withoutEmpty(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).filter(
      ([, one]) =>
        one !== undefined && one !== false && one !== '' && !(Array.isArray(one) && one.length === 0),
    ),
  );
}
