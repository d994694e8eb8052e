/** In what a standard that uses an LRS departs from plain xAPI: a launch is one session, under rules of the LMS. */
import type { Launch } from '../tracking.ts';
import type { XapiClient } from './client.ts';
import type { Way } from './statement-queue.ts';
import type { Statement } from './statements.ts';

export interface LrsDialect extends Way {
  readonly mode: Launch['mode'];
  /** The page was loaded anew in a session that had begun. */
  readonly isBegun: boolean;
  /** The session had ended before this page came: nothing may be said any more. */
  readonly isOver: boolean;
  /** Where the window goes after the end, once it is known. */
  readonly returnAddress: string | undefined;
  /** Reads what must be known before anything is sent. Rejects with `HttpFailure`. */
  prepare(client: XapiClient): Promise<void>;
  /** Told of each statement that is to be said; false: it may not be. */
  hear(statement: Statement): boolean;
  /** Of what pages of this registration have left: it belongs to this session. */
  isOwn(statement: Statement): boolean;
  /** The same of what belonged to an earlier session: this one may say it. */
  isCarried(statement: Statement): boolean;
}
