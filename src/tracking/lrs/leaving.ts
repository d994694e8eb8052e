/**
 * What is sent while the page goes: state and statements by requests that outlive it, within the room that
 * browsers give to these. What is on its way already goes again, with the same ids: the browser may drop
 * that, and nothing may overtake it.
 */
import { utf8Bytes } from '../scorm/calls.ts';
import type { StateDocument, XapiClient } from './client.ts';
import type { RemoteState } from './remote-state.ts';
import type { StatementQueue } from './statement-queue.ts';

/** Browsers drop more than 64 KiB of all requests that outlive the page together. */
const LEAVING_BYTES = 60 * 1024;

export interface Leaver {
  readonly remote: RemoteState;
  queue(): StatementQueue;
  /** Undefined where the LRS has it already. */
  document(): StateDocument | undefined;
  /** A request was answered after all. */
  arrived(): void;
  failed(): void;
}

/** What is returned sends what waits. */
export function createLeaving({ remote, queue, document, arrived, failed }: Leaver) {
  /** Bytes of requests that have no answer yet. */
  let outliving = 0;

  function outlive(bytes: number, request: Promise<void>): void {
    outliving += bytes;
    void request
      .then(arrived)
      .catch(failed)
      .finally(() => {
        outliving -= bytes;
      });
  }

  function leaveState(client: XapiClient): void {
    const state = document();
    // What the LRS holds is unknown before it was read, and not to be overwritten.
    if (state === undefined || !remote.read) return;
    const bytes = utf8Bytes(JSON.stringify(state));
    if (outliving + bytes <= LEAVING_BYTES) outlive(bytes, remote.putOnce(client, state));
  }

  function leaveStatements(client: XapiClient): void {
    const waiting = queue();
    const statements = waiting.fitting(LEAVING_BYTES - outliving);
    if (statements.length === 0) return;
    const sent = client.send(statements).then(() => waiting.confirm(statements));
    outlive(utf8Bytes(JSON.stringify(statements)), sent);
  }

  return (client: XapiClient): void => {
    leaveState(client);
    leaveStatements(client);
  };
}
