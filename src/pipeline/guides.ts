/** The folders for trainers that lie beside the packages, one for each language: no package holds anything of them. */
import { draftTitle } from '../course/text/draft-title.ts';
import { guideFiles } from '../guide/guide.ts';
import { contentOf } from '../media/file-contents.ts';
import type { PackageStage } from '../package/package-stage.ts';
import type { GuideEntry } from '../package/packages-file.ts';
import { guideName } from '../targets/plan.ts';
import { guideVoice } from '../texts/guide/index.ts';
import { formatText } from '../texts/texts.ts';
import type { Compiled } from './compile.ts';
import type { PublishOptions } from './types.ts';

/** Writes them into the stage; whoever calls gives them their names, together with all else. */
export async function addGuides(
  stage: PackageStage,
  { editions, project, toolkit }: Compiled,
  { languages, draft, signal }: PublishOptions,
): Promise<GuideEntry[]> {
  const entries: GuideEntry[] = [];
  for (const { course, language, trainer } of editions.filter(
    (one) => languages?.includes(one.language) ?? true,
  )) {
    signal.throwIfAborted();
    const { texts, language: textsLanguage } = await toolkit.loadTexts(language);
    const word = draft === true ? String(texts.draft) : undefined;
    const named = { course, ...(word !== undefined && { draft: word }) };
    const name = guideName(named);
    const title = draftTitle(course.title, word);
    const { say: tell } = await guideVoice(language);
    const files = await guideFiles(
      named,
      {
        course,
        title,
        trainer: trainer ?? {},
        tell,
        say: (key, values) => formatText(texts, textsLanguage, key, values),
      },
      ({ from }) => contentOf(from, project.contents),
    );
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
