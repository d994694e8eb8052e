/** Files of Word and PowerPoint; what reads them is loaded for them alone. */
import { UsageError } from '../../diagnostics/usage-error.ts';
import type { ImportFormat } from '../format.ts';

const docx: ImportFormat = {
  name: 'docx',
  tells: ({ file }) =>
    /\.do[ct][xm]?$/i.test(file?.path ?? '') ? 'its name ends as those of Word do' : undefined,
  async read(source, context) {
    const path = source.file?.path;
    if (path === undefined) throw new UsageError('A folder is no Word document; name the file.');
    const [{ openOffice }, { readDocx }] = await Promise.all([
      import('./office-file.ts'),
      import('./docx.ts'),
    ]);
    return readDocx(await openOffice(path, source.bytesOf(path)), source.name, context);
  },
};

const pptx: ImportFormat = {
  name: 'pptx',
  tells: ({ file }) =>
    /\.p[po][ts][xm]?$/i.test(file?.path ?? '') ? 'its name ends as those of PowerPoint do' : undefined,
  async read(source, context) {
    const path = source.file?.path;
    if (path === undefined) throw new UsageError('A folder is no PowerPoint file; name the file.');
    const [{ openOffice }, { readPptx }] = await Promise.all([
      import('./office-file.ts'),
      import('./pptx.ts'),
    ]);
    return readPptx(await openOffice(path, source.bytesOf(path)), source.name, context);
  },
};

export const officeFormats: readonly ImportFormat[] = [docx, pptx];
