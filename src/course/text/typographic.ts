/**
 * How text is set: quotation marks of the language, and no line that ends between a number and its unit. For what is
 * read alone: accepted answers, responses and code stay as they were typed.
 */
import { direction } from './direction.ts';

/** Opening and closing marks, and those inside of them; from Unicode CLDR, and for `es`, `pt` and `pl` as the interface has them. */
const QUOTES: Record<string, readonly [string, string, string, string]> = {
  en: ['“', '”', '‘', '’'],
  es: ['«', '»', '“', '”'],
  pt: ['«', '»', '“', '”'],
  'pt-br': ['“', '”', '‘', '’'],
  de: ['„', '“', '‚', '‘'],
  'de-ch': ['«', '»', '‹', '›'],
  el: ['«', '»', '“', '”'],
  pl: ['„', '”', '‚', '’'],
  fr: ['«\u202f', '\u202f»', '“', '”'],
  it: ['«', '»', '“', '”'],
  ca: ['«', '»', '“', '”'],
  nl: ['“', '”', '‘', '’'],
  ro: ['„', '”', '«', '»'],
  bg: ['„', '“', '‚', '‘'],
  cs: ['„', '“', '‚', '‘'],
  sk: ['„', '“', '‚', '‘'],
  sl: ['„', '“', '‚', '‘'],
  hr: ['„', '“', '‚', '‘'],
  hu: ['„', '”', '»', '«'],
  da: ['“', '”', '‘', '’'],
  sv: ['”', '”', '’', '’'],
  fi: ['”', '”', '’', '’'],
  uk: ['«', '»', '„', '“'],
  tr: ['“', '”', '‘', '’'],
};

const UNITS = (
  '% ‰ ° °C °F € $ £ zł EUR USD GBP PLN CHF km m dm cm mm µm μm nm km² m² cm² mm² ha km³ m³ cm³ mm³ l L dl cl ml mL hl ' +
  't kg g mg µg μg h min s ms d km/h m/s W kW MW GW Wh kWh MWh V kV mV A mA Hz kHz MHz GHz Pa hPa kPa MPa bar N kN Nm J kJ ' +
  'MJ cal kcal K mol dB lm lx Ω kB MB GB TB KiB MiB GiB px dpi Std. Stdn. Min. Sek. Mio. Mrd. godz. tys. mln mld ώρ. λ. χλμ.'
).split(' ');

const UNIT = UNITS.map((unit) => unit.replace(/[$.]/g, '\\$&')).sort((a, b) => b.length - a.length);
/** A plain blank between a number and what it counts, or before it (`€ 50`), or in the number itself (`10 000`). */
const TOGETHER = new RegExp(
  `(?<=\\p{Nd}) (?=(?:${UNIT.join('|')})(?![\\p{L}\\p{Nd}]))|(?<=[€$£§№]) (?=\\p{Nd})|(?<=(?<!\\p{Nd})\\p{Nd}{1,3}) (?=\\p{Nd}{3}(?!\\p{Nd}))`,
  'gu',
);

const NEEDS = /["'\d]/;
/** Behind these a mark opens. */
const OPENS_BEHIND = /[\s([{<\p{Pd}\p{Ps}\p{Pi}/]/u;
const LETTER = /[\p{L}\p{Nd}]/u;

/** One text as it is set. */
export function typographic(text: string, language: string): string {
  return setParts([text], language).join('');
}

/** Parts of one paragraph, so that a mark in front of emphasis knows what stands before it. */
export function setParts(parts: readonly string[], language: string): string[] {
  const text = parts.join('');
  if (!NEEDS.test(text)) return [...parts];
  const signs = new Map<number, string>();
  for (const { index } of text.matchAll(TOGETHER)) signs.set(index, '\u00a0');
  setQuotes(text, signs, language);
  const places = [...signs.keys()].sort((a, b) => a - b);
  let [end, next] = [0, 0];
  return parts.map((part) => {
    let at = end;
    let set = '';
    end += part.length;
    for (let place = places[next]; place !== undefined && place < end; place = places[++next]) {
      set += text.slice(at, place) + signs.get(place);
      at = place + 1;
    }
    return set + text.slice(at, end);
  });
}

/** Only marks that have their partner: inches, minutes of arc and what is half a quotation stay as they are. */
function setQuotes(text: string, signs: Map<number, string>, language: string): void {
  const quotes = quotesOf(language);
  const closers = singleClosers(text);
  const open: { '"'?: number | undefined; "'"?: number | undefined } = {};
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign !== '"' && sign !== "'") continue;
    const [before = ' ', after = ' '] = [text[at - 1], text[at + 1]];
    const opens = OPENS_BEHIND.test(before) || (open['"'] === at - 1 && sign === "'");
    if (
      opens &&
      !/\s/.test(after) &&
      (sign === '"' || (closers > at && !/\p{Nd}/u.test(after))) &&
      open[sign] === undefined
    ) {
      open[sign] = at;
    } else if (open[sign] !== undefined && !(sign === "'" && LETTER.test(after))) {
      const [first, last] = sign === '"' ? [0, 1] : [2, 3];
      signs.set(open[sign] ?? 0, quotes?.[first] ?? sign);
      signs.set(at, quotes?.[last] ?? sign);
      open[sign] = undefined;
    } else if (sign === "'" && LETTER.test(after) && !/\p{Nd}/u.test(before)) signs.set(at, '’');
    else if (sign === "'" && /\p{L}/u.test(before)) signs.set(at, '’');
  }
  if (open["'"] !== undefined) signs.set(open["'"], '’');
}

/** The last place where a single mark may close. */
function singleClosers(text: string): number {
  for (let at = text.length - 1; at > 0; at--)
    if (text[at] === "'" && !/\s/.test(text[at - 1] ?? ' ') && !LETTER.test(text[at + 1] ?? ' ')) return at;
  return -1;
}

function quotesOf(language: string): readonly string[] | undefined {
  const tag = language.toLowerCase();
  // What is written from the right has marks of its own, which keyboards write.
  if (direction(language) === 'rtl') return undefined;
  return QUOTES[tag] ?? QUOTES[tag.split('-')[0] ?? ''];
}
