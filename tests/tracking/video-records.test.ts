/** What a trainer of a SCORM 1.2 LMS reads of videos. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { BlockData, PackageData } from '../../src/course/model/package-data.ts';
import { SCORM12 } from '../../src/targets/scorm12/dialect.ts';
import { createScormSession } from '../../src/tracking/scorm/session.ts';
import type { VideoRecords } from '../../src/tracking/video-parts.ts';
import { createVideoRecords } from '../../src/tracking/video-records.ts';
import { type Film, watchFilm } from '../support/fake-film.ts';
import { strictScorm12 } from '../support/strict-scorm12.ts';
import { samplePackage, surroundingsOf, visit } from '../support/tracking.ts';

const PLACE = { lesson: 'start/case', block: 'film', title: 'A film' };
const FILM: Film = { length: 60, slots: 30, threshold: 0.5 };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] });
  vi.stubGlobal('document', { fullscreenElement: null });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Records as `<share and place> <correct?> <seconds spent>`. */
function trainer() {
  const videos: VideoRecords = createVideoRecords();
  const read: string[] = [];
  const note = (responses: ReturnType<VideoRecords['leaving']>): void => {
    for (const { response, correct, latency } of responses)
      read.push(`${response.join()} ${correct ?? '–'} ${latency / 1000}s`);
  };
  return {
    read,
    hear: (event: object) => note(videos.tell({ ...PLACE, ...event } as Parameters<VideoRecords['tell']>[0])),
    leaving: () => note(videos.leaving()),
  };
}

it('share and place at each pause by which more was watched, and at once when it is enough', () => {
  const { read, hear, leaving } = trainer();
  const { film, leave } = watchFilm(FILM, undefined, hear);
  film.play();
  film.pass(12);
  film.pause();
  film.seek(4);
  film.play();
  film.pass(4);
  film.pause();
  film.seek(20);
  film.play();
  film.pass(5);
  leaving();
  leaving();
  film.pass(20);
  leave('end');
  expect(read).toEqual([
    '20 % 0:12/1:00 – 12s',
    '26 % 0:24/1:00 – 20s',
    '50 % 0:38/1:00 true 34s',
    '60 % 0:45/1:00 true 41s',
  ]);
});

it('nothing that an earlier visit told, and the time of it too', () => {
  const slots = Array.from({ length: 30 }, (_, slot) => slot < 6);
  const { read, hear } = trainer();
  const { film } = watchFilm(FILM, { kind: 'watch', slots, at: 12 }, hear);
  film.play();
  film.pause();
  expect(read).toEqual([]);
  film.play();
  film.pass(6);
  film.pause();
  expect(read).toEqual(['30 % 0:18/1:00 – 18s']);
});

it('without a threshold nothing is right', () => {
  const { read, hear } = trainer();
  const { film } = watchFilm({ ...FILM, threshold: undefined }, undefined, hear);
  film.play();
  film.pass(60);
  expect(read).toEqual(['100 % 1:00/1:00 – 60s']);
});

it('at most six records a visit, whatever the learner does', () => {
  const { read, hear, leaving } = trainer();
  const { film, leave } = watchFilm({ ...FILM, threshold: 0.9 }, undefined, hear);
  for (let at = 0; at < 3000; at++) {
    film.seek((at * 7) % 60);
    film.play();
    film.pass(2.3);
    if (at % 2 === 0) film.pause();
    leaving();
  }
  leave('end');
  expect(read).toHaveLength(6);
  expect(read.at(-1)).toMatch(/^100 %/);
});

/** A film in the place of the sample's first question. */
function withFilm(): PackageData {
  const data = samplePackage();
  const lessons = data.lessons.map((lesson) => ({
    ...lesson,
    blocks: lesson.blocks.slice(0, 1).map(
      (block): BlockData => ({
        ...block,
        id: PLACE.block,
        state: { kind: 'watch', slots: FILM.slots },
        interaction: undefined,
      }),
    ),
  }));
  return { ...data, lessons };
}

it('reach the LMS when the page hides, once', async () => {
  vi.useRealTimers();
  const lms = strictScorm12();
  const tracking = createScormSession(withFilm(), SCORM12, {
    ...surroundingsOf({ window: { parent: { API: lms } } }),
    videos: createVideoRecords,
  });
  await visit(tracking);
  vi.useFakeTimers({ toFake: ['performance'] });
  const { film } = watchFilm(FILM, undefined, (event) => tracking.video({ ...PLACE, ...event }));
  film.play();
  film.pass(12);
  tracking.flush();
  tracking.flush();
  vi.useRealTimers();
  tracking.close();
  expect(lms.offences).toEqual([]);
  expect(lms.stored).toMatchObject({
    'cmi.interactions.0.id': 'start/case/film',
    'cmi.interactions.0.type': 'fill-in',
    'cmi.interactions.0.student_response': '20 ％ 0:12/1:00',
    'cmi.interactions.0.result': 'neutral',
    'cmi.interactions.0.latency': '0000:00:12.00',
  });
  expect(lms.stored['cmi.interactions.1.id']).toBeUndefined();
});
