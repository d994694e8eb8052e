/** What of the start page, the lesson's head and the finish is known when a package is built. */
import { describe, expect, it } from 'vitest';
import { deriveTheme } from '../../src/course/colour.ts';
import { stylesheet } from '../../src/render/stylesheet.ts';
import { courseTest, courseYaml } from '../support/course-test.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"/>';
const LESSON = '---\ntitle: One\nminutes: 10\nimage: { file: ../assets/a.svg, focus: 20% 30% }\n---\n\n';
const QUESTION = (id: string) => `:::choice{#${id}}\nNow?\n\n- [x] Yes\n- [ ] No\n:::\n\n`;
const PRETEST = `::::quiz{#before pretest}\n${QUESTION('q1')}${QUESTION('q2')}::::\n`;
const PLAN =
  ':::action-plan{#mine own=1}\nWhat I do next\n\n- Call\n:::\n\n::download[A list]{src=../assets/list.txt}\n';

async function pageOf(files: Record<string, string>, ...args: string[]) {
  const course = await courseTest(files);
  const result = await course.buildOnce('-t', 'scorm12', ...args);
  const zip = await course.files('test-course-en-scorm12.zip').catch(() => new Map<string, Buffer>());
  await course.remove();
  const text = (name: string) => zip.get(name)?.toString('utf8') ?? '';
  return { result, text, names: [...zip.keys()] };
}

const FULL = {
  'course.yaml': courseYaml(
    'cover: { file: assets/cover.svg, alt: A lathe, focus: 50% 20% }\ncredits: { system: ECTS, points: 2 }\ntheme: { accent: "#b4571f", font: serif, corners: square }\n',
  ),
  '01-one/module.yaml': 'title: First\nimage: assets/a.svg\nobjectives: { know: Know it }\n',
  '01-one/01-one.md': `${LESSON}${QUESTION('q')}${QUESTION('r')}Words.\n`,
  '01-one/02-two.md': `---\ntitle: Two\nobjectives: [know]\n---\n\n${PRETEST}`,
  '02-two/module.yaml': 'title: Second\n',
  '02-two/01-three.md': `---\ntitle: Three\n---\n\n${PLAN}`,
  'assets/cover.svg': SVG,
  'assets/a.svg': SVG,
  'assets/list.txt': 'Words\n',
};

describe('a course of several lessons', async () => {
  const { text, names, result } = await pageOf(FULL);
  const page = text('index.html');
  const between = (from: string, to: string) => page.slice(page.indexOf(from), page.indexOf(to));
  const start = between('<section class="start"', '<article class="lesson"');

  it('begins on a page with its picture, its facts and a card for each module', () => {
    expect(result.code, result.stderr).toBe(0);
    expect(start).toContain(
      '<img src="files/cover.svg" width="1200" height="800" alt="A lathe" data-focus="50 20"',
    );
    for (const fact of ['10\u00a0min of study', '3 lessons', 'Record of completion · 2 ECTS'])
      expect(start).toContain(fact);
    expect(start).toContain('id="begin" href="#one/one"');
    expect(start.match(/class="module" href="#[^"]*"/g)).toEqual([
      'class="module" href="#one/one"',
      'class="module" href="#two/three"',
    ]);
    expect(start).toContain('<img src="files/a.svg"');
    expect(page).toContain('<title>A test course</title>');
  });

  it('shows the way to a pre-test, which stays in its lesson', () => {
    expect(start).toContain('href="#one/two:before"');
    expect(page).toContain('id="one/two:before"');
  });

  it('has pictures, questions and folded objectives at the heads of its lessons', () => {
    const first = between('<article class="lesson" id="one/one"', '<noscript data-lesson="one/two"');
    expect(first).toContain('alt="" data-focus="20 30"');
    expect(first).toContain('Lesson 1 · 10\u00a0min · 2 questions');
    expect(first).toContain('<div class="objectives">');
    const second = between('<noscript data-lesson="one/two"', '<noscript data-lesson="two/three"');
    expect(second).toContain('<details class="objectives folds">');
  });

  it('ends on a page with objectives, plans and downloads', () => {
    const finish = between('<section class="finish"', '<template id="record-page"');
    expect(finish).toContain('data-objective="one/know"');
    expect(finish).toContain('<a href="#two/three:mine" lang="en">What I do next</a>');
    expect(finish).toContain('<a href="files/list.txt" download="list.txt" lang="en">A list</a>');
  });

  it('takes focal points, letters and corners from its style sheet, for no style may stand in the page', () => {
    const style = text('style.css');
    expect(style).toContain('[data-focus="50 20"]{object-position:50% 20%}');
    expect(style).toContain('--font:Charter');
    expect(style).toContain('--radius:2px');
    expect(page).not.toContain(' style=');
  });

  it('lists the files of a provider in its manifest, empty and apart from its release', () => {
    for (const name of ['provider.css', 'provider.js', 'provider-logo.svg']) {
      expect(names).toContain(name);
      expect(text('imsmanifest.xml')).toContain(`<file href="${name}"`);
      expect(page).toMatch(new RegExp(`"${name.replace('.', '\\.')}\\?[0-9a-f]{8}"`));
      expect(page.match(/<meta name="scripts" content="([^"]*)"/)?.[1]).not.toContain(name);
    }
  });
});

it('a single lesson begins at once, below its cover; a logo of a provider stands below its outline', async () => {
  const { text } = await pageOf({ '01-one/01-one.md': '---\ntitle: One\n---\n\nWords.\n' });
  expect(text('index.html')).toContain('<header class="cover"');
  expect(text('index.html')).not.toContain('class="start"');
  expect(text('index.html')).toMatch(/<img class="provider-logo" [^>]*alt="">\n<\/nav>/);
});

it('a package of one module names its objectives in place of cards, and the next module at its end', async () => {
  const files = { ...FULL, 'course.yaml': courseYaml('package: module\n') };
  const course = await courseTest(files);
  expect((await course.buildOnce('-t', 'scorm12')).code).toBe(0);
  const page =
    (await course.files('test-course-one-en-scorm12.zip')).get('index.html')?.toString('utf8') ?? '';
  await course.remove();
  expect(page).toMatch(/class="start-aims">.*<li>Know it<\/li>/);
  expect(page).not.toContain('class="modules"');
  expect(page).toContain('<p class="finish-after" lang="en">Second</p>');
});

it('pictures that are missing are told where they are written', async () => {
  const { result } = await pageOf({
    'course.yaml': courseYaml('cover: assets/no.svg\n'),
    '01-one/module.yaml': 'title: First\nimage: assets/none.svg\n',
    '01-one/01-one.md': '---\ntitle: One\nimage: nowhere.svg\n---\n\nWords.\n',
  });
  expect(result.stderr).toMatch(/course\.yaml:7:8 .*assets\/no\.svg/);
  expect(result.stderr).toMatch(/module\.yaml:2:1 .*assets\/none\.svg/);
  expect(result.stderr).toMatch(/01-one\.md:3:1 .*nowhere\.svg/);
});

it('without an accent the brand serves for it', () => {
  const { light } = deriveTheme('#1d5a8f') ?? {};
  expect([light?.accent, light?.['accent-wash']]).toEqual([light?.brand, light?.wash]);
  expect(stylesheet({ brand: '#1d5a8f', accent: 'no colour' }, [])).toContain(`--accent:${light?.brand}`);
});

it('lets blocks be broader than text by the one rule of tables and pictures', () => {
  const style = stylesheet({ brand: '#1d5a8f' }, []);
  expect(style.match(/[^{}\n]*\.broad[^{]*/g)).toEqual(['.lesson-body>:is(.table,.picture,.broad)']);
});
