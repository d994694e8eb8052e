/** The command on Office files: courses that `check` accepts, and a report of the rest. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runTool } from '../../support/run-tool.ts';
import {
  docxParts,
  item,
  type Parts,
  PNG,
  paragraph,
  picture,
  pptxParts,
  run,
  shape,
  styled,
  table,
  zipOf,
} from './make-office.ts';

let cwd = '';

beforeEach(async () => {
  cwd = await mkdtemp(path.join(os.tmpdir(), 'coursewright-office-'));
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

const HANDBOOK = docxParts(
  [
    styled('Title', 'Safe work'),
    styled('H1', 'Ladders'),
    paragraph(`${run('Look ')}${run('first', '<w:b/>')}${run('. {% raw %} ^a^ :::note <div> !!! note')}`),
    item('one'),
    item('inner', 1),
    paragraph(picture('r:embed="rId3"', 'A ladder')),
    paragraph(
      '<m:oMath><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>',
    ),
    styled('H1', 'Ropes'),
    styled('H3', 'Knots'),
    table([
      ['Knot', 'Use'],
      ['Bowline', paragraph('rescue') + item('people')],
    ]),
  ].join(''),
  [['image', 'media/image1.png']],
  { 'word/media/image1.png': PNG },
);

const TALK = pptxParts(
  [
    { layout: 'title', shapes: shape('ctrTitle', 'Safe work') + shape('subTitle', 'In an hour') },
    { shapes: shape('title', 'Ladders') + shape('obj', 'Look', 'Climb') },
    { shapes: shape('title', 'Ropes') + shape('obj', 'Tie') },
  ],
  [
    ['Default Section', [1]],
    ['Climbing', [2]],
    ['Hanging', [3]],
  ],
);

it.each<[string, Parts, string[]]>([
  ['handbook.docx', HANDBOOK, ['01-ladders.md', '02-ropes.md', 'module.yaml']],
  ['talk.pptx', TALK, ['01-climbing.md', '02-hanging.md', 'module.yaml']],
])('%s becomes a course that check accepts to the letter', async (name, parts, files) => {
  await writeFile(path.join(cwd, name), await zipOf(parts));
  const { code, stdout } = await runTool(cwd, ['import', name, 'course']);
  expect(stdout).toMatch(new RegExp(`^${name} is read as ${name.slice(-4)}, because its name ends`));
  expect(code).toBe(0);
  expect(await readdir(path.join(cwd, 'course/01-safe-work'))).toEqual(files);
  const report = await readFile(path.join(cwd, 'course/import-report.md'), 'utf8');
  expect(report).toContain('They were left out');
  const checked = await runTool(cwd, ['check', 'course', '--strict']);
  expect([checked.code, checked.stderr]).toEqual([0, expect.any(String)]);
});

it('an older file says what to do', async () => {
  await writeFile(
    path.join(cwd, 'old.docx'),
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('WordDocument', 'utf16le')]),
  );
  const { code, stderr } = await runTool(cwd, ['import', 'old.docx']);
  expect([code, stderr]).toEqual([2, expect.stringContaining('save it as .docx')]);
});
