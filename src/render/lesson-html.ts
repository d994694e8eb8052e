/** A lesson's own HTML on its way into the page. */

/** An opening tag with its attributes, so that a `>` within a value does not end it. */
const LINK = /<a((?:\s+[^\s=>"']+(?:=(?:"[^"]*"|'[^']*'|[^\s>]*))?)*)\s*>([\s\S]*?)<\/a>/gi;
const HREF = /\shref=(?:"#([^"]*)"|'#([^']*)'|#([^\s>]*))/i;

/**
 * Later lessons wait inside `<noscript>`, whose raw text ends at the first `</noscript`, even where
 * that stands in an attribute's value. As text it is escaped already.
 */
export function guardNoscript(html: string): string {
  return html.replace(/<(?=\/noscript)/gi, '&lt;');
}

/** Links to lessons for which `isOutside` holds become plain text: they are in another package. */
export function unlinkLessons(html: string, isOutside: (lessonKey: string) => boolean): string {
  return html.replace(LINK, (whole, attributes: string, content: string) => {
    const href = HREF.exec(attributes);
    const address = href?.[1] ?? href?.[2] ?? href?.[3];
    return address !== undefined && isOutside(lessonKeyOf(address)) ? content : whole;
  });
}

/** `module/lesson/anchor` and `module/lesson:block` both lie in `module/lesson`. */
function lessonKeyOf(address: string): string {
  const [module = '', rest = ''] = address.split('/', 2);
  return `${module}/${rest.split(':', 1)[0] ?? ''}`;
}
