/**
 * Manifests from Handlebars templates: document-shaped text there, escaping here. Handlebars escapes
 * what XML must have escaped, and lets through what XML forbids altogether, so that is taken out first.
 */
import Handlebars from 'handlebars';
import { readTemplate } from '../tool-files.ts';

const handlebars = Handlebars.create();
handlebars.registerHelper('text', (value: unknown) => allowedInXml(String(value)));
handlebars.registerHelper(
  'cdata',
  (value: unknown) => new handlebars.SafeString(cdata(allowedInXml(String(value)))),
);

const compiled = new Map<string, HandlebarsTemplateDelegate>();

/** Fills a template below `templates/manifests`; a name that is missing in `data` is a bug and throws. */
export function fillManifest(name: string, data: object): string {
  const template =
    compiled.get(name) ?? handlebars.compile(readTemplate(`manifests/${name}`), { strict: true });
  compiled.set(name, template);
  return template(data);
}

/** XML 1.0, 2.2: no control characters but tab and line ends, no lone surrogates, no U+FFFE and U+FFFF. */
function allowedInXml(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, '');
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
