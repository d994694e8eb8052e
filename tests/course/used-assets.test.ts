import { expect, it } from 'vitest';
import { usedAssets } from '../../src/course/model/used-assets.ts';
import { assetOf, at, courseWith, videoOf } from '../support/course.ts';

it('packs a video in each of its forms, but captions and transcript in the page', () => {
  const video = videoOf({
    renditions: ['assets/bilbao-360.mp4'],
    audio: 'assets/bilbao.m4a',
    description: { en: { kind: 'file', path: 'assets/described.mp4' } },
    sign: {
      ise: { kind: 'file', path: 'assets/sign.mp4' },
      bfi: { kind: 'url', url: 'https://media.example/bfi.mp4' },
    },
  });
  const packed = [
    'assets/bilbao-360.mp4',
    'assets/bilbao.jpg',
    'assets/bilbao.m4a',
    'assets/bilbao.mp4',
    'assets/described.mp4',
    'assets/sign.mp4',
  ];
  const assets = [...packed, 'assets/bilbao.en.vtt', 'assets/bilbao.en.md', 'assets/other.mp4'];
  const course = courseWith(
    { facts: { videos: [{ title: 'A', ref: 'bilbao', video, watch: undefined, position: at(1) }] } },
    { assets: Object.fromEntries(assets.map((path) => [path, assetOf(path)])) },
  );
  expect(usedAssets(course, course.modules).map(({ path }) => path)).toEqual(packed);
});
