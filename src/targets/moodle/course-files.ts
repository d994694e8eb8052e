/** Files of the course under the names that they have in Moodle, and the addresses of them in its HTML. */
import type { Asset, Course } from '../../course/model/model.ts';
import { assetOf } from '../../course/model/used-assets.ts';
import type { NamedFile, RichText } from './layout.ts';

/** Under the name that it has in packages: no two of a course have the same. */
function assetFile({ packed, from, bytes }: Asset): NamedFile {
  return { name: packed.slice(packed.lastIndexOf('/') + 1), file: { path: packed, from, bytes } };
}

export function fileOf(course: Course, path: string | undefined): NamedFile | undefined {
  const asset = assetOf(course, path);
  return asset && assetFile(asset);
}

export function fileAddress({ name }: NamedFile): string {
  return `@@PLUGINFILE@@/${name}`;
}

/** HTML that names files as packages do → the same for Moodle, with those files. */
export function withMoodleFiles(html: string, course: Course): RichText {
  const byPath = new Map(Object.values(course.assets).map((asset) => [asset.packed, asset]));
  const files = new Map<string, NamedFile>();
  const written = html.replace(/ (src|href)="([^"]+)"/g, (whole, attribute: string, address: string) => {
    const asset = byPath.get(address);
    if (asset === undefined) return whole;
    const file = assetFile(asset);
    files.set(file.name, file);
    return ` ${attribute}="${fileAddress(file)}"`;
  });
  return { html: written, files: [...files.values()] };
}
