/**
 * SCORM 2004: a manifest with one SCO and the official schemas beside it, in two editions that differ in their name
 * alone. It has no primary objective and no threshold: where there is one, the LMS decides by it, and not the course.
 * It says nothing that changes with the course's texts or version, as that of SCORM 1.2.
 */
import { imsManifest, releasedManifest, SCORM_LIMITS } from '../scorm/manifest.ts';
import { readSchemas } from '../scorm/schemas.ts';
import { MAX_STATE } from '../scorm/values.ts';
import type { Target } from '../target.ts';
import { words } from './words.ts';

export const scorm2004 = edition({
  name: 'scorm2004',
  version: '2004 3rd Edition',
  schemas: 'scorm20043rdedition',
});

export const scorm2004Fourth = edition({
  name: 'scorm2004-4th',
  version: '2004 4th Edition',
  schemas: 'scorm20044thedition',
});

interface Edition {
  name: Target['name'];
  /** `schemaversion` in its manifest. */
  version: string;
  schemas: string;
}

function edition({ name, version, schemas }: Edition): Target {
  return {
    name,
    byDefault: false,
    standard: `SCORM ${version}`,
    player: 'scorm2004',
    stateLimit: MAX_STATE,
    limits: SCORM_LIMITS,
    interactionIndexes: true,
    connect: [],
    files: (plan, listed) =>
      imsManifest('imsmanifest-2004.xml.hbs', plan, listed, readSchemas(schemas), { version }),
    words,
    released: releasedManifest,
  };
}
