/** The texts of an untrusted package → a release. Nothing of it is run. */
import { readCourseScript } from '../course/model/course-script.ts';
import type { Target } from '../targets/target.ts';
import { type Release, releaseSchema } from './release.ts';

/** Texts of its files by their names; what is not there is not in it. */
export type PackageTexts = ReadonlyMap<string, string>;

export type KnownTarget = Pick<Target, 'released' | 'interactionIndexes'>;

export const COURSE_FILE = 'course.js';

/** Or the reason why it is none, to be read behind its name. */
/** @param targets of which packages are known */
export function parsePackage(
  texts: PackageTexts,
  targets: readonly KnownTarget[],
): Release | { problem: string } {
  const course = texts.get(COURSE_FILE);
  if (course === undefined) return { problem: 'is no package of coursewright: it holds no course.js' };
  const json = readCourseScript(course);
  if (json === undefined) return { problem: 'is damaged: its course.js cannot be read' };
  const read = nestsWithin(json, MAX_DEPTH) ? releaseSchema.safeParse(json) : undefined;
  if (read?.success !== true)
    return { problem: 'was made by another version of coursewright, or is damaged' };
  const [module, ...others] = read.data.modules;
  const ofModule = read.data.course.module !== undefined && others.length === 0;
  return {
    ...read.data,
    unit: ofModule ? module?.id : undefined,
    identifiers: identifiersOf(texts, targets),
    hasIndexes: targets.some(
      ({ released, interactionIndexes }) => interactionIndexes && texts.has(released.file),
    ),
    files: new Map(),
  };
}

function identifiersOf(texts: PackageTexts, targets: readonly KnownTarget[]): Map<string, string> {
  return new Map(
    targets.flatMap(({ released: { file, pattern } }): [string, string][] => {
      const identifier = attribute(texts.get(file), pattern);
      return identifier === undefined ? [] : [[file, identifier]];
    }),
  );
}

/** A course's data nest some ten deep, and each condition of completion within another three more. */
const MAX_DEPTH = 200;

/** Looked at level by level, for what is read behind it recurses. */
function nestsWithin(value: unknown, most: number): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most) return false;
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return true;
}

/** As our templates write it: an attribute in double quotes, entities for what XML reserves, in earlier releases more. */
function attribute(xml: string | undefined, pattern: RegExp): string | undefined {
  return pattern
    .exec(xml ?? '')?.[1]
    ?.replace(/&(?:(amp|lt|gt|quot|apos)|#x([0-9a-f]{1,4})|#(\d{1,5}));/gi, (_, name, hex, decimal) =>
      name === undefined
        ? String.fromCharCode(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
        : (ENTITIES[name] ?? ''),
    );
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
