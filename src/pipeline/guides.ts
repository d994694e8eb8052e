/** The folders for trainers that lie beside the packages, one for each language: no package holds anything of them. */
import { draftTitle } from '../course/text/draft-title.ts';
import { guideFiles } from '../guide/guide.ts';
import { contentOf } from '../media/file-contents.ts';
import type { PackageStage } from '../package/package-stage.ts';
import type { GuideEntry } from '../package/packages-file.ts';
import { guideName } from '../targets/plan.ts';
import type { CourseGuide } from '../targets/target.ts';
import { guideVoice } from '../texts/guide/index.ts';
import { sayIn } from '../texts/index.ts';
import type { Compiled } from './compile.ts';
import type { Edition } from './editions.ts';
import type { PublishOptions } from './types.ts';

/** Writes them into the stage; whoever calls gives them their names, together with all else. */
export async function addGuides(
  stage: PackageStage,
  { editions, project, toolkit }: Compiled,
  { languages, draft, signal }: PublishOptions,
): Promise<GuideEntry[]> {
  const entries: GuideEntry[] = [];
  for (const edition of editions.filter((one) => languages?.includes(one.language) ?? true)) {
    signal.throwIfAborted();
    const { course, language } = edition;
    const guide = await courseGuide(edition, { project, toolkit }, draft === true);
    const { name, title } = guide;
    const files = [...guide.trainer, ...[...guide.handouts.values()].flat()];
    const written = await stage.add({ name, container: 'folder', files }, { signal });
    entries.push({
      file: name,
      container: 'folder',
      ...written,
      course: course.id,
      language,
      version: course.version,
      title,
    });
  }
  return entries;
}

/**
 * The files for trainers of one language.
 *
 * @param wanted `handouts`: what learners get on paper, and nothing that trainers read
 */
export async function courseGuide(
  { course, language, trainer }: Edition,
  { project, toolkit }: Pick<Compiled, 'project' | 'toolkit'>,
  isDraft: boolean,
  wanted: 'all' | 'handouts' = 'all',
): Promise<CourseGuide & { name: string; title: string }> {
  const loaded = await toolkit.loadTexts(language);
  const word = isDraft ? String(loaded.texts.draft) : undefined;
  const named = { course, ...(word !== undefined && { draft: word }) };
  const title = draftTitle(course.title, word);
  const { say: tell } = await guideVoice(language);
  const source = { course, title, trainer, tell, say: sayIn(loaded) };
  const files = await guideFiles(named, source, ({ from }) => contentOf(from, project.contents), wanted);
  return { name: guideName(named), title, ...files };
}
