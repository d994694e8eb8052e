/**
 * A Moodle course as a backup: each file, field and trap that a restore by a real Moodle (4.5) was seen to need or to
 * stumble over.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readXml } from '../../src/import/xml.ts';
import { fileHasher } from '../../src/package/marked-files.ts';
import { moodle } from '../../src/targets/moodle/index.ts';
import { wholePlan } from '../../src/targets/plan.ts';
import { scorm12 } from '../../src/targets/scorm12/index.ts';
import { loadTexts } from '../../src/texts/index.ts';
import { courseOf } from '../support/course.ts';
import { type CourseTest, courseTest, courseYaml } from '../support/course-test.ts';
import { unzip } from '../support/unzip.ts';
import { type Backup, backupOf, fieldsOf, leavesOf, within } from './moodle-backup.ts';
import { FILES, NASTY } from './moodle-course.ts';

const NAME = 'test-course-en-moodle.mbz';

let course: CourseTest;
let backup: Backup;
let told: string;

beforeAll(async () => {
  course = await courseTest(FILES);
  const { code, stderr } = await course.buildOnce('-t', 'moodle');
  expect(code, stderr).toBe(0);
  told = stderr;
  backup = backupOf(await course.files(NAME));
});
afterAll(() => course.remove());

describe('what a restore reads', () => {
  it.each([
    'moodle_backup.xml',
    'files.xml',
    'roles.xml',
    'groups.xml',
    'scales.xml',
    'outcomes.xml',
    'questions.xml',
    'gradebook.xml',
    'completion.xml',
    'course/course.xml',
    'course/roles.xml',
    'course/inforef.xml',
  ])('%s is there', (path) => {
    expect(backup.root(path).name).not.toBe('');
  });

  it('begins as a backup of this format is known', () => {
    const head = backup.files.get('moodle_backup.xml')?.subarray(0, 200).toString('utf8');
    for (const literal of ['<?xml version="1.0" encoding="UTF-8"?>', '<moodle_backup>', '<information>'])
      expect(head).toContain(literal);
  });

  it('names what no restore does without, and a version that newer sites take without a word', () => {
    const information = fieldsOf(backup.first('moodle_backup.xml', 'information'));
    expect(information).toMatchObject({
      moodle_version: '2022112800',
      backup_version: '2022112800',
      backup_release: '4.1',
      original_wwwroot: 'https://example.org/courses/test-course',
      original_course_contextid: '10',
      original_system_contextid: '1',
    });
    const detail = fieldsOf(backup.first('moodle_backup.xml', 'detail'));
    expect(detail).toMatchObject({ type: 'course', format: 'moodle2', mode: '10' });
    expect(Number(backup.texts('course/course.xml', 'startdate')[0])).toBeGreaterThan(0);
  });

  it('holds each section and activity that it lists, with every file and with the settings of the screens', () => {
    const contents = backup.first('moodle_backup.xml', 'contents');
    const folders = within(contents, 'directory').map(({ children }) => String(children[0]));
    const activities = folders.filter((folder) => folder.startsWith('activities/'));
    expect(activities.sort()).toEqual(
      backup
        .activities()
        .map(({ folder }) => folder)
        .sort(),
    );
    expect(activities.length).toBeGreaterThan(1);
    const settings = within(backup.root('moodle_backup.xml'), 'setting').map(fieldsOf);
    for (const folder of folders.filter((one) => one !== 'course')) {
      const name = folder.slice(folder.indexOf('/') + 1);
      const files = folder.startsWith('sections/')
        ? ['section', 'inforef']
        : ['module', name.split('_')[0], 'roles', 'grades', 'inforef'];
      for (const file of files)
        expect(backup.files.has(`${folder}/${file}.xml`), `${folder}/${file}`).toBe(true);
      expect(settings).toContainEqual(expect.objectContaining({ name: `${name}_included`, value: '1' }));
      expect(settings).toContainEqual(expect.objectContaining({ name: `${name}_userinfo`, value: '0' }));
    }
    expect(settings).toContainEqual({ level: 'root', name: 'users', value: '0' });
  });

  it('says of each section in what form its summary is, and whether it is seen', () => {
    const sections = [...backup.files.keys()].filter((path) => path.endsWith('/section.xml'));
    expect(sections).toHaveLength(4);
    for (const path of sections)
      expect(fieldsOf(backup.root(path))).toMatchObject({ summaryformat: '1', visible: '1' });
  });
});

describe('files', () => {
  it('lie under their SHA-1, each content once, and none lies there that no record names', () => {
    const records = backup.records();
    const stored = [...backup.files].filter(([path]) => path.startsWith('files/'));
    for (const [path, content] of stored) {
      const sha1 = createHash('sha1').update(content).digest('hex');
      expect(path).toBe(`files/${sha1.slice(0, 2)}/${sha1}`);
      expect(records).toContainEqual(
        expect.objectContaining({ contenthash: sha1, filesize: `${content.length}` }),
      );
    }
    expect(new Set(records.map(({ contenthash }) => contenthash)).size).toBe(stored.length);
  });

  it('are named by the inforef.xml of what they belong to, for Moodle drops the others without a word', () => {
    const named = [...backup.files.keys()]
      .filter((path) => path.endsWith('inforef.xml'))
      .flatMap((path) => within(backup.root(path), 'file').map((file) => fieldsOf(file).id));
    expect(named.sort()).toEqual(
      backup
        .records()
        .map(({ id }) => id)
        .sort(),
    );
  });

  it('of a section stand in the context of the course, by the number of the section', () => {
    const own = backup.records().filter(({ filearea }) => filearea === 'section');
    expect(
      own.map(({ component, contextid, itemid, filename }) => [component, contextid, itemid, filename]),
    ).toEqual([
      ['course', '10', '1', 'cover.png'],
      ['course', '10', '2', 'cover.png'],
    ]);
    expect(backup.texts('sections/section_2/section.xml', 'summary')[0]).toContain(
      '@@PLUGINFILE@@/cover.png',
    );
  });

  it('of a text are those that it shows', () => {
    const html = backup.texts('course/course.xml', 'summary')[0] ?? '';
    const shown = [...html.matchAll(/@@PLUGINFILE@@\/([^"]+)/g)].map(([, name]) => name);
    expect(shown).toEqual(['cover.png']);
    expect(backup.records()).toContainEqual(
      expect.objectContaining({
        component: 'course',
        filearea: 'summary',
        contextid: '10',
        filename: 'cover.png',
      }),
    );
  });
});

describe('a module', () => {
  const scorm = () => backup.activity('test-course-first');

  it('is its package, byte for byte the one that lies beside the backup, with all that is in it', async () => {
    const path = course.zip('test-course-first-en-scorm12.zip');
    const hash = (content: Buffer | undefined) =>
      createHash('sha1')
        .update(content ?? '')
        .digest('hex');
    const [packed] = scorm().files.filter(({ filearea }) => filearea === 'package');
    expect(packed).toMatchObject({ component: 'mod_scorm', itemid: '0', filepath: '/' });
    expect(packed?.contenthash).toBe(hash(await readFile(path)));
    expect(scorm().fields).toMatchObject({ reference: packed?.filename, sha1hash: packed?.contenthash });
    const unpacked = await unzip(path);
    const content = scorm().files.filter(({ filearea }) => filearea === 'content');
    const named = content.map(({ filepath = '', filename, contenthash }) => [
      `${filepath.slice(1)}${filename}`,
      contenthash,
    ]);
    expect(named.sort()).toEqual([...unpacked].map(([name, bytes]) => [name, hash(bytes)]).sort());
  });

  it('launches the item of its manifest, for Moodle reads none at a restore', () => {
    const manifest = String(
      backup.content(scorm().files.find(({ filename }) => filename === 'imsmanifest.xml')),
    );
    const identifier = scorm12.released.pattern.exec(manifest)?.[1] ?? '';
    const [organization, item] = within(scorm().root, 'sco').map(fieldsOf);
    expect(organization).toMatchObject({ manifest: identifier, parent: '/', launch: '' });
    expect(item).toMatchObject({ parent: organization?.identifier, launch: 'index.html', scormtype: 'sco' });
    expect(manifest).toContain(`identifier="${item?.identifier}"`);
    expect(scorm().fields).toMatchObject({ version: 'SCORM_1.2', launch: item?.id });
    const data = within(scorm().root, 'sco_data').map(fieldsOf);
    expect(data).toContainEqual(expect.objectContaining({ name: 'masteryscore', value: '60' }));
  });

  it('is set as its sheet for administrators says', () => {
    expect(scorm().fields).toMatchObject({
      hidebrowse: '1',
      maxattempt: '0',
      forcenewattempt: '0',
      grademethod: '1',
      whatgrade: '0',
      updatefreq: '0',
      width: '100',
      height: '700',
    });
  });

  it.each([
    ['first', '2', '60', '9'],
    ['second', '4', '0', '0'],
  ])('%s is complete by its own rule, and graded by it', (module, required, pass, weight) => {
    const { fields, module: set, grade } = backup.activity(`test-course-${module}`);
    expect(fields).toMatchObject({ completionstatusrequired: required });
    expect(set).toMatchObject({ completion: '2' });
    expect(grade).toMatchObject({
      grademax: '100',
      gradepass: pass,
      aggregationcoef: weight,
      categoryid: '1',
    });
  });

  it('opens after the one before, package and task alone, where the author asks for it', () => {
    const gate = JSON.stringify({
      op: '&',
      c: [{ type: 'completion', cm: Number(scorm().module.id), e: 1 }],
      showc: [true],
    });
    const closed = backup.activities().filter(({ module }) => module.availability !== '$@NULL@$');
    expect(closed.map(({ module }) => [module.idnumber, module.availability])).toEqual([
      ['test-course-second', gate],
    ]);
  });
});

describe('beside the packages', () => {
  it('a session is a page with its plan, and a line that a learner ticks', () => {
    const page = backup.activity('test-course-first-session-meet');
    const { content = '' } = page.fields;
    expect(content).toContain('@@PLUGINFILE@@/cover.png');
    expect(content).toMatch(/^<p>About A &amp; B &lt;c&gt; [^<]*<\/p>\n<p>face to face/);
    expect(content).toContain(
      `<a href="$@SCORMVIEWBYID*${backup.activity('test-course-first').module.id}@$">`,
    );
    expect(content).toContain(
      `<a href="$@SCORMVIEWBYID*${backup.activity('test-course-second').module.id}@$">`,
    );
    expect(content).toContain('<a href="@@PLUGINFILE@@/sheet.pdf">');
    expect(content).not.toContain('For the trainer alone');
    expect(page.files.map(({ filename }) => filename).sort()).toEqual(['cover.png', 'sheet.pdf']);
    const attended = backup.activity('test-course-first-attended-meet');
    expect(attended).toMatchObject({ kind: 'label', module: { completion: '1' } });
    expect(attended.fields.intro).toContain('I attended: ');
  });

  it('what is handed out and the toolkit are files in folders', () => {
    const names = (id: string) => backup.activity(id).files.map(({ filename }) => filename);
    const sheet = ['first-a-talk.docx', 'first-a-talk.html'];
    expect(names('test-course-first-files').sort()).toEqual(['call.pdf', ...sheet, 'sheet.pdf']);
    expect(names('test-course-files')).toEqual(['sheet.pdf']);
    expect(backup.activity('test-course-files').fields.intro).toContain('CC BY 4.0 · accessible');
  });

  it('a task is an assignment, complete once it is handed in, and no part of the grade', () => {
    const task = backup.activity('test-course-first-task');
    expect(task.fields).toMatchObject({ grade: '20', completionsubmit: '1' });
    expect(task.module.completion).toBe('2');
    expect(task.grade).toMatchObject({ grademax: '20', aggregationcoef: '0' });
    const configs = within(task.root, 'plugin_config').map(fieldsOf);
    const isOn = (plugin: string) =>
      configs.find((one) => one.plugin === plugin && one.name === 'enabled')?.value;
    expect([isOn('file'), isOn('onlinetext')]).toEqual(['1', '0']);
  });

  it('each module has a forum with its first question, and so has the community', () => {
    const forums = backup.activities().filter(({ kind }) => kind === 'forum');
    expect(forums.map(({ module }) => module.idnumber)).toEqual([
      'test-course-forum-forum',
      'test-course-first-forum-talk',
      'test-course-second-forum-forum',
    ]);
    expect(forums[1]?.fields.intro).toContain('A &amp; B');
    expect(forums[1]?.fields.intro).toMatch(
      /<a href="https:\/\/forum\.example\.org\/\?a(=|&#x3D;)1&amp;b(=|&#x3D;)2">/,
    );
    expect(forums[2]?.fields.intro).not.toContain('href');
    expect(backup.activity('test-course-community').fields.content).toContain('Rules');
  });

  it('the glossary shows its terms, and brings them as entries to import', () => {
    const glossary = backup.activity('test-course-glossary');
    expect(glossary.fields.intro).toContain('<dt>term</dt>');
    const [file] = glossary.files;
    expect(file).toMatchObject({ filename: 'glossary-import.xml', filearea: 'intro' });
    const entries = within(readXml(String(backup.content(file))), 'ENTRY').map(fieldsOf);
    expect(entries.map(({ CONCEPT }) => CONCEPT)).toContain('term');
  });

  it('surveys about the course are one feedback without names; a sign of Moodle’s notation is no option’s', () => {
    const feedback = backup.activity('test-course-evaluation');
    expect(feedback.fields).toMatchObject({ anonymous: '1' });
    const [item] = within(feedback.root, 'item').map(fieldsOf);
    expect(item).toMatchObject({ typ: 'multichoice', presentation: 'r>>>>>Yes / very|No' });
  });

  it('hours are named as far as they are there: neither lesson says how long it takes', () => {
    const summaries = [
      ...backup.texts('course/course.xml', 'summary'),
      ...backup.texts('sections/section_2/section.xml', 'summary'),
    ];
    const hours = summaries.map((html) => /<p>([^<]* (?:online|face to face)[^<]*)<\/p>/.exec(html)?.[1]);
    expect(hours.map((words) => words?.replaceAll('\u00a0', ' '))).toEqual(
      Array(2).fill('30 min face to face'),
    );
  });

  it('all that can be completed counts for the course, and grades by the hours of modules', () => {
    const criteria = within(backup.root('completion.xml'), 'course_completion_criteria').map(fieldsOf);
    const counted = backup.activities().filter(({ module }) => module.completion !== '0');
    expect(criteria.map(({ module, moduleinstance }) => [module, moduleinstance])).toEqual(
      counted.map(({ kind, module }) => [kind, module.id]),
    );
    expect(counted.map(({ kind }) => kind)).toEqual(['scorm', 'label', 'assign', 'scorm', 'feedback']);
    expect(backup.texts('gradebook.xml', 'aggregation')).toEqual(['10']);
  });
});

describe('what trainers read', () => {
  it('is nowhere in it', () => {
    const told = [...backup.files].filter(([, content]) => content.includes('For the trainer alone'));
    expect(told.map(([path]) => path)).toEqual([]);
  });

  it('is a section that learners do not see, where it is asked for', async () => {
    const trainer = [{ path: 'guide.html', content: 'For the trainer alone' }];
    const { texts, language, found } = await loadTexts('en');
    const made = await moodle.holds?.files(wholePlan(courseOf()), [], {
      hash: fileHasher(new AbortController().signal, new Map()),
      texts: { texts, language, found },
      guide: { trainer, handouts: new Map() },
      forTrainers: true,
    });
    const own = backupOf(
      new Map(
        made?.map((file) => [file.path, Buffer.from('content' in file ? (file.content as string) : '')]),
      ),
    );
    const folder = own.activity(`${courseOf().id}-guide`);
    expect(folder.files.map(({ filename }) => filename)).toEqual(['guide.html']);
    expect(folder.module.visible).toBe('0');
    const section = fieldsOf(own.root(`sections/section_${folder.module.sectionid}/section.xml`));
    expect(section).toMatchObject({ name: 'For trainers', visible: '0' });
  });
});

it('has each module judged as a package of its own, where the course is one otherwise', async () => {
  expect(told.match(/link-within-package/g)).toHaveLength(1);
  const lesson = '---\ntitle: A\nminutes: 20\n---\n\nText.\n';
  const short = await courseTest({
    'course.yaml': courseYaml('completion: { minutes: 50 }\n'),
    '01-a/01-a.md': lesson,
    '02-b/01-b.md': lesson,
  });
  expect((await short.check('-t', 'scorm12')).stderr).not.toContain('completion-clear');
  const { stderr } = await short.check('-t', 'scorm12,moodle');
  expect(stderr).toMatch(/A test course: A.*completion-clear/);
  await short.remove();
});

it('tells apart files of one name, and activities whose ids are longer than Moodle’s column', async () => {
  const long = 'work'.repeat(13);
  const lesson = '---\ntitle: A\n---\n\nText.\n';
  const alike = await courseTest({
    'course.yaml': courseYaml('moodle: { order: modules }\n', long),
    [`01-${long}-a/01-a.md`]: lesson,
    [`02-${long}-b/01-a.md`]: lesson,
    [`03-${long}-c/01-a.md`]: lesson,
    'assets/de/call.pdf': '%PDF-1.4 de',
    'assets/en/call.pdf': '%PDF-1.4 en',
    'assets/en-call.pdf': '%PDF-1.4 other',
    'toolkit.yaml': ['de/call', 'en/call', 'en-call']
      .map((name, at) => `t${at}: { file: assets/${name}.pdf, title: Call, licence: CC-BY-4.0 }\n`)
      .join(''),
  });
  const { code, stderr } = await alike.build('-t', 'moodle');
  expect(code, stderr).toBe(0);
  const made = backupOf(await alike.files(`${long}-en-moodle.mbz`));
  const [folder, ...scorm] = made.activities();
  expect(new Set(folder?.files.map(({ filename }) => filename)).size).toBe(3);
  expect(folder?.files.map((file) => String(made.content(file))).sort()).toEqual([
    '%PDF-1.4 de',
    '%PDF-1.4 en',
    '%PDF-1.4 other',
  ]);
  const ids = scorm.map(({ module }) => module.idnumber ?? '');
  expect(new Set(ids).size).toBe(3);
  expect(ids.map(({ length }) => length)).toEqual([100, 100, 100]);
  const before = scorm.map(({ module }) => /"cm":(\d+)/.exec(module.availability ?? '')?.[1]);
  expect(before).toEqual([undefined, scorm[0]?.module.id, scorm[1]?.module.id]);
  await alike.remove();
});

it('is the XML that it was, read as a restore reads it', async () => {
  const parsed = [...backup.files.keys()]
    // What depends on the files of a package is tried above.
    .filter((path) => path.endsWith('.xml') && !/(^|\/)(files|inforef)\.xml$/.test(path))
    .flatMap((path) => [path, ...leavesOf(backup.root(path)).map((line) => `  ${line}`), '']);
  const changing = /\b[0-9a-f]{40}\b/g;
  await expect(parsed.join('\n').replace(changing, '…')).toMatchFileSnapshot('golden/moodle-backup.txt');
});

it('says on the sheet for administrators how it is restored, and how a release replaces a package', async () => {
  const sheet = await readFile(course.zip('test-course-en-lms.html'), 'utf8');
  for (const said of [NAME, 'Course backup', 'Never restore again']) expect(sheet).toContain(said);
});

it('is warned of where its media weigh too much: it holds them in the zip and unpacked', async () => {
  const { stderr } = await course.check('-t', 'moodle', '--strict');
  expect(stderr).not.toContain('package-size');
  await course.write('course.yaml', `${FILES['course.yaml']}maxPackageSize: 200 B\n`);
  const { stderr: told } = await course.check('-t', 'moodle');
  expect(told).toMatch(
    /A backup for the target moodle holds all files twice.*--media light or linked.*package-size/,
  );
});

it('keeps names of any signs, and no longer than Moodle has columns for', () => {
  const names = [
    ...backup.texts('course/course.xml', 'fullname'),
    ...backup.texts('sections/section_2/section.xml', 'name'),
    ...backup.activities().map(({ fields }) => fields.name ?? ''),
    ...backup.activities().flatMap(({ root }) => within(root, 'sco').map((sco) => fieldsOf(sco).title ?? '')),
  ];
  expect(names.length).toBeGreaterThan(15);
  for (const name of names) expect([...name].length).toBeLessThanOrEqual(255);
  expect(names.filter((name) => /A & B ‹c› .d. \]\]› 日本 😀/u.test(name)).length).toBeGreaterThan(9);
  for (const html of [
    ...backup.texts('sections/section_2/section.xml', 'summary'),
    ...backup.texts('course/course.xml', 'summary'),
    ...backup.activities().flatMap(({ fields: { intro = '', content = '' } }) => [intro, content]),
  ])
    expect(html).not.toContain('<c>');
  expect(NASTY).toContain('<c>');
});

it('says how large it is, and is the same bytes again', async () => {
  expect(told).toMatch(new RegExp(`${NAME.replaceAll('.', '\\.')} +[\\d.]+ [kM]B`));
  const again = await courseTest(FILES);
  await again.build('-t', 'moodle');
  expect(await readFile(again.zip(NAME))).toEqual(await readFile(course.zip(NAME)));
  await again.remove();
});
