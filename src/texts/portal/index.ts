/** Languages in which a portal speaks. */
import type { PortalTexts } from './portal-texts.ts';

export const portalLanguages: Record<string, () => Promise<{ default: PortalTexts }>> = {
  en: () => import('./en.ts'),
  es: () => import('./es.ts'),
  pt: () => import('./pt.ts'),
  de: () => import('./de.ts'),
  el: () => import('./el.ts'),
  pl: () => import('./pl.ts'),
};

/** For a BCP 47 tag: `pt-BR` reads the texts of `pt`, an unknown language those of English. */
export async function portalTexts(tag: string): Promise<PortalTexts> {
  const base = tag.toLowerCase().split('-')[0] ?? '';
  const load = portalLanguages[Object.hasOwn(portalLanguages, base) ? base : 'en'];
  if (load === undefined) throw new Error('English texts of the portal are missing');
  return (await load()).default;
}
