/** The versions that a course's CHANGELOG.md tells of, in its order (https://keepachangelog.com). */

export interface WrittenRelease {
  version: string;
  /** `YYYY-MM-DD`; undefined where none is written. */
  date: string | undefined;
  /** Markdown. */
  text: string;
}

const HEADING = /^##[ \t]+\[?v?(\d[\w.+-]*)\]?[ \t]*(?:[-–—(:][ \t]*(\d{4}-\d\d-\d\d)\)?)?[ \t]*$/;
/** A page tells of the last ones. */
const MOST = 10;

export function releasesOf(changelog: string): WrittenRelease[] {
  const releases: { version: string; date: string | undefined; lines: string[] }[] = [];
  let isOpen = false;
  for (const line of changelog.split(/\r?\n/)) {
    const [, version, date] = HEADING.exec(line) ?? [];
    if (version !== undefined) releases.push({ version, date, lines: [] });
    if (/^##?[ \t]/.test(line)) isOpen = version !== undefined;
    else if (isOpen) releases.at(-1)?.lines.push(line);
  }
  return releases
    .slice(0, MOST)
    .map(({ lines, ...release }) => ({ ...release, text: lines.join('\n').trim() }));
}
