/** An Office file is anybody's: what is crafted or something else is refused in one sentence that says what to do. */
import { expect, it } from 'vitest';
import { UsageError } from '../../../src/diagnostics/usage-error.ts';
import { docxParts, type Parts, paragraph, pptxParts, run, shape, zipOf } from './make-office.ts';
import { readBytes, readParts } from './support.ts';

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const older = (name: string) => Buffer.concat([OLE, Buffer.alloc(1000), Buffer.from(name, 'utf16le')]);
const document = (xml: string): Parts => ({ ...docxParts(''), 'word/document.xml': xml });

it.each<[string, string, () => Buffer | Promise<Buffer>]>([
  [
    'a .doc of another name',
    'of Word before 2007, whatever its name says; save it as .docx',
    () => older('WordDocument'),
  ],
  ['a .ppt of another name', 'of PowerPoint before 2007', () => older('PowerPoint Document')],
  ['one behind a password', 'is encrypted; save it without a password', () => older('EncryptedPackage')],
  ['nothing', 'no Office file that can be read', () => Buffer.alloc(0)],
  ['a page', 'no Office file that can be read', () => Buffer.from('<html></html>')],
  [
    'one cut short',
    'no Office file that can be read',
    async () => (await zipOf(docxParts(paragraph('a')))).subarray(0, 900),
  ],
  ['another zip', 'no Word document', () => zipOf({ 'readme.txt': 'x' })],
  ['slides', 'no Word document', () => zipOf(pptxParts([]))],
  [
    'entities',
    'document.xml has a document type',
    () => zipOf(document('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')),
  ],
  [
    'entities in what mammoth reads alone',
    'numbering.xml has a document type',
    () => zipOf({ ...docxParts(paragraph('a')), 'word/numbering.xml': '<!DOCTYPE a><a/>' }),
  ],
  ['elements without end', 'nests deeper', () => zipOf(document('<w>'.repeat(50_000)))],
  [
    'a part that unpacks to 70 MB',
    'unpacks to more than any document',
    () => zipOf(document(' '.repeat(70_000_000))),
  ],
  [
    'a path that leads out',
    'no Office file that can be read',
    async () =>
      renamed(
        await zipOf({ ...docxParts(''), 'word/aaaaaaaa.xml': '<a/>' }),
        'word/aaaaaaaa.xml',
        '../../../aaaaa.xml',
      ),
  ],
])('%s', async (_, reason, bytes) => {
  const reading = Promise.resolve(bytes()).then((file) => readBytes('docx', file));
  await expect(reading).rejects.toThrow(UsageError);
  await expect(reading).rejects.toThrow(reason);
});

it('slides that name no parts are told, and the others read', async () => {
  const parts = pptxParts([{ shapes: shape('title', 'A') + shape('obj', 'a') }, { shapes: '' }]);
  const { 'ppt/slides/slide2.xml': _, ...others } = parts;
  const { text, told } = await readParts('pptx', others);
  expect(text).toBe('# course\n\n## A\n\n- a\n');
  expect(told).toEqual(['What cannot be read on slide 2: It was left out']);
});

it('parts of XML in UTF-16 are read', async () => {
  const parts = docxParts(paragraph('größer'));
  const written = String(parts['word/document.xml']).replace('UTF-8', 'UTF-16');
  const { text } = await readParts('docx', {
    ...parts,
    'word/document.xml': Buffer.from(`\uFEFF${written}`, 'utf16le'),
  });
  expect(text).toBe('# course\n\ngrößer\n');
});

it('marks of ours that a document writes itself stand for nothing', async () => {
  const { text } = await readParts('docx', docxParts(paragraph(run('a\uE0000\uE001b \uE00099\uE001'))));
  expect(text).toBe('# course\n\nab\n');
});

function renamed(zip: Buffer, from: string, to: string): Buffer {
  return Buffer.from(zip.toString('latin1').replaceAll(from, to), 'latin1');
}
