/** Which media packages hold: all of them, the small ones, or none of them, only their addresses. */
export const MEDIA_VARIANTS = ['full', 'light', 'linked'] as const;

export type MediaVariant = (typeof MEDIA_VARIANTS)[number];

export interface MediaChoice {
  variant: MediaVariant;
  /** Address below which linked media lie, with a slash at its end; undefined: what course.yaml says. */
  base: string | undefined;
}

/** A file that has to lie at its address before learners open the package. */
export interface LinkedFile {
  /** Path in the output folder. */
  file: string;
  url: string;
  sha256: string;
  bytes: number;
}

/** Hexadecimal digits of a file's SHA-256 that stand in its name. */
const DIGITS = 8;

/**
 * A file's name at its address, e.g. `film.3f2a91c4.mp4` of `files/film.mp4`: what is changed has another
 * address, so a cache never serves the file from before, and packages that are out go on playing theirs.
 */
export function linkedName(packed: string, sha256: string): string {
  const name = packed.slice(packed.lastIndexOf('/') + 1);
  return name.replace(/(?:\.[^.]*)?$/, (extension) => `.${sha256.slice(0, DIGITS)}${extension}`);
}

/** Folder beside the packages that linked media are written into. */
export function linkedFolder(course: string): string {
  return `${course}-media`;
}

/** What tells the files of another variant from those with all media. */
export function variantSuffix(variant: MediaVariant = 'full'): string {
  return variant === 'full' ? '' : `-${variant}`;
}
