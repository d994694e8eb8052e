/** Where a film or a sound of the course is: in the package, or at the address that the package refers to. */
import type { LessonAsset } from '../../course/model/model.ts';
import type { BuildContext } from '../block-type.ts';

export interface MediaAddress {
  src: string;
  /** Who is asked for it; undefined: the package alone. */
  host: string | undefined;
}

/** Notes the host, so that the page may ask it and packages.json names it. */
export function mediaAddress(
  { packed, linked }: LessonAsset,
  title: string,
  context: BuildContext,
): MediaAddress {
  if (linked === undefined) return { src: packed, host: undefined };
  const { host } = new URL(linked);
  context.facts.hosts.push({ host, name: host, company: undefined, as: 'file', video: title });
  return { src: linked, host };
}
