/** Addresses of folders on the web: of media that packages only refer to, and of a course's site. */

/** With a slash at its end; undefined where nothing can lie below it, or a page of an LMS could not load it. */
export function folderAddressOf(text: string): string | undefined {
  if (/[\s?#<>"'{}|\\^`;,\p{Cc}]/u.test(text) || !URL.canParse(text)) return undefined;
  const { protocol, username, password, href } = new URL(text);
  if (protocol !== 'https:' || username !== '' || password !== '') return undefined;
  return href.endsWith('/') ? href : `${href}/`;
}
