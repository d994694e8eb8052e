/** Times of WebVTT and SubRip. */
import { cueTime } from '../course/model/captions.ts';

export type CaptionFormat = 'vtt' | 'srt';

export interface ReadTime {
  /** Undefined where no time can be made out. */
  seconds: number | undefined;
  problem: string | undefined;
}

const LOOSE = /^([-\u2212]?)(?:(\d{1,4}):)?(\d{1,4}):(\d{1,2})(?:[.,](\d{1,3}))?$/;

/** WebVTT 4.1: two digits or more for hours, two for minutes and seconds, three behind a point. */
const STRICT: Record<CaptionFormat, RegExp> = {
  vtt: /^(?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3}$/,
  srt: /^(?:\d+:)?[0-5]?\d:[0-5]?\d(?:[.,]\d{1,3})?$/,
};

export function readTime(written: string, format: CaptionFormat): ReadTime {
  const match = LOOSE.exec(written);
  if (match === null) {
    const example = written === '' ? 'A time is missing' : `"${short(written)}" is no time`;
    return { seconds: undefined, problem: `${example}; write it as ${timeText(1, format)}` };
  }
  const [, sign, hours = '0', minutes = '0', seconds = '0', fraction = ''] = match;
  const whole = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  const time = (whole * 1000 + Number(fraction.padEnd(3, '0'))) / 1000;
  if (sign !== '') {
    const reason = `"${written}" lies before the beginning; a time is ${timeText(0, format)} or later`;
    return { seconds: 0, problem: reason };
  }
  if (STRICT[format].test(written)) return { seconds: time, problem: undefined };
  return { seconds: time, problem: `"${written}" is not a whole time; write ${timeText(time, format)}` };
}

/** A time within cue text, which WebVTT alone knows; undefined for anything else. */
export function readInnerTime(written: string): number | undefined {
  return STRICT.vtt.test(written) ? readTime(written, 'vtt').seconds : undefined;
}

function timeText(seconds: number, format: CaptionFormat): string {
  const text = cueTime(seconds);
  return format === 'vtt' ? text : `${seconds < 3600 ? '00:' : ''}${text.replace('.', ',')}`;
}

export function short(text: string): string {
  const characters = [...text];
  return characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : text;
}
