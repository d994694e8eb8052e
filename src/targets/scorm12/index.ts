/**
 * SCORM 1.2: a manifest with one SCO, its metadata, and the official schemas beside them. The manifest
 * says nothing that changes with the course's texts or version: ILIAS takes an update only when it is
 * byte-identical, and a changed identifier deletes the learners' tracks in Moodle.
 */
import { passMark } from '../../course/model/units.ts';
import { imsManifest, releasedManifest, SCORM_LIMITS } from '../scorm/manifest.ts';
import { readSchemas } from '../scorm/schemas.ts';
import { MAX_STATE } from '../scorm/values.ts';
import type { PackagePlan, Target } from '../target.ts';
import { fillManifest } from '../xml-template.ts';
import { metadataOf } from './metadata.ts';
import { words } from './words.ts';

export const scorm12: Target = {
  name: 'scorm12',
  byDefault: true,
  standard: 'SCORM 1.2',
  stateLimit: MAX_STATE,
  limits: SCORM_LIMITS,
  interactionIndexes: true,
  connect: [],
  files(plan, listed) {
    const metadata = fillManifest('scorm12-metadata.xml.hbs', metadataOf(plan));
    const beside = [{ path: 'metadata.xml', content: metadata }, ...readSchemas('scorm12edition')];
    return imsManifest('imsmanifest.xml.hbs', plan, listed, beside, { masteryScore: masteryScore(plan) });
  },
  words,
  released: releasedManifest,
};

/** 0…100, or empty; the content's own rule, because LMSs disagree on which of the two counts. */
export function masteryScore(plan: PackagePlan): string {
  const pass = passMark(plan.course, plan.modules);
  return pass === undefined ? '' : String(Math.round(pass * 10_000) / 100);
}
