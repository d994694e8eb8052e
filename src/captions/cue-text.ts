/**
 * The text of one caption, from what was written to what is safe: tags that WebVTT knows stay, every
 * other tag is dropped, every other `<` and `&` is text. Linear in the length of the text.
 */
import type { Saying } from '../course/model/captions.ts';
import { type CaptionFormat, readInnerTime, short } from './cue-time.ts';

export interface CueText {
  /** Empty where nothing is left to show. */
  text: string;
  says: Saying[];
  problems: string[];
}

/** What a tag opens, until its end. */
interface Open {
  name: string;
  /** Who speaks outside of it. */
  speaker: string | undefined;
}

interface Reading {
  format: CaptionFormat;
  out: string;
  open: Open[];
  speaker: string | undefined;
  says: Saying[];
  problems: Set<string>;
  /** Name of the element whose content is dropped, such as a script. */
  dropping: string | undefined;
  /** Times in the text lie between these, in seconds. */
  after: number;
  end: number;
}

/** Tags within one another; those further in are left out. */
const MOST_OPEN = 32;
/** WebVTT 4.2.2: the tags of cue text. */
const KNOWN = new Set(['b', 'i', 'u', 'c', 'v', 'lang', 'ruby', 'rt']);
/** Elements whose content nobody reads. */
const HIDDEN = new Set(['script', 'style', 'template', 'iframe', 'object', 'svg', 'math']);
const TAG = /^(\/?)([a-z][a-z0-9-]*)((?:\.[^\s.]*)*)(?:[\s/=]([\s\S]*))?$/i;
/** Codes of place and colour that editors of SubRip write, e.g. `{\an8}`. */
const EDITOR_CODE = /\{\\[^{}\n]{0,80}\}/g;
const LANGUAGE_TAG = /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i;

export function readCueText(
  written: string,
  format: CaptionFormat,
  [start, end]: readonly [number, number],
): CueText {
  const reading: Reading = {
    format,
    out: '',
    open: [],
    speaker: undefined,
    says: [],
    problems: new Set(),
    dropping: undefined,
    after: start,
    end,
  };
  const source = tidy(written.replace(EDITOR_CODE, ''));
  let at = 0;
  for (const match of source.matchAll(/<([^<>]*)>/g)) {
    addText(reading, source.slice(at, match.index));
    addTag(reading, match[1] ?? '');
    at = match.index + match[0].length;
  }
  addText(reading, source.slice(at));
  const says = reading.says.flatMap(bySpeakerNames).flatMap(({ speaker, text }) => {
    const left = tidy(text);
    return left === '' ? [] : [{ speaker, text: left }];
  });
  return { text: says.length === 0 ? '' : tidy(reading.out), says, problems: [...reading.problems] };
}

/** Without space at the ends of lines, and without empty lines, which would end the caption. */
function tidy(text: string): string {
  if (!text.includes('\n')) return text.trim();
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

function addText(reading: Reading, written: string): void {
  if (reading.dropping !== undefined || written === '') return;
  if (written.includes('<') && reading.format === 'vtt')
    reading.problems.add('A "<" that begins no tag is written as "&lt;"');
  const text = decode(written, reading);
  reading.out += escapeText(text);
  say(reading, text);
}

function say(reading: Reading, text: string): void {
  // The reading of a ruby repeats its base.
  if (reading.open.some(({ name }) => name === 'rt')) return;
  const last = reading.says.at(-1);
  if (last !== undefined && last.speaker === reading.speaker) last.text += text;
  else reading.says.push({ speaker: reading.speaker, text });
}

function addTag(reading: Reading, inner: string): void {
  const match = TAG.exec(inner);
  if (reading.dropping !== undefined) {
    if (match?.[1] === '/' && match[2]?.toLowerCase() === reading.dropping) reading.dropping = undefined;
    return;
  }
  if (match === null) {
    if (/^\d[\d:.]*$/.test(inner)) addTime(reading, inner);
    else addText(reading, `<${inner}>`);
    return;
  }
  const [, slash, written = '', classes = '', annotation = ''] = match;
  const name = written.toLowerCase();
  if (!KNOWN.has(name)) dropTag(reading, name, slash === '/');
  else if (slash === '/') closeTag(reading, name);
  else openTag(reading, name, classes, decode(annotation, reading).replace(/\s+/g, ' ').trim());
}

function dropTag(reading: Reading, name: string, isEnd: boolean): void {
  if (HIDDEN.has(name) && !isEnd) reading.dropping = name;
  if (name === 'br') addText(reading, '\n');
  // SubRip has these from its editors; nobody wrote them by hand.
  if (reading.format === 'srt' && (name === 'font' || name === 'br' || name === 's')) return;
  reading.problems.add(
    `"<${short(name)}>" is HTML, which captions do not show; they know <b>, <i>, <u>, <c>, <v>, <lang> and <ruby>`,
  );
}

function openTag(reading: Reading, name: string, classes: string, annotation: string): void {
  const named = name === 'v' || name === 'lang';
  const wrong = named ? annotation === '' : annotation !== '' && reading.format === 'vtt';
  const note =
    wrong && named
      ? `"<${name}>" names nobody and nothing; write ${name === 'v' ? '<v Ana>' : '<lang es>'}`
      : `"<${name} …>" has an attribute, which captions do not know; write <${name}>`;
  if (wrong) reading.problems.add(note);
  if (named && annotation === '') return;
  // A dash in the place of a name says that somebody else speaks.
  if (name === 'v' && !/[\p{L}\p{N}]/u.test(annotation)) {
    reading.speaker = undefined;
    return;
  }
  if (name === 'lang' && !LANGUAGE_TAG.test(annotation)) {
    reading.problems.add(`"${short(annotation)}" is no language; write its tag, e.g. <lang es>`);
    return;
  }
  if (reading.open.length === MOST_OPEN) {
    reading.problems.add(
      `More than ${MOST_OPEN} tags are open here; close each one where it ends, e.g. </${name}>`,
    );
    return;
  }
  const kept = classes
    .split('.')
    .filter((part) => /^[\w-]+$/.test(part))
    .map((part) => `.${part}`)
    .join('');
  reading.open.push({ name, speaker: reading.speaker });
  reading.out += named ? `<${name}${kept} ${escapeText(annotation)}>` : `<${name}${kept}>`;
  if (name === 'v') reading.speaker = annotation;
}

/** An end that belongs to no beginning is left out, as players do (WebVTT 6.4). */
function closeTag(reading: Reading, name: string): void {
  const from = reading.open.findLastIndex((open) => open.name === name);
  if (from < 0) return;
  for (const open of reading.open.splice(from).reverse()) {
    reading.out += `</${open.name}>`;
    reading.speaker = open.speaker;
  }
}

function addTime(reading: Reading, inner: string): void {
  const seconds = readInnerTime(inner);
  if (seconds !== undefined && seconds > reading.after && seconds < reading.end) {
    reading.after = seconds;
    reading.out += `<${inner}>`;
  } else {
    reading.problems.add(`The time "<${short(inner)}>" in the text is not between those of its caption`);
  }
}

/** A convention of SubRip and of many editors: `ANA: We train them.` */
function bySpeakerNames({ speaker, text }: Saying): Saying[] {
  if (speaker !== undefined) return [{ speaker, text }];
  const says: Saying[] = [];
  if (!text.includes(':')) return [{ speaker, text }];
  for (const line of text.split('\n')) {
    const match = /^(?:[-–—] ?)?(\p{Lu}[\p{Lu}\p{M}\d .'’-]{1,30}):\s+(?=\S)/u.exec(line);
    const last = says.at(-1);
    if (match?.[1] !== undefined) says.push({ speaker: match[1], text: line.slice(match[0].length) });
    else if (last === undefined) says.push({ speaker, text: line });
    else last.text += `\n${line}`;
  }
  return says;
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  lrm: '\u200e',
  rlm: '\u200f',
};

function decode(text: string, { format, problems }: Reading): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi, (all, name: string) => {
    const known = name.startsWith('#') ? characterOf(name.slice(1)) : own(ENTITIES, name);
    if (known === undefined && format === 'vtt')
      problems.add(`"${all}" is not read in captions; write the character itself`);
    return known ?? all;
  });
}

function characterOf(number: string): string | undefined {
  const code = /^x/i.test(number) ? Number.parseInt(number.slice(1), 16) : Number(number);
  const isText = (code >= 0x20 && code < 0x7f) || (code > 0x9f && code < 0xd800) || code > 0xdfff;
  return isText && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

function own(record: Record<string, string>, key: string): string | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function escapeText(text: string): string {
  if (!/[&<>]/.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
