/** What was read from a caption file, for the pages, the transcripts and the rules. */

/** Start and end in seconds, and the text with the tags of WebVTT: what a player is given. */
export type Cue = [start: number, end: number, text: string];

export interface Caption {
  /** Seconds, not below 0. */
  start: number;
  /** Seconds, behind the start. */
  end: number;
  /** Cue text of WebVTT: its own tags and three entities, nothing else. */
  text: string;
  /** The words without tags, by who says them. */
  says: Saying[];
  /** Line of the times in the file, 1-based. */
  line: number;
}

export interface Saying {
  speaker: string | undefined;
  /** Lines as they are shown, with `\n` between them. */
  text: string;
}

export interface CaptionFile {
  /** In the order of their starts. */
  captions: Caption[];
  problems: CaptionProblem[];
}

/**
 * `syntax`: a line that is not WebVTT or SubRip; `order`: a caption that begins before the one above;
 * `length`: an end that is not behind its start; `markup`: tags that captions do not know.
 */
export type CaptionProblemKind = 'syntax' | 'order' | 'length' | 'markup';

export interface CaptionProblem {
  kind: CaptionProblemKind;
  /** 1-based. */
  line: number;
  /** What is wrong and what to write. */
  reason: string;
}

/** True for a file that is read as captions. */
export function isCaptionFile(path: string): boolean {
  return /\.(?:vtt|srt)$/i.test(path);
}

/** Seconds as WebVTT writes them: `00:01.500`, `01:02:03.250`. */
export function cueTime(seconds: number): string {
  const milliseconds = Math.round(seconds * 1000);
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const hours = Math.floor(milliseconds / 3_600_000);
  const rest = `${two((milliseconds / 60_000) % 60)}:${two((milliseconds / 1000) % 60)}.${String(milliseconds % 1000).padStart(3, '0')}`;
  return hours === 0 ? rest : `${two(hours)}:${rest}`;
}

/** What is shown of a caption: its lines without tags. */
export function shownLines({ text }: Pick<Caption, 'text'>): string[] {
  return text
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .split('\n');
}
