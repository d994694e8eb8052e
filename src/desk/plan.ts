/** A move before anything is written: what is renamed, and what changes in texts. */
import type { Changes } from './apply.ts';
import { type DeskCourse, inAllLayers, rawText } from './desk-course.ts';
import { relinker } from './relink.ts';
import { Renames } from './renames.ts';

export class Plan {
  readonly course: DeskCourse;
  readonly renames = new Renames();
  /** By the paths of now: what moving itself asks to write, such as an id. */
  readonly texts = new Map<string, string>();
  /** What an author should know of it. */
  readonly notes: string[] = [];

  constructor(course: DeskCourse) {
    this.course = course;
  }

  /** A file, or a folder with all that it holds, in every language that has it, with what partners laid over it. */
  rename(from: string, to: string): void {
    const { files } = this.course;
    const isThere = (path: string): boolean =>
      files.has(path) || [...files.keys()].some((file) => file.startsWith(`${path}/`));
    const targets = inAllLayers(this.course, to);
    inAllLayers(this.course, from).forEach((path, index) => {
      if (isThere(path)) this.renames.add(path, targets[index] ?? to);
    });
  }

  /** With every link that would lead astray set right. */
  changes(): Changes {
    const texts = new Map<string, string>();
    const { project, files } = this.course;
    const relink = relinker(project, this.renames);
    for (const path of new Set([...files.keys(), ...this.texts.keys()])) {
      const isLesson = /\.(md|markdown)$/i.test(path);
      if (!isLesson && !SETTINGS.test(path)) continue;
      const was = rawText(this.course, path) ?? '';
      const text = this.texts.get(path) ?? was;
      const now = isLesson ? relink.lesson(text, path) : relink.settings(text, path);
      if (now !== was) texts.set(this.renames.of(path), now);
    }
    const lock = this.texts.get('course.lock.json');
    if (lock !== undefined) texts.set('course.lock.json', lock);
    return { renames: this.renames.all, texts };
  }
}

const SETTINGS =
  /^(?:i18n\/[^/]+\/)?(?:(?:course|videos|toolkit|community)\.yaml|(?:[^/]+\/)?module\.yaml)$|^local\/toolkit\.yaml$/;
