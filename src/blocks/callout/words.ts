/**
 * What other tools call a callout, by the name that it has here: GitHub's alerts, Obsidian's callouts, the
 * admonitions of MkDocs, Docusaurus and MyST, Quarto's and the Carpentries' fenced divs.
 */
const WORDS = {
  note: 'note important info callout remark seealso abstract summary todo',
  tip: 'tip hint success',
  warning: 'warning caution danger attention error failure bug',
  example: 'example',
  definition: 'definition',
};

type CalloutName = keyof typeof WORDS;

const NAMES = new Map(
  Object.entries(WORDS).flatMap(([name, words]) =>
    words.split(' ').map((word) => [word, name as CalloutName] as const),
  ),
);

/** Undefined for a word that names no callout anywhere. */
export function calloutCalled(word: string): CalloutName | undefined {
  return NAMES.get(word.toLowerCase());
}
