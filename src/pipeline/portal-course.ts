/** A course that was built → what a portal shows of it. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { slugId } from '../course/model/ids.ts';
import type { Course } from '../course/model/model.ts';
import type { Message } from '../diagnostics/message.ts';
import type { Project } from '../load/project.ts';
import { readText } from '../load/read-text.ts';
import type { ListedFiles } from '../package/packages-file.ts';
import { compileText } from '../portal/compile-texts.ts';
import { CHANGELOG, releasesOf } from '../portal/releases.ts';
import type { PortalCourse } from '../portal/site.ts';
import type { Compiled } from './compile.ts';
import type { Toolkit } from './toolkit.ts';

/** @param messages hears of what its readers would miss in the course's changelog */
export async function portalCourse(
  { editions, project, toolkit }: Compiled,
  { entries, sheets, guides }: ListedFiles,
  messages: Message[],
): Promise<PortalCourse> {
  const [source, ...translations] = editions.map(({ course }): Course => course);
  return {
    editions: [source as Course, ...translations],
    packages: entries,
    sheets,
    guides,
    texts: project.texts,
    captions: project.captions,
    releases: await releasesIn(project, toolkit, messages),
  };
}

async function releasesIn(
  { root, directory, settings: { language, version: current } }: Project,
  toolkit: Toolkit,
  messages: Message[],
): Promise<PortalCourse['releases']> {
  const file = path.join(root, CHANGELOG);
  if (!existsSync(file)) return [];
  const read = readText(file, CHANGELOG);
  if ('message' in read) return [];
  const told = releasesOf(read.text, current);
  messages.push(...told.messages.map((message) => ({ ...message, file: `${directory}/${message.file}` })));
  return Promise.all(
    told.releases.map(async ({ version, date, text }) => {
      const written = { path: CHANGELOG, id: slugId(version), text, title: version, language };
      return { version, date, html: (await compileText(written, {}, toolkit)).html };
    }),
  );
}
