/** The folders for trainers that lie beside the packages, one for each language: no package holds anything of them. */
import { draftTitle } from '../course/text/draft-title.ts';
import { guideFiles } from '../guide/guide.ts';
import { sheetsOf } from '../guide/sheets.ts';
import { contentOf } from '../media/file-contents.ts';
import type { PackageStage } from '../package/package-stage.ts';
import type { GuideEntry } from '../package/packages-file.ts';
import { guideName } from '../targets/plan.ts';
import type { CourseGuide, PackageFile } from '../targets/target.ts';
import { guideVoice } from '../texts/guide/index.ts';
import { formatText, type TextKey } from '../texts/texts.ts';
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
    const { name, title, files } = await guideOf(edition, { project, toolkit }, draft === true);
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

/** The files for trainers of one language, and the name of their folder. */
async function guideOf(
  { course, language, trainer }: Edition,
  { project, toolkit }: Pick<Compiled, 'project' | 'toolkit'>,
  isDraft: boolean,
  wanted: 'all' | 'handouts' = 'all',
): Promise<{ name: string; title: string; files: PackageFile[] }> {
  const { texts, language: textsLanguage } = await toolkit.loadTexts(language);
  const word = isDraft ? String(texts.draft) : undefined;
  const named = { course, ...(word !== undefined && { draft: word }) };
  const title = draftTitle(course.title, word);
  const { say: tell } = await guideVoice(language);
  const source = {
    course,
    title,
    trainer: trainer ?? {},
    tell,
    say: (key: TextKey, values?: Record<string, string | number>) =>
      formatText(texts, textsLanguage, key, values),
  };
  const files = await guideFiles(named, source, ({ from }) => contentOf(from, project.contents), wanted);
  return { name: guideName(named), title, files };
}

/** The same for an artifact that holds the whole course: what learners get on paper apart from what trainers read. */
export async function courseGuide(
  edition: Edition,
  compiled: Pick<Compiled, 'project' | 'toolkit'>,
  isDraft: boolean,
  wanted: 'all' | 'handouts',
): Promise<CourseGuide> {
  const { files } = await guideOf(edition, compiled, isDraft, wanted);
  const sheets = sheetsOf(edition.course).map((sheet) => ({
    path: sheet.path,
    module: sheet.module.id,
  }));
  const pathOf = ({ path }: PackageFile) => path.replace(/\.[a-z]+$/, '');
  const handouts = new Map(
    edition.course.modules.map(({ id }) => {
      const own = sheets.filter(({ module }) => module === id).map(({ path }) => path);
      return [id, files.filter((file) => own.includes(pathOf(file)))];
    }),
  );
  const all = sheets.map(({ path }) => path);
  return { handouts, trainer: files.filter((file) => !all.includes(pathOf(file))) };
}
