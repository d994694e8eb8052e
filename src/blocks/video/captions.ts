/**
 * Reads WebVTT and SubRip captions at build: a page opened from a disk may not load a caption file,
 * so the player is given the cues. Settings of place are left out, tags in the text are kept.
 */

/** Start and end in seconds, and the text with the tags of WebVTT. */
export type Cue = [start: number, end: number, text: string];

export interface Captions {
  cues: Cue[];
  /** The first line that could not be read, 1-based, with the cause. */
  problem: { line: number; text: string } | undefined;
}

const TIMING = /^(\S+)\s+-->\s+(\S+)(?:\s|$)/;

export function readCaptions(source: string): Captions {
  const lines = source.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const captions: Captions = { cues: [], problem: undefined };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (!line.includes('-->')) continue;
    const end = endOfCue(lines, at);
    readCue(captions, line, at + 1, lines.slice(at + 1, end));
    at = end - 1;
  }
  if (captions.cues.length === 0) captions.problem ??= { line: 1, text: 'no caption was found' };
  return captions;
}

function endOfCue(lines: string[], at: number): number {
  const end = lines.findIndex((line, index) => index > at && (line.trim() === '' || line.includes('-->')));
  return end < 0 ? lines.length : end;
}

function readCue(captions: Captions, timing: string, line: number, text: string[]): void {
  const match = TIMING.exec(timing.trim());
  const start = secondsOf(match?.[1] ?? '');
  const end = secondsOf(match?.[2] ?? '');
  if (start === undefined || end === undefined) {
    captions.problem ??= {
      line,
      text: `"${timing.trim()}" is no time; write it as "00:01.000 --> 00:04.000"`,
    };
  } else if (end <= start) {
    captions.problem ??= { line, text: `the caption ends before it begins (${timing.trim()})` };
  } else if (text.join('').trim() !== '') {
    captions.cues.push([start, end, text.join('\n').trim()]);
  }
}

/** `1:02:03.400`, `02:03.400`, or with SubRip's comma; undefined for anything else. */
function secondsOf(time: string): number | undefined {
  const match = /^(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})$/.exec(time);
  if (match === null) return undefined;
  const [, hours = '0', minutes = '0', seconds = '0', fraction = '0'] = match;
  const whole = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return (whole * 1000 + Number(fraction.padEnd(3, '0'))) / 1000;
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: '\u00a0',
  lrm: '\u200e',
  rlm: '\u200f',
};

/** What is spoken, without tags: one text for each run of captions that a pause of two seconds ends. */
export function spokenText(cues: readonly Cue[]): string[] {
  const paragraphs: string[] = [];
  let before: Cue | undefined;
  for (const cue of cues) {
    const speaker = /<v(?:\.[^\s>]*)?\s+([^>]+)>/.exec(cue[2])?.[1];
    const words = cue[2]
      .replace(/<[^>]*>/g, '')
      .replace(/&(\w+);/g, (all, name: string) => ENTITIES[name] ?? all);
    const text = (speaker === undefined ? words : `${speaker}: ${words}`).replace(/\s+/g, ' ').trim();
    const joins = before !== undefined && speaker === undefined && cue[0] - before[1] < 2;
    if (joins) paragraphs.push(`${paragraphs.pop() ?? ''} ${text}`.trim());
    else paragraphs.push(text);
    before = cue;
  }
  return paragraphs;
}
