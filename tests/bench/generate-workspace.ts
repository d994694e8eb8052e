/** Writes a workspace of many courses with films, and the settings of a portal around them. */
import { appendFile, copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { generateCourse, generator } from './generate-course.ts';

/** With sound. */
const FILM = 'tests/fixtures/media/index-in-front.mp4';
const POSTER = 'courses/getting-started/assets/clip.png';
const CAPTIONS = 'WEBVTT\n\n00:00.000 --> 00:03.000\n<v Ana>The lathe stands still.\n';
const COUNTRIES = ['DE', 'ES', 'PL', 'PT'];
/** Of a transcript. */
const WORDS = 600;
const DIFFERENT_WORDS = 5000;

export interface WorkspaceSize {
  courses: number;
  /** Of each course. */
  lessons: number;
  /** Of each course. */
  films: number;
}

/** Its portal has six languages, its courses one. */
export async function generateWorkspace(folder: string, size: WorkspaceSize): Promise<void> {
  await mkdir(path.join(folder, 'portal'), { recursive: true });
  await writeFile(
    path.join(folder, 'portal/portal.yaml'),
    'title: A portal\ndescription: Made for measuring.\naddress: https://learn.example.org/\nlanguages: [en, es, pt, de, el, pl]\n',
  );
  for (let number = 1; number <= size.courses; number++) {
    const { folder: course, lessons } = await generateCourse(
      path.join(folder, 'courses', `bench-${number}`),
      size.lessons,
    );
    for (let film = 1; film <= size.films; film++)
      await addFilm(course, `film-${film}`, number * size.films + film, lessons[film % lessons.length] ?? '');
  }
}

/** A lesson shows it; its file is one of its own. */
async function addFilm(course: string, id: string, seed: number, lesson: string): Promise<void> {
  const assets = path.join(course, 'assets');
  await copyFile(FILM, path.join(assets, `${id}.mp4`));
  await copyFile(POSTER, path.join(assets, `${id}.png`));
  await writeFile(path.join(assets, `${id}.en.vtt`), CAPTIONS);
  await writeFile(path.join(assets, `${id}.en.md`), transcript(seed));
  await appendFile(
    path.join(course, 'videos.yaml'),
    `${id}:
  title: Film ${seed}
  summary: Two firms and a school tell how they began.
  source: { file: assets/${id}.mp4 }
  poster: assets/${id}.png
  captions: { en: assets/${id}.en.vtt }
  transcript: { en: assets/${id}.en.md }
  language: en
  chapters: [{ at: 0, title: They meet }, { at: "0:01", title: They begin }]
  country: ${COUNTRIES[seed % COUNTRIES.length]}
  topics: [topic ${seed % 9}]
  licence: CC-BY-4.0
`,
  );
  await appendFile(lesson, `\n::video{ref=${id}}\n`);
}

function transcript(seed: number): string {
  const random = generator(seed);
  const spoken = Array.from({ length: WORDS / 15 }, () => {
    const words = Array.from({ length: 15 }, () => `word${random(DIFFERENT_WORDS).toString(36)}`);
    return `**Ana:** ${words.join(' ')}.`;
  });
  return `${spoken.join('\n\n')}\n`;
}
