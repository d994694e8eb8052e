/** The memory of a course's lessons on disk, in a few files for each language, of which only those that changed are written. */
import { deserialize, serialize } from 'node:v8';
import type { CacheFolder } from '../cache/cache-folder.ts';
import { hashText } from '../cache/hash-text.ts';
import type { LessonMemory, RememberedLesson, RememberedLessons } from '../parse/remembered.ts';

/** Many enough that one lesson of 1,000 is written with few others, and few enough to be read soon. */
const PARTS = 16;

type Entry = [key: string, lesson: RememberedLesson];

/** @param build what tells this course, and what is made of it, from others; two of the same name replace each other's lessons */
export function lessonCache(cache: CacheFolder, build: readonly (string | undefined)[]): LessonMemory {
  const known = new Map<string, string>();
  const nameOf = (language: string, part: number) =>
    `lessons-${hashText(JSON.stringify([...build, language])).slice(0, 16)}-${part}`;
  return {
    recall: (language) => {
      const lessons = new Map<string, RememberedLesson>();
      for (let part = 0; part < PARTS; part++) {
        const name = nameOf(language, part);
        const entries = read(cache, name);
        known.set(name, stateOf(entries));
        for (const [key, lesson] of entries) lessons.set(key, lesson);
      }
      return lessons;
    },
    keep: (language, lessons) => {
      partsOf(lessons).forEach((entries, part) => {
        const name = nameOf(language, part);
        const state = stateOf(entries);
        if (known.get(name) === state) return;
        cache.write(name, serialize(entries));
        known.set(name, state);
      });
    },
  };
}

function read(cache: CacheFolder, name: string): Entry[] {
  const content = cache.read(name);
  return content === undefined ? [] : (deserialize(content) as Entry[]);
}

/** By its path a lesson stays in its part. */
function partsOf(lessons: RememberedLessons): Entry[][] {
  const parts = Array.from({ length: PARTS }, (): Entry[] => []);
  for (const entry of lessons)
    parts[Number.parseInt(hashText(entry[1].compiled.lesson.path).slice(0, 8), 16) % PARTS]?.push(entry);
  return parts;
}

/** Differs where the entries differ. */
function stateOf(entries: readonly Entry[]): string {
  return entries.map(([key, { answers }]) => `${key} ${answers}`).join('\n');
}
