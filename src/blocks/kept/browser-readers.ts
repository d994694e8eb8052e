/** Who reads what is written: the page was made for all targets, and one that reports to nobody has other words. */
export function sayWhoReads(element: HTMLElement, words: string): void {
  const eyebrow = element.querySelector('.eyebrow');
  if (eyebrow !== null) eyebrow.textContent = words;
}
