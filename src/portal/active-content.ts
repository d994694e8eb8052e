/** What an SVG file holds beyond a drawing. */

const FORBIDDEN: readonly [pattern: RegExp, name: string][] = [
  [/<(?:[\w-]+:)?script[\s/>]/i, 'a script'],
  [/<(?:[\w-]+:)?(?:foreignObject|iframe|object|embed)[\s/>]/i, 'a page within it'],
  [/[\s"'/]on[a-z]+\s*=/i, 'an event handler'],
  [/(?:href|src)\s*=\s*["']?\s*(?!#|data:image\/(?:png|jpeg|webp|gif)[;,])[^\s"'#]/i, 'an address'],
  [/javascript\s*:/i, 'a script'],
  [/<!ENTITY/i, 'an entity'],
  [/@import|url\(\s*["']?(?!#|data:image\/(?:png|jpeg|webp|gif)[;,])[^\s"')#]/i, 'an address'],
];

/** Undefined for a drawing and nothing else. */
export function activeContent(svg: string): string | undefined {
  return FORBIDDEN.find(([pattern]) => pattern.test(svg))?.[1];
}
