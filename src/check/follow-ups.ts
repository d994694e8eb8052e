/** What is said only because a settings file could not be read whole: its own message is enough. */
import { posix } from 'node:path';
import { sourcePath } from '../course/model/source-path.ts';
import type { Message } from '../diagnostics/message.ts';

const READ = new Set(['settings-valid', 'front-matter-valid', 'merge-finished']);

/** By rule: the files of which one may be the cause, for a message at a file. */
const CAUSES: Record<string, (file: string) => string[]> = {
  // A module without a file of its own is told by its folder.
  'title-present': (file) => [file, `${file}/module.yaml`],
  'objective-known': (file) => [`${posix.dirname(sourcePath(file))}/module.yaml`],
  'pretest-shows-lessons': (file) => [file, `${posix.dirname(sourcePath(file))}/module.yaml`],
  'video-known': () => ['videos.yaml'],
  'video-used': () => ['videos.yaml'],
  'toolkit-item-known': () => ['toolkit.yaml'],
  'module-known': (file) => [file],
  'translation-has-source': (file) => [sourcePath(file)],
  'translation-listed': (file) => [file],
};

export function withoutFollowUps(messages: readonly Message[]): Message[] {
  const unread = new Set(
    messages
      .filter(({ ruleId, severity }) => severity === 'error' && READ.has(ruleId))
      .map(({ file }) => file),
  );
  if (unread.size === 0) return [...messages];
  return messages.filter(({ ruleId, file }) => {
    const causes = Object.hasOwn(CAUSES, ruleId) ? CAUSES[ruleId]?.(file) : undefined;
    return causes?.some((cause) => unread.has(cause)) !== true;
  });
}
