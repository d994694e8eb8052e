/**
 * The floor that the tool is measured against: the same Markdown through a plain unified pipeline in
 * one thread, and the result through archiver. Run as a process of its own: `floor <out.zip> <list file>`.
 */
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { ZipArchive } from 'archiver';
import rehypeStringify from 'rehype-stringify';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

const [out = '', list = ''] = process.argv.slice(2);
const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkDirective)
  .use(remarkRehype)
  .use(rehypeStringify);
const files = (await readFile(list, 'utf8')).split('\n').filter(Boolean);
const pages: string[] = [];
for (const file of files.filter((name) => name.endsWith('.md'))) {
  pages.push(String(await processor.process(await readFile(file, 'utf8'))));
}
const archive = new ZipArchive({ zlib: { level: 9 } });
const written = pipeline(archive, createWriteStream(out));
archive.append(pages.join('\n'), { name: 'index.html' });
for (const file of files.filter((name) => !name.endsWith('.md')))
  archive.file(file, { name: file.split('/').at(-1) ?? file });
await archive.finalize();
await written;
