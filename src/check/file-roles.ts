import type { LessonFacts } from '../course/model/model.ts';

type Role = LessonFacts['files'][number]['role'];

const NAMES: Record<Role, string> = {
  video: 'video',
  audio: 'sound file',
  captions: 'captions file',
  transcript: 'transcript',
  poster: 'poster',
  download: 'download',
  image: 'image',
};

/** What a file is to a lesson, as messages call it. */
export function roleName(role: Role): string {
  return NAMES[role];
}
