/** A learner's own words as SCORM carries them: one line, without what LMSs forget to escape. */

/** SCORM 1.2: CMIString255, CMIIdentifier and CMIFeedback, in characters. */
export const MAX_STRING = 255;

/** What some LMSs send without escaping, and a look-alike that they leave alone. */
const FULL_WIDTH: Record<string, string> = { '&': '＆', '+': '＋', '%': '％', '=': '＝', '#': '＃' };

/** A text of the learner's as CMIFeedback: one line, at most 255 characters, never half a character. */
export function feedbackText(text: string): string {
  return cutTo(feedbackLine(text), MAX_STRING);
}

/** The same of any length. */
export function feedbackLine(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line.replace(/[&+%=#]/g, (char) => FULL_WIDTH[char] ?? char);
}

function cutTo(text: string, length: number): string {
  const cut = text.slice(0, length);
  return cut.length < text.length && /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}
