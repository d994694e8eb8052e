/** Random courses and random moves: what was moved is, for learners, LMSs and `check`, what it was before. */
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../../src/cli.ts';
import { type Compiled, compile } from '../../src/pipeline/compile.ts';
import { toolkit } from '../../src/pipeline/toolkit.ts';
import { cases } from '../support/cases.ts';
import { courseYaml } from '../support/course-test.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

interface LessonDraft {
  name: string;
  id: boolean;
  translated: boolean;
  crlf: boolean;
  mark: boolean;
  question: boolean;
  /** To which lesson of all, and how it is written. */
  links: { to: number; form: number }[];
  /** Of which module the picture is. */
  picture: number;
}

const lessonDraft: fc.Arbitrary<LessonDraft> = fc.record({
  name: fc.constantFrom('start', 'Tools & trade', 'αρχή', 'two_words', 'a (draft)', '50% more'),
  id: fc.boolean(),
  translated: fc.boolean(),
  crlf: fc.boolean(),
  mark: fc.boolean(),
  question: fc.boolean(),
  links: fc.array(fc.record({ to: fc.nat(), form: fc.nat({ max: 7 }) }), { maxLength: 4 }),
  picture: fc.nat(),
});
const courseDraft = fc.array(
  fc.record({
    name: fc.constantFrom('basics', 'Οδηγός', 'in depth', 'end'),
    settings: fc.boolean(),
    lessons: fc.array(lessonDraft, { minLength: 1, maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 4 },
);

/** What is moved, and where to; each number is taken modulo what there is. */
const move = fc.record({
  module: fc.boolean(),
  what: fc.nat(),
  to: fc.nat(),
  way: fc.constantFrom('name', 'before', 'after', 'folder'),
  number: fc.integer({ min: 0, max: 12 }),
});

type Draft = typeof courseDraft extends fc.Arbitrary<infer T> ? T : never;

/** Names of its own in packages, which two pictures of one name would have by their folders. */
function pictureOf(folder: string): string {
  return `own ${folder.slice(1, 2)}.png`;
}

function filesOf(draft: Draft): Map<string, string | Buffer> {
  const files = new Map<string, string | Buffer>();
  const modules = draft.map(({ name, ...rest }, index) => ({
    folder: `0${index + 1}-${name}-${index}`,
    ...rest,
  }));
  const paths = modules.flatMap(({ folder, lessons }) =>
    lessons.map(({ name }, index) => `${folder}/0${index + 1}-${name}-${index}.md`),
  );
  let at = 0;
  for (const { folder, settings, lessons } of modules) {
    files.set(`${folder}/${pictureOf(folder)}`, PNG);
    if (settings) files.set(`${folder}/module.yaml`, 'description: About this.\n');
    for (const lesson of lessons) {
      const file = paths[at++] ?? '';
      const text = textOf(
        lesson,
        file,
        paths,
        modules.map((one) => one.folder),
      );
      files.set(file, text);
      if (lesson.translated) files.set(`i18n/es/${file}`, text.replace('title: In', 'title: En'));
    }
  }
  const last = modules.at(-1)?.folder ?? '';
  const extra = `translations: [es]\ntheme: { logo: "${last}/${pictureOf(last)}" }\n`;
  return files.set('course.yaml', courseYaml(extra));
}

function textOf(lesson: LessonDraft, file: string, paths: string[], folders: string[]): string {
  const folder = folders[lesson.picture % folders.length] ?? '';
  const picture = `../${folder}/${pictureOf(folder)}`;
  const links = lesson.links.map(({ to, form }) =>
    linkTo(
      path.posix.relative(path.posix.dirname(file), paths[to % paths.length] ?? ''),
      paths[to % paths.length] ?? '',
      form,
    ),
  );
  const lines = [
    '---',
    `title: In ${path.basename(file, '.md')}`,
    `image: "${picture}"`,
    ...(lesson.id ? [`id: own-${paths.indexOf(file)}`] : []),
    '---',
    '',
    '## Here',
    '',
    'Some words.',
    '',
    ...links.flatMap((link) => [link, '']),
    `![A picture](<${picture}>)`,
    '',
    `::download[The picture]{src="${encodeURI(picture)}"}`,
    '',
    '    [code](../01-none/01-none.md)',
    '',
    ...(lesson.question ? [':::choice{#q}', 'Which?', '', '- [x] One', '- [ ] Two', '', ':::', ''] : []),
  ];
  return (lesson.mark ? '\uFEFF' : '') + lines.join(lesson.crlf ? '\r\n' : '\n');
}

function linkTo(relative: string, whole: string, form: number): string {
  const encoded = relative.replace(/[ ()%&]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return [
    `[a](${encoded})`,
    `[a](./${encoded}#here)`,
    `[a](<${relative.replaceAll('%', '%25')}> "A title")`,
    `[a]\n\n[a]: ${encoded}#here`,
    `<a href="${encoded}">a</a>`,
    `[a](/${whole.replace(/[ ()%&]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)})`,
    `[a](${encoded.replace(/md$/, 'html')})`,
    `> - [a](${encoded}?x=1#here)`,
  ][form] as string;
}

let cwd: string;
beforeAll(async () => {
  cwd = await mkdtemp(path.join(os.tmpdir(), 'coursewright-move-'));
});
afterAll(() => rm(cwd, { recursive: true }));

const cli = async (...argv: string[]): Promise<{ code: number; out: string; err: string }> => {
  const answer = { code: 0, out: '', err: '' };
  answer.code = await run(argv, {
    stdout: { write: (text) => (answer.out += text) },
    stderr: { write: (text) => (answer.err += text) },
    cwd,
    env: {},
    isTTY: false,
    signal: new AbortController().signal,
  });
  return answer;
};

const compiled = (name: string): Promise<Compiled> =>
  compile(path.join(cwd, name), toolkit, { cwd, signal: new AbortController().signal });

/** By address: what a learner sees of each lesson, in each language. */
function seen({ editions }: Compiled) {
  return editions.map(({ course }) =>
    course.modules
      .flatMap(({ lessons }) => lessons)
      .map(({ moduleId, id, title, html, blocks }) => ({
        key: `${moduleId}/${id}`,
        title,
        html,
        blocks: blocks.map((block) => block.id),
      }))
      .sort((a, b) => (a.key < b.key ? -1 : 1)),
  );
}

const rulesOf = ({ messages }: Compiled) => messages.map(({ ruleId }) => ruleId).sort();

async function lessonsAndModules(): Promise<{ lessons: string[]; modules: string[] }> {
  const modules = (await readdir(path.join(cwd, 'course'))).filter((name) => /^\d/.test(name)).sort();
  const inside = await Promise.all(
    modules.map(async (name) =>
      (await readdir(path.join(cwd, 'course', name)))
        .filter((file) => file.endsWith('.md'))
        .sort()
        .map((file) => `${name}/${file}`),
    ),
  );
  return { modules, lessons: inside.flat() };
}

function commandOf(
  { module, what, to, way, number }: typeof move extends fc.Arbitrary<infer T> ? T : never,
  { lessons, modules }: { lessons: string[]; modules: string[] },
): string[] {
  const all = module ? modules : lessons;
  const one = all[what % all.length] ?? '';
  const other = all[to % all.length] ?? '';
  const folder = modules[to % modules.length] ?? '';
  const digits = String(number).padStart(2, '0');
  if (way === 'before' || way === 'after') return ['course', one, `--${way}`, other];
  if (module) return ['course', one, `${digits}-Renamed it`];
  if (way === 'folder') return [`course/${one}`, `course/${folder}`];
  return [`course/${one}`, `course/${folder}/${digits}-Renamed (it).md`];
}

/** Moves that there is a reason to refuse. */
const REFUSED = /stands there already|in that module already|the only lesson|own neighbour|is there already/;

it('keep addresses, links, numbers and answers', async ({ task }) => {
  await fc.assert(
    fc.asyncProperty(courseDraft, fc.array(move, { minLength: 1, maxLength: 3 }), async (draft, moves) => {
      await rm(path.join(cwd, 'course'), { recursive: true, force: true });
      await rm(path.join(cwd, 'old'), { recursive: true, force: true });
      for (const [file, content] of filesOf(draft)) {
        await mkdir(path.dirname(path.join(cwd, 'course', file)), { recursive: true });
        await writeFile(path.join(cwd, 'course', file), content);
      }
      const before = await compiled('course');
      expect(before.messages.filter(({ severity }) => severity === 'error')).toEqual([]);
      await writeFile(path.join(cwd, 'course/course.lock.json'), before.lock.text);
      await cp(path.join(cwd, 'course'), path.join(cwd, 'old'), { recursive: true });
      for (const one of moves) {
        const { code, err } = await cli('move', ...commandOf(one, await lessonsAndModules()));
        if (code !== 0) expect(err).toMatch(REFUSED);
      }
      const after = await compiled('course');
      expect(rulesOf(after)).toEqual(rulesOf(before));
      expect(seen(after)).toEqual(seen(before));
      expect(after.lock.text).toBe(await readFile(path.join(cwd, 'old/course.lock.json'), 'utf8'));
      const { code, out, err } = await cli('diff', 'old', 'course', '--reporter', 'json', '--no-cache');
      expect(code, err).toBe(0);
      expect(
        [...out.matchAll(/"level": "([^"]+)"/g)]
          .map(([, level]) => level)
          .filter((level) => level !== 'safe'),
      ).toEqual([]);
    }),
    { numRuns: cases(task, 8, 400) },
  );
});
