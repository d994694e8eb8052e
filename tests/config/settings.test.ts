import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { courseSchema } from '../../src/config/course-schema.ts';
import { normaliseCourse, ruleCourse } from '../../src/config/course-settings.ts';
import { moduleSchema } from '../../src/config/module-schema.ts';
import { normaliseModule } from '../../src/config/module-settings.ts';
import { readYaml } from '../../src/config/read-yaml.ts';
import { normaliseVideos } from '../../src/config/video-library.ts';
import { videosSchema } from '../../src/config/videos-schema.ts';
import type { Message } from '../../src/diagnostics/message.ts';

const known = {
  targets: [
    { name: 'scorm12', byDefault: true },
    { name: 'xapi', byDefault: true },
    { name: 'on-demand', byDefault: false },
  ],
  rules: ['image-has-alt', 'heading-levels', 'id-unique'],
};

const kinds: Record<string, (raw: string) => { value: unknown; messages: Message[] }> = {
  course(raw) {
    const read = readYaml(raw, 'course.yaml', courseSchema);
    const messages = [...read.messages, ...ruleCourse(read, 'course.yaml', known)];
    return { value: normaliseCourse(read.rest ?? {}, '01-our-bread', known), messages };
  },
  module(raw) {
    const read = readYaml(raw, 'module.yaml', moduleSchema);
    return { value: normaliseModule(read.rest ?? {}, '01-our-bread'), messages: read.messages };
  },
  videos(raw) {
    const read = readYaml(raw, 'videos.yaml', videosSchema);
    const messages = [...read.messages];
    const report = (severity: Message['severity']) => (at: PropertyKey[], reason: string) =>
      messages.push({ file: 'videos.yaml', ...read.at(at), severity, ruleId: 'settings-valid', reason });
    const room = {
      find: (written: string) => written,
      lengthOf: () => undefined,
      problem: report('error'),
      warn: report('warning'),
    };
    const value = normaliseVideos(read.rest ?? {}, room);
    return { value, messages };
  },
};

interface Case {
  title: string;
  kind: string;
  raw: string;
  normalized?: unknown;
  errors?: string[];
}

const cases: Case[] = parse(readFileSync(new URL('settings.cases.yaml', import.meta.url), 'utf8'));

describe('settings: written → normalised → ruled', () => {
  it.each(cases.map((one) => [`${one.kind}: ${one.title}`, one] as const))(
    '%s',
    (_, { kind, raw, normalized, errors }) => {
      const { value, messages } = kinds[kind]?.(raw) ?? { value: 'unknown kind', messages: [] };
      const told = messages
        .toSorted((a, b) => a.line - b.line || a.column - b.column)
        .map(({ line, column, reason }) => `${line}:${column} ${reason}`);
      expect(told).toEqual(errors ?? []);
      if (normalized !== undefined) expect(value).toEqual(normalized);
    },
  );
});

describe('a merge of git that was not finished is told as that, and as nothing else', () => {
  const marks = (ours: string, theirs: string) =>
    `<<<<<<< HEAD\n${ours}\n=======\n${theirs}\n>>>>>>> other\n`;
  it.each([
    [1, marks('title: A', 'title: B')],
    [2, `title: A\n${marks('language: en', 'language: es')}`],
    [3, `title: |\n  A\n${marks('  b', '  c')}`],
    [3, `keywords:\n  - x\n${marks('  - y', '  - z')}`],
  ])('on line %i of %j', (line, raw) => {
    const { value, messages } = readYaml(raw, 'course.yaml', courseSchema);
    expect(value).toBeUndefined();
    expect(messages).toMatchObject([{ line, column: 1, severity: 'error', ruleId: 'merge-finished' }]);
  });

  it('is not what a text quotes', () => {
    const { messages } = readYaml('title: |\n  <<<<<<< HEAD\nlanguage: en', 'module.yaml', moduleSchema);
    expect(messages.filter(({ ruleId }) => ruleId === 'merge-finished')).toEqual([]);
  });
});

describe('hostile YAML ends in a message', () => {
  it.each([
    ['nested 20,000 deep', '['.repeat(20_000)],
    ['larger than 1 MB', `title: ${'x'.repeat(1_000_001)}`],
    ['aliases that multiply', `a: &a [1, 1]\nb: &b [*a, *a]\nc: [*b, *b]`],
    ['a tag', 'title: !!js/function "x"'],
    ['a complex key', '? [a]\n: b'],
  ])('%s', (_, raw) => {
    const { value, messages } = readYaml(raw, 'course.yaml', courseSchema);
    expect(value).toBeUndefined();
    expect(messages.length).toBeGreaterThan(0);
    expect(messages.every((message) => message.line >= 1 && message.column >= 1)).toBe(true);
  });

  it('a key called __proto__ changes nothing but its own message', () => {
    const { messages } = readYaml('__proto__: { title: x }', 'course.yaml', courseSchema);
    expect(messages.map((message) => message.reason)).toContain('Unknown key "__proto__"');
    expect(Object.hasOwn(Object.prototype, 'title')).toBe(false);
  });
});
