/** The portal's own texts as HTML: those of its day and before. */
import type { Message } from '../diagnostics/message.ts';
import { compileText, type TextToolkit } from './compile-texts.ts';
import { PORTAL_FOLDER } from './load.ts';
import type { Portal, PortalText } from './model.ts';
import { ROOT, type Site } from './site.ts';

/** @param today `YYYY-MM-DD` @param messages hears of what is wrong in them, and of news that wait for their day */
export async function shownTexts(
  portal: Portal,
  toolkit: TextToolkit,
  { today, messages }: { today: string; messages: Message[] },
): Promise<Site['texts']> {
  const assets = Object.fromEntries(
    Object.entries(portal.assets).map(([file, asset]) => [
      file,
      { ...asset, packed: `${ROOT}assets/${asset.packed}` },
    ]),
  );
  const waiting = portal.texts.filter(({ date = '' }) => date > today);
  messages.push(...waiting.map(later));
  const shown = await Promise.all(
    portal.texts
      .filter((text) => !waiting.includes(text))
      .map(async (written) => {
        const { path, text, title, language } = written;
        return { ...written, compiled: await compileText({ path, text, title, language }, assets, toolkit) };
      }),
  );
  for (const { compiled } of shown)
    messages.push(...compiled.messages.map((message) => ({ ...message, file: inFolder(message.file) })));
  return shown;
}

function later({ path, date }: PortalText): Message {
  const reason = `This text is of ${date} and is not shown before that day; build the portal again then`;
  return {
    file: inFolder(path),
    line: 1,
    column: 1,
    severity: 'warning',
    ruleId: 'front-matter-valid',
    reason,
  };
}

function inFolder(path: string): string {
  return `${PORTAL_FOLDER}/${path}`;
}
