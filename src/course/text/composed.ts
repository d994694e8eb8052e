/**
 * Letters with their marks in one form: keyboards and file systems differ in how they store `é`, and two words that
 * look alike are one. Other signs stay as they are, those that Unicode would replace by a likeness too.
 */
export function composed(text: string): string {
  return /\p{M}/u.test(text) ? text.replace(/\P{M}\p{M}+/gu, (letter) => letter.normalize('NFC')) : text;
}
