/** The glossary's place in the page: an article after the lessons, its terms below it. */

/** Id of the article and its address; lessons have a slash in theirs. */
export const GLOSSARY = 'glossary';

export function termElement(id: string): string {
  return `${GLOSSARY}:${id}`;
}
