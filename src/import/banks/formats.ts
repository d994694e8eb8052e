/** Question banks as sources of an import: Moodle XML, GIFT, Aiken and tables. */
import { basename, extname } from 'node:path';
import { UsageError } from '../../diagnostics/usage-error.ts';
import { loadTexts } from '../../texts/index.ts';
import { decodeText } from '../decode-text.ts';
import type { ImportContext, ImportFormat } from '../format.ts';
import type { ImportedModule } from '../imported.ts';
import type { Source, SourceFile } from '../source.ts';
import { XmlFault } from '../xml.ts';
import { readAiken } from './aiken.ts';
import { addressInBank } from './bank-files.ts';
import { readGift } from './gift.ts';
import { lessonsOf } from './lessons.ts';
import { readMoodleXml } from './moodle-xml.ts';
import { notesOn } from './notes.ts';
import type { Bank, Notes } from './question.ts';
import { readText, type TextContext } from './rich-text.ts';
import { readHead, readTable } from './table.ts';

/** A bank with its pictures in it; a text of its own has less. */
const MOST_BYTES = 100_000_000;

interface Reading {
  text: string;
  source: Source;
  file: SourceFile;
  context: ImportContext;
  notes: Notes;
}

interface BankFormat {
  name: string;
  extensions: string[];
  /** True for the text of such a file. */
  fits(text: string): boolean;
  /** Why it is of this kind, as the end of "because …". */
  why: string;
  read(reading: Reading): Bank;
  languageOf?(text: string): string | undefined;
}

const BANKS: BankFormat[] = [
  {
    name: 'moodle-xml',
    extensions: ['.xml'],
    fits: (text) => /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<quiz[\s>]/.test(text),
    why: 'it is XML with <quiz> around it',
    read: ({ text, source, file, context, notes }) =>
      readMoodleXml(text, {
        notes,
        fileOf: (address) => addressInBank(address, source, file, context),
        take: (name, base64, line) => {
          const bytes = Buffer.from(base64, 'base64');
          if (bytes.length > 0 && name !== '') return context.files.add(name, { bytes });
          notes.say(line, `The file "${name}" is empty`, 'It was left out', 'Put it into the course');
          return undefined;
        },
      }),
  },
  {
    name: 'gift',
    extensions: ['.gift', '.txt'],
    fits: (text) =>
      /^\s*\$CATEGORY:/m.test(text) ||
      /(?<!\\)\{\s*(?:[=~#]|\}|(?:T|TRUE|F|FALSE)\s*[#}]|%-?\d)/i.test(text.replace(/^\s*\/\/.*$/gm, '')),
    why: 'it has answers in braces, as GIFT has them',
    read: ({ text, notes, ...reading }) => readGift(text, textContext({ ...reading, notes }), notes),
  },
  {
    name: 'aiken',
    extensions: ['.txt', '.aiken'],
    fits: (text) => /^\s*[A-Z][.)]\s+\S/m.test(text) && /^\s*ANSWER:\s*[A-Z]/m.test(text),
    why: 'it has options behind letters, and lines "ANSWER: …"',
    read: ({ text, notes, ...reading }) => {
      const context = textContext({ ...reading, notes });
      return readAiken(text, (words) => readText(words, 'plain', context), notes);
    },
  },
  {
    name: 'csv',
    extensions: ['.csv', '.tsv', '.txt'],
    fits: (text) => readHead(text) !== undefined,
    why: 'its first row names a question and its answers',
    languageOf: (text) => readHead(text)?.language,
    read: ({ text, notes, ...reading }) => {
      const head = readHead(text);
      if (head === undefined)
        throw new UsageError(
          `No column of "${reading.file.path}" is called "question"; write names of columns into its first row.`,
        );
      return readTable(
        text,
        head,
        (words, line) => readText(words, 'moodle', textContext({ ...reading, notes, line })),
        notes,
      );
    },
  },
];

function textContext({
  source,
  file,
  context,
  notes,
  line = 1,
}: Omit<Reading, 'text'> & { line?: number }): TextContext {
  return {
    fileOf: (address) => addressInBank(address, source, file, context),
    say: (what, done, todo) => notes.say(line, what, done, todo),
  };
}

export const bankFormats: readonly ImportFormat[] = BANKS.map((bank) => ({
  name: bank.name,
  tells: (source) => {
    const first = filesOf(bank, source).find(({ bytes }) => bytes <= MOST_BYTES);
    if (first === undefined) return undefined;
    const text = decodeText(source.bytesOf(first.path)).text;
    return text !== undefined && bank.fits(text) ? bank.why : undefined;
  },
  read: async (source, context) => {
    const modules: ImportedModule[] = [];
    let language: string | undefined;
    for (const file of source.file === undefined ? filesOf(bank, source) : [source.file]) {
      const { module, spoken } = await readBank(bank, source, file, context);
      modules.push(module);
      language ??= spoken;
    }
    return { title: source.name, language, modules };
  },
}));

function filesOf({ extensions }: BankFormat, { files }: Source): SourceFile[] {
  return [...files.values()].filter(({ path }) => extensions.includes(extname(path).toLowerCase()));
}

async function readBank(
  bank: BankFormat,
  source: Source,
  file: SourceFile,
  context: ImportContext,
): Promise<{ module: ImportedModule; spoken: string | undefined }> {
  const title = basename(file.path, extname(file.path));
  if (file.bytes > MOST_BYTES)
    throw new UsageError(`"${file.path}" has more than ${MOST_BYTES / 1e6} MB; export a part of it.`);
  const { text, note } = decodeText(source.bytesOf(file.path));
  if (note !== undefined) context.leave({ file: file.path, ...note });
  if (text === undefined) return { module: { title, lessons: [] }, spoken: undefined };
  const notes = notesOn(file.path, context.leave);
  const spoken = bank.languageOf?.(text);
  const { texts } = await loadTexts(spoken ?? 'en');
  const words = { trueAnswer: String(texts.trueAnswer), falseAnswer: String(texts.falseAnswer) };
  const lessons = lessonsOf(
    readOrRefuse(bank, { text, source, file, context, notes }),
    file.path,
    title,
    words,
    notes,
  );
  notes.finish();
  return { module: { title: lessons.title ?? title, lessons: lessons.lessons }, spoken };
}

function readOrRefuse(bank: BankFormat, reading: Reading): Bank {
  try {
    return bank.read(reading);
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    throw new UsageError(`"${reading.file.path}" ${error.message} (line ${error.line}).`);
  }
}
