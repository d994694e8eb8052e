/** Banks of questions become lessons that check accepts; what a block cannot say stands in the report. */
import { cp, mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runTool } from '../support/run-tool.ts';

const BANKS = path.resolve('tests/import/banks');
let cwd = '';

beforeEach(async () => {
  cwd = await mkdtemp(path.join(os.tmpdir(), 'coursewright-banks-'));
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

/** Everything that was written, file by file. */
async function written(folder: string): Promise<string> {
  const files = (await readdir(folder, { recursive: true }))
    .filter((file) => /\.(?:md|yaml)$/.test(file))
    .sort();
  const texts = files.map(
    async (file) => `===== ${file}\n${await readFile(path.join(folder, file), 'utf8')}`,
  );
  return (await Promise.all(texts)).join('\n');
}

async function imported(name: string, content: string | Uint8Array, ...options: string[]) {
  await mkdir(path.join(cwd, 'in'), { recursive: true });
  await writeFile(path.join(cwd, 'in', name), content);
  const result = await runTool(cwd, ['import', `in/${name}`, 'course', ...options]);
  return { ...result, course: result.code === 2 ? '' : await written(path.join(cwd, 'course')) };
}

describe('a bank', () => {
  it.each([
    ['workshop.xml', 'moodle-xml'],
    ['firm-visits.gift', 'gift'],
    ['agreements.txt', 'aiken'],
    ['fragen.csv', 'csv'],
  ])('%s is told as %s and becomes the course that is kept beside it', async (name, format) => {
    await cp(path.join(BANKS, name), path.join(cwd, name));
    const { code, stdout } = await runTool(cwd, ['import', name, 'course']);
    expect(stdout).toContain(`${name} is read as ${format}, because`);
    expect(code).toBe(0);
    await expect(await written(path.join(cwd, 'course'))).toMatchFileSnapshot(
      path.join(BANKS, 'golden', `${name}.md`),
    );
  });

  it('of several files is a module each', async () => {
    for (const [name, title] of [
      ['a.gift', 'One'],
      ['b.gift', 'Two'],
    ] as const) {
      await mkdir(path.join(cwd, 'in'), { recursive: true });
      await writeFile(path.join(cwd, 'in', name), `$CATEGORY: ${title}\n\nIs it so?{T}\n`);
    }
    await runTool(cwd, ['import', 'in', 'course']);
    expect(await readdir(path.join(cwd, 'course'))).toEqual(expect.arrayContaining(['01-a', '02-b']));
  });
});

describe('a folder', () => {
  beforeEach(() => mkdir(path.join(cwd, 'in')));

  it('may hold pictures beside its bank, whatever signs their names have', async () => {
    await writeFile(
      path.join(cwd, 'in/bank.gift'),
      '[html]<img src="a%23b.svg?x#y" alt="One"> Is it so?{T}\n',
    );
    await writeFile(
      path.join(cwd, 'in/a#b.svg'),
      '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
    );
    await runTool(cwd, ['import', 'in', 'course']);
    expect(await written(path.join(cwd, 'course'))).toContain('![One](../assets/ab.svg)');
  });

  it('with a bank that is too large is refused, not read without it', async () => {
    await writeFile(path.join(cwd, 'in/a.gift'), 'Is it so?{T}\n');
    await writeFile(path.join(cwd, 'in/b.gift'), '');
    await truncate(path.join(cwd, 'in/b.gift'), 100_000_001);
    const { code, stderr } = await runTool(cwd, ['import', 'in', 'course']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('"b.gift" has more than 100 MB')]);
  });
});

describe('categories', () => {
  it('within one another are pools of one quiz', async () => {
    const { course, code } = await imported(
      'bank.gift',
      '$CATEGORY: Visits\n\nOne?{T}\n\n$CATEGORY: Visits/Calls/First\nTwo?{F}\n\n$CATEGORY: Law\n\nThree?{T}\n',
    );
    expect(code).toBe(0);
    expect(course).toContain(
      '\n:::::quiz[Visits]{#visits-quiz}\n::::pool\n:::true-false{#one}\nOne?\n\n- [x] True\n- [ ] False\n:::\n::::\n\n**Calls – First**\n\n::::pool\n:::true-false{#two}',
    );
    expect(course).toContain('===== 01-bank/02-law.md');
  });
});

describe('GIFT', () => {
  /** What stands in the lesson behind its front matter. */
  async function lesson(gift: string): Promise<string> {
    const { course, code } = await imported('bank.gift', gift);
    expect([code, course]).toEqual([0, expect.stringContaining('No problems.')]);
    return /quiz\}\n([\s\S]*?)\n::::+\n/.exec(course)?.[1] ?? '';
  }

  it.each([
    [
      'escaped signs',
      'A \\{set\\} \\= 1\\:2 \\~ \\#3?{=\\#1 ~\\~2 ~a\\=b}',
      ['A {set} = 1:2 \\~ #3?', '- [x] \\#1', '- [ ] \\~2', '- [ ] a=b'],
    ],
    ['a comment within a question', 'One?{\n// no ~answer\n=Yes\n~No}', ['One?\n\n- [x] Yes\n- [ ] No']],
    ['an empty line within braces', 'One?{\n=Yes\n\n~No\n}', ['- [x] Yes\n- [ ] No']],
    [
      'options of which no id can be made',
      'ひとつ?{=はい ~いいえ ~\\=}',
      ['はい {#option-1}', 'いいえ {#option-2}', '= {#option-3}'],
    ],
    ['pairs of which no id can be made', 'ひとつ?{=猫->魚 =犬->肉}', ['| 猫 {#part-1} | 魚 {#part-2} |']],
    ['an item that is another partner', 'Which?{=a->b =b->a}', ['| b {#part-3} | a {#part-4} |']],
    ['a word of which no id can be made', 'ひとつ?{=猫}', [':blank[猫]{#answer}']],
    ['an id in a comment', '// [id:wages-1] [tag:law]\nOne?{T}', ['true-false{#wages-1}']],
    ['a title with colons', '::A\\:\\:B:: One?{T}', ['{#ab}']],
    ['HTML', '[html]<p>One <em>or</em></p><p>two?</p>{T}', ['One *or*\n\ntwo?']],
    ['plain text that looks like HTML', '[plain]Is <b> a tag?{T}', ['Is \\<b> a tag?']],
    ['Markdown with mathematics', '[markdown]Is **\\\\(x\\\\)** a letter?{T}', ['Is **$$x$$** a letter?']],
    ['line ends in a text', 'One\\nor\ntwo?{T}', ['One\\\nor\\\ntwo?']],
    ['a missing word', 'The {=firm =company} pays.', ['The :blank[firm|company] pays.']],
    ['signs in a blank', 'Write a set{=[a|b]* ~c}', ['- [x] \\[a|b]\\*']],
    ['a right word with signs', 'Write it{=[a|b]}', [':blank[\\[a\\|b\\]]']],
    ['numbers', 'How many?{#=3:0.5 =%50%7#Nearly.}', ['answer=3 tolerance=0.5', '- [ ] 7\n  > Nearly.']],
    ['small numbers', 'How many?{#1e-3:1e-4}', ['answer=0.001 tolerance=0.0001']],
    ['a range', 'How many?{#-2..-1.5}', ['answer=-2..-1.5']],
    [
      'true with both replies',
      'So?{T#wrong#right####all}',
      ['- [x] True\n  > right\n- [ ] False\n  > wrong\n\nall'],
    ],
    [
      'names of blocks in texts',
      'What does :::quiz begin? :smile: x^2^{T}',
      ['What does :::quiz begin? \\:smile: x\\^2\\^'],
    ],
  ])('%s', async (_, gift, expected) => {
    const body = await lesson(gift);
    for (const part of expected) expect(body).toContain(part);
  });

  it.each([
    ['two answers of which either is right', 'One?{=a =b ~c}', 'each as the only answer'],
    ['no right answer', 'One?{~a ~b}', 'None of its options is right'],
    ['one option', 'One?{=a ~}', 'fewer than two options'],
    ['a brace too few', 'One?{=a ~b', 'braces are not closed'],
    ['a number that is none', 'One?{#many}', 'It has no right number'],
    ['one pair', 'One?{=a->b =c->b}', 'fewer than two items with two partners'],
    ['an answer that is too long', `One?{=${'word '.repeat(20)}}`, 'longer than 60 characters'],
    ['nothing asked', '::Name::{T}', 'It asks nothing'],
  ])('%s is told with its line', async (_, gift, why) => {
    const { course } = await imported('bank.gift', `One more?{T}\n\n${gift}\n`);
    const row = course.split('\n').find((line) => line.includes(why));
    expect(row).toMatch(/^\| bank\.gift \| 3 \|/);
  });
});

describe('Moodle XML', () => {
  const quiz = (...questions: string[]) => `<?xml version="1.0"?><quiz>\n${questions.join('\n')}</quiz>`;
  const trueFalse = (html: string, more = '') =>
    `<question type="truefalse"><name><text>N</text></name><questiontext format="html"><text><![CDATA[${html}]]></text>${more}</questiontext><answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question>`;

  it('brings its pictures along, and asks the web for none', async () => {
    const png = (await readFile(path.join(BANKS, 'workshop.xml'), 'utf8')).match(/iVBOR[^<]+/)?.[0] ?? '';
    const { course } = await imported(
      'bank.xml',
      quiz(
        trueFalse(
          `<p><img src="@@PLUGINFILE@@/a%20b.png" alt="One"><img src="data:image/png;base64,${png}" alt="Two"><img src="https://example.org/c.png" alt="Three"><img src="../../../etc/passwd" alt="Four"><img src="@@PLUGINFILE@@/gone.png"></p>`,
          `<file name="a b.png" path="/" encoding="base64">${png}</file><file name="unused.png" path="/" encoding="base64">${png}</file>`,
        ),
      ),
    );
    expect(course).toContain(
      '![One](../assets/a-b.png)![Two](../assets/a-b.png)[Three](https://example.org/c.png)\\[Four]',
    );
    for (const told of ['https://example.org/c.png', 'etc/passwd', 'gone.png', '/unused.png'])
      expect(course.slice(course.indexOf('import-report'))).toContain(told);
    expect(await readdir(path.join(cwd, 'course/assets'))).toEqual(['a-b.png']);
  });

  it.each([
    ['<!DOCTYPE quiz [<!ENTITY a "b">]><quiz>&a;</quiz>', 'has a document type'],
    ['<quiz><question></quiz>', 'unexpected close tag'],
    ['<quiz>&nbsp;</quiz>', 'undefined entity'],
    [`<quiz>${'<a>'.repeat(5000)}</quiz>`, 'nests deeper than 256'],
  ])('XML is refused, case %#', async (xml, why) => {
    const { code, stderr } = await imported('bank.xml', xml, '--format', 'moodle-xml');
    expect([code, stderr]).toEqual([2, expect.stringContaining(why)]);
  });

  it('says what was there where no question can be kept, without a course or a report', async () => {
    const cloze = '<question type="cloze"><name><text>Gaps</text></name></question>';
    const { code, stderr } = await imported('bank.xml', `<quiz>${cloze.repeat(5)}</quiz>`);
    expect(code).toBe(2);
    expect(stderr).toMatch(/No lesson was found.*Gaps.*bank\.xml, line 1\) was left out\. So were 2 more\./s);
    expect(await readdir(cwd)).toEqual(['in']);
  });

  it('keeps what elements say that Markdown has no sign for, and tells of the rest', async () => {
    const { course } = await imported(
      'bank.xml',
      quiz(
        trueFalse(
          '<p>H<sub>2</sub>O <a href="javascript:alert(1)">here</a> <script>alert(2)</script><iframe src="https://example.org/film"></iframe></p><h3>Part</h3>',
        ),
        trueFalse(`${'<div><b>'.repeat(3000)}deep`),
      ),
    );
    expect(course).toContain('H<sub>2</sub>O here');
    expect(course).toContain('(https://example.org/film)');
    expect(course).toContain('**Part**');
    expect(course).not.toContain('alert(2)');
    expect(course).toContain('deep');
  });

  it('lists each question of a kind that no block stands for, with its name and its text', async () => {
    const kinds = ['cloze', 'calculated', 'ddimageortext', 'stack', '__proto__'];
    const { course } = await imported(
      'bank.xml',
      quiz(
        trueFalse('One?'),
        ...kinds.map(
          (kind) =>
            `<question type="${kind}"><name><text>Name of ${kind}</text></name><questiontext><text>Text of ${kind}</text></questiontext></question>`,
        ),
      ),
    );
    for (const kind of kinds)
      expect(course.replaceAll('\\', '')).toMatch(new RegExp(`Name of ${kind}.*Text of ${kind}`));
  });
});

describe('a table', () => {
  const rows = (sign: string) =>
    [
      ['Pregunta', 'Opción A', 'Opción B', 'Respuesta correcta', 'Categoría'],
      ['¿Quién firma?', 'La empresa', 'Nadie', 'b', 'Año'],
    ]
      .map((row) => row.join(sign))
      .join('\r\n');
  const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

  it.each([
    ['commas', rows(',')],
    ['semicolons', rows(';')],
    ['tabs', rows('\t')],
    ['a byte order mark', `\ufeff${rows(';')}`],
    ['Windows-1252', Buffer.from(rows(';'), 'latin1')],
    ['UTF-16', utf16(rows('\t'))],
  ])('with %s', async (_, content) => {
    const { course, code } = await imported('preguntas.csv', content);
    expect(code).toBe(0);
    expect(course).toContain('¿Quién firma?\n\n- [ ] La empresa\n- [x] Nadie\n');
    expect(course).toContain('language: es');
    expect(course).toContain('title: Año');
  });

  it.each([
    ['the text of an option', '"4"', [false, true, false]],
    ['a number where no option says it', '"1"', [true, false, false]],
    ['letters', '"A, C"', [true, false, true]],
    ['texts', '"3|5"', [true, false, true]],
  ])('names what is right by %s', async (_, right, boxes) => {
    const { course } = await imported(
      'q.csv',
      `question,option 1,option 2,option 3,right\nHow many?,3,4,5,${right}\n`,
    );
    expect([...course.matchAll(/^- \[(.)\] \d$/gm)].map(([, box]) => box === 'x')).toEqual(boxes);
  });

  it('without a column of questions is refused', async () => {
    const { code, stderr } = await imported('q.csv', 'a,b\n1,2\n', '--format', 'csv');
    expect([code, stderr]).toEqual([2, expect.stringContaining('is called "question"')]);
  });
});
