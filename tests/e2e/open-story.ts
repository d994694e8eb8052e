/** The story's course as packages, in a classroom. */
import { expect } from 'vitest';
import { type Classroom, openClassroom } from '../support/classroom.ts';
import { type CourseTest, courseTest } from '../support/course-test.ts';
import { STORY_FILES } from './story.ts';

/** A classroom that offers the course's package for this target under this name; whoever opens it closes both. */
export async function openStory(
  target: string,
  name: string,
): Promise<{ classroom: Classroom; course: CourseTest }> {
  const classroom = await openClassroom();
  const course = await courseTest(STORY_FILES);
  expect((await course.buildOnce('-t', target)).code).toBe(0);
  await classroom.host.add(name, course.zip(`test-course-en-${target}.zip`));
  return { classroom, course };
}
