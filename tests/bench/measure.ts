/** How a part of the benchmark measures: whole processes, taking turns, medians, ratios. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

export interface Row {
  what: string;
  measured: string;
  limit: string;
  holds: boolean;
}

export interface Run {
  seconds: number;
  /** Peak resident memory of the process, MiB. */
  peak: number;
}

/** Runs a Node program as a process of its own and measures the whole of it. */
export async function run(program: string, args: string[], cwd: string): Promise<Run> {
  const note = path.join(cwd, 'peak.txt');
  const hook = `data:text/javascript,import fs from 'node:fs';process.on('exit',()=>fs.writeFileSync(${JSON.stringify(note)},String(process.resourceUsage().maxRSS)))`;
  const begin = performance.now();
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', hook, program, ...args], {
      cwd,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, CI: 'true' },
    });
    child.on('error', reject);
    child.on('exit', resolve);
  });
  const seconds = (performance.now() - begin) / 1000;
  if (code !== 0) throw new Error(`${path.basename(program)} ${args.join(' ')} ended with ${code}`);
  return { seconds, peak: Number(await readFile(note, 'utf8')) / 1024 };
}

/** The median run of several; the two programs take turns, so that both see the same machine. */
export async function sideBySide(
  times: number,
  first: () => Promise<Run>,
  second: () => Promise<Run>,
): Promise<[Run, Run]> {
  const runs: [Run[], Run[]] = [[], []];
  for (let index = 0; index < times; index++) {
    runs[0].push(await first());
    runs[1].push(await second());
  }
  return [median(runs[0]), median(runs[1])];
}

function median(runs: Run[]): Run {
  const sorted = [...runs].sort((a, b) => a.seconds - b.seconds);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('nothing was measured');
  return middle;
}

export function ratioRow(what: string, ratio: number, limit: number, detail: string, digits = 2): Row {
  return {
    what,
    measured: `${ratio.toFixed(digits)} (${detail})`,
    limit: `≤ ${limit}`,
    holds: ratio <= limit,
  };
}
