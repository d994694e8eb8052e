/** A build after one in which little has changed, or nothing. */
import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import type { GeneratedCourse } from './generate-course.ts';
import { type Row, type Run, ratioRow, run, sideBySide } from './measure.ts';

const REPEATS = 3;

/** @param floor runs the floor over the same course */
export async function measureAgain(
  temp: string,
  cli: string,
  { folder, lessons }: GeneratedCourse,
  floor: () => Promise<Run>,
): Promise<Row[]> {
  const build = (): Promise<Run> =>
    run(cli, ['build', folder, '-t', 'scorm12', '-o', path.join(temp, 'again')], temp);
  const change = async (): Promise<Run> => {
    await appendFile(lessons[0] ?? '', '\nOne sentence more.\n');
    return build();
  };
  // The first writes the lock file, which is a change.
  await build();
  await build();
  const rows: Row[] = [];
  for (const [what, limit, again] of [
    ['one lesson of 1,000 changed', 0.15, change],
    ['nothing of 1,000 lessons changed', 0.06, build],
  ] as const) {
    await again();
    const [tool, whole] = await sideBySide(REPEATS, again, floor);
    const detail = `${tool.seconds.toFixed(2)} s against ${whole.seconds.toFixed(2)} s; peak ${Math.round(tool.peak)} MiB`;
    rows.push(ratioRow(`${what}, against the floor`, tool.seconds / whole.seconds, limit, detail));
  }
  return rows;
}
