/** The manifest of a SCORM package, which lists all that lies beside it, and how a released package is known by it. */
import type { Limits } from '../../course/model/limits.ts';
import type { PackageFile, PackagePlan, Released } from '../target.ts';
import { fillManifest, shorten } from '../xml-template.ts';
import { MAX_NAMES } from './names.ts';

const MANIFEST = 'imsmanifest.xml';
const LAUNCH = 'index.html';
/** imscp_rootv1p1p2.xsd, titleType. */
const TITLE_LIMIT = 200;
export const SCORM_LIMITS: Limits = { title: TITLE_LIMIT, options: MAX_NAMES };

export const releasedManifest: Released = {
  file: MANIFEST,
  name: `identifier in ${MANIFEST}`,
  pattern: /<manifest\b[^<>]*?\sidentifier="([^"]{1,500})"/,
  of: ({ identifier }) => `MANIFEST-${identifier}`,
  effect: 'the LMS drops what it holds of its learners',
};

/**
 * @param listed paths of the package's other files
 * @param beside what the standard wants beside the manifest
 * @param data of its template alone
 */
export function imsManifest(
  template: string,
  { identifier, title }: PackagePlan,
  listed: readonly string[],
  beside: readonly PackageFile[],
  data: object,
): PackageFile[] {
  const paths = [...listed, ...beside.map(({ path }) => path)];
  const others = [...new Set(paths)].filter((path) => path !== LAUNCH).sort();
  const content = fillManifest(template, {
    identifier,
    title: shorten(title, TITLE_LIMIT),
    launch: LAUNCH,
    files: [LAUNCH, ...others],
    ...data,
  });
  return [{ path: MANIFEST, content }, ...beside];
}
