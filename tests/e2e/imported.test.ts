/** What `import` makes of other tools' files, opened as a learner would: the golden courses, and banks imported anew. */
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  docxParts,
  PNG,
  paragraph,
  picture,
  pptxParts,
  shape,
  styled,
  zipOf,
} from '../import/office/make-office.ts';
import { type Classroom, openClassroom } from '../support/classroom.ts';
import { runTool } from '../support/run-tool.ts';

const DIALECTS = path.resolve('tests/import/fixtures/dialects');
const BANKS = path.resolve('tests/import/banks');

let classroom: Classroom;
let cwd = '';
const packages: string[] = [];

/** Pictures are kept as text among the golden files. */
async function withPictures(course: string): Promise<void> {
  for (const file of await readdir(course, { recursive: true })) {
    if (!file.endsWith('.base64')) continue;
    const kept = path.join(course, file);
    await writeFile(kept, Buffer.from(await readFile(kept, 'utf8'), 'base64'));
    await rename(kept, kept.replace(/\.base64$/, ''));
  }
}

beforeAll(async () => {
  cwd = await mkdtemp(path.join(os.tmpdir(), 'coursewright-imported-'));
  for (const dialect of await readdir(DIALECTS)) {
    const course = path.join(cwd, 'courses', dialect);
    await cp(path.join(DIALECTS, dialect, 'course'), course, { recursive: true });
    await withPictures(course);
  }
  const [handbook, talk] = [path.join(cwd, 'handbook.docx'), path.join(cwd, 'talk.pptx')];
  const document = docxParts(
    styled('H1', 'Ladders') + paragraph('Look first.') + paragraph(picture('r:embed="rId3"', 'A ladder')),
    [['image', 'media/image1.png']],
    { 'word/media/image1.png': PNG },
  );
  await writeFile(handbook, await zipOf(document));
  const slides = [{ shapes: shape('title', 'Ropes') + shape('obj', 'Tie') }];
  await writeFile(talk, await zipOf(pptxParts(slides)));
  const banks = (await readdir(BANKS)).filter((file) => file.includes('.'));
  for (const source of [handbook, talk, ...banks.map((file) => path.join(BANKS, file))]) {
    const { code, stderr } = await runTool(cwd, ['import', source, `courses/${path.parse(source).name}`]);
    expect(code, stderr).toBe(0);
  }
  const { code, stderr } = await runTool(cwd, ['build', '-t', 'scorm12', '--no-cache']);
  expect(code, stderr).toBe(0);
  classroom = await openClassroom();
  const built = await readdir(path.join(cwd, 'dist/packages'));
  for (const zip of built.filter((name) => name.endsWith('.zip'))) {
    await classroom.host.add(zip, path.join(cwd, 'dist/packages', zip));
    packages.push(zip);
  }
});
afterAll(async () => {
  await classroom?.close();
  await rm(cwd, { recursive: true, force: true });
});

it('shows each course: its first lesson, all pictures, and nothing that fails', async () => {
  expect(packages.length).toBe((await readdir(path.join(cwd, 'courses'))).length);
  const context = await classroom.browser.newContext();
  for (const name of packages) {
    const page = await context.newPage();
    const failed: string[] = [];
    page.on('pageerror', ({ message }) => failed.push(message));
    page.on('response', (answer) => {
      if (answer.status() >= 400 && !answer.url().endsWith('/favicon.ico')) failed.push(answer.url());
    });
    const { frame, offences } = await classroom.visit(name, { context, page });
    await frame.locator('.lesson h1:visible').first().waitFor();
    const pictures = await frame.locator('.lesson img').evaluateAll((all) =>
      Promise.all(
        all.map(async (one) => {
          const image = one as HTMLImageElement;
          image.loading = 'eager';
          await image.decode();
          return image.naturalWidth;
        }),
      ),
    );
    expect([failed, await offences(), pictures.filter((width) => width === 0)], name).toEqual([[], [], []]);
    await page.close();
  }
  await context.close();
});
