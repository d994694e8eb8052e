import { describe, expect, it } from 'vitest';
import { looksLikeAddress, parseVideoAddress } from '../../src/config/video-address.ts';

const youtube = { kind: 'youtube', id: 'dQw4w9WgXcQ' };
const vimeo = { kind: 'vimeo', id: '76979871', hash: undefined };
const unlisted = { kind: 'vimeo', id: '76979871', hash: '8272103f6e' };
const peertube = { kind: 'peertube', host: 'video.example', id: 'kkGMgK9ZtnKfYAgnEtQxbv' };
const uuid = { ...peertube, id: '9c9de5e8-0a1e-484a-b099-e80766180a6d' };
const file = (url: string) => ({ kind: 'url', url });

describe('every pasted form is brought to one', () => {
  it.each([
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ', youtube],
    ['https://www.youtube.com/watch?app=desktop&v=dQw4w9WgXcQ&feature=youtu.be&pp=x', youtube],
    ['http://m.youtube.com/watch?v=dQw4w9WgXcQ', youtube],
    ['https://music.youtube.com/watch?v=dQw4w9WgXcQ&si=a', youtube],
    ['youtube.com/watch?v=dQw4w9WgXcQ', youtube],
    ['https://www.youtube.com/watch/dQw4w9WgXcQ', youtube],
    ['//youtu.be/dQw4w9WgXcQ', youtube],
    ['https://youtu.be/dQw4w9WgXcQ?si=abc', youtube],
    ['<https://youtu.be/dQw4w9WgXcQ>', youtube],
    ['\u200bhttps://youtu.be/dQw4w9WgXcQ.', youtube],
    ['https://youtube.com/shorts/dQw4w9WgXcQ?feature=share', youtube],
    ['https://www.youtube.com/live/dQw4w9WgXcQ?si=abc', youtube],
    ['https://www.youtube.com/v/dQw4w9WgXcQ', youtube],
    ['https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ', youtube],
    ['youtube-nocookie.com/embed/dQw4w9WgXcQ', youtube],
    ['https://studio.youtube.com/video/dQw4w9WgXcQ/edit', youtube],
    [
      '<iframe width="560" src="https://www.youtube.com/embed/dQw4w9WgXcQ?a=1&amp;b=2" allowfullscreen></iframe>',
      youtube,
    ],
    [
      'https://consent.youtube.com/m?continue=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3DdQw4w9WgXcQ&gl=DE',
      youtube,
    ],
    ['https://www.youtube.com/attribution_link?a=x&u=%2Fwatch%3Fv%3DdQw4w9WgXcQ%26feature%3Dshare', youtube],
    ['https://www.google.com/url?sa=t&url=https%3A%2F%2Fyoutu.be%2FdQw4w9WgXcQ', youtube],
    [
      'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fyoutu.be%2FdQw4w9WgXcQ&data=05',
      youtube,
    ],
    ['https://vimeo.com/76979871', vimeo],
    ['http://www.vimeo.com/76979871?share=copy', vimeo],
    ['vimeo.com/76979871', vimeo],
    ['https://vimeo.com/76979871/8272103f6e', unlisted],
    ['https://player.vimeo.com/video/76979871?h=8272103f6e&badge=0', unlisted],
    ['https://vimeo.com/channels/staffpicks/76979871', vimeo],
    ['https://vimeo.com/groups/shortfilms/videos/76979871', vimeo],
    ['https://vimeo.com/showcase/7008490/video/76979871', vimeo],
    ['https://vimeo.com/album/7008490/video/76979871', vimeo],
    ['https://vimeo.com/manage/videos/76979871/8272103f6e', unlisted],
    [
      '<div style="padding:56.25% 0 0 0"><iframe title="x" src="https://player.vimeo.com/video/76979871?h=8272103f6e&amp;dnt=1"></iframe></div><script src="https://player.vimeo.com/api/player.js"></script>',
      unlisted,
    ],
    ['https://video.example/w/kkGMgK9ZtnKfYAgnEtQxbv', peertube],
    ['video.example/w/kkGMgK9ZtnKfYAgnEtQxbv', peertube],
    ['https://video.example/w/kkGMgK9ZtnKfYAgnEtQxbv;threadId=1234', peertube],
    ['https://video.example/videos/watch/9c9de5e8-0a1e-484a-b099-e80766180a6d', uuid],
    ['https://video.example/videos/embed/kkGMgK9ZtnKfYAgnEtQxbv?warningTitle=0', peertube],
    ['https://media.example/a%20b.MP4?x=1', file('https://media.example/a%20b.MP4?x=1')],
    ['https://www.dropbox.com/s/abc/film.mp4?raw=1', file('https://www.dropbox.com/s/abc/film.mp4?raw=1')],
    ['https://media.example/live/master.m3u8', file('https://media.example/live/master.m3u8')],
    [
      'https://player.vimeo.com/external/76979871.hd.mp4?s=1',
      file('https://player.vimeo.com/external/76979871.hd.mp4?s=1'),
    ],
  ])('%s', (text, source) => {
    expect(parseVideoAddress(text)).toEqual({ source, start: undefined, end: undefined, notes: [] });
  });
});

describe('a time in the address is where the video begins, and where it ends', () => {
  it.each([
    ['https://youtu.be/dQw4w9WgXcQ?t=90', 90, undefined],
    ['https://youtu.be/dQw4w9WgXcQ?t=90s', 90, undefined],
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=1m30s', 90, undefined],
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=1h2m3s', 3723, undefined],
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ#t=2m', 120, undefined],
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=0s', undefined, undefined],
    ['https://www.youtube.com/watch?time_continue=7&v=dQw4w9WgXcQ', 7, undefined],
    ['https://www.youtube.com/embed/dQw4w9WgXcQ?start=10&end=20', 10, 20],
    ['https://vimeo.com/76979871#t=1m30s', 90, undefined],
    ['https://video.example/w/kkGMgK9ZtnKfYAgnEtQxbv?start=1m5s&stop=1m20s', 65, 80],
    ['https://media.example/a.mp4#t=1:30,100.5', 90, 100.5],
    ['https://media.example/a.mp4#t=,20', undefined, 20],
  ])('%s', (text, start, end) => {
    expect(parseVideoAddress(text)).toMatchObject({ start, end, notes: [] });
  });

  it('and is taken out of the address of a file', () => {
    expect(parseVideoAddress('https://media.example/a.mp4?x=1#t=10')).toMatchObject({
      source: file('https://media.example/a.mp4?x=1'),
    });
  });
});

describe('what is left out of an address, or looks misspelt, is said', () => {
  it.each([
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&list=PL1&index=2', /names a playlist too.*remove "list=…"/],
    ['https://youtu.be/dQw4w9WgXcQ?list=PL1', /names a playlist too/],
    ['https://youtu.be/dQw4w9WgXcR', /no id of YouTube is known to end in "R"; open it once/],
    ['https://youtu.be/dQw4w9WgXcQ?t=soon', /"soon" in the address is no time, and is left out/],
    ['https://video.example/w/kkGMgK9ZtnKfYAgnEtQxb', /has an id of 21 characters.*22 or 36/],
  ])('%s', (text, note) => {
    expect(parseVideoAddress(text)).toMatchObject({ notes: [expect.stringMatching(note)] });
  });
});

describe('what is no video says so', () => {
  it.each([
    ['http://media.example/a.mp4', /write "https:\/\/media\.example\/a\.mp4"/],
    ['http://video.example/w/kkGMgK9ZtnKfYAgnEtQxbv', /write "https:\/\/video\.example\/w\//],
    ['ftp://media.example/a.mp4', /https/],
    ['javascript:alert(1)', /https/],
    ['data:video/mp4;base64,AAAA', /https/],
    ['file:///C:/Users/ana/film.mp4', /file on this computer; copy it into the course/],
    ['https://me:secret@media.example/a.mp4', /password/],
    ['https://www.youtube.com/playlist?list=PL1', /is a playlist of YouTube/],
    ['https://www.youtube.com/watch?list=PL1', /is a playlist of YouTube/],
    ['https://www.youtube.com/embed/videoseries?list=PL1', /is a playlist of YouTube/],
    ['https://www.youtube.com/embed/live_stream?channel=UC1', /sends live; open the recording/],
    ['https://youtube.com/clip/UgkxU2HSeGL_NvmDJ-nQJrlLwllwMDBdGZFs', /is a clip of a YouTube video/],
    ['https://www.youtube.com/@somebody/videos', /is a channel of YouTube/],
    ['https://www.youtube.com/channel/UCuAXFkgsw1L7xaCfnd5JJOw', /is a channel of YouTube/],
    ['https://www.youtube.com/results?search_query=bread', /no single video of YouTube/],
    ['https://www.youtube.com', /no single video of YouTube/],
    ['https://youtu.be/short', /has an id of 5 characters \(short\), and YouTube's have 11/],
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQQ', /has an id of 12 characters/],
    ['https://www.youtube.com/watch?v=dQw4w9WgX+Q', /has an id that holds " " \(dQw4w9WgX Q\)/],
    ['https://youtu.be/%', /holds "%"/],
    ['https://vimeo.com/event/1234567', /is an event of Vimeo/],
    ['https://vimeo.com/event/1234567/embed', /is an event of Vimeo/],
    ['https://vimeo.com/showcase/7008490', /is a showcase of Vimeo/],
    ['https://vimeo.com/user1234/review/76979871/8272103f6e', /for reviewers of Vimeo/],
    ['https://vimeo.com/ondemand/film/76979871', /sold on demand/],
    ['https://vimeo.com/channels/staffpicks', /is a collection of Vimeo/],
    ['https://vimeo.com/about', /single video of Vimeo/],
    ['https://video.example/w/p/kkGMgK9ZtnKfYAgnEtQxbv?playlistPosition=3', /is a playlist of PeerTube/],
    ['https://video.example/videos/watch/playlist/9c9de5e8-0a1e', /is a playlist of PeerTube/],
    ['https://video.example/video-playlists/embed/9c9de5e8', /is a playlist of PeerTube/],
    [
      'https://media.example/page.html',
      /no media file.*; copy the film into the course, or link to the page/,
    ],
    ['https://www.tiktok.com/@a/video/123', /no media file.*; copy the film/],
    ['https://drive.google.com/file/d/1abc/view', /page of a file store.*copy it into the course/],
    ['https://www.dropbox.com/s/abc/film.mp4?dl=0', /page of a file store/],
    ['https://school.sharepoint.com/:v:/s/film.mp4', /page of a file store/],
    ['https://media.example/film', /no media file/],
    ['https://www.yuotube.com/watch?v=dQw4w9WgXcQ', /Did you mean "youtube\.com"\?/],
    ['not an address', /web address/],
    ['', /web address/],
  ])('%s', (text, problem) => {
    expect(parseVideoAddress(text)).toEqual({ problem: expect.stringMatching(problem) });
  });
});

it.each([
  ['https://media.example/film', { source: file('https://media.example/film') }],
  ['https://media.example/film.html', { problem: expect.stringContaining('no media file') }],
])('an address that is said to be a file needs no extension: %s', (text, expected) => {
  expect(parseVideoAddress(text, { isFile: true })).toMatchObject(expected);
});

it.each([
  ['assets/a.mp4', false],
  ['../assets/youtube.com.mp4', false],
  ['assets/w/film.mp4', false],
  ['a.b/w/film.mp4', false],
  ['https://x.example/a.mp4', true],
  ['www.x.example/a.mp4', true],
  ['data:video/mp4;base64,AAAA', true],
  ['javascript:alert(1)', true],
  ['youtu.be/dQw4w9WgXcQ', true],
  [' music.youtube.com/watch?v=dQw4w9WgXcQ', true],
  ['video.example/videos/watch/x', true],
])('tells a path from an address: %s', (text, expected) => {
  expect(looksLikeAddress(text)).toBe(expected);
});
