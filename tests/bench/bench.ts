/**
 * Measures the tool beside a floor, in one run, and prints ratios: `npm run bench`.
 * Arguments choose parts (`build`, `preview`, `video`, `media`, `portal`, `player`, `actions`); `--write` puts the table into docs/measured.md.
 */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { COUNTED } from '../support/package-facts.ts';
import { measureActions } from './actions.ts';
import { measureAgain } from './again.ts';
import { generateCourse } from './generate-course.ts';
import { type Row, type Run, ratioRow, run, sideBySide } from './measure.ts';
import { measureMedia } from './media.ts';
import { measurePlayer } from './player.ts';
import { measurePortal } from './portal.ts';
import { measurePreview } from './preview.ts';
import { measureVideo } from './video.ts';

const CLI = path.resolve('dist/tool/cli.js');
/** Holds the table. */
const PAGE = 'docs/measured.md';
const FLOOR = path.resolve('dist/scripts/floor.mjs');

async function bundleFloor(): Promise<void> {
  await build({
    entryPoints: [path.resolve('tests/bench/floor.ts')],
    outfile: FLOOR,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
  });
}

async function floorOf(
  folder: string,
  lessons: readonly string[],
  temp: string,
): Promise<() => Promise<Run>> {
  const list = path.join(temp, `list-${lessons.length}.txt`);
  const images = (await readdir(path.join(folder, 'assets'))).map((name) =>
    path.join(folder, 'assets', name),
  );
  await writeFile(list, [...lessons, ...images].join('\n'));
  return () => run(FLOOR, [path.join(temp, 'floor.zip'), list], temp);
}

/** Against the floor of 1,000 lessons, which is run before and after. */
async function measurePreviews(temp: string): Promise<Row[]> {
  await bundleFloor();
  const { folder, lessons } = await generateCourse(path.join(temp, 'preview-floor'), 1000);
  const runFloor = await floorOf(folder, lessons, temp);
  const before = await runFloor();
  const seconds = await measurePreview(temp, CLI);
  const after = await runFloor();
  const floor = (before.seconds + after.seconds) / 2;
  return seconds.map(({ count, limit, median }) =>
    ratioRow(
      `from saving to the new text in a preview of ${count.toLocaleString('en')} lessons, against the floor of 1,000`,
      median / floor,
      limit,
      `${Math.round(median * 1000)} ms against ${floor.toFixed(2)} s`,
      3,
    ),
  );
}

async function measureBuild(temp: string): Promise<Row[]> {
  await bundleFloor();
  const rows: Row[] = [];
  const built = (count: number, targets: string): Promise<Run> => {
    const folder = path.join(temp, `bench-${count}`);
    return run(CLI, ['build', folder, '-t', targets, '-o', path.join(temp, 'out'), '--no-cache'], temp);
  };
  for (const [count, repeats, limit] of [
    [12, 5, 1.5],
    [100, 3, undefined],
    [1000, 3, 0.65],
  ] as const) {
    const course = await generateCourse(path.join(temp, `bench-${count}`), count);
    const runFloor = await floorOf(course.folder, course.lessons, temp);
    const [tool, floor] = await sideBySide(repeats, () => built(count, 'scorm12'), runFloor);
    const detail = `${tool.seconds.toFixed(2)} s against ${floor.seconds.toFixed(2)} s; peak ${Math.round(tool.peak)} MiB`;
    rows.push(
      ratioRow(
        `${count} lessons to SCORM 1.2, against the floor`,
        tool.seconds / floor.seconds,
        limit ?? 1.5,
        detail,
      ),
    );
    if (count === 1000) rows.push(...(await measureAgain(temp, CLI, course, runFloor)));
  }
  await generateCourse(path.join(temp, 'bench-5000'), 5000);
  const [five, thousand] = await sideBySide(
    3,
    () => built(5000, 'scorm12'),
    () => built(1000, 'scorm12'),
  );
  rows.push(
    ratioRow(
      '5,000 lessons, against 1,000',
      five.seconds / thousand.seconds,
      5.2,
      `${five.seconds.toFixed(2)} s against ${thousand.seconds.toFixed(2)} s; peak ${Math.round(five.peak)} MiB`,
    ),
  );
  for (const [many, targets, limit] of [
    ['two', 'scorm12,xapi', 1.4],
    ['five', 'scorm12,scorm2004,xapi,cmi5,web', 2.0],
  ] as const) {
    const [all, one] = await sideBySide(
      3,
      () => built(1000, targets),
      () => built(1000, 'scorm12'),
    );
    rows.push(
      ratioRow(
        `${many} targets, against one (1,000 lessons)`,
        all.seconds / one.seconds,
        limit,
        `${all.seconds.toFixed(2)} s against ${one.seconds.toFixed(2)} s`,
      ),
    );
  }
  return rows;
}

function table(rows: Row[]): string {
  const lines = rows.map(
    (row) => `| ${row.what} | ${row.measured} | ${row.limit} | ${row.holds ? 'yes' : '**no**'} |`,
  );
  return ['| what | measured | limit | holds |', '| --- | --- | --- | --- |', ...lines].join('\n');
}

async function writePage(text: string): Promise<void> {
  const page = await readFile(PAGE, 'utf8');
  const marked = /<!-- bench -->[\s\S]*$/;
  if (!marked.test(page)) throw new Error(`${PAGE} has no <!-- bench --> mark`);
  await writeFile(
    PAGE,
    page.replace(marked, () => `<!-- bench -->\n\n${text}\n`),
  );
}

const args = process.argv.slice(2);
const parts = args.filter((arg) => !arg.startsWith('--'));
const wanted = (part: string): boolean => parts.length === 0 || parts.includes(part);
const temp = await mkdtemp(path.join(os.tmpdir(), 'coursewright-bench-'));
try {
  const rows = [
    ...(wanted('build') ? await measureBuild(temp) : []),
    ...(wanted('preview') ? await measurePreviews(temp) : []),
    ...(wanted('video') ? await measureVideo(temp, CLI) : []),
    ...(wanted('media') ? await measureMedia(temp, CLI) : []),
    ...(wanted('portal') ? await measurePortal(temp, CLI) : []),
    ...(wanted('player') ? await measurePlayer(temp, CLI) : []),
    ...(wanted('actions') ? await measureActions(temp, CLI) : []),
  ];
  const machine = `${os.cpus().length} cores, Node ${process.versions.node}, ${os.platform()}`;
  const text = `${table(rows)}\n\nMeasured on ${machine}; the floor is the same Markdown through a plain unified pipeline in one thread, and archiver.\n${COUNTED}`;
  process.stdout.write(`${text}\n`);
  if (args.includes('--write')) await writePage(text);
  process.exitCode = rows.every((row) => row.holds) ? 0 : 1;
} finally {
  await rm(temp, { recursive: true, force: true });
}
