/** The story's course as packages, in a classroom. */
import { expect } from 'vitest';
import { SCORM12 } from '../../src/fakes/lms/scorm12.ts';
import { SCORM2004 } from '../../src/fakes/lms/scorm2004.ts';
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
  const standard = target === 'scorm2004' ? SCORM2004 : SCORM12;
  await classroom.host.add(name, course.zip(`test-course-en-${target}.zip`), standard);
  return { classroom, course };
}
