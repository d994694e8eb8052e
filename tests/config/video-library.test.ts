import { describe, expect, it } from 'vitest';
import { readYaml } from '../../src/config/read-yaml.ts';
import { normaliseVideos, translateVideos } from '../../src/config/video-library.ts';
import type { VideoSettingsContext } from '../../src/config/video-settings-context.ts';
import { videosSchema, videosTextsSchema } from '../../src/config/videos-schema.ts';

const SOURCE = `
film:
  title: The offer
  source: { file: film.mp4, renditions: [film-360.mp4], audio: film.m4a }
  duration: "1:00"
  end: "0:56"
  silent: true
  licence: CC-BY-4.0
  consent: Written, 2026-03-01
  captions: { en: film.en.vtt }
  chapters: [{ at: "0:00", title: The offer }, { at: "0:24", title: The no }]
  description: { en: film-described.mp4 }
  sign: { bfi: film-bfi.mp4 }
`;

/** The film in a translation, and what is said of the translation's file. */
function translated(written: string) {
  const told: string[] = [];
  const tell = (_: PropertyKey[], reason: string) => void told.push(reason);
  const lengthOf = (path: string) => (path === 'film-four-seconds.mp4' ? 4 : undefined);
  const context: VideoSettingsContext = { find: (path) => path, lengthOf, problem: tell, warn: tell };
  const source = normaliseVideos(readYaml(SOURCE, 'videos.yaml', videosSchema).rest ?? {}, context);
  expect(told).toEqual([]);
  const read = readYaml(`film:\n  ${written}`, 'i18n/es/videos.yaml', videosTextsSchema);
  told.push(...read.messages.map(({ reason }) => reason));
  context.problem = (at, reason) => {
    const { line, column } = read.at(at);
    told.push(`${line}:${column} ${reason}`);
  };
  const film = translateVideos(source, read.rest ?? {}, context).film;
  return { film, source: source.film, told };
}

describe('a translation of the library', () => {
  it('inherits what it does not say', () => {
    const { film, source, told } = translated('title: La oferta');
    expect(told).toEqual([]);
    expect(film).toEqual({ ...source, title: 'La oferta' });
  });

  it('adds its own files to those of other languages', () => {
    const { film } = translated(
      '{ captions: { es: film.es.vtt }, description: { es: d.mp4 }, sign: { ssp: s.mp4 }, poster: p.webp }',
    );
    expect(film).toMatchObject({
      poster: 'p.webp',
      captions: { en: 'film.en.vtt', es: 'film.es.vtt' },
      description: { en: { path: 'film-described.mp4' }, es: { path: 'd.mp4' } },
      sign: { bfi: { path: 'film-bfi.mp4' }, ssp: { path: 's.mp4' } },
    });
  });

  it('of a film recorded anew has its forms, not those of the source', () => {
    const { film } = translated('{ source: film-es.mp4, duration: "1:02", language: es }');
    expect(film).toMatchObject({
      source: { kind: 'file', path: 'film-es.mp4' },
      duration: 62,
      language: 'es',
      end: 56,
      licence: 'CC-BY-4.0',
    });
    expect([film?.renditions, film?.audio]).toEqual([undefined, undefined]);
  });

  it('of a film recorded anew is as long as that film', () => {
    const { film, told } = translated('source: film-four-seconds.mp4');
    expect(film?.duration).toBe(4);
    expect(told).toEqual([
      '2:3 "film" ends at 0:56, but is 0:04 long; correct the end or the duration, or remove the end: then all of it counts',
    ]);
  });

  it('has chapters in its own words', () => {
    const { film, told } = translated('chapters: [{ at: 0, title: La oferta }, { at: 24, title: El no }]');
    expect(told).toEqual([]);
    expect(film?.chapters).toEqual([
      { at: 0, title: 'La oferta' },
      { at: 24, title: 'El no' },
    ]);
  });

  it.each([
    [
      'fewer chapters',
      'chapters: [{ at: 0, title: La oferta }]',
      '2:13 "film" has 1 chapter here and 2 in videos.yaml; write as many as there, with titles in this language',
    ],
    [
      'a chapter at another time',
      'chapters: [{ at: 0, title: La oferta }, { at: 25, title: El no }]',
      '2:49 This chapter of "film" begins at 0:25 here and at 0:24 in videos.yaml; write 0:24 here, or correct videos.yaml',
    ],
    [
      'a film recorded anew that ends too early',
      '{ source: film-es.mp4, duration: "0:50" }',
      '2:3 "film" ends at 0:56, but is 0:50 long; correct the end or the duration, or remove the end: then all of it counts',
    ],
    [
      'what only the source says',
      'licence: CC0-1.0',
      'Unknown key "licence". Known: title, source, summary, poster, captions, transcript, description, sign, language, duration, chapters.',
    ],
  ])('%s', (_, written, expected) => {
    const { told } = translated(written);
    expect(told).toEqual([expected]);
  });
});
