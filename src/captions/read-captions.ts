/**
 * Reads WebVTT and SubRip: every caption that can be made out, and everything that is wrong with the
 * file. Settings of place and styles are left out, for the player places and paints captions itself.
 */
import type { Caption, CaptionFile, CaptionProblem, CaptionProblemKind } from '../course/model/captions.ts';
import { cueTime, isCaptionFile } from '../course/model/captions.ts';
import { readCueText } from './cue-text.ts';
import { type CaptionFormat, readTime, short } from './cue-time.ts';

interface Reading {
  lines: string[];
  format: CaptionFormat;
  captions: Caption[];
  problems: CaptionProblem[];
  /** How many of a kind there are, and the last that was kept. */
  noted: Map<CaptionProblemKind, { count: number; last: CaptionProblem }>;
  ordered: boolean;
}

const ARROW = '-->';
/** More of one kind than anybody is told. */
const MOST_KEPT = 100;
/** WebVTT 4.1: a comment, a style sheet, a region. */
const OTHER_BLOCK = /^(?:NOTE|STYLE|REGION)(?:[ \t]|$)/;
const SETTING: Record<CaptionFormat, RegExp> = {
  vtt: /^(?:vertical|line|position|size|align|region):\S+$/,
  srt: /^(?:[xy][12]:\d+|(?:vertical|line|position|size|align|region):\S+)$/i,
};

/** Every caption file among small texts, by path in the course folder. */
export function readCaptionFiles(texts: Record<string, string>): Record<string, CaptionFile> {
  return Object.fromEntries(
    Object.entries(texts)
      .filter(([path]) => isCaptionFile(path))
      .map(([path, text]) => [path, readCaptions(text, /\.srt$/i.test(path) ? 'srt' : 'vtt')]),
  );
}

/** `expected` is what the file's name promises. */
export function readCaptions(source: string, expected: CaptionFormat = 'vtt'): CaptionFile {
  const lines = source.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const reading: Reading = {
    lines,
    format: expected,
    captions: [],
    problems: [],
    noted: new Map(),
    ordered: true,
  };
  if (source.replace(/^\uFEFF/, '').trim() === '') {
    note(reading, 'syntax', 1, 'The file is empty; write down what is said and heard');
    return { captions: [], problems: reading.problems };
  }
  let at = readHeader(reading);
  while (at < lines.length) at = isBlank(lines[at]) ? at + 1 : readBlock(reading, at);
  const { captions, problems } = reading;
  if (captions.length === 0 && problems.length === 0)
    note(reading, 'syntax', 1, 'No caption is in this file; write down what is said and heard');
  if (!reading.ordered) captions.sort((a, b) => a.start - b.start || a.line - b.line);
  return { captions, problems };
}

/** Every problem counts, but only the first ones are kept apart: a file that is no captions has millions. */
function note({ problems, noted }: Reading, kind: CaptionProblemKind, line: number, reason: string): void {
  const { count, last } = noted.get(kind) ?? { count: 0, last: undefined };
  const kept = last !== undefined && count >= MOST_KEPT ? last : { kind, line, reason };
  problems.push(kept);
  noted.set(kind, { count: count + 1, last: kept });
}

/** The index of the first line below the header. */
function readHeader(reading: Reading): number {
  const { lines, format } = reading;
  if (/^WEBVTT(?:[ \t]|$)/.test(lines[0] ?? '')) {
    reading.format = 'vtt';
    let at = 1;
    while (at < lines.length && !isBlank(lines[at]) && !isArrow(lines[at])) at++;
    if (isArrow(lines[at])) noteNoGap(reading, at);
    return at;
  }
  if (format === 'srt') return 0;
  const times = lines.find(isArrow) ?? '';
  if (/\d,\d{3}\s*-->/.test(times)) {
    reading.format = 'srt';
    note(reading, 'syntax', 1, 'This is SubRip, though the file is named ".vtt"; name it ".srt"');
  } else {
    note(
      reading,
      'syntax',
      1,
      'WebVTT begins with the word "WEBVTT"; write it above, with an empty line below it',
    );
  }
  return 0;
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === '';
}

/**
 * A line of nothing but blanks belongs to a caption, as YouTube writes it (WebVTT 4.1 ends a caption at an empty line
 * alone), unless the next caption begins below it.
 */
function endsCaption({ lines }: Reading, at: number): boolean {
  const line = lines[at];
  if (!isBlank(line)) return isArrow(line);
  if (line === undefined || line === '') return true;
  const next = lines[at + 1] ?? '';
  return isArrow(next) || isArrow(lines[at + 2]) || OTHER_BLOCK.test(next);
}

function isArrow(line: string | undefined): boolean {
  return line?.includes(ARROW) === true;
}

/** Reads the block that begins here; returns the index behind it. */
function readBlock(reading: Reading, from: number): number {
  const { lines, format } = reading;
  const first = lines[from] ?? '';
  if (isArrow(first)) return readCaption(reading, from);
  const isOther = format === 'vtt' && OTHER_BLOCK.test(first);
  // The line above the times is the caption's name, or its number.
  if (!isOther && isArrow(lines[from + 1])) return readCaption(reading, from + 1);
  let at = from + 1;
  while (!isBlank(lines[at]) && !isArrow(lines[at])) at++;
  if (!isOther) note(reading, 'syntax', from + 1, strayReason(first, format));
  else if (isArrow(lines[at])) noteNoGap(reading, at);
  return at;
}

function strayReason(line: string, format: CaptionFormat): string {
  const times = format === 'vtt' ? '00:01.000 --> 00:04.000' : '00:00:01,000 --> 00:00:04,000';
  if (/\d:\d.*(?:->|→|—|--)/.test(line.slice(0, 60)))
    return `"${short(line.trim())}" is no line of times; write ${times}`;
  return `"${short(line.trim())}" belongs to no caption; write its times above it, as ${times}, without an empty line between`;
}

function noteNoGap(reading: Reading, at: number): void {
  note(reading, 'syntax', at + 1, 'An empty line is missing above this caption');
}

/** `at` is the line of the times. */
function readCaption(reading: Reading, at: number): number {
  const { lines } = reading;
  let end = at + 1;
  while (!endsCaption(reading, end)) end++;
  const text = lines.slice(at + 1, end);
  if (isArrow(lines[end])) {
    if (/^\s*\d+\s*$/.test(text.at(-1) ?? '')) text.pop();
    noteNoGap(reading, end);
  }
  const times = readTimes(reading, at);
  if (times !== undefined) addCaption(reading, at + 1, times, text.join('\n'));
  return end;
}

function readTimes(reading: Reading, at: number): [number, number] | undefined {
  const { lines, format } = reading;
  const line = lines[at] ?? '';
  const arrow = line.indexOf(ARROW);
  const [to = '', ...settings] = line
    .slice(arrow + ARROW.length)
    .trim()
    .split(/\s+/);
  const start = readTime(line.slice(0, arrow).trim(), format);
  const end = readTime(to, format);
  for (const { problem } of [start, end]) if (problem !== undefined) note(reading, 'syntax', at + 1, problem);
  const stray = settings.find((setting) => !SETTING[format].test(setting));
  if (stray !== undefined)
    note(
      reading,
      'syntax',
      at + 1,
      `"${short(stray)}" stands behind the times, where it is not shown; write text into the next line`,
    );
  return start.seconds === undefined || end.seconds === undefined ? undefined : [start.seconds, end.seconds];
}

function addCaption(
  reading: Reading,
  line: number,
  [start, written]: [number, number],
  source: string,
): void {
  const { text, says, problems } = readCueText(source, reading.format, [start, written]);
  for (const problem of problems) note(reading, 'markup', line, problem);
  if (text === '') return;
  const above = reading.captions.at(-1);
  if (above !== undefined && start < above.start) {
    reading.ordered = false;
    const reason = `This caption begins at ${cueTime(start)}, before the one above it at ${cueTime(above.start)}; put captions in the order of their times`;
    note(reading, 'order', line, reason);
  }
  if (written <= start)
    note(
      reading,
      'length',
      line,
      `This caption ends at ${cueTime(written)}, and begins at ${cueTime(start)}; it must end later`,
    );
  const end = written > start ? written : start + readingTime(says);
  reading.captions.push({ start, end, text, says, line });
}

/** Seconds for a caption whose end is not known. */
function readingTime(says: Caption['says']): number {
  const length = says.reduce((sum, { text }) => sum + text.length, 0);
  return Math.max(1, Math.min(7, Math.round(length / 15)));
}
