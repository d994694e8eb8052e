/** The site as an app that a browser can install: a web app manifest, and an icon in the colours of the course. */
import { deriveTheme } from '../../course/colour.ts';
import { direction } from '../../course/text/direction.ts';
import { descriptionOf } from '../plan.ts';
import type { PackageFile, PackagePlan } from '../target.ts';
import { MANIFEST } from './names.ts';

export const ICON = 'app-icon.svg';

/** Where the brand of the course is no colour, of which `check` has told the author. */
const [BRAND, ON_BRAND, PAPER] = ['#1d5a8f', '#fff', '#fff'];

/** Without an id of its own: the address says which app it is, so that copies of a course are apps of their own. */
export function appFiles(plan: PackagePlan): PackageFile[] {
  const tones = deriveTheme(plan.course.theme.brand)?.light;
  const [brand, onBrand] = [tones?.brand ?? BRAND, tones?.['on-brand'] ?? ON_BRAND];
  const { language } = plan.course;
  const manifest = {
    name: plan.title,
    description: descriptionOf(plan),
    lang: language,
    dir: direction(language),
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: tones?.paper ?? PAPER,
    theme_color: brand,
    icons: [{ src: ICON, sizes: 'any', type: 'image/svg+xml', purpose: 'any maskable' }],
  };
  return [
    { path: MANIFEST, content: `${JSON.stringify(manifest, null, 2)}\n` },
    { path: ICON, content: icon(brand, onBrand) },
  ];
}

/** An open book, within what masks leave of an icon. */
function icon(brand: string, onBrand: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512"><rect width="512" height="512" fill="${brand}"/><path d="M256 188c-34-26-78-34-124-30v186c46-4 90 4 124 30 34-26 78-34 124-30V158c-46-4-90 4-124 30v186" fill="none" stroke="${onBrand}" stroke-width="28" stroke-linejoin="round" stroke-linecap="round"/></svg>\n`;
}
