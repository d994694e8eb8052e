/** The languages of a video's captions and transcripts: which files there are, which are offered first. */

type Files = Record<string, unknown>;

/** The entry of a language: the same tag, or one of the same language (`pt` for `pt-BR`). */
export function languageOf(files: Files, tag: string | undefined): string | undefined {
  if (tag === undefined) return undefined;
  if (files[tag] !== undefined) return tag;
  const primary = (text: string) => text.split('-')[0]?.toLowerCase();
  return Object.keys(files)
    .sort()
    .find((other) => primary(other) === primary(tag));
}

/** All of them in the order in which they are offered: the course's own, the one spoken, the others by their tags. */
export function languagesOf(files: Files, own: string, spoken: string | undefined): string[] {
  return [...new Set([...wantedOf(files, own, spoken), ...Object.keys(files).sort()])];
}

/**
 * Those without which the video is not understood: the course's own and the one spoken. Any other stands in
 * only where both are missing from `all` that can be read.
 */
export function neededLanguages(
  files: Files,
  own: string,
  spoken: string | undefined,
  all = files,
): string[] {
  if (wantedOf(all, own, spoken).length > 0) return [...new Set(wantedOf(files, own, spoken))];
  return Object.keys(files).sort().slice(0, 1);
}

function wantedOf(files: Files, own: string, spoken: string | undefined): string[] {
  return [own, spoken].flatMap((tag) => languageOf(files, tag) ?? []);
}
