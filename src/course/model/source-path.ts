/** `i18n/es/01-a/x.md` → `01-a/x.md`; a path of the source stays as it is. */
export function sourcePath(path: string): string {
  return path.replace(/^i18n\/[^/]+\//, '');
}
