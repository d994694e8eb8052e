/**
 * The state document as an LRS keeps it, and what counts as an answer to the question for it: nothing, or a
 * document of ours. A page, a document of another shape or a broken one tells nothing of what the LRS holds.
 */
import { HttpFailure } from './http-failure.ts';

/** A JSON object, because some LRSs accept nothing else. */
export interface StateDocument {
  version: 1;
  /** Encoded. */
  state: string;
}

/**
 * The encoded state in the body of an answer, parsed where it is JSON; undefined where the LRS holds
 * nothing. Throws `HttpFailure` for everything else.
 */
export function readDocument(body: unknown): string | undefined {
  // Some LRSs encode what is JSON already once more.
  const document = typeof body === 'string' ? parse(body) : body;
  if (isNothing(document)) return undefined;
  const { version, state } = document as Partial<StateDocument>;
  if (version !== 1 || typeof state !== 'string') throw new HttpFailure(200);
  return state === '' ? undefined : state;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpFailure(200);
  }
}

/** No body, or an empty object in place of none. */
function isNothing(document: unknown): boolean {
  if (document === undefined || document === null) return true;
  return typeof document === 'object' && !Array.isArray(document) && Object.keys(document).length === 0;
}
