/** The beginning of a text, for forms that take so many characters. */

/** The whole sentences that fit, where they fill half of it, or else whole words and an ellipsis. @param limit UTF-16 code units, so no count is larger */
export function summaryOf(text: string, limit: number, language: string): string {
  const whole = text.replace(/\s+/g, ' ').trim();
  if (whole.length <= limit) return whole;
  const sentences = fitting(whole, limit, 'sentence', language);
  if (sentences.length * 2 >= limit) return sentences;
  const words = fitting(whole, limit - 1, 'word', language).replace(/[\s,;:–—-]+$/, '');
  return `${words || fitting(whole, limit - 1, 'grapheme', language)}…`;
}

function fitting(
  text: string,
  limit: number,
  granularity: 'sentence' | 'word' | 'grapheme',
  language: string,
): string {
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter(language, { granularity }).segment(text)) {
    if ((text.slice(0, index) + segment).trimEnd().length > limit) break;
    end = index + segment.length;
  }
  return text.slice(0, end).trimEnd();
}
