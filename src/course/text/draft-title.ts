/** @param draft the word for a draft, e.g. `Draft`; undefined: it is a release, and the title stands alone */
export function draftTitle(title: string, draft: string | undefined): string {
  return draft === undefined ? title : `${draft}: ${title}`;
}
