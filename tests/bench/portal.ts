/** What a portal of many courses costs beyond their packages. */
import path from 'node:path';
import { generateWorkspace } from './generate-workspace.ts';
import { type Row, ratioRow, run, sideBySide } from './measure.ts';

const SIZE = { courses: 100, lessons: 10, films: 2 };
const WHAT = '100 courses with 1,000 lessons and 200 films in six languages';
/** What such a course names by itself, and the site to be tried. */
const TARGETS = 'scorm12,xapi,web';

export async function measurePortal(temp: string, cli: string): Promise<Row[]> {
  const folder = path.join(temp, 'workspace');
  await generateWorkspace(folder, SIZE);
  const [portal, packages] = await sideBySide(
    1,
    () => run(cli, ['portal', '--no-cache'], folder),
    () => run(cli, ['build', '-t', TARGETS, '--with', 'guide', '--no-cache'], folder),
  );
  const more = Math.round(portal.peak - packages.peak);
  return [
    ratioRow(
      `${WHAT}: the portal with its packages, against these alone`,
      portal.seconds / packages.seconds,
      1.5,
      `${portal.seconds.toFixed(2)} s against ${packages.seconds.toFixed(2)} s`,
    ),
    {
      what: `${WHAT}: memory beyond that of the packages`,
      measured: `${more} MiB`,
      limit: '≤ 256 MiB',
      holds: more <= 256,
    },
  ];
}
