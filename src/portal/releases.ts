/** The versions that a course's CHANGELOG.md tells of, in its order (https://keepachangelog.com). */
import { isDay } from '../config/fields.ts';
import type { Message } from '../diagnostics/message.ts';

export interface WrittenRelease {
  version: string;
  /** `YYYY-MM-DD`; undefined where none is written. */
  date: string | undefined;
  /** Markdown. */
  text: string;
}

export const CHANGELOG = 'CHANGELOG.md';
const HEADING = /^##[ \t]+\[?v?(\d+\.[\w.+-]*|\d+(?=\]?(?:[ \t]*$|[ \t]*:|[ \t]+[-–—(])))\]?(.*)$/;
const DATE = /^[ \t]*[-–—(:]?[ \t]*(\d{4}-\d\d-\d\d)\)?[ \t]*$/;
/** A page tells of the last ones. */
const MOST = 10;

/** @param version of the course: where the file says nothing of it, its readers would miss what is new */
export function releasesOf(
  changelog: string,
  version: string,
): { releases: WrittenRelease[]; messages: Message[] } {
  const releases: { version: string; date: string | undefined; lines: string[]; line: number }[] = [];
  let isOpen = false;
  for (const [index, line] of changelog.split(/\r?\n/).entries()) {
    const [, told, rest = ''] = HEADING.exec(line) ?? [];
    const [, date = ''] = DATE.exec(rest) ?? [];
    if (told !== undefined)
      releases.push({ version: told, date: isDay(date) ? date : undefined, lines: [], line: index + 1 });
    if (/^##?[ \t]/.test(line)) isOpen = told !== undefined;
    else if (isOpen) releases.at(-1)?.lines.push(line);
  }
  const last = releases.slice(0, MOST);
  const messages = last
    .filter(({ date }) => date === undefined)
    .map(({ version: told, line }) =>
      warning(line, `No feed tells of version ${told}, which has no day; write "## ${told} - 2026-05-04"`),
    );
  if (!releases.some((one) => one.version === version))
    messages.push(
      warning(
        1,
        `The course has version ${version}, and nothing is said of it here; write "## ${version} - 2026-05-04" and what changes`,
      ),
    );
  return {
    releases: last.map(({ version: told, date, lines }) => ({
      version: told,
      date,
      text: lines.join('\n').trim(),
    })),
    messages,
  };
}

function warning(line: number, reason: string): Message {
  return { file: CHANGELOG, line, column: 1, severity: 'warning', ruleId: 'settings-valid', reason };
}
