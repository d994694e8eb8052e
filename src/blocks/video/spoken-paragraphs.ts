/** Captions → the paragraphs of a transcript: by speaker, by pause, and not longer than is read in one go. */
import type { Caption } from '../../course/model/captions.ts';

export interface Paragraph {
  speaker: string | undefined;
  /** True where a voice tag names the speaker, which every caption has anew. */
  isVoice: boolean;
  pieces: Piece[];
}

/** The words of one caption that stand in a paragraph. */
interface Piece {
  /** Seconds. */
  from: number;
  to: number;
  text: string;
}

/** Seconds without a caption that end a paragraph. */
const PAUSE = 2;
/** A sentence of the same speaker may go on without being named again for so many seconds. */
const CONTINUED = 1;
/** From so many words on, the end of a sentence ends the paragraph. */
const ENOUGH_WORDS = 60;
/** So many words end it anywhere. */
const MOST_WORDS = 120;

export function spokenParagraphs(captions: readonly Caption[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let words = 0;
  for (const caption of captions) {
    for (const { speaker: named, text } of caption.says) {
      const piece = { from: caption.start, to: caption.end, text: text.replace(/\s+/g, ' ') };
      const last = paragraphs.at(-1);
      const speaker = named ?? (last && carriedSpeaker(last, text));
      const before = last?.pieces.at(-1);
      if (last && before && goesOn(last, before, piece, speaker, words)) {
        last.pieces.push(piece);
      } else {
        paragraphs.push({ speaker, isVoice: caption.text.includes('<v'), pieces: [piece] });
        words = 0;
      }
      words += wordsOf(text);
    }
  }
  return paragraphs;
}

/** Where names stand before the words, `ANA: …`, they stand only where another one begins. */
function carriedSpeaker({ speaker, isVoice }: Paragraph, text: string): string | undefined {
  return isVoice || /^[[(♪♫]/u.test(text) ? undefined : speaker;
}

function goesOn(
  paragraph: Paragraph,
  before: Piece,
  piece: Piece,
  speaker: string | undefined,
  words: number,
): boolean {
  const pause = piece.from - before.to;
  if (pause >= PAUSE || words >= MOST_WORDS) return false;
  const ended = endsSentence(before.text);
  if (speaker === undefined && paragraph.speaker !== undefined) return !ended && pause < CONTINUED;
  return speaker === paragraph.speaker && !(ended && words >= ENOUGH_WORDS);
}

/** Also where a sound is described, `[A lathe is heard]`. */
function endsSentence(text: string): boolean {
  return /[.!?…。！？;\]♪](?:["'”’»)]*)$/u.test(text);
}

/** A script without spaces counts two characters as a word. */
function wordsOf(text: string): number {
  const wide =
    text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
  return text.split(/\s+/).length + wide / 2;
}
