/** What moves where: paths in the course folder, each of a file or a folder with all that it holds. */
import { posix } from 'node:path';

export class Renames {
  readonly #paths = new Map<string, string>();

  add(from: string, to: string): void {
    if (from !== to) this.#paths.set(from, to);
  }

  get all(): [from: string, to: string][] {
    return [...this.#paths];
  }

  /** Where a file lies afterwards. */
  of(path: string): string {
    const whole = this.#paths.get(path);
    if (whole !== undefined) return whole;
    const folder = posix.dirname(path);
    return folder === '.' || folder === path ? path : posix.join(this.of(folder), posix.basename(path));
  }
}
