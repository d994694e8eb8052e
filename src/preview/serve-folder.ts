/** A folder of files on this computer alone, as a static host serves it. */
import { createServer } from 'node:http';
import send from 'send';
import { isOurs, listen } from './local-server.ts';

export interface FolderServer {
  /** E.g. `http://127.0.0.1:4321`. */
  origin: string;
  close(): Promise<void>;
}

/**
 * @param folder absolute; another may take its place meanwhile
 * @param port that is wanted; the next free one is taken, and any for 0
 */
export async function serveFolder(folder: string, port: number): Promise<FolderServer> {
  const server = createServer();
  const origin = await listen(server, port);
  server.on('request', (request, response) => {
    if (!isOurs(request, origin)) return void response.writeHead(403).end();
    const { pathname } = new URL(request.url ?? '/', origin);
    const stream = send(request, pathname, { root: folder, dotfiles: 'ignore', cacheControl: false });
    response.setHeader('cache-control', 'no-cache');
    stream.on('error', (error: { status?: number }) => void response.writeHead(error.status ?? 500).end());
    stream.pipe(response);
  });
  return {
    origin,
    close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}
