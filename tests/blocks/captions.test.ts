import { describe, expect, it } from 'vitest';
import { readCaptions, spokenText } from '../../src/blocks/video/captions.ts';

describe('captions that can be read', () => {
  it.each([
    ['WebVTT', 'WEBVTT\n\n00:01.000 --> 00:02.000\nHello', [[1, 2, 'Hello']]],
    [
      'a BOM and CRLF',
      '\uFEFFWEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\nHello\r\nyou\r\n',
      [[1, 2, 'Hello\nyou']],
    ],
    [
      'hours, an id, settings',
      'WEBVTT - x\n\nfirst\n01:00:01.500 --> 01:00:02.250 line:0 align:start\nHello',
      [[3601.5, 3602.25, 'Hello']],
    ],
    [
      'notes and styles',
      'WEBVTT\n\nNOTE nothing\n\nSTYLE\n::cue {}\n\n00:01.000 --> 00:02.000\nHello',
      [[1, 2, 'Hello']],
    ],
    [
      'SubRip',
      '1\n00:00:01,000 --> 00:00:02,040\nHello\n\n2\n00:00:03,000 --> 00:00:04,000\nyou',
      [
        [1, 2.04, 'Hello'],
        [3, 4, 'you'],
      ],
    ],
    [
      'no blank line between two',
      'WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n00:02.000 --> 00:03.000\nyou',
      [
        [1, 2, 'Hello'],
        [2, 3, 'you'],
      ],
    ],
    [
      'an empty caption left out',
      'WEBVTT\n\n00:01.000 --> 00:02.000\n\n00:02.000 --> 00:03.000\nyou',
      [[2, 3, 'you']],
    ],
  ])('%s', (_, source, cues) => {
    expect(readCaptions(source)).toEqual({ cues, problem: undefined });
  });
});

describe('captions that cannot', () => {
  it.each([
    ['nothing in it', 'WEBVTT\n', 1],
    ['an empty file', '', 1],
    ['a time without milliseconds', 'WEBVTT\n\n00:01 --> 00:02.000\nHello', 3],
    ['an end before its beginning', 'WEBVTT\n\n00:03.000 --> 00:02.000\nHello', 3],
    ['words for a time', 'WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n\nsoon --> later\nyou', 6],
  ])('%s', (_, source, line) => {
    expect(readCaptions(source).problem?.line).toBe(line);
  });
});

it('speech is joined until a pause or another speaker', () => {
  expect(
    spokenText([
      [0, 1, 'One'],
      [1, 2, '<i>two</i>,\nthree.'],
      [5, 6, 'After a &lt;pause&gt;.'],
      [6, 7, '<v.loud Ben>Yes?'],
    ]),
  ).toEqual(['One two, three.', 'After a <pause>.', 'Ben: Yes?']);
});
