/** Addresses that were written as paths of the course. */

/** Endings of hosts that end no file of a course. */
const HOST =
  /^(?:www\.[^/\s]+|(?:[a-z0-9-]+\.)+(?:com|org|net|edu|gov|eu|info|de|es|pt|gr|fr|it|nl|be|ie|at|ch|uk))(?:[/?#:]|$)/i;
const MAIL = /^[^\s/@]+@[^\s/@]+\.[a-z]{2,}$/i;

/** What to write instead; undefined for what looks like a path. */
export function addressHint(written: string): string | undefined {
  if (HOST.test(written)) return `if you mean the web, write https://${written}`;
  if (MAIL.test(written)) return `if you mean a mail address, write mailto:${written}`;
  return undefined;
}
