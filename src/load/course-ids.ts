/** Courses of one build may share neither id nor iri: their packages and records would mix. */
import type { Message } from '../diagnostics/message.ts';
import type { LoadedSettings } from './load.ts';

/** Files of the messages are relative to the working directory. */
export function sameCourseIds(courses: readonly LoadedSettings[]): Message[] {
  return (['id', 'iri'] as const).flatMap((key) => {
    const first = new Map<string, LoadedSettings>();
    return courses.flatMap((course) => {
      const value = course.settings[key];
      const other = first.get(value.toLowerCase());
      if (other === undefined) {
        first.set(value.toLowerCase(), course);
        return [];
      }
      return [clash(key, value, course, other)];
    });
  });
}

function clash(key: 'id' | 'iri', value: string, course: LoadedSettings, other: LoadedSettings): Message {
  return {
    ...placeOf(course, key),
    severity: 'error',
    ruleId: 'course-id-unique',
    reason: `The ${key} "${value}" belongs to the course in "${other.directory}" already; give this course one of its own`,
    related: { text: 'first used at', place: placeOf(other, key) },
  };
}

function placeOf(course: LoadedSettings, key: string) {
  const position = course.places['course.yaml']?.[key] ?? { line: 1, column: 1 };
  const folder = course.directory === '.' ? '' : `${course.directory}/`;
  return { file: `${folder}course.yaml`, ...position };
}
