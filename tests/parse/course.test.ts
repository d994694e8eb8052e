import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LessonSource, Project } from '../../src/load/project.ts';
import { parseCourse } from '../../src/parse/parse.ts';
import { createPool } from '../../src/parse/pool.ts';
import { POOL_FROM } from '../../src/parse/pool-types.ts';
import { toolkit } from '../../src/pipeline/toolkit.ts';

function lessonSource(file: string, text: string, es?: string): LessonSource {
  const translations = es === undefined ? {} : { es: { path: `i18n/es/01-one/${file}`, text: es } };
  return { id: file.replace(/^\d+-|\.md$/g, ''), path: `01-one/${file}`, text, translations } as LessonSource;
}

function project(lessons: LessonSource[]): Project {
  return {
    root: '/course',
    directory: 'course',
    languages: ['en', 'es'],
    settings: {
      id: 'c',
      title: 'Course',
      description: 'About',
      version: '1',
      language: 'en',
      translations: ['es'],
      iri: 'https://c.example/c',
      licence: undefined,
      authors: ['A'],
      keywords: ['k'],
      completion: { lessons: 'all', watch: undefined, pass: undefined, report: 'completed' },
      theme: { brand: '#123', logo: undefined },
      funding: { emblem: 'e.svg', statement: 'Funded', disclaimer: 'Views' },
      targets: ['scorm12'],
      package: 'course',
      maxPackageBytes: 1,
      rules: {},
    },
    translations: { es: { title: 'Curso', funding: { statement: 'Financiado' } } },
    modules: [
      {
        id: 'one',
        folder: '01-one',
        settings: {
          id: 'one',
          title: 'One',
          description: undefined,
          objectives: [
            { id: 'a', text: 'Do' },
            { id: 'b', text: 'Be' },
          ],
          hours: {},
        },
        translations: { es: { title: 'Uno', objectives: [{ id: 'b', text: 'Ser' }] } },
        lessons,
        sessions: [],
      },
    ],
    videos: { en: {}, es: {} },
    glossary: {},
    toolkit: {},
    community: {},
    assets: {},
    texts: {},
    captions: {},
    places: {},
    lock: undefined,
    messages: [],
  } as unknown as Project;
}

const choice = (prompt: string, yes: string, no: string) =>
  `:::choice\n${prompt}\n\n- [x] ${yes}\n- [ ] ${no}\n:::\n`;
const small = project([
  lessonSource(
    '01-start.md',
    `---\ntitle: Start\nid: begin\nminutes: 5\nobjectives: [a]\n---\n\n[next](02-next.md#end)\n\n${choice('Which?', 'Yes', 'No')}`,
    `---\ntitle: Inicio\n---\n\n[sigue](02-next.md)\n\n${choice('¿Cuál?', 'Sí', 'Nada')}`,
  ),
  lessonSource('02-next.md', '---\ntitle: Next\n---\n\n::vidoe[x]\n\n[back](01-start.md)\n'),
]);

describe('a course', () => {
  it('has its lessons in order, linked by their addresses', async () => {
    const { course, messages } = await parseCourse(small, 'en', toolkit);
    const lessons = course.modules[0]?.lessons ?? [];
    expect(lessons.map(({ id, title, minutes, objectives }) => ({ id, title, minutes, objectives }))).toEqual(
      [
        { id: 'begin', title: 'Start', minutes: 5, objectives: ['a'] },
        { id: 'next', title: 'Next', minutes: undefined, objectives: [] },
      ],
    );
    expect(lessons[0]?.html).toContain('href="#one/next/end"');
    expect(lessons[1]?.html).toContain('href="#one/begin"');
    expect(messages).toMatchObject([{ file: '01-one/02-next.md', line: 5, ruleId: 'directive-known' }]);
    expect(course.funding).toEqual({ emblem: 'e.svg', statement: 'Funded', disclaimer: 'Views' });
  });

  it('in a translation has its texts, and the ids of the source', async () => {
    const { course } = await parseCourse(small, 'es', toolkit);
    expect(course).toMatchObject({
      title: 'Curso',
      description: 'About',
      language: 'es',
      sourceLanguage: 'en',
    });
    expect(course.funding).toEqual({ emblem: 'e.svg', statement: 'Financiado', disclaimer: 'Views' });
    expect(course.modules[0]).toMatchObject({
      title: 'Uno',
      objectives: [
        { id: 'a', text: 'Do' },
        { id: 'b', text: 'Ser' },
      ],
    });
    const [start, next] = course.modules[0]?.lessons ?? [];
    expect(start).toMatchObject({
      id: 'begin',
      title: 'Inicio',
      language: 'es',
      minutes: 5,
      objectives: ['a'],
    });
    expect(start?.blocks).toMatchObject([
      {
        id: 'which',
        parts: [
          { id: 'yes', text: 'Sí' },
          { id: 'no', text: 'Nada' },
        ],
      },
    ]);
    expect(start?.html).toContain('href="#one/next"');
    expect(next).toMatchObject({ id: 'next', title: 'Next', language: 'en', path: '01-one/02-next.md' });
  });

  it('tells a mistake of the source once', async () => {
    const source = await parseCourse(small, 'en', toolkit);
    expect((await parseCourse(small, 'es', toolkit, { source })).messages).toEqual([]);
  });

  it('in a translation may not change an id', async () => {
    const text = '---\ntitle: X\n---\n';
    const { messages } = await parseCourse(
      project([lessonSource('01-a.md', text, '---\ntitle: X\nid: z\n---\n')]),
      'es',
      toolkit,
    );
    expect(messages).toMatchObject([
      { file: 'i18n/es/01-one/01-a.md', line: 3, ruleId: 'translation-same-structure' },
    ]);
  });

  it('calls a lesson that came from another module as it was called there, in links and translations too', async () => {
    const moved = project([
      lessonSource('01-start.md', '---\ntitle: Start\n---\n\n[x](02-far.md)\n'),
      lessonSource(
        '02-far.md',
        '---\ntitle: Far\nid: two/away\n---\n\nHello.\n',
        '---\ntitle: Lejos\n---\n\nHola.\n',
      ),
    ]);
    for (const language of ['en', 'es']) {
      const { course, messages } = await parseCourse(moved, language, toolkit);
      const [start, far] = course.modules[0]?.lessons ?? [];
      expect(far).toMatchObject({ moduleId: 'two', id: 'away' });
      expect(start?.html).toContain('href="#two/away"');
      expect(messages).toEqual([]);
    }
  });

  it('stops when it is told to', async () => {
    const lessons = Array.from({ length: 40 }, (_, at) => lessonSource(`${at}-l${at}.md`, 'text'));
    const controller = new AbortController();
    const onProgress = (done: number) => done === 10 && controller.abort(new Error('interrupted'));
    await expect(
      parseCourse(project(lessons), 'en', toolkit, { signal: controller.signal, onProgress }),
    ).rejects.toThrow('interrupted');
  });
});

describe('workers', () => {
  let folder = '';
  let worker = '';

  beforeAll(async () => {
    folder = await mkdtemp(path.join(import.meta.dirname, '.worker-'));
    worker = path.join(folder, 'lesson-worker.js');
    const entry = path.join(import.meta.dirname, '../../src/pipeline/lesson-worker.ts');
    const options = { bundle: true, packages: 'external', platform: 'node', format: 'esm' } as const;
    await build({ ...options, entryPoints: [entry], outfile: worker });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('make the same course as one thread', async () => {
    const lessons = Array.from({ length: 70 }, (_, at) =>
      lessonSource(
        `${at}-l${at}.md`,
        `---\ntitle: L${at}\n---\n\n## H${at}\n\n${choice('Which?', 'Yes', 'No')}\n$$x$$ [l](5-l5.md)\n\n::nope[x]\n`,
      ),
    );
    const large = project(lessons);
    const pool = createPool(POOL_FROM, pathToFileURL(worker));
    expect(pool?.workers).toBeGreaterThanOrEqual(2);
    if (pool === undefined) return;
    const told: number[] = [];
    try {
      const inPool = await parseCourse(large, 'en', toolkit, { pool, onProgress: (done) => told.push(done) });
      const inSpanish = await parseCourse(large, 'es', toolkit, { pool, source: inPool });
      expect(inPool).toEqual(await parseCourse(large, 'en', toolkit));
      expect(inSpanish.course.modules[0]?.lessons).toHaveLength(70);
      expect(told.at(-1)).toBe(70);
      const controller = new AbortController();
      const stopped = parseCourse(large, 'en', toolkit, { pool, signal: controller.signal });
      setImmediate(() => controller.abort());
      await expect(stopped).rejects.toThrow();
    } finally {
      await pool.destroy();
    }
  });

  it('are not made for a small course', () => {
    expect(createPool(POOL_FROM - 1, pathToFileURL(worker))).toBeUndefined();
  });
});
