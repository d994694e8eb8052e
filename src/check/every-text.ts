/** A course with all of its texts as lessons, for what holds in each of them: its links, its files, its pictures. */
import type { Course, Lesson } from '../course/model/model.ts';
import type { TrainerTexts } from '../course/model/session-plan.ts';

/** The lessons themselves stand last: of two texts with one path theirs is found. */
export function withEveryText(course: Course, trainer: TrainerTexts = {}): Course {
  const modules = course.modules.map((module) => {
    const texts = [...module.sessions, ...module.lessons];
    return { ...module, lessons: [...texts.flatMap((text) => trainersOf(text, trainer)), ...texts] };
  });
  return { ...course, modules };
}

function trainersOf(lesson: Lesson, trainer: TrainerTexts): Lesson[] {
  return (trainer[lesson.path] ?? []).map(({ html, links, facts, blocks }) => ({
    ...lesson,
    html,
    links,
    facts,
    blocks: [...blocks],
  }));
}
