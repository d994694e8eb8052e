/** Languages in which a portal speaks. */
import { type Translations, textsIn } from '../voice.ts';
import type { PortalKey, PortalTexts } from './portal-texts.ts';

export const portalLanguages: Translations<PortalKey> = {
  en: () => import('./en.ts'),
  es: () => import('./es.ts'),
  pt: () => import('./pt.ts'),
  de: () => import('./de.ts'),
  el: () => import('./el.ts'),
  pl: () => import('./pl.ts'),
};

export async function portalTexts(tag: string): Promise<PortalTexts> {
  return (await textsIn(portalLanguages, tag)).texts;
}
