/** Names that a package takes for itself; no file of a course may bear one, because base names are unique. */

/** A provider's own look, laid over a released package; empty until then. */
export const PROVIDER_FILES = ['provider.css', 'provider.js', 'provider-logo.svg'] as const;

/** Paths of the page, at the root of every package. */
export const PAGE_FILES = [
  'index.html',
  'style.css',
  'early.js',
  'course.js',
  'player.js',
  'dialogs.js',
  'search.js',
  'search-index.js',
  'record.js',
  'licences.txt',
  ...PROVIDER_FILES,
] as const;

/** What targets lay beside it: manifests and metadata, trackers that come late, what makes a site work offline. */
export const TARGET_FILES = [
  'imsmanifest.xml',
  'metadata.xml',
  'tincan.xml',
  'cmi5.xml',
  'tracker-scorm12.js',
  'tracker-xapi.js',
  'tracker-cmi5.js',
  'site.webmanifest',
  'app-icon.svg',
  'sw.js',
] as const;
