/** Files that texts of a bank name: within the text itself, or beside the bank. */
import { posix } from 'node:path';
import { decodeAddress } from '../decode-address.ts';
import type { ImportContext } from '../format.ts';
import { readDataAddress } from '../markdown/data-address.ts';
import type { Source, SourceFile } from '../source.ts';

/** The address by which a lesson names the file; undefined where there is none. */
export function addressInBank(
  address: string,
  source: Source,
  bank: SourceFile,
  { files }: ImportContext,
): string | undefined {
  const data = readDataAddress(address);
  if (data !== undefined) return files.add(`picture${data.extension}`, { bytes: data.bytes });
  if (/^data:/i.test(address)) return undefined;
  const path = posix.join(posix.dirname(bank.path), decodeAddress(address.replace(/[?#].*$/s, '')));
  const file = source.files.get(path);
  return file === undefined || file.path === bank.path
    ? undefined
    : files.add(file.path, { from: file.from });
}
