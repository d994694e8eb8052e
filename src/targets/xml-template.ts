/**
 * Manifests from Handlebars templates: document-shaped text there, escaping here. Handlebars' own escapes signs that
 * XML lets stand, and some launchers read entities in their own way, so only what must be is escaped; what XML forbids
 * altogether is taken out.
 */
import { fillTemplate, written } from '../tool/templates.ts';

const HELPERS = {
  text: (value: unknown) => written(inElement(allowedInXml(String(value)))),
  /** Between double quotes. */
  attribute: (value: unknown) => written(inAttribute(allowedInXml(String(value)))),
  cdata: (value: unknown) => written(cdata(allowedInXml(String(value)))),
};

/** Fills a template below `templates/manifests`; a name that is missing in `data` is a bug and throws. */
export function fillManifest(name: string, data: object): string {
  return fillTemplate(`manifests/${name}`, data, HELPERS);
}

/** XML 1.0, 2.2: no control characters but tab and line ends, no lone surrogates, no U+FFFE and U+FFFF. */
function allowedInXml(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, '');
}

/** XML 1.0, 2.4: `>` alone is a character as any other. */
function inElement(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll(']]>', ']]&gt;');
}

/** XML 1.0, 2.3 and 3.3.3: line ends and tabs would be read as blanks. */
function inAttribute(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, (char) => `&#${char.charCodeAt(0)};`);
}

/** `]]>` ends a CDATA section wherever it stands, so it is shared by two of them. */
function cdata(text: string): string {
  return `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

/** At most `limit` characters (not UTF-16 units), with an ellipsis where something was cut. */
export function shorten(text: string, limit: number): string {
  const characters = [...text];
  return characters.length <= limit
    ? text
    : `${characters
        .slice(0, limit - 1)
        .join('')
        .trimEnd()}…`;
}
