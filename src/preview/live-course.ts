/** A course that is compiled anew as its files change; the last state without errors stays there to be shown. */
import path from 'node:path';
import { sortMessages } from '../diagnostics/report.ts';
import { processProbes } from '../media/known-probe.ts';
import { processMemory } from '../parse/remembered.ts';
import { type Compiled, compile } from '../pipeline/compile.ts';
import { filesOf } from '../pipeline/package-files.ts';
import { type PlannedPackage, plannedPackage } from '../pipeline/plan.ts';
import type { Toolkit } from '../pipeline/toolkit.ts';
import { replacementOf } from '../render/replacement.ts';
import { heldPlans, packageName, planPackages } from '../targets/plan.ts';
import type { PackageFile, PackagePlan, Target } from '../targets/target.ts';
import { previewed } from './previewed.ts';
import type { Problems, Update } from './wire.ts';

export interface PreviewPackage {
  /** As the package is named, without `.zip`. */
  name: string;
  plan: PackagePlan;
  target: Target;
  /** BCP 47 tag. */
  language: string;
  /** With what it needs of the saved state, which is found out once it is asked for. */
  readonly planned: PlannedPackage;
}

/** One package as it was rendered from one state of the course. */
interface Rendered {
  revision: number;
  files: Promise<PackageFile[]>;
  byPath: Promise<Map<string, PackageFile>>;
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
  readonly #probes = processProbes();
  #compiled: Compiled | undefined;
  #packages: PreviewPackage[] = [];
  /** By the package's name: of the state that is shown, and the last one of any state before it. */
  #rendered = new Map<string, Rendered>();
  readonly #before = new Map<string, Rendered>();
  problems: Problems = { messages: [], stopped: undefined };
  /** Grows with each state that is shown, over runs of the preview too. */
  revision = Date.now();

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
        probes: this.#probes,
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

  /** By their paths in the package, the page with what the preview adds to it; undefined where there is no such package. */
  files(name: string): Promise<Map<string, PackageFile>> | undefined {
    return this.#render(name)?.byPath;
  }

  /**
   * What a page that was rendered from an earlier state needs to show the one of now; undefined where there is no such
   * package.
   */
  async updateOf(name: string, from: number): Promise<Update | undefined> {
    const now = this.#render(name);
    if (now === undefined) return undefined;
    const { revision } = now;
    if (from === revision) return { revision };
    const before = this.#before.get(name);
    if (before?.revision !== from) return { revision, replacement: 'reload' };
    const [old, files] = await Promise.all([before.files, now.files]);
    const replacement = replacementOf(old, files);
    return { revision, ...(replacement !== undefined && { replacement }) };
  }

  #render(name: string): Rendered | undefined {
    const known = this.#rendered.get(name);
    if (known !== undefined || this.#compiled === undefined) return known;
    const found = this.#packages.find((one) => one.name === name);
    if (found === undefined) return undefined;
    const { revision } = this;
    const files = this.#filesOf(found.planned, this.#compiled, revision);
    const byPath = files.then((all) => new Map(all.map((file) => [file.path, file])));
    const rendered = { revision, files, byPath };
    this.#rendered.set(name, rendered);
    return rendered;
  }

  async #filesOf(planned: PlannedPackage, { lock }: Compiled, revision: number): Promise<PackageFile[]> {
    const { toolkit, signal } = this.#options;
    const files = await filesOf(planned, lock.numbers, toolkit, signal, { indexMark: revision.toString(36) });
    return files.map((file) => previewed(file, revision));
  }

  #show(compiled: Compiled): void {
    this.#compiled = compiled;
    this.#packages = packagesOf(compiled);
    for (const [name, rendered] of this.#rendered) this.#before.set(name, rendered);
    this.#rendered = new Map();
    this.revision += 1;
  }
}

function packagesOf({ editions, lock, toolkit, allPlans }: Compiled): PreviewPackage[] {
  const known = new Map(allPlans.map((one) => [packageName(one.plan, one.target, 'folder'), one]));
  const launched = toolkit.targets.filter(({ holds }) => holds === undefined);
  const holders = new Set(allPlans.flatMap(({ target }) => target.holds ?? []));
  const all = editions.flatMap(({ language, course }) => [
    ...planPackages(course).flatMap((plan) => launched.map((target) => ({ language, plan, target }))),
    ...[...holders].flatMap(({ target }) => heldPlans(course).map((plan) => ({ language, plan, target }))),
  ]);
  const named = new Map(all.map((one) => [packageName(one.plan, one.target, 'folder'), one]));
  return [...named].map(([name, { language, plan, target }]) => {
    let planned = known.get(name);
    return {
      name,
      plan,
      target,
      language,
      get planned() {
        planned ??= plannedPackage(language, plan, lock.numbers, target);
        return planned;
      },
    };
  });
}
