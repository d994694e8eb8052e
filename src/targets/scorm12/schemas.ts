/** The official schemas that a SCORM 1.2 package carries at its root. The tool's build puts them into `dist/tool`. */
import { readFileSync } from 'node:fs';
import { toolFile } from '../../tool/files.ts';
import type { PackageFile } from '../target.ts';

const SCHEMA_FILES = [
  'adlcp_rootv1p2.xsd',
  'ims_xml.xsd',
  'imscp_rootv1p1p2.xsd',
  'imsmd_rootv1p2p1.xsd',
] as const;

let schemas: PackageFile[] | undefined;

export function readSchemas(): PackageFile[] {
  schemas ??= SCHEMA_FILES.map((name) => ({
    path: name,
    content: readFileSync(toolFile(`schemas/scorm12/${name}`)),
  }));
  return schemas;
}
