/** One source, several languages: a package for each, with the same ids, in its own words. */
import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type CourseTest, courseTest, courseYaml } from '../support/course-test.ts';
import { mediaFile } from '../support/media.ts';
import { packageProblems } from '../support/package-facts.ts';
import type { CommandResult } from '../support/run-tool.ts';
import { readStrictly } from '../support/strict-zip.ts';

const lesson = (title: string, body: string) => `---\ntitle: ${title}\n---\n\n${body}\n`;
const captions = (text: string) => `WEBVTT\n\n00:00.000 --> 00:01.000\n${text}\n`;
const svg = (width: number) => `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="2"/>`;

const ASK = `:::choice{#main points=2}
Which one?

- [x] The first
- [ ] The second

:::

:::reflection
What do you think?
:::

::video[How it works]{ref=film}

![A square](../assets/square.svg) ![A line](../assets/line.svg)

Go to [the other](02-other.md#a-heading).
`;
const ASK_ES = `:::choice{points=2}
¿Cuál?

- [x] La primera
- [ ] La segunda

:::

:::reflection
¿Qué piensa?
:::

::video[Cómo funciona]{ref=film}

![Un cuadrado](../assets/square.svg) ![Una línea](../assets/line.svg)

Vaya a [la otra](02-other.md#a-heading).
`;

const SOURCE = {
  'course.yaml': courseYaml('translations: [es]\n'),
  '01-start/module.yaml': 'title: The start\nobjectives: [Choose well]\n',
  '01-start/01-ask.md': lesson('Asking', ASK),
  '01-start/02-other.md': lesson('The other one', '## A heading\n\nOnly in English so far.'),
  'videos.yaml': `film:
  title: How it works
  source: { file: assets/film.mp4 }
  poster: assets/square.svg
  captions: { en: assets/film.en.vtt }
  transcript: { en: assets/film.en.md }
  duration: 0:04
`,
  'assets/film.mp4': mediaFile('index-in-front.mp4'),
  'assets/film.en.vtt': captions('Hello'),
  'assets/film.en.md': 'Somebody says hello.\n',
  'assets/square.svg': svg(2),
  'assets/line.svg': svg(9),
};
const SPANISH = {
  'i18n/es/course.yaml': 'title: Un curso de prueba\n',
  'i18n/es/01-start/module.yaml': 'title: El comienzo\nobjectives: [Elegir bien]\n',
  'i18n/es/01-start/01-ask.md': lesson('Preguntar', ASK_ES),
  'i18n/es/videos.yaml': `film:
  title: Cómo funciona
  captions: { es: assets/film.es.vtt }
  transcript: { es: assets/film.es.md }
`,
  'i18n/es/assets/film.es.vtt': captions('Hola'),
  'i18n/es/assets/film.es.md': 'Alguien dice hola.\n',
  'i18n/es/assets/line.svg': svg(11),
};

interface Package {
  names: string[];
  text(name: string): string;
  /** Ids of lessons and blocks with their numbers, as the player knows them. */
  ids: unknown;
  texts: Record<string, unknown>;
}

async function open(course: CourseTest, language: string, target: string): Promise<Package> {
  const entries = readStrictly(await readFile(course.zip(`test-course-${language}-${target}.zip`)));
  expect(packageProblems(entries)).toEqual([]);
  const text = (name: string) => entries.find((entry) => entry.name === name)?.content.toString('utf8') ?? '';
  const data = JSON.parse(
    /^window\.coursewrightCourse\s*=\s*(.*?);?\s*$/s.exec(text('course.js'))?.[1] ?? 'null',
  );
  type Numbered = { id: string; number: number };
  const ids = data.lessons.map(
    ({
      key,
      number,
      blocks,
    }: {
      key: string;
      number: number;
      blocks: (Numbered & { parts: Numbered[] })[];
    }) => [
      key,
      number,
      blocks.map((block) => [block.id, block.number, block.parts.map((part) => [part.id, part.number])]),
    ],
  );
  return { names: entries.map(({ name }) => name), text, ids, texts: data.texts };
}

function places({ stderr }: CommandResult): string[] {
  const lines = stderr.matchAll(/^course\/(\S+:\d+:\d+) (error|warning) {2}.* {2}([a-z0-9-]+)$/gm);
  return [...lines].map(([, place, severity, rule]) => `${place} ${severity} ${rule}`);
}

describe('a course in two languages', () => {
  let course: CourseTest;
  let result: CommandResult;
  let en: Package;
  let es: Package;
  beforeAll(async () => {
    course = await courseTest({ ...SOURCE, ...SPANISH });
    result = await course.build();
    en = await open(course, 'en', 'scorm12');
    es = await open(course, 'es', 'scorm12');
  });
  afterAll(() => course.remove());

  it('gives a package for each language and target', async () => {
    expect(result.code).toBe(0);
    const { packages } = JSON.parse(await readFile(course.zip('packages.json'), 'utf8'));
    const told = packages.map(({ file, title }: { file: string; title: string }) => `${file} ${title}`);
    expect(told).toEqual([
      'test-course-en-scorm12.zip A test course',
      'test-course-en-xapi.zip A test course',
      'test-course-es-scorm12.zip Un curso de prueba',
      'test-course-es-xapi.zip Un curso de prueba',
    ]);
  });

  it('keeps ids and numbers in all languages', async () => {
    expect(es.ids).toEqual(en.ids);
    expect(en.ids).toMatchObject([
      [
        'start/ask',
        1,
        [
          [
            'main',
            1,
            [
              ['the-first', 1],
              ['the-second', 2],
            ],
          ],
          ['what-do-you-think', 2, []],
          ['how-it-works', 3, []],
        ],
      ],
      ['start/other', 2, []],
    ]);
    const iris = async (language: string) =>
      [...(await open(course, language, 'xapi')).text('tincan.xml').matchAll(/<activity id="([^"]*)"/g)].map(
        (match) => match[1],
      );
    expect(await iris('es')).toEqual(await iris('en'));
    expect(await iris('en')).toContain('https://example.org/courses/test-course/start/ask#main');
  });

  it('speaks the language: content, interface, manifest and page', () => {
    const page = es.text('index.html');
    expect(page).toMatch(/<html[^>]* lang="es"/);
    for (const words of [
      'Preguntar',
      '¿Cuál?',
      'La segunda',
      '¿Qué piensa?',
      'Pregunta',
      'Comprobar',
      'Siguiente',
    ]) {
      expect(page).toContain(words);
    }
    for (const words of ['Which one?', 'The second', 'What do you think?', 'Asking', '>Check<', '>Next<']) {
      expect(page).not.toContain(words);
      expect(en.text('index.html')).toContain(words);
    }
    expect(es.text('course.js')).toContain('"El comienzo"');
    expect(es.text('imsmanifest.xml')).toContain('<![CDATA[Un curso de prueba]]>');
    expect(es.text('metadata.xml')).toContain('<language>es</language>');
    expect(es.texts.next).toBe('Siguiente');
    expect(Object.keys(es.texts).sort()).toEqual(Object.keys(en.texts).sort());
    expect(es.text('course.js')).not.toContain(JSON.stringify(en.texts.chooseFirst));
  });

  it('brings the captions and the transcript of the language first, and its pictures', () => {
    expect(es.text('course.js')).toMatch(/"Hola".*"Hello"/s);
    expect(es.text('index.html')).toMatch(/Alguien dice hola\..*Somebody says hello\./s);
    expect(en.text('course.js')).not.toContain('"Hola"');
    const pictures = (which: Package) =>
      which.names
        .filter((name) => name.endsWith('.svg') && !name.startsWith('provider-'))
        .map((name) => which.text(name))
        .sort();
    expect(pictures(en)).toEqual([svg(2), svg(9)]);
    expect(pictures(es)).toEqual([svg(11), svg(2)]);
  });

  it('shows a lesson that is not translated in its own language, with a notice and a warning', () => {
    expect(places(result)).toContain('01-start/02-other.md:1:1 warning translation-present');
    const article =
      /<article[^>]*id="start\/other"[\s\S]*?<\/article>/.exec(es.text('index.html'))?.[0] ?? '';
    expect(article).toMatch(/^<article[^>]* lang="en"/);
    expect(article).toContain('Only in English so far.');
    expect(article).toMatch(/<p class="notice" lang="es"[^>]*>[^<]*inglés/);
    expect(en.text('index.html')).not.toMatch(
      /<header class="lesson-head">(?:(?!<\/header>)[\s\S])*class="notice"/,
    );
    expect(es.text('index.html')).toContain('href="#start/other/a-heading"');
  });

  it('-l es: builds that language only, from the same numbers', async () => {
    const other = await courseTest({ ...SOURCE, ...SPANISH });
    const { code, stderr } = await other.build('-l', 'es', '-t', 'scorm12');
    expect(code).toBe(0);
    expect(stderr.match(/\S+\.zip/g)).toEqual(['out/test-course-es-scorm12.zip']);
    expect((await open(other, 'es', 'scorm12')).ids).toEqual(es.ids);
    await other.remove();
  });
});

describe('a translation that does not fit its source', () => {
  let course: CourseTest;
  afterEach(() => course.remove());

  async function told(
    changes: Record<string, string>,
  ): Promise<{ code: number | null; stderr: string; places: string[] }> {
    course = await courseTest({ ...SOURCE, ...SPANISH, ...changes });
    const result = await course.build('-t', 'scorm12');
    expect(result.stderr).not.toContain('a bug of coursewright');
    return {
      code: result.code,
      stderr: result.stderr,
      places: places(result).filter((line) => line.includes('error')),
    };
  }

  const ask = (change: (text: string) => string) => ({
    'i18n/es/01-start/01-ask.md': lesson('Preguntar', change(ASK_ES)),
  });
  const at = (line: number) => [`i18n/es/01-start/01-ask.md:${line}:1 error translation-same-structure`];
  it.each<[string, Record<string, string>, string[]]>([
    [
      'an option more',
      ask((text) => text.replace('- [ ] La segunda', '- [ ] La segunda\n- [ ] La tercera')),
      at(8),
    ],
    [
      'an option less',
      ask((text) => text.replace('- [ ] La segunda\n', '')),
      ['i18n/es/01-start/01-ask.md:5:1 error choice-has-options', ...at(8)],
    ],
    [
      'another right answer',
      ask((text) =>
        text.replace('[x] La primera', '[ ] La primera').replace('[ ] La segunda', '[x] La segunda'),
      ),
      at(5),
    ],
    ['other points', ask((text) => text.replace('points=2', 'points=3')), at(5)],
    ['several answers instead of one', ask((text) => text.replace('points=2', 'points=2 multiple')), at(5)],
    ['a number of tries', ask((text) => text.replace('points=2', 'points=2 attempts=1')), at(5)],
    ['another share to watch', ask((text) => text.replace('ref=film', 'ref=film watch=80%')), at(17)],
    ['another id', ask((text) => text.replace('{points=2}', '{#otra points=2}')), at(5)],
    ['a block less', ask((text) => text.replace(/::video.*\n/, '')), at(1)],
    ['a block more', ask((text) => `${text}\n:::reflection\n¿Y qué más?\n:::\n`), at(23)],
    [
      'another block',
      ask((text) =>
        text.replace(/:::reflection[\s\S]*?:::\n/, ':::choice\n¿Sí?\n\n- [x] Sí\n- [ ] No\n\n:::\n'),
      ),
      at(13),
    ],
    [
      'a lesson that the source lacks',
      { 'i18n/es/01-start/03-mas.md': lesson('Más', 'Texto') },
      ['i18n/es/01-start/03-mas.md:1:1 error translation-has-source'],
    ],
    [
      'a video that the source lacks',
      { 'i18n/es/videos.yaml': `${SPANISH['i18n/es/videos.yaml']}otro: { title: Otro }\n` },
      ['i18n/es/videos.yaml:5:1 error translation-has-source'],
    ],
    [
      'a setting that belongs to the source',
      { 'i18n/es/course.yaml': 'version: 2.0.0\n' },
      ['i18n/es/course.yaml:1:1 error settings-valid'],
    ],
    [
      'captions that are missing',
      { 'i18n/es/videos.yaml': 'film:\n  transcript: { es: assets/film.es.md }\n' },
      ['i18n/es/01-start/01-ask.md:17:1 error captions-present'],
    ],
    [
      'a file outside the course',
      ask((text) => text.replace('../assets/line.svg', '../../../../line.svg')),
      ['i18n/es/01-start/01-ask.md:19:38 error asset-inside-course'],
    ],
  ])('%s', async (_, changes, expected) => {
    const { code, places } = await told(changes);
    expect({ code, places }).toEqual({ code: 1, places: expected });
  });

  it('a folder for a language that the course does not list: a warning', async () => {
    const { code, stderr } = await told({ 'i18n/de/01-start/01-ask.md': lesson('Fragen', 'Text') });
    expect(code).toBe(0);
    expect(stderr).toMatch(/i18n\/de is not used; add "de" to translations/);
  });

  it('-l with a language that the course lacks', async () => {
    course = await courseTest(SOURCE);
    const { code, stderr } = await course.build('-l', 'ess');
    expect(code).toBe(2);
    expect(stderr).toMatch(/Unknown language "ess"\. Did you mean "es"\? There are: en, es/);
  });
});
