/**
 * True while an input method takes the key, such as the Enter that chooses among candidates. Safari sends that one when
 * the composition has ended, and tells it by the code of a key that was taken.
 */
export function isTaken({ isComposing, keyCode }: KeyboardEvent): boolean {
  return isComposing || keyCode === 229;
}
