/** What follows the `#` of an address, such as `page=2`, as the programs that show the file read it. */

/** Empty where there is none; else with its `#`. */
export function fragment(anchor: string | undefined): string {
  return anchor ? `#${encodeURI(anchor).replaceAll('#', '%23')}` : '';
}

/** That of a path as its author wrote it. */
export function fragmentOf(written: string): string {
  const hash = written.indexOf('#');
  if (hash < 0) return '';
  const anchor = written.slice(hash + 1).trim();
  try {
    return fragment(decodeURIComponent(anchor));
  } catch {
    return fragment(anchor);
  }
}
