/** How the course is to be shown: what an author can choose, as it stands in the address of the page. */

export interface View {
  /** Name of a size of the frame. */
  size: string;
  /** As a browser zooms, e.g. 2 for 200 %. */
  zoom: number;
  /** Undefined: as the learner has chosen in the course. */
  colours: 'light' | 'dark' | undefined;
  lessMotion: boolean;
  forcedColours: boolean;
  rightToLeft: boolean;
  /** As on paper. */
  printed: boolean;
}

/** Width and height of the frame in CSS pixels; none: all that is there. */
export const SIZES: Record<string, { label: string; width: number; height: number } | { label: string }> = {
  moodle: { label: '650 × 666, as in Moodle', width: 650, height: 666 },
  wide: { label: '870 × 720, as in a wide LMS', width: 870, height: 720 },
  phone: { label: '390 × 844, a phone', width: 390, height: 844 },
  small: { label: '360 × 640, a small phone', width: 360, height: 640 },
  full: { label: 'the whole window' },
};

export const ZOOMS = [1, 1.25, 1.5, 2, 4];

const FLAGS = {
  lessMotion: 'motion',
  forcedColours: 'forced',
  rightToLeft: 'rtl',
  printed: 'print',
} as const;

/** Whatever stands there: what is no choice is the ordinary one. */
export function viewOf(query: URLSearchParams): View {
  const size = query.get('size') ?? '';
  const zoom = Number(query.get('zoom'));
  const colours = query.get('colours');
  const has = (name: string) => query.get(name) === '1';
  return {
    size: Object.hasOwn(SIZES, size) ? size : 'moodle',
    zoom: ZOOMS.includes(zoom) ? zoom : 1,
    colours: colours === 'light' || colours === 'dark' ? colours : undefined,
    lessMotion: has(FLAGS.lessMotion),
    forcedColours: has(FLAGS.forcedColours),
    rightToLeft: has(FLAGS.rightToLeft),
    printed: has(FLAGS.printed),
  };
}

/** What is ordinary is left out; what else stands in the query stays there. */
export function writeView(view: View, query: URLSearchParams): void {
  const set = (name: string, value: string | undefined) =>
    value === undefined ? query.delete(name) : query.set(name, value);
  set('size', view.size === 'moodle' ? undefined : view.size);
  set('zoom', view.zoom === 1 ? undefined : String(view.zoom));
  set('colours', view.colours);
  for (const [key, name] of Object.entries(FLAGS))
    set(name, view[key as keyof typeof FLAGS] ? '1' : undefined);
}
