/** What the head of a site's page says: its icon, and what a link to it shows (Open Graph). */
import { assetOf } from '../../course/model/used-assets.ts';
import { descriptionOf } from '../plan.ts';
import type { PackagePlan, PageHead } from '../target.ts';
import { ICON } from './app.ts';

export function pageHead(plan: PackagePlan): PageHead {
  return {
    links: [{ rel: 'icon', href: ICON }],
    properties: [
      { property: 'og:type', content: 'website' },
      { property: 'og:title', content: plan.title },
      { property: 'og:description', content: descriptionOf(plan) },
      ...addressed(plan),
    ],
  };
}

/** Open Graph takes absolute addresses alone, and only the course can say where it lies; a module lies elsewhere. */
function addressed({ course, module }: PackagePlan): PageHead['properties'] {
  const { site, theme } = course;
  if (site === undefined || module !== undefined) return [];
  const logo = assetOf(course, theme.logo);
  // Nobody who shows such links draws an SVG.
  const image = logo === undefined || /\.svg$/i.test(logo.packed) ? undefined : logo.packed;
  return [
    { property: 'og:url', content: site },
    ...(image === undefined ? [] : [{ property: 'og:image', content: new URL(image, site).href }]),
  ];
}
