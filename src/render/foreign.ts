/** What an element says of the language of its text, where that is not the page's. */
import { direction } from '../course/text/direction.ts';

export function foreign(language: string, page: string) {
  return language === page
    ? { language: undefined, direction: undefined }
    : { language, direction: direction(language) };
}
