/**
 * A Moodle course as a backup: each file, field and trap that a restore by a real Moodle (4.5) was seen to need or to
 * stumble over.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scorm12 } from '../../src/targets/scorm12/index.ts';
import { type CourseTest, courseTest, courseYaml } from '../support/course-test.ts';
import { unzip } from '../support/unzip.ts';
import { type Backup, backupOf, fieldsOf, within } from './moodle-backup.ts';

const NASTY = 'A & B <c> "d" ]]> 日本 😀';
const LONG = `${NASTY} ${'word '.repeat(60)}`.slice(0, 300);
const quoted = (text: string) => JSON.stringify(text);

const QUESTION = ':::choice{#right}\nWhich?\n\n- [x] This\n- [ ] That\n\n:::\n';
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const FILES = {
  'course.yaml': courseYaml(
    `authors: [${quoted(NASTY)}]\nlicence: CC-BY-SA-4.0\ncover: { file: assets/cover.png, alt: ${quoted(NASTY)} }\nfunding: { statement: ${quoted(NASTY)} }\ncompletion: { lessons: all, pass: 60% }\n`,
  ).replace('title: A test course', `title: ${quoted(LONG)}`),
  'assets/cover.png': PIXEL,
  '01-first/module.yaml': `title: ${quoted(LONG)}\ndescription: ${quoted(NASTY)}\nobjectives: [${quoted(NASTY)}]\nhours: { online: 5, face-to-face: 4 }\nimage: { file: assets/cover.png, alt: ${quoted(NASTY)} }\n`,
  '01-first/01-a.md': `---\ntitle: ${quoted(NASTY)}\n---\n\nText.\n\n${QUESTION}`,
  '02-second/module.yaml': 'title: Second\nhours: { online: 1 }\n',
  '02-second/01-b.md': '---\ntitle: B\n---\n\nText.\n',
};
const NAME = 'test-course-en-moodle.mbz';

let course: CourseTest;
let backup: Backup;
let told: string;

beforeAll(async () => {
  course = await courseTest(FILES);
  const { stderr } = await course.buildOnce('-t', 'moodle');
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
    const information = fieldsOf(within(backup.root('moodle_backup.xml'), 'information')[0] as never);
    expect(information).toMatchObject({
      moodle_version: '2022112800',
      backup_version: '2022112800',
      backup_release: '4.1',
      original_wwwroot: 'https://example.org/courses/test-course',
      original_course_contextid: '10',
      original_system_contextid: '1',
    });
    const detail = fieldsOf(within(backup.root('moodle_backup.xml'), 'detail')[0] as never);
    expect(detail).toMatchObject({ type: 'course', format: 'moodle2', mode: '10' });
    expect(Number(backup.texts('course/course.xml', 'startdate')[0])).toBeGreaterThan(0);
  });

  it('holds each section and activity that it lists, with every file and with the settings of the screens', () => {
    const contents = within(backup.root('moodle_backup.xml'), 'contents')[0] as never;
    const folders = within(contents, 'directory').map(({ children }) => String(children[0]));
    const activities = folders.filter((folder) => folder.startsWith('activities/'));
    expect(activities.sort()).toEqual(backup.activities().sort());
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
    expect(sections).toHaveLength(3);
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
  const scorm = () => fieldsOf(within(backup.root('activities/scorm_101/scorm.xml'), 'scorm')[0] as never);

  it('is its package, byte for byte the one that lies beside the backup, with all that is in it', async () => {
    const zip = await readFile(course.zip('test-course-first-en-scorm12.zip'));
    const context = '1001';
    const own = backup.records().filter(({ contextid }) => contextid === context);
    const [packed] = own.filter(({ filearea }) => filearea === 'package');
    expect(packed).toMatchObject({ component: 'mod_scorm', itemid: '0', filepath: '/' });
    expect(packed?.contenthash).toBe(createHash('sha1').update(zip).digest('hex'));
    expect(scorm()).toMatchObject({ reference: packed?.filename, sha1hash: packed?.contenthash });
    const unpacked = await unzip(course.zip('test-course-first-en-scorm12.zip'));
    const content = own.filter(({ filearea }) => filearea === 'content');
    expect(content.map(({ filepath = '', filename }) => `${filepath.slice(1)}${filename}`).sort()).toEqual(
      [...unpacked.keys()].sort(),
    );
    for (const { filepath = '', filename, contenthash } of content)
      expect(
        createHash('sha1')
          .update(unpacked.get(`${filepath.slice(1)}${filename}`) ?? '')
          .digest('hex'),
      ).toBe(contenthash);
  });

  it('launches the item of its manifest, for Moodle reads none at a restore', () => {
    const [{ contenthash = '' } = {}] = backup
      .records()
      .filter(({ filename, contextid }) => filename === 'imsmanifest.xml' && contextid === '1001');
    const manifest = String(backup.files.get(`files/${contenthash.slice(0, 2)}/${contenthash}`));
    const identifier = scorm12.released.pattern.exec(manifest)?.[1] ?? '';
    const [organization, item] = within(backup.root('activities/scorm_101/scorm.xml'), 'sco').map(fieldsOf);
    expect(organization).toMatchObject({ manifest: identifier, parent: '/', launch: '' });
    expect(item).toMatchObject({ parent: organization?.identifier, launch: 'index.html', scormtype: 'sco' });
    expect(manifest).toContain(`identifier="${item?.identifier}"`);
    expect(scorm()).toMatchObject({ version: 'SCORM_1.2', launch: item?.id });
    const data = within(backup.root('activities/scorm_101/scorm.xml'), 'sco_data').map(fieldsOf);
    expect(data).toContainEqual(expect.objectContaining({ name: 'masteryscore', value: '60' }));
  });

  it('is set as its sheet for administrators says', () => {
    expect(scorm()).toMatchObject({
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
    ['scorm_101', '2', '60', '9'],
    ['scorm_102', '4', '0', '0'],
  ])('%s is complete by its own rule, and graded by it', (name, required, pass, weight) => {
    expect(backup.texts(`activities/${name}/scorm.xml`, 'completionstatusrequired')).toEqual([required]);
    expect(fieldsOf(backup.root(`activities/${name}/module.xml`))).toMatchObject({ completion: '2' });
    const item = fieldsOf(within(backup.root(`activities/${name}/grades.xml`), 'grade_item')[0] as never);
    expect(item).toMatchObject({
      grademax: '100',
      gradepass: pass,
      aggregationcoef: weight,
      categoryid: '1',
    });
  });

  it('counts for the completion of the course', () => {
    const criteria = within(backup.root('completion.xml'), 'course_completion_criteria').map(fieldsOf);
    expect(criteria.map(({ module, moduleinstance }) => [module, moduleinstance])).toEqual([
      ['scorm', '101'],
      ['scorm', '102'],
    ]);
    expect(backup.texts('gradebook.xml', 'aggregation')).toEqual(['10']);
  });
});

it('keeps names of any signs, and no longer than Moodle has columns for', () => {
  for (const path of [
    'course/course.xml',
    'sections/section_2/section.xml',
    'activities/scorm_101/scorm.xml',
  ])
    expect(backup.files.get(path)?.toString('utf8')).toMatch(/A &amp; B &lt;c> .d. \]\]&gt; 日本 😀/u);
  const named = [
    ...backup.texts('course/course.xml', 'fullname'),
    ...backup.texts('sections/section_2/section.xml', 'name'),
    ...backup.texts('activities/scorm_101/scorm.xml', 'name'),
    ...backup.texts('activities/scorm_101/scorm.xml', 'title'),
    ...backup.texts('activities/scorm_101/grades.xml', 'itemname'),
  ];
  expect(named).toHaveLength(9);
  for (const name of named) expect([...name].length).toBeLessThanOrEqual(255);
  expect(backup.texts('sections/section_2/section.xml', 'summary')[0]).toMatch(
    /A &amp; B &lt;c&gt; .{1,6} \]\]&gt; 日本 😀/u,
  );
});

it('says how large it is, and is the same bytes again', async () => {
  expect(told).toMatch(new RegExp(`${NAME.replaceAll('.', '\\.')} +[\\d.]+ [kM]B`));
  const again = await courseTest(FILES);
  await again.build('-t', 'moodle');
  expect(await readFile(again.zip(NAME))).toEqual(await readFile(course.zip(NAME)));
  await again.remove();
});
