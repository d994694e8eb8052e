/**
 * SCORM 1.2: a manifest with one SCO, its metadata, and the official schemas beside them. The manifest
 * says nothing that changes with the course's texts or version: ILIAS takes an update only when it is
 * byte-identical, and a changed identifier deletes the learners' tracks in Moodle.
 */
import { passMark } from '../../course/units.ts';
import type { PackageFile, PackagePlan, Target } from '../target.ts';
import { fillManifest, shorten } from '../xml-template.ts';
import { metadataOf } from './metadata.ts';
import { readSchemas } from './schemas.ts';
import { words } from './words.ts';

/** SCORM 1.2 RTE 3.4.4: cmi.suspend_data is CMIString4096. */
const SUSPEND_DATA_LIMIT = 4096;
/** imscp_rootv1p1p2.xsd, titleType. */
const MANIFEST_TITLE_LIMIT = 200;
const MANIFEST = 'imsmanifest.xml';

export const scorm12: Target = {
  name: 'scorm12',
  byDefault: true,
  summary: 'SCORM 1.2, which every LMS imports',
  standard: 'SCORM 1.2',
  stateLimit: SUSPEND_DATA_LIMIT,
  interactionIndexes: true,
  connect: [],
  files(plan, listed) {
    const beside: PackageFile[] = [
      { path: 'metadata.xml', content: fillManifest('scorm12-metadata.xml.hbs', metadataOf(plan)) },
      ...readSchemas(),
    ];
    const paths = [...listed, ...beside.map((file) => file.path)];
    return [{ path: MANIFEST, content: manifest(plan, paths) }, ...beside];
  },
  words,
  released: {
    file: MANIFEST,
    name: `identifier in ${MANIFEST}`,
    pattern: /<manifest\b[^<>]*?\sidentifier="([^"]{1,500})"/,
    of: ({ identifier }) => `MANIFEST-${identifier}`,
    effect: 'the LMS drops what it holds of its learners',
  },
};

function manifest(plan: PackagePlan, paths: string[]): string {
  const others = [...new Set(paths)].filter((path) => path !== LAUNCH).sort();
  return fillManifest('imsmanifest.xml.hbs', {
    identifier: plan.identifier,
    title: shorten(plan.title, MANIFEST_TITLE_LIMIT),
    masteryScore: masteryScore(plan),
    launch: LAUNCH,
    files: [LAUNCH, ...others],
  });
}

const LAUNCH = 'index.html';

/** 0…100; the content's own rule, because LMSs disagree on which of the two counts. */
function masteryScore(plan: PackagePlan): string {
  const pass = passMark(plan.course, plan.modules);
  return pass === undefined ? '' : String(Math.round(pass * 10_000) / 100);
}
