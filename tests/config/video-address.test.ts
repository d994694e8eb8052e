import { describe, expect, it } from 'vitest';
import { looksLikeAddress, parseVideoAddress } from '../../src/config/video-address.ts';

const youtube = { kind: 'youtube', id: 'dQw4w9WgXcQ' };
const peertube = { kind: 'peertube', host: 'video.example', id: 'kkGMgK9ZtnKfYAgnEtQxbv' };

describe('every pasted form is brought to one', () => {
  it.each([
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ', youtube],
    ['https://www.youtube.com/watch?list=PL1&v=dQw4w9WgXcQ&t=42s', youtube],
    ['http://m.youtube.com/watch?v=dQw4w9WgXcQ', youtube],
    ['youtube.com/watch?v=dQw4w9WgXcQ', youtube],
    ['//youtu.be/dQw4w9WgXcQ', youtube],
    ['https://youtu.be/dQw4w9WgXcQ?si=abc', youtube],
    ['https://youtube.com/shorts/dQw4w9WgXcQ?feature=share', youtube],
    ['https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ', youtube],
    [
      '<iframe width="560" src="https://www.youtube.com/embed/dQw4w9WgXcQ?a=1&amp;b=2" allowfullscreen></iframe>',
      youtube,
    ],
    ['https://vimeo.com/76979871', { kind: 'vimeo', id: '76979871', hash: undefined }],
    ['https://vimeo.com/76979871/8272103f6e', { kind: 'vimeo', id: '76979871', hash: '8272103f6e' }],
    [
      'https://player.vimeo.com/video/76979871?h=8272103f6e',
      { kind: 'vimeo', id: '76979871', hash: '8272103f6e' },
    ],
    ['https://vimeo.com/channels/staffpicks/76979871', { kind: 'vimeo', id: '76979871', hash: undefined }],
    ['https://video.example/w/kkGMgK9ZtnKfYAgnEtQxbv', peertube],
    ['https://video.example/videos/watch/kkGMgK9ZtnKfYAgnEtQxbv?start=3s', peertube],
    ['https://video.example/videos/embed/kkGMgK9ZtnKfYAgnEtQxbv', peertube],
    ['https://media.example/a%20b.MP4?x=1', { kind: 'url', url: 'https://media.example/a%20b.MP4?x=1' }],
  ])('%s', (text, source) => {
    expect(parseVideoAddress(text)).toEqual({ source });
  });
});

describe('what is no video says so', () => {
  it.each([
    ['http://media.example/a.mp4', /https/],
    ['ftp://media.example/a.mp4', /https/],
    ['javascript:alert(1)', /https/],
    ['https://me:secret@media.example/a.mp4', /password/],
    ['https://www.youtube.com/playlist?list=PL1', /single video of YouTube/],
    ['https://youtu.be/short', /single video of YouTube/],
    ['https://vimeo.com/about', /single video of Vimeo/],
    ['https://media.example/page.html', /no media file/],
    ['not an address', /web address/],
  ])('%s', (text, problem) => {
    expect(parseVideoAddress(text)).toEqual({ problem: expect.stringMatching(problem) });
  });
});

it.each([
  ['assets/a.mp4', false],
  ['../assets/youtube.com.mp4', false],
  ['https://x.example/a.mp4', true],
  ['youtu.be/dQw4w9WgXcQ', true],
])('tells a path from an address: %s', (text, expected) => {
  expect(looksLikeAddress(text)).toBe(expected);
});
