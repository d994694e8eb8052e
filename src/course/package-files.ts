/** Names that a package takes for itself; no file of a course may bear one, because base names are unique. */

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
] as const;

/** Manifests and metadata of the standards. */
export const MANIFEST_FILES = ['imsmanifest.xml', 'metadata.xml', 'tincan.xml', 'cmi5.xml'] as const;
