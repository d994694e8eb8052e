/** `sw.js`: what every visit keeps on the device, what only those keep who ask for it, and the program that does it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { PROVIDER_FILES } from '../../course/model/package-files.ts';
import { toolFile } from '../../tool/files.ts';
import type { MarkedFile, PackageFile, PackagePlan } from '../target.ts';
import { WORKER } from './names.ts';
import type { SiteData } from './site-data.ts';

const PICTURES = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i;
/** Bytes of pictures that every visit may keep; of more, the learner decides as of films. */
const MAX_PICTURES = 10_000_000;

export function serviceWorker({ course }: PackagePlan, all: readonly MarkedFile[]): PackageFile {
  // Their content changes after the release; the network has it.
  const files = all.filter(({ path }) => !PROVIDER_FILES.some((name) => name === path));
  const pictures = files.filter(isPicture);
  const areSmall = pictures.reduce((sum, { bytes }) => sum + bytes, 0) <= MAX_PICTURES;
  const isCore = (file: MarkedFile) => !isOfCourse(file) || (areSmall && isPicture(file));
  const core = files.filter(isCore);
  const media = files.filter((file) => !isCore(file));
  const data: SiteData = {
    course: course.id,
    release: releaseOf(files),
    core: core.map(({ address, mark }) => [address, mark]),
    media: media.map(({ address, mark, bytes }) => [address, mark, bytes]),
  };
  const program = readFileSync(toolFile('player/worker-web.js'), 'utf8');
  return { path: WORKER, content: `self.coursewrightSite=${JSON.stringify(data)};\n${program}` };
}

/** Eight characters that differ where a file differs. */
function releaseOf(files: readonly MarkedFile[]): string {
  const hash = createHash('sha256');
  for (const { address, mark } of files) hash.update(`${address} ${mark}\n`);
  return hash.digest('hex').slice(0, 8);
}

/** Not of the page itself. */
function isOfCourse({ path }: MarkedFile): boolean {
  return path.startsWith('files/');
}

function isPicture(file: MarkedFile): boolean {
  return isOfCourse(file) && PICTURES.test(file.path);
}
