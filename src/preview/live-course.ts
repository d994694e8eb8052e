/** A course that is compiled anew as its files change; the last state without errors stays there to be shown. */
import path from 'node:path';
import type { Message } from '../diagnostics/message.ts';
import { sortMessages } from '../diagnostics/report.ts';
import { processMemory } from '../parse/remembered.ts';
import { type Compiled, compile } from '../pipeline/compile.ts';
import { filesOf } from '../pipeline/package-files.ts';
import { type PlannedPackage, planPackagesOf } from '../pipeline/plan.ts';
import type { Toolkit } from '../pipeline/toolkit.ts';
import { packageName } from '../targets/plan.ts';
import type { PackageFile } from '../targets/target.ts';

/** With the address that opens its place in the author's editor. */
export interface ShownMessage extends Message {
  link: string;
}

/** What is wrong with the course now; nothing where all is well. */
export interface Problems {
  /** In the order of their places. */
  messages: ShownMessage[];
  /** Why the course cannot be read at all. */
  stopped: string | undefined;
}

export interface PreviewPackage {
  /** As the package is named, without `.zip`. */
  name: string;
  planned: PlannedPackage;
}

export interface LiveCourseOptions {
  /** Of the course, absolute. */
  folder: string;
  /** Absolute path of the working directory, which paths in messages are relative to. */
  cwd: string;
  toolkit: Toolkit;
  signal: AbortSignal;
  /** Address that opens a place in the author's editor. */
  editor(file: string, line: number, column: number): string;
}

export class LiveCourse {
  readonly #options: LiveCourseOptions;
  readonly #memory = processMemory();
  #compiled: Compiled | undefined;
  #packages: PreviewPackage[] = [];
  #files = new Map<string, Promise<Map<string, PackageFile>>>();
  problems: Problems = { messages: [], stopped: undefined };
  /** Counts the states that were shown. */
  revision = 0;

  constructor(options: LiveCourseOptions) {
    this.#options = options;
  }

  /** All that the course could become, for every target and language. */
  get packages(): readonly PreviewPackage[] {
    return this.#packages;
  }

  /** The state that is shown; undefined while there was none without errors. */
  get compiled(): Compiled | undefined {
    return this.#compiled;
  }

  get title(): string {
    return this.#compiled?.project.settings.title ?? '';
  }

  /** Compiles what the folder holds now. Nothing that an author may have written makes it throw, and no end under way. */
  async update(): Promise<void> {
    const { folder, cwd, toolkit, signal, editor } = this.#options;
    try {
      const compiled = await compile(folder, toolkit, {
        cwd,
        signal,
        draft: true,
        memory: this.#memory,
        write: true,
      });
      const messages = sortMessages(compiled.messages).map((message) => ({
        ...message,
        link: editor(path.resolve(cwd, message.file), message.line, message.column),
      }));
      this.problems = { messages, stopped: undefined };
      if (!messages.some(({ severity }) => severity === 'error')) this.#show(compiled);
    } catch (error) {
      if (signal.aborted) return;
      this.problems = { messages: [], stopped: error instanceof Error ? error.message : String(error) };
    }
  }

  /** By their paths in the package; undefined where there is no such package. */
  files(name: string): Promise<Map<string, PackageFile>> | undefined {
    const known = this.#files.get(name);
    if (known !== undefined || this.#compiled === undefined) return known;
    const planned = this.#packages.find((one) => one.name === name)?.planned;
    if (planned === undefined) return undefined;
    const made = this.#render(planned, this.#compiled);
    this.#files.set(name, made);
    return made;
  }

  async #render(planned: PlannedPackage, { lock }: Compiled): Promise<Map<string, PackageFile>> {
    const { toolkit, signal } = this.#options;
    const files = await filesOf(planned, lock.numbers, toolkit, signal);
    return new Map(files.map((file) => [file.path, file]));
  }

  #show(compiled: Compiled): void {
    const { toolkit } = this.#options;
    this.#compiled = compiled;
    this.#packages = planPackagesOf(compiled.editions, compiled.lock.numbers, toolkit.targets).map(
      (planned) => ({ name: packageName(planned.plan, planned.target, 'folder'), planned }),
    );
    this.#files = new Map();
    this.revision += 1;
  }
}
