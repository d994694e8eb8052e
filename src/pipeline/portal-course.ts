/** A course that was built → what a portal shows of it. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { slugId } from '../course/model/ids.ts';
import type { Course } from '../course/model/model.ts';
import type { Project } from '../load/project.ts';
import { readText } from '../load/read-text.ts';
import type { ListedFiles } from '../package/packages-file.ts';
import { compileText } from '../portal/compile-texts.ts';
import { releasesOf } from '../portal/releases.ts';
import type { PortalCourse } from '../portal/site.ts';
import type { Compiled } from './compile.ts';
import type { Toolkit } from './toolkit.ts';

const CHANGELOG = 'CHANGELOG.md';

export async function portalCourse(
  { editions, project, toolkit }: Compiled,
  { entries, sheets, guides }: ListedFiles,
): Promise<PortalCourse> {
  const [source, ...translations] = editions.map(({ course }): Course => course);
  return {
    editions: [source as Course, ...translations],
    packages: entries,
    sheets,
    guides,
    texts: project.texts,
    captions: project.captions,
    releases: await releasesIn(project, toolkit),
  };
}

async function releasesIn(
  { root, settings: { language } }: Project,
  toolkit: Toolkit,
): Promise<PortalCourse['releases']> {
  const file = path.join(root, CHANGELOG);
  const read = existsSync(file) ? readText(file, CHANGELOG) : { text: '' };
  if ('message' in read) return [];
  return Promise.all(
    releasesOf(read.text).map(async ({ version, date, text }) => {
      const written = { path: CHANGELOG, id: slugId(version), text, title: version, language };
      return { version, date, html: (await compileText(written, {}, toolkit)).html };
    }),
  );
}
