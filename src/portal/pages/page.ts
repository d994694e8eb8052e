/** A page's own part, filled into its template with the words of its language. */
import type Handlebars from 'handlebars';
import type { PortalKey } from '../../texts/portal/portal-texts.ts';
import { fillTemplate } from '../../tool/templates.ts';
import { ROOT } from '../site.ts';
import type { Voice } from '../voice.ts';

/** `root`: the way to the portal's folder; `base`: the way to the folder of the page's language. */
export function fill(name: string, view: object, voice: Voice, language: string): string {
  return fillTemplate(
    `portal/${name}.hbs`,
    { root: ROOT, base: `${ROOT}${language}/`, lang: voice.language, ...view },
    { text: (key: PortalKey, { hash }: Handlebars.HelperOptions) => voice.say(key, hash) },
  );
}
