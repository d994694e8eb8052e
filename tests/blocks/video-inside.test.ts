import { describe, expect, it } from 'vitest';
import { compileExample } from './compile-example.ts';

const PAUSE = (at: string, id: string) =>
  `::::pause[Stop ${id}]{at=${at}}\n:::reflection{#${id}}\nWhat now?\n:::\n::::`;

const FULL = `:::::video{#film ref=chaptered reading}
:::sheet[Talk it over]{kind=discussion minutes=30}
Who would have said yes?
:::
${PAUSE('0:40', 'second')}
Words of the author.
:::chapter{at=0:04}
He says **no**.
:::
:::chapter[The end]{at=1:00}
:::
${PAUSE('0:20', 'first')}
:::::`;

describe('what stands inside a video', () => {
  it('is put in order: words, questions by time, chapters by time, transcript, sheets', async () => {
    const { html, said } = await compileExample(FULL);
    expect(said).toEqual([]);
    const places = [
      '</figure>',
      'Words of the author.',
      '>0:20<',
      '>0:40<',
      'The offer',
      'The no',
      'The end',
      'I have read the transcript to its end',
      'Talk it over',
    ].map((text) => html.indexOf(text));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('reaches the browser: the times of questions, and the chapters of library and lesson', async () => {
    const { lesson } = await compileExample(FULL);
    const [film] = lesson.blocks;
    expect(film?.data).toMatchObject({
      pauses: [20, 40],
      chapters: [
        { at: 0, title: 'The offer' },
        { at: 4, title: 'The no' },
        { at: 60, title: 'The end' },
      ],
      reading: true,
    });
    expect(lesson.blocks.map(({ type, id }) => `${type} ${id}`)).toEqual([
      'video film',
      'sheet talk-it-over',
      'reflection second',
      'reflection first',
    ]);
  });

  it('is readable without a script: every question is open, with its time', async () => {
    const { html } = await compileExample(FULL);
    expect(
      html.match(/<details class="pause folds" open[^>]*><summary><span class="pause-time">0:\d\d/g),
    ).toHaveLength(2);
  });

  it('is found by the search, the prompts of its questions too', async () => {
    const { lesson } = await compileExample(FULL);
    const words = lesson.facts.sections.flatMap(({ text }) => text.words.replaceAll(/\*\d+/g, '').split(' '));
    expect(words).toEqual(
      expect.arrayContaining('stop first what now he says no the end would have yes'.split(' ')),
    );
  });
});

describe('reading the transcript', () => {
  it.each([
    ['is offered where it counts', '::video{ref=bilbao reading}', true],
    ['is not where it does not', '::video{ref=bilbao}', false],
  ])('%s', async (_, source, expected) => {
    const { html } = await compileExample(source);
    expect(html.includes('I have read the transcript to its end')).toBe(expected);
  });

  it('is kept of a video at a host of which nothing else is asked', async () => {
    const { lesson } = await compileExample(
      '::video[A]{src=https://vimeo.com/123456789 transcript=../assets/workshop.en.md reading}',
    );
    expect(lesson.blocks[0]?.state).toEqual({ kind: 'watch', slots: 40 });
  });
});
