/** The media that packages only refer to, laid into a folder beside them, ready to be uploaded. */
import { basename } from 'node:path/posix';
import type { LinkedFile } from '../course/media-variant.ts';
import { linkedAssets } from '../course/used-assets.ts';
import type { PackagePlan } from '../targets/target.ts';
import type { PackageStage } from './package-stage.ts';

export class LinkedFiles {
  readonly #stage: PackageStage;
  readonly #signal: AbortSignal;
  /** By address: packages of several targets and languages share them. */
  readonly #written = new Map<string, LinkedFile>();

  constructor(stage: PackageStage, signal: AbortSignal) {
    this.#stage = stage;
    this.#signal = signal;
  }

  /** Those of one package, each written once. */
  async of({ course, modules }: PackagePlan): Promise<LinkedFile[]> {
    const files: LinkedFile[] = [];
    for (const { linked: url = '', packed, from, media } of linkedAssets(course, modules)) {
      const file = `${course.id}-media/${basename(packed)}`;
      const known = this.#written.get(url) ?? {
        file,
        url,
        ...(await this.#stage.addFile(
          file,
          { from, indexFirst: media?.indexAtFront === false },
          this.#signal,
        )),
      };
      this.#written.set(url, known);
      files.push(known);
    }
    return files;
  }
}
