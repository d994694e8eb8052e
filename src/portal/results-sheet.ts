/**
 * What somebody copies into the forms of EPALE and of the Erasmus+ Project Results Platform. Both are filled in by hand:
 * title, a short summary, keywords, languages, licence, addresses of what can be had.
 */
import { hoursWords } from '../course/model/hours.ts';
import { hoursThere } from '../course/model/ledger.ts';
import type { Course } from '../course/model/model.ts';
import { licenceOf } from '../course/text/licence.ts';
import { summaryOf } from '../course/text/summary.ts';
import { courseKey, languageStatus, pictureOf } from './pages/course-facts.ts';
import { plainSheet, wordsNote } from './plain-sheet.ts';
import { inLanguage, PACKAGES, type PortalCourse, packagesOf, type Site, wholeAddress } from './site.ts';
import type { Voice } from './voice.ts';

/** Characters of a summary. */
const SUMMARY = 300;

export function resultsSheetPath({ id }: Pick<Course, 'id'>, language: string): string {
  return `${language}/${courseKey(id)}results.txt`;
}

/** In the language of a page. */
export function resultsSheet(
  site: Site,
  course: PortalCourse,
  edition: Course,
  voice: Voice,
  language: string,
): string {
  const { title, description, funding } = edition;
  const summary = summaryOf(description, SUMMARY, edition.language);
  const picture = pictureOf(site, edition, edition.cover);
  const licence = licenceOf(edition.licence);
  const page = `${language}/${courseKey(edition.id)}`;
  return plainSheet(voice.say('resultsFor', { title }), wordsNote(edition, voice), [
    { name: voice.say('titleField'), text: title },
    { name: voice.say('summary', { n: SUMMARY }), text: summary },
    { name: voice.say('description'), text: summary === description ? undefined : description },
    { name: voice.say('audience'), text: inLanguage(site.portal.audiences[edition.id], language)?.text },
    { name: voice.say('keywords'), text: edition.keywords.join(', ') },
    {
      name: voice.say('languages'),
      text: course.editions.map((one) => languageStatus(one, voice)).join('\n'),
    },
    { name: voice.say('hours'), text: hoursWords(hoursThere(edition.modules), voice.shared).join('\n') },
    { name: voice.say('version'), text: edition.version },
    { name: voice.say('authors'), text: edition.authors.join(', ') },
    {
      name: voice.say('licence'),
      text: licence && [licence.name, licence.address].filter(Boolean).join('\n'),
    },
    { name: voice.say('page'), text: wholeAddress(site, page) },
    { name: voice.say('picture'), text: picture && wholeAddress(site, picture.src) },
    { name: voice.say('packagesCaption'), text: packages(site, course, edition, voice) },
    { name: voice.say('funding'), text: funding?.statement },
    { name: voice.say('disclaimer'), text: funding?.disclaimer },
  ]);
}

function packages(site: Site, course: PortalCourse, edition: Course, voice: Voice): string {
  return packagesOf(course, edition)
    .filter(({ container }) => container !== 'folder')
    .map(({ file, target, bytes, sha256 }) =>
      [wholeAddress(site, PACKAGES + file), `${target}, ${voice.size(bytes)}`, `SHA-256: ${sha256}`].join(
        '\n',
      ),
    )
    .join('\n\n');
}
