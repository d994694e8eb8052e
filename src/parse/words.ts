/** Words of a text as reading time counts them: runs between blanks; two ideographs make one. */
export function countWords(text: string): number {
  let words = 0;
  let ideographs = 0;
  let inWord = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 0x3040 && code <= 0x9fff) {
      ideographs++;
      inWord = false;
    } else if (isWordPart(code)) {
      if (!inWord) words++;
      inWord = true;
    } else if (code <= 32 || code === 0xa0) {
      inWord = false;
    }
  }
  return words + Math.ceil(ideographs / 2);
}

/** Letters and digits; punctuation neither begins a word nor ends one. */
function isWordPart(code: number): boolean {
  if (code >= 0xc0) return code < 0x2000 || code > 0x303f;
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
