/** A request to an LRS as a line of the log. */
import type { LrsRequest } from '../../wire.ts';
import type { Call } from './call-log.ts';

export function requestCall({ at, method, path, status, took, sent, received }: LrsRequest): Call {
  const isWrong = status === 0 || (status >= 400 && !isNothingHeld(method, status));
  return {
    at,
    name: method,
    about: ` ${readable(path)}`,
    answer: `${status === 0 ? 'no answer' : status} · ${sent} B sent, ${received} B received`,
    error: isWrong ? (status === 0 ? 'the connection broke' : `error ${status}`) : '',
    took,
  };
}

/** xAPI 1.0.3, Communication 2.2: a document that nobody has written yet is answered so. */
function isNothingHeld(method: string, status: number): boolean {
  return method === 'GET' && status === 404;
}

function readable(path: string): string {
  try {
    return decodeURIComponent(path.replaceAll('+', ' '));
  } catch {
    return path;
  }
}
