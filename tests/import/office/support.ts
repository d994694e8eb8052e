/** Reads an Office file as the command does, without a disk. */
import { collectFiles } from '../../../src/import/collect-files.ts';
import type { Imported, Leftover } from '../../../src/import/imported.ts';
import { readDocx } from '../../../src/import/office/docx.ts';
import { openOffice } from '../../../src/import/office/office-file.ts';
import { readPptx } from '../../../src/import/office/pptx.ts';
import { type Parts, zipOf } from './make-office.ts';

/** Told of every file. */
const EVERY = /^(?:Fonts, colours|Places, colours)/;

export interface Read {
  imported: Imported;
  /** Titles and bodies of all lessons. */
  text: string;
  /** What was, and what was done with it, but what is told of every file. */
  told: string[];
  files: string[];
  leftovers: Leftover[];
}

export async function readParts(kind: 'docx' | 'pptx', parts: Parts): Promise<Read> {
  return readBytes(kind, await zipOf(parts));
}

export async function readBytes(kind: 'docx' | 'pptx', bytes: Buffer): Promise<Read> {
  const { add, files } = collectFiles();
  const leftovers: Leftover[] = [];
  const context = { files: { add, files }, leave: (one: Leftover) => leftovers.push(one) };
  const file = await openOffice(`course.${kind}`, bytes);
  const imported = await (kind === 'docx' ? readDocx : readPptx)(file, 'course', context);
  const lessons = imported.modules.flatMap((module) => module.lessons);
  return {
    imported,
    text: lessons.map(({ title, body }) => `# ${title}\n\n${body}`).join('\n'),
    told: leftovers.filter(({ what }) => !EVERY.test(what)).map(({ what, done }) => `${what}: ${done}`),
    files: [...files.keys()],
    leftovers,
  };
}
