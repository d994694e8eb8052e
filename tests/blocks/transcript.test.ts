import { describe, expect, it } from 'vitest';
import { paragraphTimes } from '../../src/blocks/video/paragraph-times.ts';
import { spokenParagraphs } from '../../src/blocks/video/spoken-paragraphs.ts';
import { readCaptions } from '../../src/captions/read-captions.ts';
import { cueTime } from '../../src/course/model/captions.ts';
import { timesAsLong } from '../support/growth.ts';
import { compileExample } from './compile-example.ts';

type Line = [from: number, to: number, text: string];

function captionsOf(...lines: Line[]) {
  const cues = lines.map(([from, to, text]) => `${cueTime(from)} --> ${cueTime(to)}\n${text}\n\n`);
  return readCaptions(`WEBVTT\n\n${cues.join('')}`).captions;
}

/** `Ana 1: words` — who, from when, what. */
function paragraphsOf(...lines: Line[]): string[] {
  return spokenParagraphs(captionsOf(...lines)).map(
    ({ speaker, pieces }) =>
      `${speaker ?? '-'} ${pieces[0]?.from}: ${pieces.map(({ text }) => text).join(' ')}`,
  );
}

describe('captions become paragraphs', () => {
  it.each<[string, Line[], string[]]>([
    [
      'captions of one speaker are joined',
      [
        [0, 2, '<v Ana>We train\nthem,'],
        [2, 4, '<v Ana>and &lt;keep&gt; <i>them</i>.'],
      ],
      ['Ana 0: We train them, and <keep> them.'],
    ],
    [
      'another speaker, also within one caption',
      [
        [0, 2, '<v Ana>Yes?</v> <v Ben>No.'],
        [2, 4, '<v Ben>Never.'],
      ],
      ['Ana 0: Yes?', 'Ben 0: No. Never.'],
    ],
    [
      'a pause',
      [
        [0, 2, 'One'],
        [3.9, 5, 'two.'],
        [7, 9, 'Three.'],
      ],
      ['- 0: One two.', '- 7: Three.'],
    ],
    [
      'a name before the words stands until another one',
      [
        [0, 2, 'ANA: Yes.'],
        [2, 4, 'We train them.'],
        [7, 9, 'And keep them.'],
        [9, 11, '[Laughter]'],
      ],
      ['ANA 0: Yes. We train them.', 'ANA 7: And keep them.', '- 9: [Laughter]'],
    ],
    [
      'a sentence goes on without its name; what follows it is nobody’s',
      [
        [0, 2, '<v Ana>We train'],
        [2, 4, 'and keep them.'],
        [4, 6, '[A lathe is heard]'],
        [6, 8, '<v Ana>Yes.'],
      ],
      ['Ana 0: We train and keep them.', '- 4: [A lathe is heard]', 'Ana 6: Yes.'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(paragraphsOf(...lines)).toEqual(expected);
  });

  it('end with a sentence after sixty words, and anywhere after a hundred and twenty', () => {
    const words = (count: number, end: string) => `${Array<string>(count).fill('word').join(' ')}${end}`;
    const sentences = Array.from({ length: 10 }, (_, at): Line => [at * 2, at * 2 + 2, words(15, '.')]);
    expect(spokenParagraphs(captionsOf(...sentences)).map(({ pieces }) => pieces.length)).toEqual([4, 4, 2]);
    const endless = Array.from({ length: 10 }, (_, at): Line => [at * 2, at * 2 + 2, words(15, '')]);
    expect(spokenParagraphs(captionsOf(...endless)).map(({ pieces }) => pieces.length)).toEqual([8, 2]);
  });
});

describe('a written transcript', () => {
  const captions = captionsOf(
    [1, 4, '<v Maite>Who will run the lathes when they go?'],
    [5, 8, '<v Jon>Start with one apprentice.\nWe plan it together.'],
    [9, 12, 'They begin with one apprentice.'],
    [13, 16, '<v Maite>The first benefit I noticed?'],
    [16, 19, '<v Maite>Apprentices who fit the job.'],
    [30, 34, '<v Jon>Start with one apprentice.'],
  );
  it.each<[string, string[], (string | undefined)[]]>([
    [
      'has the times of its words',
      [
        'Maite: Who will run the lathes when they go?',
        'Jon: Start with one apprentice. We plan it together.',
      ],
      ['1-4', '5-8'],
    ],
    [
      'goes forward only: what is said twice is the second time later',
      ['Start with one apprentice.', 'Apprentices who fit the job.', 'Start with one apprentice.'],
      ['5-8', '16-19', '30-34'],
    ],
    [
      'may be written a little differently',
      [
        'MAITE — So who will then run the lathes, when they go?',
        'The first benefit that I noticed: apprentices who fit the job!',
      ],
      ['1-4', '13-19'],
    ],
    [
      'has no times where it says what is seen',
      [
        'Two people stand at an old lathe and look at a plan on the wall.',
        'Yes.',
        '',
        'They begin with one apprentice.',
      ],
      [undefined, undefined, undefined, '9-12'],
    ],
  ])('%s', (_, texts, expected) => {
    const found = paragraphTimes(texts, captions).map((span) => span && `${span.from}-${span.to}`);
    expect(found).toEqual(expected);
  });

  it('is matched in a time that grows with its length, not faster', () => {
    const matching = (count: number) => {
      const said = Array.from({ length: count }, (_, at): Line => [at, at + 1, `the word ${at} is the same`]);
      const spoken = captionsOf(...said);
      const texts = said.map(([, , text]) => text);
      return () => paragraphTimes(texts, spoken);
    };
    // Sixteen times as much; squared growth would be 256 times.
    expect(timesAsLong(matching(250), matching(4000))).toBeLessThan(64);
  });
});

describe('in the page', () => {
  const timed =
    '<div class="transcript-text"><p data-from="1" data-to="3.5"><strong>Ana:</strong> <span data-from="1" data-to="3.5">We train &#x26; keep them.</span></p><p data-from="3.6" data-to="6"><span data-from="3.6" data-to="6">Every year.</span></p></div>';
  it.each([
    [
      'captions named as transcript',
      '::video[A]{src=../assets/workshop.mp4 transcript=../assets/workshop.en.vtt}',
    ],
    [
      'captions without a transcript',
      '::video[A]{src=../assets/workshop.mp4 captions=../assets/workshop.en.vtt}',
    ],
    ['captions of a sound file', '::audio[A]{src=../assets/owner.mp3 transcript=../assets/workshop.en.vtt}'],
  ])('%s', async (_, source) => {
    expect((await compileExample(source)).html).toContain(timed);
  });

  it.each([
    ['the lesson’s language, and the one spoken below it', 'bilbao', 'en', [' English', 'es ltr español']],
    [
      'the one spoken first, where the lesson’s is missing',
      'bilbao',
      'de',
      ['es ltr español', 'en ltr English'],
    ],
    [
      'every language that there is',
      'polyglot',
      'en',
      [' English', 'es ltr español', 'ar rtl العربية', 'pl ltr polski'],
    ],
  ])('in %s', async (_, ref, language, expected) => {
    const { html } = await compileExample(`::video{ref=${ref}}`, language);
    const texts = html.matchAll(
      /<div class="transcript-text"(?: lang="(\w+)" dir="(\w+)")? data-name="([^"]+)">/g,
    );
    expect([...texts].map(([, lang, dir, name]) => `${[lang, dir].join(' ').trim()} ${name}`)).toEqual(
      expected,
    );
    const [, ...others] = expected.map((one) => one.split(' '));
    const folds = others.map(([lang, , name]) => `Transcript (<span lang="${lang}">${name}</span>)`);
    for (const fold of folds) expect(html).toContain(`<summary>${fold}</summary>`);
  });

  it('a written transcript has the times of the captions in its language', async () => {
    expect((await compileExample('::video{ref=bilbao}')).html).toContain(
      '<p data-from="1" data-to="3.5"><strong>Ana:</strong> We train <em>and</em> keep them.</p>\n<p>A lathe is heard.</p>',
    );
  });
});
