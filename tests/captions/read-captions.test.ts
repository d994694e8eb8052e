import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCaptions } from '../../src/captions/read-captions.ts';
import { shownLines } from '../../src/course/model/captions.ts';
import { timesAsLong } from '../support/growth.ts';

type Plain = [start: number, end: number, text: string];

function read(source: string, format: 'vtt' | 'srt' = 'vtt') {
  const { captions, problems } = readCaptions(source, format);
  return {
    cues: captions.map(({ start, end, text }): Plain => [start, end, text]),
    problems: problems.map(({ kind, line }) => `${kind} ${line}`),
    reasons: problems.map(({ reason }) => reason),
    says: captions.flatMap(({ says }) => says.map(({ speaker, text }) => `${speaker ?? '-'}: ${text}`)),
  };
}

const one = (text: string) => read(`WEBVTT\n\n00:01.000 --> 00:09.000\n${text}\n`);

describe('captions without a fault', () => {
  it.each<[string, string, Plain[]]>([
    ['WebVTT', 'WEBVTT\n\n00:01.000 --> 00:02.000\nHello', [[1, 2, 'Hello']]],
    [
      'a BOM and CRLF',
      '\uFEFFWEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\nHello\r\nyou\r\n',
      [[1, 2, 'Hello\nyou']],
    ],
    ['CR alone', 'WEBVTT\r\r00:01.000 --> 00:02.000\rHello\r', [[1, 2, 'Hello']]],
    [
      'what follows the header',
      'WEBVTT - Bilbao\nKind: captions\nLanguage: en\n\n00:01.000 --> 00:02.000\nHello',
      [[1, 2, 'Hello']],
    ],
    [
      'hours, an id, settings',
      'WEBVTT\n\nfirst\n01:00:01.500 --> 01:00:02.250 line:0 position:10%,line-left align:start\nHello',
      [[3601.5, 3602.25, 'Hello']],
    ],
    [
      'notes, styles and regions',
      'WEBVTT\n\nNOTE nothing\nof that\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:a\n\n00:01.000 --> 00:02.000\nHello\n\nNOTE\nend',
      [[1, 2, 'Hello']],
    ],
    [
      'an empty caption left out',
      'WEBVTT\n\n00:01.000 --> 00:02.000\n\n00:02.000 --> 00:03.000\nyou',
      [[2, 3, 'you']],
    ],
  ])('%s', (_, source, cues) => {
    expect(read(source)).toMatchObject({ cues, reasons: [] });
  });

  it.each<[string, string, Plain[]]>([
    [
      'numbers and commas',
      '1\n00:00:01,000 --> 00:00:02,040\nHello\n\n2\n00:00:03,000 --> 00:00:04,000\nyou',
      [
        [1, 2.04, 'Hello'],
        [3, 4, 'you'],
      ],
    ],
    [
      'points, one digit, places',
      '1\n0:00:01.5 --> 0:00:02 X1:10 X2:20 Y1:1 Y2:2\nHello',
      [[1.5, 2, 'Hello']],
    ],
    [
      'codes of its editors',
      '1\n00:00:01,000 --> 00:00:02,000\n{\\an8}<font color="#fff">One</font><br><I>two</I> & <3',
      [[1, 2, 'One\n<i>two</i> &amp; &lt;3']],
    ],
    ['WebVTT under its name', 'WEBVTT\n\n00:01.000 --> 00:02.000\nHello', [[1, 2, 'Hello']]],
  ])('SubRip: %s', (_, source, cues) => {
    expect(read(source, 'srt')).toMatchObject({ cues, reasons: [] });
  });
});

describe('a fault is told with its line, and what can be read is kept', () => {
  it.each<[string, string, string[], Plain[]]>([
    ['an empty file', '\uFEFF \n', ['syntax 1'], []],
    ['no caption', 'WEBVTT\n\nNOTE only this\n', ['syntax 1'], []],
    ['no header', '00:01.000 --> 00:02.000\nHello', ['syntax 1'], [[1, 2, 'Hello']]],
    ['SubRip under a wrong name', '1\n00:00:01,000 --> 00:00:02,000\nHello', ['syntax 1'], [[1, 2, 'Hello']]],
    ['a time without milliseconds', 'WEBVTT\n\n00:01 --> 00:02.000\nHello', ['syntax 3'], [[1, 2, 'Hello']]],
    ['a comma', 'WEBVTT\n\n00:01,000 --> 00:02.000\nHello', ['syntax 3'], [[1, 2, 'Hello']]],
    ['75 seconds', 'WEBVTT\n\n00:75.000 --> 01:20.000\nHello', ['syntax 3'], [[75, 80, 'Hello']]],
    ['a negative time', 'WEBVTT\n\n-00:01.000 --> 00:02.000\nHello', ['syntax 3'], [[0, 2, 'Hello']]],
    ['words for times', 'WEBVTT\n\nsoon --> later\nyou', ['syntax 3', 'syntax 3'], []],
    ['another arrow', 'WEBVTT\n\n00:01.000 -> 00:02.000\nHello', ['syntax 3'], []],
    [
      'an end before its beginning',
      'WEBVTT\n\n00:03.000 --> 00:02.000\nHello',
      ['length 3'],
      [[3, 4, 'Hello']],
    ],
    ['no length', 'WEBVTT\n\n00:03.000 --> 00:03.000\nHello', ['length 3'], [[3, 4, 'Hello']]],
    [
      'captions out of order',
      'WEBVTT\n\n00:05.000 --> 00:06.000\nb\n\n00:01.000 --> 00:02.000\na\n\n00:03.000 --> 00:04.000\nm',
      ['order 6'],
      [
        [1, 2, 'a'],
        [3, 4, 'm'],
        [5, 6, 'b'],
      ],
    ],
    [
      'no empty line between two, with a number',
      'WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n2\n00:02.000 --> 00:03.000\nyou',
      ['syntax 6'],
      [
        [1, 2, 'Hello'],
        [2, 3, 'you'],
      ],
    ],
    [
      'no empty line below header and note',
      'WEBVTT\n00:01.000 --> 00:02.000\nHello\n\nNOTE\nx\n00:02.000 --> 00:03.000\nyou',
      ['syntax 2', 'syntax 7'],
      [
        [1, 2, 'Hello'],
        [2, 3, 'you'],
      ],
    ],
    [
      'an empty line inside a caption',
      'WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n\nyou',
      ['syntax 6'],
      [[1, 2, 'Hello']],
    ],
    ['text behind the times', 'WEBVTT\n\n00:01.000 --> 00:02.000 Hello\nyou', ['syntax 3'], [[1, 2, 'you']]],
  ])('%s', (_, source, problems, cues) => {
    expect(read(source)).toMatchObject({ problems, cues });
  });

  it('every fault, not the first alone', () => {
    const source =
      'WEBVTT\n\n0:01 --> 00:02.000\n<b>a\n\n00:05.000 --> 00:04.000\nb<br>\n\n00:01.000 --> 00:02.000\nc';
    expect(read(source).problems).toEqual(['syntax 3', 'markup 6', 'length 6', 'order 9']);
  });
});

describe('the text of a caption', () => {
  it.each([
    ['tags that WebVTT knows', '<b>a</b> <i.x.y>b</i> <u>c</u> <c.red>d</c> <lang es>e</lang>'],
    ['a voice', '<v.loud Ana María>We train &amp; keep them.</v> <v Ben>Yes'],
    ['ruby', '<ruby>漢<rt>kan</rt></ruby>'],
    ['a time in it', 'one <00:02.000>two <00:00:03.000>three'],
    ['direction', 'a &lt; b &gt; c &amp; d'],
  ])('is kept: %s', (_, text) => {
    expect(one(text)).toMatchObject({ cues: [[1, 9, text]], problems: [] });
  });

  it.each([
    ['a script', 'Hi <script>alert(1)</script>you', 'Hi you', 1],
    ['a script without an end', 'Hi <script>alert(1)', 'Hi', 1],
    ['an image', '<img src=x onerror=alert(1)>Hi', 'Hi', 1],
    ['an image that is not closed', 'Hi <img src=x onerror=alert(1)', 'Hi &lt;img src=x onerror=alert(1)', 1],
    ['an attribute', '<b onclick="alert(1)">Hi</b>', '<b>Hi</b>', 1],
    ['a link', '<a href="javascript:alert(1)">Hi</a>', 'Hi', 1],
    ['a nested bracket', 'Hi <<script>script>alert(1)', 'Hi &lt;', 2],
    ['a less-than sign', '3 < 4 <3', '3 &lt; 4 &lt;3', 1],
    ['a stray end', 'Hi</b> </v>', 'Hi', 0],
    ['crossed ends', '<b><i>Hi</b> you</i>', '<b><i>Hi</i></b> you', 0],
    ['a name that is none', '<v>Hi', 'Hi', 1],
    ['a language that is none', '<lang a b>Hi', 'Hi', 1],
    ['a time outside', 'a <00:20.000>b', 'a b', 1],
    ['an entity of HTML', 'caf&eacute; &#233; &#x1F600; &nbsp;&quot;', 'caf&amp;eacute; é 😀 \u00a0"', 1],
    ['a class with a quote', '<c.red"x>Hi</c>', '<c>Hi</c>', 0],
    ['a name with tags in disguise', '<v A&lt;b&gt;>Hi', '<v A&lt;b&gt;>Hi', 0],
  ])('is made safe: %s', (_, text, safe, problems) => {
    const { cues, problems: found } = one(text);
    expect(cues).toEqual([[1, 9, safe]]);
    expect(found).toEqual(Array<string>(problems).fill('markup 3'));
  });

  it.each([
    ['voices', '<v Ana>Yes.</v> <v Ben>No.', ['Ana: Yes.', 'Ben: No.']],
    ['nobody', '- Yes.\n- No.', ['-: - Yes.\n- No.']],
    ['a name in capitals', 'MAITE: Yes.\nReally.\nJON B.: No.', ['MAITE: Yes.\nReally.', 'JON B.: No.']],
    ['no reading of a ruby', '<ruby>漢<rt>kan</rt></ruby>字', ['-: 漢字']],
    ['entities', '<v A &amp; B>1 &lt; 2', ['A & B: 1 < 2']],
  ])('says who speaks: %s', (_, text, says) => {
    expect(one(text).says).toEqual(says);
  });
});

describe('whatever is in the file', () => {
  const time = fc.tuple(fc.nat(2), fc.nat(70), fc.nat(70), fc.nat(1200)).map(([h, m, s, ms]) => {
    const two = (value: number) => String(value).padStart(2, '0');
    return `${h === 0 ? '' : `${two(h)}:`}${two(m)}:${two(s)}.${String(ms).padStart(3, '0')}`;
  });
  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      '<b>',
      '</b>',
      '<v Ana>',
      '<script>',
      '</script>',
      '<00:05.000>',
      '&lt;',
      '&#60;',
      '<',
      '>',
      '&',
    ),
    fc.constantFrom('WEBVTT', 'NOTE', 'STYLE', '-->', '\n', '\n\n', '\r\n', 'ANA: ', '{\\an8}', '<rt>', '1'),
  );
  const text = fc.array(words, { maxLength: 12 }).map((parts) => parts.join(''));
  const block = fc.oneof(
    fc.tuple(time, time, text).map(([from, to, said]) => `${from} --> ${to}\n${said}\n\n`),
    text,
  );
  const file = fc
    .tuple(fc.constantFrom('WEBVTT\n\n', '', '\uFEFFWEBVTT x\r\n\r\n'), fc.array(block, { maxLength: 12 }))
    .map(([header, blocks]) => header + blocks.join(''));

  it('nothing is thrown, and every caption is sane', () => {
    fc.assert(
      fc.property(file, fc.constantFrom('vtt' as const, 'srt' as const), (source, format) => {
        const { captions, problems } = readCaptions(source, format);
        const lines = source.split(/\r\n|\r|\n/).length;
        expect(problems.every(({ line, reason }) => line >= 1 && line <= lines && reason !== '')).toBe(true);
        let before = 0;
        for (const { start, end, text: shown, says, line } of captions) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(Number.isFinite(end)).toBe(true);
          expect(line <= lines && line >= 1).toBe(true);
          expect(shown).not.toMatch(/^\s*$|\n\s*\n|-->|\r/);
          expect(shown.replace(KNOWN_TAG, '')).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
          expect(says.length).toBeGreaterThan(0);
          before = start;
        }
        expect(captions.length + problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });

  it('what was made safe stays as it is', () => {
    fc.assert(
      fc.property(text, (said) => {
        const [first] = readCaptions(`WEBVTT\n\n00:01.000 --> 00:09.000\n${said}`).captions;
        if (first === undefined) return;
        const again = readCaptions(`WEBVTT\n\n00:01.000 --> 00:09.000\n${first.text}`);
        expect(again.captions.map((caption) => caption.text)).toEqual([first.text]);
        expect(again.problems).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('of millions of faults all count, and only those that are told take room', () => {
    const { problems } = readCaptions(`WEBVTT\n\n${'x\n\n'.repeat(10_000)}`);
    expect(problems).toHaveLength(10_000);
    expect(new Set(problems).size).toBeLessThan(1000);
  });

  it('tags within one another come to an end', () => {
    const { reasons, cues } = one(`${'<b>'.repeat(40)}x`);
    expect(reasons).toEqual(['More than 32 tags are open here; close each one where it ends, e.g. </b>']);
    expect(cues).toEqual([[1, 9, `${'<b>'.repeat(32)}x`]]);
  });

  it('the time it takes grows with its length, not faster', () => {
    const many = (count: number) => `WEBVTT\n\n${Array.from({ length: count }, (_, at) => cue(at)).join('')}`;
    const nasty = (count: number) => `WEBVTT\n\n00:01.000 --> 00:02.000\n${'<v <b.a.a &amp'.repeat(count)}`;
    const open = (count: number) => `WEBVTT\n\n00:01.000 --> 00:02.000\n${'<b></i>x'.repeat(count)}`;
    for (const make of [many, nasty, open]) {
      const [short, long] = [make(2000), make(32_000)];
      // Sixteen times as much; squared growth would be 256 times.
      expect(
        timesAsLong(
          () => readCaptions(short),
          () => readCaptions(long),
        ),
      ).toBeLessThan(64);
    }
  });
});

/** Tags as they are written out. */
const KNOWN_TAG =
  /<\/?(?:b|i|u|c|ruby|rt|v|lang)(?:\.[\w-]+)*(?: (?:[^<>&]|&(?:amp|lt|gt);)+)?>|<(?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3}>/g;

function cue(at: number): string {
  const time = (second: number) =>
    `${String(Math.floor(second / 3600)).padStart(2, '0')}:${String(Math.floor(second / 60) % 60).padStart(2, '0')}:${String(second % 60).padStart(2, '0')}.000`;
  return `${at}\n${time(at)} --> ${time(at + 1)}\n<v Ana>Caption &amp; <i>number</i> ${at}\nin two lines\n\n`;
}

it('lines are counted as they are shown', () => {
  const [caption] = readCaptions('WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ana>a &lt; <b>b</b>\nc').captions;
  expect(caption && shownLines(caption)).toEqual(['a < b', 'c']);
});

describe('a line of blanks', () => {
  const textsOf = (source: string) => {
    const { captions, problems } = readCaptions(`WEBVTT\n\n${source}`);
    return { texts: captions.map(({ text }) => text), reasons: problems.map(({ reason }) => reason) };
  };

  it.each([
    ['above its text, as YouTube writes it', ' \nOne\n\n00:02.000 --> 00:03.000\nTwo\n \n'],
    ['within its text', 'One\n\n00:02.000 --> 00:03.000\nTwo\n \t\n'],
    ['in the place of an empty line', 'One\n \n00:02.000 --> 00:03.000\nTwo\n'],
    ['above a number', 'One\n\t\n \n2\n00:02.000 --> 00:03.000\nTwo\n'],
    ['above a note', 'One\n \nNOTE how it goes on\n\n00:02.000 --> 00:03.000\nTwo\n'],
  ])('%s', (_, source) => {
    expect(textsOf(`00:01.000 --> 00:02.000\n${source}`)).toEqual({ texts: ['One', 'Two'], reasons: [] });
  });

  it('belongs to the caption whose text goes on below it', () => {
    expect(textsOf('00:01.000 --> 00:02.000\nOne\n \nand more\n').texts).toEqual(['One\nand more']);
  });
});

it('a dash in the place of a name is nobody', () => {
  const { captions, problems } = readCaptions(
    'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ana>We train them.\n<v ->Who?\n',
  );
  expect(problems).toEqual([]);
  expect(captions[0]?.says).toEqual([
    { speaker: 'Ana', text: 'We train them.' },
    { speaker: undefined, text: 'Who?' },
  ]);
});
