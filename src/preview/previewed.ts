/** The page of a package with what the preview needs in it: scripts of its own before the player's. */
import type { PackageFile } from '../targets/target.ts';

/** @param revision of the course that the file was rendered from */
export function previewed(file: PackageFile, revision: number): PackageFile {
  if (file.path !== 'index.html' || !('content' in file)) return file;
  const scripts =
    `<script src="/preview/front.js" data-revision="${revision}"></script>\n` +
    '<script src="/preview/replace.js" defer></script>\n';
  // The first script stands behind the style sheet; texts of the course before it are escaped.
  return { ...file, content: String(file.content).replace('<script ', () => `${scripts}<script `) };
}
