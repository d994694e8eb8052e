/** A page's own part, filled into its template with the words of its language. */
import type Handlebars from 'handlebars';
import type { PortalKey } from '../../texts/portal/portal-texts.ts';
import { fillTemplate } from '../../tool/templates.ts';
import { isSpoken, ROOT } from '../site.ts';
import type { Voice } from '../voice.ts';

/** Language to mark words with; undefined where it is that of the words around them. */
export function otherLanguage(own: string, voice: Voice): string | undefined {
  return isSpoken(own, voice.language) ? undefined : own;
}

/** What the page of something says of the language that it is in. */
export function languageView(own: string, voice: Voice, language: string) {
  const isTranslated = isSpoken(own, language);
  return {
    foreign: otherLanguage(own, voice),
    notice: isTranslated ? undefined : voice.say('notTranslated', { language: voice.languageName(own) }),
  };
}

/** `root`: the way to the portal's folder; `base`: the way to the folder of the page's language. */
export function fill(name: string, view: object, voice: Voice, language: string): string {
  return fillTemplate(
    `portal/${name}.hbs`,
    { root: ROOT, base: `${ROOT}${language}/`, lang: voice.language, ...view },
    { text: (key: PortalKey, { hash }: Handlebars.HelperOptions) => voice.say(key, hash) },
  );
}
