/** Packages of modules that were written, for the artifacts of their course that hold them. */
import type { Artifact, HashFile, HeldPackage, PackageFile } from '../targets/target.ts';
import type { PlannedPackage } from './plan.ts';
import type { Toolkit } from './toolkit.ts';

export class HeldPackages {
  readonly #toolkit: Pick<Toolkit, 'loadTexts'>;
  readonly #hash: HashFile;
  readonly #written: { planned: PlannedPackage; held: HeldPackage }[] = [];

  constructor(toolkit: Pick<Toolkit, 'loadTexts'>, hash: HashFile) {
    this.#toolkit = toolkit;
    this.#hash = hash;
  }

  /** @param made what a package holds that holds no other; what it holds was kept before */
  async filesOf(planned: PlannedPackage, made: () => Promise<PackageFile[]>): Promise<PackageFile[]> {
    const { plan, language, target } = planned;
    if (target.holds === undefined) return made();
    const own = this.#written.filter(
      (one) => one.planned.language === language && one.planned.target === target.holds?.target,
    );
    const texts = await this.#toolkit.loadTexts(language);
    return target.holds.files(
      plan,
      own.map(({ held }) => held),
      { hash: this.#hash, texts },
    );
  }

  keep(planned: PlannedPackage, { name, files }: Artifact, zip: { from: string; bytes: number }): void {
    const { plan } = planned;
    if (plan.module === undefined) return;
    this.#written.push({ planned, held: { plan, zip: { path: name, ...zip }, files } });
  }
}
