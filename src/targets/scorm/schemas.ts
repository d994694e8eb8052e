/** The official schemas of one SCORM, as the tool's build copied them from the package that ships them. */
import { readdirSync, readFileSync } from 'node:fs';
import { toolFile } from '../../tool/files.ts';
import type { PackageFile } from '../target.ts';

const read = new Map<string, PackageFile[]>();

/** @param edition folder of that package, e.g. `scorm12edition` */
export function readSchemas(edition: string): PackageFile[] {
  const known = read.get(edition);
  if (known !== undefined) return known;
  const names = readdirSync(toolFile(`schemas/${edition}`)).sort();
  const files = names.map((path) => ({
    path,
    content: readFileSync(toolFile(`schemas/${edition}/${path}`)),
  }));
  read.set(edition, files);
  return files;
}
