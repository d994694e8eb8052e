import type { Asset } from '../../course/model/model.ts';
import { postersOf } from '../library.ts';
import { ffmpeg } from '../media.ts';
import { kilobytes, quote, type Rule } from '../rule.ts';

/** Pixels; a video is shown at no more than 1,280 on the widest page, and twice as sharp on few. */
const WIDE = 1920;
const LARGE = 200_000;
/** Bytes below which another format saves nothing that a learner would notice. */
const SMALL = 50_000;

export const posterFits: Rule = {
  id: 'poster-fits',
  summary: 'The poster of a video is a small picture in a format for photographs.',
  severity: 'warning',
  run(course, report, context) {
    for (const { path, name, place } of postersOf(course, context)) {
      const asset = course.assets[path];
      const faults = asset === undefined ? [] : faultsOf(asset);
      if (faults.length === 0) continue;
      const remedy = ffmpeg(path, `-vf "scale='min(1280,iw)':-2" -q:v 80`, 'webp');
      report(
        `The poster ${quote(path)} of ${name} ${listed(faults)}; every learner loads it, so make it smaller: ${remedy}`,
        place,
      );
    }
  },
};

function listed(faults: string[]): string {
  return [faults.slice(0, -1).join(', '), ...faults.slice(-1)].filter((part) => part !== '').join(' and ');
}

function faultsOf({ path, bytes, width }: Asset): string[] {
  const heavy = /\.(png|gif|bmp|tiff?)$/i.exec(path)?.[1];
  return [
    ...(width !== undefined && width > WIDE ? [`is ${width.toLocaleString('en')} pixels wide`] : []),
    ...(bytes > LARGE ? [`has ${kilobytes(bytes)}`] : []),
    ...(heavy !== undefined && bytes > SMALL ? [`is a ${heavy.toUpperCase()}`] : []),
  ];
}
