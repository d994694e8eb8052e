/** The media that packages only refer to, laid into a folder beside them, ready to be uploaded. */
import { basename } from 'node:path/posix';
import { type LinkedFile, linkedFolder, linkedName } from '../course/model/media-variant.ts';
import type { Asset } from '../course/model/model.ts';
import { linkedAssets } from '../course/model/used-assets.ts';
import type { PackagePlan } from '../targets/target.ts';
import { changedError } from './output-error.ts';
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
    for (const asset of linkedAssets(course, modules)) {
      const { linked: url = '' } = asset;
      const known = this.#written.get(url) ?? (await this.#write(url, asset, course.id));
      this.#written.set(url, known);
      files.push(known);
    }
    return files;
  }

  /** Under the name that it has at its address. */
  async #write(url: string, { from, packed, media }: Asset, course: string): Promise<LinkedFile> {
    const name = basename(url);
    const file = `${linkedFolder(course)}/${name}`;
    const source = { from, indexFirst: media?.indexAtFront === false };
    const written = await this.#stage.addFile(file, source, this.#signal);
    if (name !== linkedName(packed, written.sha256)) throw changedError(from);
    return { file, url, ...written };
  }
}
