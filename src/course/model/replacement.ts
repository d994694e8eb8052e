/** What changed from one rendering of a package's page to the next, for a page that shows the first already. */
import type { PackageData } from './package-data.ts';

export interface Replacement {
  /** The whole of what `course.js` holds now. */
  data: PackageData;
  /** `<article>`s of the lessons that are new or changed, and of the glossary under its own key. */
  lessons: { key: string; html: string }[];
  /** Contents of other elements of the page, by their ids. */
  parts: { id: string; html: string }[];
  /** Addresses of the page's scripts, as its `<meta name="scripts">` names them. */
  scripts: string;
  /** Address of the style sheet. */
  style: string;
}
