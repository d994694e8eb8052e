/** A course without a fault, with the files that examples of rules and of settings name. */
import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { type CourseTest, courseTest } from '../support/course-test.ts';

const SMALL_COURSE: Record<string, string> = {
  'course.yaml':
    'title: A course\ndescription: For a test.\nlanguage: en\niri: https://example.org/courses/a-course\n',
  '01-start/module.yaml': 'title: Start\nobjectives: { see: See a film }\n',
  '01-start/01-lesson.md': '---\ntitle: A lesson\n---\n\nText.\n',
  '01-start/02-film.md': '---\ntitle: A film\n---\n\nA mentor is seen.\n\n::video{ref=film}\n',
  'videos.yaml': `film:
  title: Two machinists
  source: assets/film.mp4
  poster: assets/film.webp
  captions: { en: assets/film.en.vtt }
  duration: "1:00"
  silent: true
  consent: Nobody is shown
  licence: CC-BY-SA-4.0
`,
  'glossary.yaml': 'mentor: Who guides a learner in the firm.\n',
};

const BILBAO = 'courses/employer-engagement/assets/bilbao';
const FILM = {
  mp4: `${BILBAO}.mp4`,
  webp: `${BILBAO}.webp`,
  'en.vtt': `${BILBAO}.en.vtt`,
  'en.md': `${BILBAO}.en.md`,
};
/** Files below `assets`, by the file of a course that each is. */
const ASSETS: Record<string, string> = {
  ...Object.fromEntries(
    ['film', 'bilbao'].flatMap((name) =>
      Object.entries(FILM).map(([kind, from]) => [`${name}.${kind}`, from]),
    ),
  ),
  'bilbao-360.mp4': `${BILBAO}-360.mp4`,
  'owner.mp3': 'courses/getting-started/assets/chime.mp3',
  'bench.png': 'courses/getting-started/assets/clip.png',
  'logo.svg': 'courses/getting-started/assets/mark.svg',
  'eu.svg': 'courses/employer-engagement/assets/eu-emblem.svg',
};

/** The small course with these files added or in the place of its own. */
export async function exampleCourse(files: Record<string, string> = {}): Promise<CourseTest> {
  const course = await courseTest({ ...SMALL_COURSE, ...files });
  const assets = path.join(course.folder, 'assets');
  mkdirSync(assets, { recursive: true });
  for (const [name, from] of Object.entries(ASSETS))
    if (files[`assets/${name}`] === undefined) copyFileSync(from, path.join(assets, name));
  return course;
}
