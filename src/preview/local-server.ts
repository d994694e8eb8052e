/** A web server for this computer alone. */
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UsageError } from '../diagnostics/usage-error.ts';

const HOST = '127.0.0.1';
/** Ports that are tried from the wanted one on. */
const PORTS = 20;
const LAST_PORT = 65_535;

/**
 * @param wanted port; the next free one is taken, and any for 0
 * @returns its origin, e.g. `http://127.0.0.1:4321`
 * @throws UsageError where no port can be had
 */
export async function listen(server: Server, wanted: number): Promise<string> {
  for (let port = wanted; ; port += 1) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, HOST, () => resolve());
      });
      return `http://${HOST}:${(server.address() as AddressInfo).port}`;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EADDRINUSE')
        throw new UsageError(`The port ${port} cannot be used (${code}); name another with --port.`);
      if (port === wanted + PORTS - 1 || port === LAST_PORT)
        throw new UsageError(`No port from ${wanted} to ${port} is free; name another with --port.`);
    }
  }
}

/**
 * Another name for this address would let a page of the web read the course (DNS rebinding), and pages of other
 * origins may ask for nothing at all.
 */
export function isOurs({ headers }: IncomingMessage, origin: string): boolean {
  const { host } = new URL(origin);
  const local = [host, host.replace(HOST, 'localhost')];
  const from = headers.origin;
  return (
    local.includes(headers.host ?? '') &&
    (from === undefined || local.some((one) => from === `http://${one}`)) &&
    !['cross-site', 'same-site'].includes(String(headers['sec-fetch-site']))
  );
}
