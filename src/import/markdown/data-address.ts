/** A picture that is written into its address, `data:image/png;base64,…`. */

const EXTENSIONS = new Map([
  ['png', '.png'],
  ['jpeg', '.jpg'],
  ['jpg', '.jpg'],
  ['gif', '.gif'],
  ['webp', '.webp'],
  ['avif', '.avif'],
  ['svg+xml', '.svg'],
]);

export function readDataAddress(url: string): { extension: string; bytes: Uint8Array } | undefined {
  const [, kind = '', base64, data = ''] =
    /^data:image\/([a-z+]+)(?:;[\w=-]+)*?(;base64)?,(.*)$/is.exec(url) ?? [];
  const extension = EXTENSIONS.get(kind.toLowerCase());
  if (extension === undefined || data === '') return undefined;
  try {
    const bytes = base64 ? Buffer.from(data, 'base64') : Buffer.from(decodeURIComponent(data), 'utf8');
    return bytes.length === 0 ? undefined : { extension, bytes };
  } catch {
    return undefined;
  }
}
