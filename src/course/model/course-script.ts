/** `course.js` of a package: a classic script that holds the course's data and nothing else, so that programs read it too. */

const BEFORE = 'window.coursewrightCourse=';

/** @param json the data, as it may stand in a script */
export function courseScript(json: string): string {
  return `${BEFORE}${json};\n`;
}

/** Nothing of it is run. Undefined where it is no such script, or a damaged one. */
export function readCourseScript(script: string): unknown {
  const text = script.trim().replace(/;$/, '');
  if (!text.replace(/\s*=\s*/, '=').startsWith(BEFORE)) return undefined;
  try {
    return JSON.parse(text.slice(text.indexOf('=') + 1));
  } catch {
    return undefined;
  }
}
