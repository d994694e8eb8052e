/** The portal and its courses → all that its pages are made of. */
import type { Message } from '../diagnostics/message.ts';
import { speaks } from '../texts/index.ts';
import { compileText, type TextToolkit } from './compile-texts.ts';
import { writtenTranscripts } from './films.ts';
import { settingsMessage } from './load.ts';
import type { Portal } from './model.ts';
import { shownTexts } from './shown-texts.ts';
import { type PortalCourse, type Site, SiteFiles } from './site.ts';
import { voiceIn } from './voice.ts';

/** @param today `YYYY-MM-DD` @param messages hears of what is wrong in the portal's own texts and languages */
export async function siteOf(
  portal: Portal,
  courses: readonly PortalCourse[],
  toolkit: TextToolkit,
  { today, messages }: { today: string; messages: Message[] },
): Promise<Site> {
  const spoken = [...new Set(courses.flatMap(({ editions }) => editions.map(({ language }) => language)))];
  const languages = portal.languages ?? spoken;
  const mute = languages.filter((language) => !speaks(language));
  messages.push(
    ...mute.map((language) =>
      settingsMessage(
        `The pages of a portal have no words in "${language}"; they are in English there`,
        'warning',
      ),
    ),
  );
  return {
    portal,
    courses,
    languages,
    voices: await voicesIn(languages, toolkit),
    courseVoices: await voicesIn(spoken, toolkit),
    texts: await shownTexts(portal, toolkit, { today, messages }),
    transcripts: await transcriptsOf(courses, toolkit),
    today,
    files: new SiteFiles(),
  };
}

async function voicesIn(languages: readonly string[], { loadTexts }: TextToolkit): Promise<Site['voices']> {
  const voices = languages.map(async (language) => [language, await voiceIn(language, loadTexts)] as const);
  return new Map(await Promise.all(voices));
}

async function transcriptsOf(
  courses: readonly PortalCourse[],
  toolkit: TextToolkit,
): Promise<Site['transcripts']> {
  const compiled = courses.flatMap(writtenTranscripts).map(async ({ key, ...text }) => {
    return [key, await compileText({ ...text, title: '' }, {}, toolkit)] as const;
  });
  return new Map(await Promise.all(compiled));
}
