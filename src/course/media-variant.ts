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

/** What tells the files of another variant from those with all media. */
export function variantSuffix(variant: MediaVariant = 'full'): string {
  return variant === 'full' ? '' : `-${variant}`;
}
