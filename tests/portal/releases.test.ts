/** What a CHANGELOG.md tells of a course's versions, and what its readers would miss. */
import { expect, it } from 'vitest';
import { releasesOf } from '../../src/portal/releases.ts';

it('reads versions with their days in the forms that people write, and leaves all else to its text', () => {
  const { releases, messages } = releasesOf(
    '# Changelog\n\n## Unreleased\n\n- Soon.\n\n## [2.0.0] - 2026-05-04\n\n### Added\n\n- A\n\n## v1.1 (2026-04-01)\n\n- B\n\n## 3 things\n\n- C\n\n## 1: 2026-03-01\n',
    '2.0.0',
  );
  expect(releases).toEqual([
    { version: '2.0.0', date: '2026-05-04', text: '### Added\n\n- A' },
    { version: '1.1', date: '2026-04-01', text: '- B' },
    { version: '1', date: '2026-03-01', text: '' },
  ]);
  expect(messages).toEqual([]);
});

it.each([
  [
    '## 1.0.0\n',
    '1.0.0',
    '1 No feed tells of version 1.0.0, which has no day; write "## 1.0.0 - 2026-05-04"',
  ],
  [
    '\n## 1.0.0 - 2026-02-30\n',
    '1.0.0',
    '2 No feed tells of version 1.0.0, which has no day; write "## 1.0.0 - 2026-05-04"',
  ],
  [
    '## 1.0.0, May 2026\n',
    '1.0.0',
    '1 No feed tells of version 1.0.0, which has no day; write "## 1.0.0 - 2026-05-04"',
  ],
  [
    '## 1.0.0 - 2026-03-01\n',
    '1.1.0',
    '1 The course has version 1.1.0, and nothing is said of it here; write "## 1.1.0 - 2026-05-04" and what changes',
  ],
])('tells of %j', (changelog, version, said) => {
  const { releases, messages } = releasesOf(changelog, version);
  expect(releases).toHaveLength(1);
  expect(messages.map(({ line, reason }) => `${line} ${reason}`)).toEqual([said]);
});
