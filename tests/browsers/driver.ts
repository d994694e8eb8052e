/** A browser that is driven by a protocol of the W3C, in the frame of a course. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

export interface Driver {
  /** Opens the LMS's page, or opens it anew. */
  open(address: string): Promise<void>;
  /** Runs a function in the frame. */
  run<Result>(expression: string): Promise<Result>;
  click(selector: string): Promise<void>;
  type(selector: string, text: string): Promise<void>;
  close(): Promise<void>;
}

/** The first of these programs that is there. */
export function found(...paths: readonly string[]): string | undefined {
  return paths.find((path) => existsSync(path));
}

/** A program that says on one of its lines where it listens. */
export function started(
  program: string,
  args: readonly string[],
  says: RegExp,
  env: NodeJS.ProcessEnv = process.env,
): Promise<{ process: ChildProcess; said: string }> {
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
  return new Promise((resolve, reject) => {
    let text = '';
    const hear = (chunk: Buffer) => {
      text += chunk.toString();
      const said = says.exec(text)?.[1];
      if (said !== undefined) resolve({ process: child, said });
    };
    for (const stream of child.stdio.slice(1)) stream?.on('data', hear);
    child.once('exit', () => reject(new Error(`${program} ended: ${text}`)));
    child.once('error', reject);
  });
}
