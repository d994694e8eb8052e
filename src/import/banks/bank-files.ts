/** Files that texts of a bank name: within the text itself, or beside the bank. */
import { posix } from 'node:path';
import type { ImportContext } from '../format.ts';
import type { Source, SourceFile } from '../source.ts';

/** The address by which a lesson names the file; undefined where there is none. */
export function unpacked(
  address: string,
  source: Source,
  bank: SourceFile,
  { files }: ImportContext,
): string | undefined {
  const [, type = '', base64, data = ''] = /^data:image\/([a-z]+)[^,;]*(;base64)?,(.*)$/is.exec(address) ?? [];
  if (type !== '') {
    const bytes = base64 === undefined ? Buffer.from(decoded(data)) : Buffer.from(data, 'base64');
    return bytes.length === 0 ? undefined : files.add(`picture.${type.toLowerCase().replace('jpeg', 'jpg')}`, { bytes });
  }
  const path = posix.normalize(posix.join(posix.dirname(bank.path), decoded(address).replace(/[?#].*$/, '')));
  const file = source.files.get(path);
  return file === undefined || file.path === bank.path ? undefined : files.add(file.path, { from: file.from });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
