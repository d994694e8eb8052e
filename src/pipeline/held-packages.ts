/** Packages of modules that were written, for the artifacts of their course that hold them. */
import { fileHasher } from '../package/marked-files.ts';
import type { Artifact, CourseGuide, HeldPackage, PackageFile } from '../targets/target.ts';
import type { Compiled } from './compile.ts';
import type { PlannedPackage } from './plan.ts';
import type { PublishOptions } from './types.ts';

export class HeldPackages {
  readonly #compiled: Compiled;
  readonly #options: PublishOptions;
  readonly #written: { planned: PlannedPackage; held: HeldPackage }[] = [];

  constructor(compiled: Compiled, options: PublishOptions) {
    this.#compiled = compiled;
    this.#options = options;
  }

  /** @param made what a package holds that holds no other; what it holds was kept before */
  async filesOf(planned: PlannedPackage, made: () => Promise<PackageFile[]>): Promise<PackageFile[]> {
    const { plan, language, target } = planned;
    if (target.holds === undefined) return made();
    const own = this.#written.filter(
      (one) => one.planned.language === language && one.planned.target === target.holds?.target,
    );
    const { project, toolkit } = this.#compiled;
    const tools = {
      hash: fileHasher(this.#options.signal, project.contents),
      texts: await toolkit.loadTexts(language),
      guide: await this.#guide(language),
      forTrainers: this.#options.moodle === 'trainer',
    };
    return target.holds.files(
      plan,
      own.map(({ held }) => held),
      tools,
    );
  }

  /** Keeps a package where another of the build holds it: its files are many, and stay in memory. */
  keep(planned: PlannedPackage, { name, files }: Artifact, zip: { from: string; bytes: number }): void {
    const { plan } = planned;
    const isHeld = this.#compiled.plans.some((one) => one.target.holds?.target === planned.target);
    if (plan.module === undefined || !isHeld) return;
    this.#written.push({ planned, held: { plan, zip: { path: name, ...zip }, files } });
  }

  async #guide(language: string): Promise<CourseGuide> {
    const edition = this.#compiled.editions.find((one) => one.language === language);
    if (edition === undefined) throw new Error(`There is no edition in ${language}`);
    const { courseGuide } = await import('./guides.ts');
    const wanted = this.#options.moodle === 'trainer' ? 'all' : 'handouts';
    return courseGuide(edition, this.#compiled, this.#options.draft === true, wanted);
  }
}
