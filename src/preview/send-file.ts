/** Answers with one file of a package: what is in memory at once, what is on disk in the parts that are asked for. */
import path from 'node:path';
import send from 'send';
import type { PackageFile } from '../targets/target.ts';
import { type Exchange, refuse, sendContent } from './exchange.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml; charset=utf-8',
};

/** @param file that the compiler has named: `from` is a file of the course, never what a browser asked for */
export function sendFile(exchange: Exchange, file: PackageFile): void {
  const { request, response } = exchange;
  const type = TYPES[path.extname(file.path).toLowerCase()];
  if (type !== undefined) response.setHeader('content-type', type);
  if ('content' in file) return void sendContent(exchange, file.content);
  const stream = send(request, encodeURIComponent(path.basename(file.from)), {
    root: path.dirname(file.from),
    dotfiles: 'allow',
    cacheControl: false,
    index: false,
  });
  response.setHeader('cache-control', 'no-cache');
  stream.on('error', (error: NodeJS.ErrnoException & { status?: number }) => {
    refuse(exchange, error.status ?? 500);
  });
  stream.on('directory', () => refuse(exchange, 404));
  stream.pipe(response);
}
